import { z } from 'zod';
import { type MetricKey } from '../units.js';
/** What `layerDiagramOf` makes. */
export declare const diagramSchema: z.ZodObject<{
    trial: z.ZodInt;
    rows: z.ZodArray<z.ZodObject<{
        state: z.ZodEnum<{
            added: "added";
            changed: "changed";
            removed: "removed";
            same: "same";
        }>;
        name: z.ZodString;
        before: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
            layer: z.ZodString;
            output: z.ZodString;
            width: z.ZodInt;
        }, z.core.$strict>>>, z.ZodTransform<{
            layer: string;
            output: string;
            width: number;
        } | undefined, {
            layer: string;
            output: string;
            width: number;
        } | null | undefined>>;
        after: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
            layer: z.ZodString;
            output: z.ZodString;
            width: z.ZodInt;
        }, z.core.$strict>>>, z.ZodTransform<{
            layer: string;
            output: string;
            width: number;
        } | undefined, {
            layer: string;
            output: string;
            width: number;
        } | null | undefined>>;
        changes: z.ZodArray<z.ZodString>;
    }, z.core.$strict>>;
    more: z.ZodInt;
}, z.core.$strict>;
export declare const isKey: (key: string) => key is MetricKey;
/** Figures by metric. `figure`: the schema of an estimate. */
export declare const figuresSchemaOf: <T extends z.ZodType>(figure: T) => z.ZodPipe<z.ZodRecord<z.ZodString, T>, z.ZodTransform<Partial<Record<MetricKey, z.infer<T>>>, Record<string, z.infer<T>>>>;
/** `figure`: the schema of an estimate, which is the verdict's. */
export declare const storySchemaOf: <T extends z.ZodType>(figure: T) => z.ZodObject<{
    state: z.ZodEnum<{
        ended: "ended";
        interrupted: "interrupted";
        running: "running";
    }>;
    stop: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodEnum<{
        exhausted: "exhausted";
        failed: "failed";
        interrupted: "interrupted";
        time: "time";
        trials: "trials";
        unreachable: "unreachable";
    }>>>, z.ZodTransform<NonNullable<"exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable"> | undefined, "exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable" | null | undefined>>;
    asked: z.ZodObject<{
        seconds: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodNumber>>, z.ZodTransform<number | undefined, number | null | undefined>>;
        trials: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodInt>>, z.ZodTransform<number | undefined, number | null | undefined>>;
    }, z.core.$strict>;
    account: z.ZodObject<{
        looked: z.ZodInt;
        complete: z.ZodInt;
        recalled: z.ZodDefault<z.ZodInt>;
        endings: z.ZodArray<z.ZodObject<{
            state: z.ZodEnum<{
                failed: "failed";
                pruned: "pruned";
            }>;
            reason: z.ZodString;
            count: z.ZodInt;
        }, z.core.$strict>>;
        rungs: z.ZodArray<z.ZodObject<{
            steps: z.ZodInt;
            part: z.ZodEnum<{
                "held-out": "held-out";
                test: "test";
            }>;
            candidates: z.ZodInt;
        }, z.core.$strict>>;
        timed: z.ZodInt;
        tooSlow: z.ZodInt;
        seconds: z.ZodObject<{
            training: z.ZodNumber;
            evaluating: z.ZodNumber;
            measuring: z.ZodNumber;
            searching: z.ZodNumber;
        }, z.core.$strict>;
    }, z.core.$strict>;
    curves: z.ZodArray<z.ZodObject<{
        trial: z.ZodInt;
        points: z.ZodArray<z.ZodObject<{
            steps: z.ZodInt;
            part: z.ZodEnum<{
                "held-out": "held-out";
                test: "test";
            }>;
            figure: T;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    diagram: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
        trial: z.ZodInt;
        rows: z.ZodArray<z.ZodObject<{
            state: z.ZodEnum<{
                added: "added";
                changed: "changed";
                removed: "removed";
                same: "same";
            }>;
            name: z.ZodString;
            before: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                layer: z.ZodString;
                output: z.ZodString;
                width: z.ZodInt;
            }, z.core.$strict>>>, z.ZodTransform<{
                layer: string;
                output: string;
                width: number;
            } | undefined, {
                layer: string;
                output: string;
                width: number;
            } | null | undefined>>;
            after: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                layer: z.ZodString;
                output: z.ZodString;
                width: z.ZodInt;
            }, z.core.$strict>>>, z.ZodTransform<{
                layer: string;
                output: string;
                width: number;
            } | undefined, {
                layer: string;
                output: string;
                width: number;
            } | null | undefined>>;
            changes: z.ZodArray<z.ZodString>;
        }, z.core.$strict>>;
        more: z.ZodInt;
    }, z.core.$strict>>>, z.ZodTransform<{
        trial: number;
        rows: {
            state: "added" | "changed" | "removed" | "same";
            name: string;
            before: {
                layer: string;
                output: string;
                width: number;
            } | undefined;
            after: {
                layer: string;
                output: string;
                width: number;
            } | undefined;
            changes: string[];
        }[];
        more: number;
    } | undefined, {
        trial: number;
        rows: {
            state: "added" | "changed" | "removed" | "same";
            name: string;
            before: {
                layer: string;
                output: string;
                width: number;
            } | undefined;
            after: {
                layer: string;
                output: string;
                width: number;
            } | undefined;
            changes: string[];
        }[];
        more: number;
    } | null | undefined>>;
    changes: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodPipe<z.ZodRecord<z.ZodString, T>, z.ZodTransform<Partial<Record<MetricKey, z.infer<T>>>, Record<string, z.infer<T>>>>>>, z.ZodTransform<Partial<Record<MetricKey, z.infer<T>>> | undefined, Partial<Record<MetricKey, z.infer<T>>> | null | undefined>>;
}, z.core.$strict>;
