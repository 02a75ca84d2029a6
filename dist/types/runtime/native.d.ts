/** An array that crosses into ONNX Runtime. */
export type NativeData = ArrayBufferView | readonly string[];
/**
 * What the binding reads of a tensor. We hand it plain objects: ort.Tensor would turn float16 bits into a Float16Array
 * where there is one (Node 24), which the binding then takes for empty.
 */
export type NativeTensor = {
    readonly type: string;
    readonly dims: readonly number[];
    readonly data: NativeData;
    readonly location: 'cpu';
};
/** `shape[i]` is -1 where the length is symbolic; its name, perhaps '', is then in `symbolicDimensions[i]`. */
export type NativeValue = {
    readonly name: string;
    readonly isTensor: boolean;
    readonly type: number;
    readonly shape: readonly number[];
    readonly symbolicDimensions: readonly string[];
};
export type NativeSession = {
    loadModel(buffer: ArrayBufferLike, byteOffset: number, byteLength: number, options: object): void;
    readonly inputMetadata: readonly NativeValue[];
    readonly outputMetadata: readonly NativeValue[];
    run(feeds: Record<string, NativeTensor>, fetches: Record<string, NativeTensor | null>, options: object): Record<string, NativeTensor>;
    dispose(): void;
};
export type NativeBinding = {
    readonly InferenceSession: new () => NativeSession;
    listSupportedBackends(): readonly {
        readonly name: string;
        readonly bundled: boolean;
    }[];
};
