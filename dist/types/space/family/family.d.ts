import { z } from 'zod';
import { type BlockName } from './blocks.js';
/** What a row is called: its own name, or its op and its number from 1. */
export declare const rowName: ({ name, op }: {
    readonly name?: string | undefined;
    readonly op: readonly BlockName[];
}, index: number) => string;
/** A network family as it is written. */
export declare const familySchema: z.ZodObject<{
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
}, z.core.$strict>;
export type Family = z.output<typeof familySchema>;
/** A family as it is written in YAML. */
export type FamilyText = z.input<typeof familySchema>;
export type Row = Family['layers'][number];
/**
 * A family from what a YAML parser made of it.
 * @throws UserError `space-invalid`, with all that is wrong
 * @example parseFamily({ name: 'tiny', layers: [{ op: 'conv', width: [32, 16, 8] }] })
 */
export declare function parseFamily(given: unknown): Family;
