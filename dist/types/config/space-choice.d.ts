import { z } from 'zod';
import { type Family } from '../space/index.js';
/** Where candidates come from. */
export type SpacePlan = 
/** Changes of the repository's model. */
{
    readonly kind: 'from-model';
} | {
    readonly kind: 'built-in';
    readonly name: string;
}
/** Declared in edgewise.yml. */
 | {
    readonly kind: 'family';
    readonly family: Family;
}
/** Declared in a file of the repository. */
 | {
    readonly kind: 'file';
    readonly path: string;
};
export declare const fromModel: {
    readonly kind: 'from-model';
};
/**
 * A space as it is named outside the configuration.
 * @throws UserError `space-unknown` with the nearest name
 */
export declare function spaceByName(text: string): SpacePlan;
export declare const space: z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<{
    readonly kind: 'from-model';
} | {
    readonly kind: 'built-in';
    readonly name: string;
} | {
    readonly kind: 'family';
    readonly family: Family;
} | {
    readonly kind: 'file';
    readonly path: string;
}, string>>, z.ZodPipe<z.ZodObject<{
    name: z.ZodString;
    activation: z.ZodPrefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodEnum<{
        HardSwish: "HardSwish";
        LeakyRelu: "LeakyRelu";
        Relu: "Relu";
        Relu6: "Relu6";
        Sigmoid: "Sigmoid";
        Swish: "Swish";
        Tanh: "Tanh";
    }>, z.ZodTransform<("HardSwish" | "LeakyRelu" | "Relu" | "Relu6" | "Sigmoid" | "Swish" | "Tanh")[], "HardSwish" | "LeakyRelu" | "Relu" | "Relu6" | "Sigmoid" | "Swish" | "Tanh">>, z.ZodArray<z.ZodEnum<{
        HardSwish: "HardSwish";
        LeakyRelu: "LeakyRelu";
        Relu: "Relu";
        Relu6: "Relu6";
        Sigmoid: "Sigmoid";
        Swish: "Swish";
        Tanh: "Tanh";
    }>>]>>;
    norm: z.ZodDefault<z.ZodEnum<{
        batch: "batch";
        none: "none";
    }>>;
    resolution: z.ZodPrefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodNumber, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodNumber>]>>;
    head: z.ZodDefault<z.ZodEnum<{
        flatten: "flatten";
        pool: "pool";
    }>>;
    layers: z.ZodArray<z.ZodObject<{
        op: z.ZodUnion<readonly [z.ZodPipe<z.ZodEnum<{
            "average-pool": "average-pool";
            bottleneck: "bottleneck";
            conv: "conv";
            dense: "dense";
            depthwise: "depthwise";
            "max-pool": "max-pool";
            mbconv: "mbconv";
            residual: "residual";
            separable: "separable";
            skip: "skip";
        }>, z.ZodTransform<("average-pool" | "bottleneck" | "conv" | "dense" | "depthwise" | "max-pool" | "mbconv" | "residual" | "separable" | "skip")[], "average-pool" | "bottleneck" | "conv" | "dense" | "depthwise" | "max-pool" | "mbconv" | "residual" | "separable" | "skip">>, z.ZodArray<z.ZodEnum<{
            "average-pool": "average-pool";
            bottleneck: "bottleneck";
            conv: "conv";
            dense: "dense";
            depthwise: "depthwise";
            "max-pool": "max-pool";
            mbconv: "mbconv";
            residual: "residual";
            separable: "separable";
            skip: "skip";
        }>>]>;
        name: z.ZodOptional<z.ZodString>;
        width: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodNumber, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodNumber>]>>;
        depth: z.ZodPrefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodNumber, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodNumber>]>>;
        kernel: z.ZodPrefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodPipe<z.ZodString, z.ZodTransform<number | readonly number[], string>>]>, z.ZodTransform<(number | readonly number[])[], number | readonly number[]>>, z.ZodArray<z.ZodUnion<readonly [z.ZodNumber, z.ZodPipe<z.ZodString, z.ZodTransform<number | readonly number[], string>>]>>]>>;
        expansion: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodNumber, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodNumber>]>>;
        stride: z.ZodPrefault<z.ZodNumber>;
    }, z.core.$strict>>;
}, z.core.$strict>, z.ZodTransform<{
    readonly kind: 'from-model';
} | {
    readonly kind: 'built-in';
    readonly name: string;
} | {
    readonly kind: 'family';
    readonly family: Family;
} | {
    readonly kind: 'file';
    readonly path: string;
}, {
    name: string;
    activation: ("HardSwish" | "LeakyRelu" | "Relu" | "Relu6" | "Sigmoid" | "Swish" | "Tanh")[];
    norm: "batch" | "none";
    resolution: number[];
    head: "flatten" | "pool";
    layers: {
        op: ("average-pool" | "bottleneck" | "conv" | "dense" | "depthwise" | "max-pool" | "mbconv" | "residual" | "separable" | "skip")[];
        name?: string | undefined;
        width?: number[] | undefined;
        depth: number[];
        kernel: (number | readonly number[])[];
        expansion?: number[] | undefined;
        stride: number;
    }[];
}>>]>;
/** What may change about a model, in the words of the file. */
export declare const variations: {
    readonly widths: 'width';
    readonly depth: 'depth';
    readonly kernels: 'kernel';
    readonly forms: 'op';
    readonly activations: 'activation';
    readonly resolution: 'resolution';
};
export type Variation = keyof typeof variations;
