import { z } from 'zod';
import { type MetricKey } from '../units.js';
/** An artifact larger than this is refused before it is parsed. */
export declare const verdictBytes: number;
/** `json` cuts at the same length. */
export declare const stringLimit = 1000;
/** The schema of `json(verdict)`; its input type is what stands in the file, its output type is `Verdict`. */
export declare const verdictSchema: z.ZodObject<{
    schema: z.ZodLiteral<1>;
    status: z.ZodEnum<{
        fail: "fail";
        inconclusive: "inconclusive";
        "not-measured": "not-measured";
        pass: "pass";
    }>;
    exitCode: z.ZodLiteral<0 | 1>;
    policy: z.ZodObject<{
        inconclusive: z.ZodEnum<{
            fail: "fail";
            pass: "pass";
            warn: "warn";
        }>;
        'not-measured': z.ZodEnum<{
            fail: "fail";
            pass: "pass";
            warn: "warn";
        }>;
    }, z.core.$strict>;
    models: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        path: z.ZodString;
        status: z.ZodEnum<{
            fail: "fail";
            inconclusive: "inconclusive";
            "not-measured": "not-measured";
            pass: "pass";
        }>;
        checks: z.ZodArray<z.ZodObject<{
            metric: z.ZodEnum<{
                auc: "auc";
                energy: "energy";
                f1: "f1";
                "file-size": "file-size";
                "kept-importance": "kept-importance";
                "latency-mean": "latency-mean";
                "latency-p50": "latency-p50";
                "latency-p95": "latency-p95";
                macs: "macs";
                mae: "mae";
                mse: "mse";
                params: "params";
                "peak-memory": "peak-memory";
                "top-1": "top-1";
                "top-k": "top-k";
                "weight-bytes": "weight-bytes";
            }>;
            device: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
            budget: z.ZodObject<{
                metric: z.ZodEnum<{
                    auc: "auc";
                    energy: "energy";
                    f1: "f1";
                    "file-size": "file-size";
                    "kept-importance": "kept-importance";
                    "latency-mean": "latency-mean";
                    "latency-p50": "latency-p50";
                    "latency-p95": "latency-p95";
                    macs: "macs";
                    mae: "mae";
                    mse: "mse";
                    params: "params";
                    "peak-memory": "peak-memory";
                    "top-1": "top-1";
                    "top-k": "top-k";
                    "weight-bytes": "weight-bytes";
                }>;
                device: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
                limit: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodNumber>>, z.ZodTransform<number | undefined, number | null | undefined>>;
                maxRegression: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodNumber>>, z.ZodTransform<number | undefined, number | null | undefined>>;
                deployment: z.ZodEnum<{
                    fp32: "fp32";
                    int8: "int8";
                }>;
            }, z.core.$strict>;
            head: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                value: z.ZodNumber;
                low: z.ZodNumber;
                high: z.ZodNumber;
                unit: z.ZodEnum<{
                    B: "B";
                    count: "count";
                    mJ: "mJ";
                    ms: "ms";
                    ratio: "ratio";
                    value: "value";
                }>;
                source: z.ZodEnum<{
                    computed: "computed";
                    measured: "measured";
                    predicted: "predicted";
                }>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | null | undefined>>;
            base: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                value: z.ZodNumber;
                low: z.ZodNumber;
                high: z.ZodNumber;
                unit: z.ZodEnum<{
                    B: "B";
                    count: "count";
                    mJ: "mJ";
                    ms: "ms";
                    ratio: "ratio";
                    value: "value";
                }>;
                source: z.ZodEnum<{
                    computed: "computed";
                    measured: "measured";
                    predicted: "predicted";
                }>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | null | undefined>>;
            change: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                value: z.ZodNumber;
                low: z.ZodNumber;
                high: z.ZodNumber;
                unit: z.ZodEnum<{
                    B: "B";
                    count: "count";
                    mJ: "mJ";
                    ms: "ms";
                    ratio: "ratio";
                    value: "value";
                }>;
                source: z.ZodEnum<{
                    computed: "computed";
                    measured: "measured";
                    predicted: "predicted";
                }>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
            } | null | undefined>>;
            status: z.ZodEnum<{
                fail: "fail";
                inconclusive: "inconclusive";
                "not-measured": "not-measured";
                pass: "pass";
            }>;
            limit: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                status: z.ZodEnum<{
                    fail: "fail";
                    inconclusive: "inconclusive";
                    "not-measured": "not-measured";
                    pass: "pass";
                }>;
                reason: z.ZodString;
            }, z.core.$strict>>>, z.ZodTransform<{
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                reason: string;
            } | undefined, {
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                reason: string;
            } | null | undefined>>;
            regression: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                status: z.ZodEnum<{
                    fail: "fail";
                    inconclusive: "inconclusive";
                    "not-measured": "not-measured";
                    pass: "pass";
                }>;
                reason: z.ZodString;
            }, z.core.$strict>>>, z.ZodTransform<{
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                reason: string;
            } | undefined, {
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                reason: string;
            } | null | undefined>>;
            reason: z.ZodString;
            fix: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
            waived: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                reason: z.ZodString;
                until: z.ZodString;
            }, z.core.$strict>>>, z.ZodTransform<{
                reason: string;
                until: string;
            } | undefined, {
                reason: string;
                until: string;
            } | null | undefined>>;
            expired: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                reason: z.ZodString;
                until: z.ZodString;
            }, z.core.$strict>>>, z.ZodTransform<{
                reason: string;
                until: string;
            } | undefined, {
                reason: string;
                until: string;
            } | null | undefined>>;
        }, z.core.$strict>>;
        head: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodObject<{
            value: z.ZodNumber;
            low: z.ZodNumber;
            high: z.ZodNumber;
            unit: z.ZodEnum<{
                B: "B";
                count: "count";
                mJ: "mJ";
                ms: "ms";
                ratio: "ratio";
                value: "value";
            }>;
            source: z.ZodEnum<{
                computed: "computed";
                measured: "measured";
                predicted: "predicted";
            }>;
        }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>>, Record<string, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>>>;
        base: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodObject<{
            value: z.ZodNumber;
            low: z.ZodNumber;
            high: z.ZodNumber;
            unit: z.ZodEnum<{
                B: "B";
                count: "count";
                mJ: "mJ";
                ms: "ms";
                ratio: "ratio";
                value: "value";
            }>;
            source: z.ZodEnum<{
                computed: "computed";
                measured: "measured";
                predicted: "predicted";
            }>;
        }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>>, Record<string, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>>>>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>> | undefined, Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
        }>> | null | undefined>>;
        layers: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
            count: z.ZodInt;
            params: z.ZodNumber;
            macs: z.ZodNumber;
            weightBytes: z.ZodNumber;
            largest: z.ZodArray<z.ZodObject<{
                name: z.ZodString;
                op: z.ZodString;
                params: z.ZodNumber;
                macs: z.ZodNumber;
                weightBytes: z.ZodNumber;
                outputBytes: z.ZodNumber;
            }, z.core.$strict>>;
        }, z.core.$strict>>>, z.ZodTransform<{
            count: number;
            params: number;
            macs: number;
            weightBytes: number;
            largest: {
                name: string;
                op: string;
                params: number;
                macs: number;
                weightBytes: number;
                outputBytes: number;
            }[];
        } | undefined, {
            count: number;
            params: number;
            macs: number;
            weightBytes: number;
            largest: {
                name: string;
                op: string;
                params: number;
                macs: number;
                weightBytes: number;
                outputBytes: number;
            }[];
        } | null | undefined>>;
        search: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
            method: z.ZodString;
            seed: z.ZodInt;
            trials: z.ZodInt;
            seconds: z.ZodNumber;
            interrupted: z.ZodBoolean;
            feasible: z.ZodBoolean;
            objectives: z.ZodArray<z.ZodCustom<MetricKey, MetricKey>>;
            front: z.ZodArray<z.ZodObject<{
                id: z.ZodInt;
                description: z.ZodString;
                feasible: z.ZodBoolean;
                metrics: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodObject<{
                    value: z.ZodNumber;
                    low: z.ZodNumber;
                    high: z.ZodNumber;
                    unit: z.ZodEnum<{
                        B: "B";
                        count: "count";
                        mJ: "mJ";
                        ms: "ms";
                        ratio: "ratio";
                        value: "value";
                    }>;
                    source: z.ZodEnum<{
                        computed: "computed";
                        measured: "measured";
                        predicted: "predicted";
                    }>;
                }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>, Record<string, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>>;
            }, z.core.$strict>>;
            best: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
                id: z.ZodInt;
                description: z.ZodString;
                feasible: z.ZodBoolean;
                metrics: z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodObject<{
                    value: z.ZodNumber;
                    low: z.ZodNumber;
                    high: z.ZodNumber;
                    unit: z.ZodEnum<{
                        B: "B";
                        count: "count";
                        mJ: "mJ";
                        ms: "ms";
                        ratio: "ratio";
                        value: "value";
                    }>;
                    source: z.ZodEnum<{
                        computed: "computed";
                        measured: "measured";
                        predicted: "predicted";
                    }>;
                }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>, Record<string, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>>;
            }, z.core.$strict>>>, z.ZodTransform<{
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            } | undefined, {
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            } | null | undefined>>;
            nearest: z.ZodArray<z.ZodObject<{
                key: z.ZodCustom<MetricKey, MetricKey>;
                limit: z.ZodNumber;
                achieved: z.ZodNumber;
            }, z.core.$strict>>;
            bestFile: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
            command: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        }, z.core.$strict>>>, z.ZodTransform<{
            method: string;
            seed: number;
            trials: number;
            seconds: number;
            interrupted: boolean;
            feasible: boolean;
            objectives: MetricKey[];
            front: {
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            }[];
            best: {
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            } | undefined;
            nearest: {
                key: MetricKey;
                limit: number;
                achieved: number;
            }[];
            bestFile: string | undefined;
            command: string | undefined;
        } | undefined, {
            method: string;
            seed: number;
            trials: number;
            seconds: number;
            interrupted: boolean;
            feasible: boolean;
            objectives: MetricKey[];
            front: {
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            }[];
            best: {
                id: number;
                description: string;
                feasible: boolean;
                metrics: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                }>>;
            } | undefined;
            nearest: {
                key: MetricKey;
                limit: number;
                achieved: number;
            }[];
            bestFile: string | undefined;
            command: string | undefined;
        } | null | undefined>>;
        warnings: z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            sentence: z.ZodString;
            advice: z.ZodString;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    devices: z.ZodArray<z.ZodObject<{
        device: z.ZodString;
        facts: z.ZodArray<z.ZodObject<{
            label: z.ZodString;
            value: z.ZodString;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    warnings: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        sentence: z.ZodString;
        advice: z.ZodString;
    }, z.core.$strict>>;
    issues: z.ZodArray<z.ZodObject<{
        level: z.ZodEnum<{
            error: "error";
            warning: "warning";
        }>;
        file: z.ZodString;
        line: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodInt>>, z.ZodTransform<number | undefined, number | null | undefined>>;
        message: z.ZodString;
    }, z.core.$strict>>;
    context: z.ZodObject<{
        version: z.ZodString;
        today: z.ZodString;
        seed: z.ZodInt;
        headSha: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        baseSha: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        runUrl: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        artifact: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        command: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
    }, z.core.$strict>;
}, z.core.$strict>;
