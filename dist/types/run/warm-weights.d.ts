export type WeightsName = {
    readonly id: number;
    readonly steps: number;
    readonly isFinal: boolean;
};
export declare const weightsName: ({ id, steps, isFinal }: WeightsName) => string;
export declare function readWeightsName(name: string): WeightsName | undefined;
