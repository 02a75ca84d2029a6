import { z } from 'zod';
import { type Metric } from '../units.js';
export type ParsedBudget = {
    readonly limit?: number | undefined;
    readonly maxRegression?: number | undefined;
    readonly as?: 'fp32' | 'int8' | undefined;
    readonly k?: number | undefined;
};
/** One budget, or one by device. */
export type ParsedBudgets = Readonly<Partial<Record<Metric, ParsedBudget | Readonly<Record<string, ParsedBudget>>>>>;
/** edgewise.yml. */
export declare const schema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    models: z.ZodArray<z.ZodObject<{
        name: z.ZodOptional<z.ZodString>;
        path: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>;
        shape: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodArray<z.ZodNumber>>>;
        data: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            path: z.ZodString;
            layout: z.ZodOptional<z.ZodEnum<{
                nchw: "nchw";
                nhwc: "nhwc";
            }>>;
            split: z.ZodOptional<z.ZodObject<{
                test: z.ZodOptional<z.ZodDefault<z.ZodNumber>>;
                seed: z.ZodOptional<z.ZodDefault<z.ZodNumber>>;
            }, z.core.$strict>>;
            scale: z.ZodOptional<z.ZodObject<{
                zeroPoint: z.ZodOptional<z.ZodNumber>;
                divide: z.ZodOptional<z.ZodNumber>;
                mean: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>>]>>;
                std: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>>]>>;
            }, z.core.$strict>>;
            shape: z.ZodOptional<z.ZodArray<z.ZodNumber>>;
            train: z.ZodOptional<z.ZodObject<{
                x: z.ZodString;
                y: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>>;
            test: z.ZodOptional<z.ZodObject<{
                x: z.ZodString;
                y: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>>;
            x: z.ZodOptional<z.ZodString>;
            y: z.ZodOptional<z.ZodString>;
            isTest: z.ZodOptional<z.ZodString>;
            label: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>;
            task: z.ZodOptional<z.ZodEnum<{
                classification: "classification";
                regression: "regression";
            }>>;
            classes: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>]>>;
        space: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<{
            readonly kind: 'from-model';
        } | {
            readonly kind: 'built-in';
            readonly name: string;
        } | {
            readonly kind: 'family';
            readonly family: import("../index.js").Family;
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
            readonly family: import("../index.js").Family;
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
        }>>]>>;
        task: z.ZodOptional<z.ZodObject<{
            input: z.ZodArray<z.ZodNumber>;
            outputs: z.ZodNumber;
        }, z.core.$strict>>;
        budgets: z.ZodOptional<z.ZodObject<{
            [x: string]: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodObject<{
                limit: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
                'max-regression': z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
                as?: z.ZodOptional<z.ZodEnum<{
                    fp32: "fp32";
                    int8: "int8";
                }>> | undefined;
                k?: z.ZodOptional<z.ZodNumber> | undefined;
            }, z.core.$strict>]>, z.ZodTransform<ParsedBudget, number | {
                limit?: number | undefined;
                'max-regression'?: number | undefined;
                as?: unknown;
                k?: unknown;
            }>>> | z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodObject<{
                limit: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
                'max-regression': z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
                as?: z.ZodOptional<z.ZodEnum<{
                    fp32: "fp32";
                    int8: "int8";
                }>> | undefined;
                k?: z.ZodOptional<z.ZodNumber> | undefined;
            }, z.core.$strict>]>, z.ZodTransform<ParsedBudget, number | {
                limit?: number | undefined;
                'max-regression'?: number | undefined;
                as?: unknown;
                k?: unknown;
            }>>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    devices: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"host">;
        threads: z.ZodOptional<z.ZodNumber>;
        provider: z.ZodOptional<z.ZodString>;
        cpus: z.ZodOptional<z.ZodArray<z.ZodNumber>>;
        memory: z.ZodOptional<z.ZodPipe<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodTransform<number, number>>>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"command">;
        run: z.ZodString;
        timeout: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        runs: z.ZodOptional<z.ZodNumber>;
        env: z.ZodOptional<z.ZodArray<z.ZodString>>;
        predictor: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"tfjs">;
        backend: z.ZodOptional<z.ZodEnum<{
            cpu: "cpu";
            tensorflow: "tensorflow";
            wasm: "wasm";
        }>>;
        cpus: z.ZodOptional<z.ZodArray<z.ZodNumber>>;
        memory: z.ZodOptional<z.ZodPipe<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodTransform<number, number>>>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"fake">;
        latency: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>]>>;
        'ns-per-mac': z.ZodOptional<z.ZodNumber>;
        fixed: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        noise: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        watts: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"analytic">;
        chip: z.ZodEnum<{
            diana: "diana";
            gap8: "gap8";
            mpic: "mpic";
        }>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"predicted">;
        predictor: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    }, z.core.$strict>], "kind">>>;
    search: z.ZodPrefault<z.ZodUnion<readonly [z.ZodBoolean, z.ZodObject<{
        enabled: z.ZodDefault<z.ZodBoolean>;
        method: z.ZodDefault<z.ZodEnum<{
            auto: "auto";
            evolution: "evolution";
            local: "local";
            random: "random";
        }>>;
        train: z.ZodDefault<z.ZodBoolean>;
        time: z.ZodPrefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        trials: z.ZodDefault<z.ZodNumber>;
        objectives: z.ZodDefault<z.ZodArray<z.ZodString>>;
        space: z.ZodPrefault<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<{
            readonly kind: 'from-model';
        } | {
            readonly kind: 'built-in';
            readonly name: string;
        } | {
            readonly kind: 'family';
            readonly family: import("../index.js").Family;
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
            readonly family: import("../index.js").Family;
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
        }>>]>>;
        vary: z.ZodOptional<z.ZodArray<z.ZodEnum<{
            activations: "activations";
            depth: "depth";
            forms: "forms";
            kernels: "kernels";
            resolution: "resolution";
            widths: "widths";
        }>>>;
        widths: z.ZodOptional<z.ZodArray<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>>;
    }, z.core.$strict>]>>;
    measure: z.ZodPrefault<z.ZodObject<{
        time: z.ZodPrefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        confidence: z.ZodPrefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>>;
        reference: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    judge: z.ZodDefault<z.ZodEnum<{
        architecture: "architecture";
        both: "both";
        model: "model";
    }>>;
    policy: z.ZodPrefault<z.ZodObject<{
        inconclusive: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            pass: "pass";
            warn: "warn";
        }>>;
        'not-measured': z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            pass: "pass";
            warn: "warn";
        }>>;
    }, z.core.$strict>>;
    comment: z.ZodPrefault<z.ZodObject<{
        mode: z.ZodDefault<z.ZodEnum<{
            quiet: "quiet";
            recreate: "recreate";
            update: "update";
        }>>;
    }, z.core.$strict>>;
    waivers: z.ZodDefault<z.ZodArray<z.ZodObject<{
        model: z.ZodString;
        metric: z.ZodString;
        device: z.ZodOptional<z.ZodString>;
        reason: z.ZodString;
        until: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
    }, z.core.$strict>>>;
    limits: z.ZodPrefault<z.ZodObject<{
        'file-size': z.ZodOptional<z.ZodPipe<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodTransform<number, number>>>;
        nodes: z.ZodOptional<z.ZodPipe<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodTransform<number, string | number>>, z.ZodTransform<number, number>>>;
    }, z.core.$strict>>;
    seed: z.ZodDefault<z.ZodNumber>;
}, z.core.$strict>;
export type Parsed = z.output<typeof schema>;
/** The JSON Schema of edgewise.yml, for editors (draft 2020-12). Made once: it costs some milliseconds. */
export declare function configSchema(): Record<string, unknown>;
