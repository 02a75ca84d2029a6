/** Element types by ONNX name; `bits` of each stand in `dtypes` (tensor.ts). */
export type DType = 'float32' | 'float64' | 'float16' | 'bfloat16' | 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'uint32' | 'int64' | 'uint64' | 'bool' | 'int4' | 'uint4' | 'float8e4m3fn' | 'float8e4m3fnuz' | 'float8e5m2' | 'float8e5m2fnuz' | 'string';
/** A length: a number, or the name of a symbolic one (`'N'`). */
export type Dim = number | string;
export type Shape = readonly Dim[];
/** A constant: row-major little-endian bytes, as ONNX's raw_data (a view of the file where possible). */
export type Tensor = {
    readonly dtype: DType;
    readonly shape: readonly number[];
    readonly bytes: Uint8Array;
};
/** What is known of a value; `shape` undefined = unknown rank. */
export type TensorType = {
    readonly dtype: DType | undefined;
    readonly shape: Shape | undefined;
};
export type Value = {
    readonly name: string;
} & TensorType;
/** ONNX's tagged attribute union. int64 values beyond ±2^53 saturate to ±2^63 (they mean "to the end"). */
export type Attribute = {
    readonly type: 'float';
    readonly value: number;
} | {
    readonly type: 'int';
    readonly value: number;
} | {
    readonly type: 'string';
    readonly value: string;
} | {
    readonly type: 'tensor';
    readonly value: Tensor;
} | {
    readonly type: 'graph';
    readonly value: Body;
} | {
    readonly type: 'floats';
    readonly value: readonly number[];
} | {
    readonly type: 'ints';
    readonly value: readonly number[];
} | {
    readonly type: 'strings';
    readonly value: readonly string[];
} | {
    readonly type: 'tensors';
    readonly value: readonly Tensor[];
} | {
    readonly type: 'graphs';
    readonly value: readonly Body[];
};
export type Node = {
    /** May be empty: for people, never a key. */
    readonly name: string;
    /** The ONNX spelling: `Conv`, `BatchNormalization`. */
    readonly op: string;
    /** '' for ai.onnx. */
    readonly domain: string;
    /** Value names; '' = optional input left out. */
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly attributes: Readonly<Record<string, Attribute>>;
};
/** A graph or a subgraph (the branches of If, the body of Loop). */
export type Body = {
    readonly name: string;
    readonly inputs: readonly Value[];
    readonly outputs: readonly Value[];
    readonly nodes: readonly Node[];
    /** Initialisers by value name. A name that is also in `inputs` is a default the caller may replace. */
    readonly constants: ReadonlyMap<string, Tensor>;
    /** Declared types of inner values (value_info): a hint, never trusted. */
    readonly hints: ReadonlyMap<string, TensorType>;
};
/** A whole model. */
export type Graph = Body & {
    /** Version of ai.onnx. */
    readonly opset: number;
    /** Versions of the other domains in use. */
    readonly domains: Readonly<Record<string, number>>;
    readonly irVersion: number;
    readonly producer: string;
    readonly metadata: Readonly<Record<string, string>>;
};
/** Types of all values after shape inference; integer contents where they are known (shape arithmetic). */
export type Shapes = ReadonlyMap<string, TensorType>;
