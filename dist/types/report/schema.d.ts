import { z } from 'zod';
import { type MetricKey } from '../units.js';
/** An artifact larger than this is refused before it is parsed. */
export declare const verdictBytes: number;
/** `json` cuts at the same length. */
export declare const stringLimit = 1000;
/** A figure in a file. */
export declare const estimateSchema: z.ZodObject<{
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
    count: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
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
        path: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
        status: z.ZodEnum<{
            fail: "fail";
            inconclusive: "inconclusive";
            "not-measured": "not-measured";
            pass: "pass";
        }>;
        judged: z.ZodDefault<z.ZodEnum<{
            architecture: "architecture";
            both: "both";
            model: "model";
        }>>;
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
                "meco-opt": "meco-opt";
                mse: "mse";
                params: "params";
                "peak-memory": "peak-memory";
                synflow: "synflow";
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
                    "meco-opt": "meco-opt";
                    mse: "mse";
                    params: "params";
                    "peak-memory": "peak-memory";
                    synflow: "synflow";
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
                count: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
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
                count: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
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
                count: z.ZodOptional<z.ZodInt>;
            }, z.core.$strict>>>, z.ZodTransform<{
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
            } | undefined, {
                value: number;
                low: number;
                high: number;
                unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                source: "computed" | "measured" | "predicted";
                count?: number | undefined;
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
        architecture: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
            status: z.ZodEnum<{
                fail: "fail";
                inconclusive: "inconclusive";
                "not-measured": "not-measured";
                pass: "pass";
            }>;
            reason: z.ZodString;
            fix: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
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
                    "meco-opt": "meco-opt";
                    mse: "mse";
                    params: "params";
                    "peak-memory": "peak-memory";
                    synflow: "synflow";
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
                        "meco-opt": "meco-opt";
                        mse: "mse";
                        params: "params";
                        "peak-memory": "peak-memory";
                        synflow: "synflow";
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>>, z.ZodTransform<{
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>>, z.ZodTransform<{
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>>, z.ZodTransform<{
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
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
        }, z.core.$strict>>>, z.ZodTransform<{
            status: "fail" | "inconclusive" | "not-measured" | "pass";
            reason: string;
            fix: string | undefined;
            checks: {
                metric: "auc" | "energy" | "f1" | "file-size" | "kept-importance" | "latency-mean" | "latency-p50" | "latency-p95" | "macs" | "mae" | "meco-opt" | "mse" | "params" | "peak-memory" | "synflow" | "top-1" | "top-k" | "weight-bytes";
                device: string | undefined;
                budget: {
                    metric: "auc" | "energy" | "f1" | "file-size" | "kept-importance" | "latency-mean" | "latency-p50" | "latency-p95" | "macs" | "mae" | "meco-opt" | "mse" | "params" | "peak-memory" | "synflow" | "top-1" | "top-k" | "weight-bytes";
                    device: string | undefined;
                    limit: number | undefined;
                    maxRegression: number | undefined;
                    deployment: "fp32" | "int8";
                };
                head: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                base: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                change: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                limit: {
                    status: "fail" | "inconclusive" | "not-measured" | "pass";
                    reason: string;
                } | undefined;
                regression: {
                    status: "fail" | "inconclusive" | "not-measured" | "pass";
                    reason: string;
                } | undefined;
                reason: string;
                fix: string | undefined;
                waived: {
                    reason: string;
                    until: string;
                } | undefined;
                expired: {
                    reason: string;
                    until: string;
                } | undefined;
            }[];
        } | undefined, {
            status: "fail" | "inconclusive" | "not-measured" | "pass";
            reason: string;
            fix: string | undefined;
            checks: {
                metric: "auc" | "energy" | "f1" | "file-size" | "kept-importance" | "latency-mean" | "latency-p50" | "latency-p95" | "macs" | "mae" | "meco-opt" | "mse" | "params" | "peak-memory" | "synflow" | "top-1" | "top-k" | "weight-bytes";
                device: string | undefined;
                budget: {
                    metric: "auc" | "energy" | "f1" | "file-size" | "kept-importance" | "latency-mean" | "latency-p50" | "latency-p95" | "macs" | "mae" | "meco-opt" | "mse" | "params" | "peak-memory" | "synflow" | "top-1" | "top-k" | "weight-bytes";
                    device: string | undefined;
                    limit: number | undefined;
                    maxRegression: number | undefined;
                    deployment: "fp32" | "int8";
                };
                head: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                base: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                change: {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                } | undefined;
                status: "fail" | "inconclusive" | "not-measured" | "pass";
                limit: {
                    status: "fail" | "inconclusive" | "not-measured" | "pass";
                    reason: string;
                } | undefined;
                regression: {
                    status: "fail" | "inconclusive" | "not-measured" | "pass";
                    reason: string;
                } | undefined;
                reason: string;
                fix: string | undefined;
                waived: {
                    reason: string;
                    until: string;
                } | undefined;
                expired: {
                    reason: string;
                    until: string;
                } | undefined;
            }[];
        } | null | undefined>>;
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
            count: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
        }>>, Record<string, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
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
            count: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
        }>>, Record<string, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
        }>>>>>, z.ZodTransform<Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
        }>> | undefined, Partial<Record<MetricKey, {
            value: number;
            low: number;
            high: number;
            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
            source: "computed" | "measured" | "predicted";
            count?: number | undefined;
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
            space: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>, Record<string, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>>;
                steps: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodInt>>, z.ZodTransform<number | undefined, number | null | undefined>>;
                part: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodEnum<{
                    "held-out": "held-out";
                    test: "test";
                }>>>, z.ZodTransform<NonNullable<"held-out" | "test"> | undefined, "held-out" | "test" | null | undefined>>;
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>, Record<string, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>>;
                steps: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodInt>>, z.ZodTransform<number | undefined, number | null | undefined>>;
                part: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodEnum<{
                    "held-out": "held-out";
                    test: "test";
                }>>>, z.ZodTransform<NonNullable<"held-out" | "test"> | undefined, "held-out" | "test" | null | undefined>>;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
            } | null | undefined>>;
            nearest: z.ZodArray<z.ZodObject<{
                key: z.ZodCustom<MetricKey, MetricKey>;
                limit: z.ZodNumber;
                achieved: z.ZodNumber;
            }, z.core.$strict>>;
            bestFile: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
            command: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | undefined, string | null | undefined>>;
            story: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodObject<{
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
                        figure: z.ZodObject<{
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
                            count: z.ZodOptional<z.ZodInt>;
                        }, z.core.$strict>;
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
                changes: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodPipe<z.ZodRecord<z.ZodString, z.ZodObject<{
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
                    count: z.ZodOptional<z.ZodInt>;
                }, z.core.$strict>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>, Record<string, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>>>>>, z.ZodTransform<Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | undefined, Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | null | undefined>>;
            }, z.core.$strict>>>, z.ZodTransform<{
                state: "ended" | "interrupted" | "running";
                stop: NonNullable<"exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable"> | undefined;
                asked: {
                    seconds: number | undefined;
                    trials: number | undefined;
                };
                account: {
                    looked: number;
                    complete: number;
                    recalled: number;
                    endings: {
                        state: "failed" | "pruned";
                        reason: string;
                        count: number;
                    }[];
                    rungs: {
                        steps: number;
                        part: "held-out" | "test";
                        candidates: number;
                    }[];
                    timed: number;
                    tooSlow: number;
                    seconds: {
                        training: number;
                        evaluating: number;
                        measuring: number;
                        searching: number;
                    };
                };
                curves: {
                    trial: number;
                    points: {
                        steps: number;
                        part: "held-out" | "test";
                        figure: {
                            value: number;
                            low: number;
                            high: number;
                            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                            source: "computed" | "measured" | "predicted";
                            count?: number | undefined;
                        };
                    }[];
                }[];
                diagram: {
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
                } | undefined;
                changes: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | undefined;
            } | undefined, {
                state: "ended" | "interrupted" | "running";
                stop: NonNullable<"exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable"> | undefined;
                asked: {
                    seconds: number | undefined;
                    trials: number | undefined;
                };
                account: {
                    looked: number;
                    complete: number;
                    recalled: number;
                    endings: {
                        state: "failed" | "pruned";
                        reason: string;
                        count: number;
                    }[];
                    rungs: {
                        steps: number;
                        part: "held-out" | "test";
                        candidates: number;
                    }[];
                    timed: number;
                    tooSlow: number;
                    seconds: {
                        training: number;
                        evaluating: number;
                        measuring: number;
                        searching: number;
                    };
                };
                curves: {
                    trial: number;
                    points: {
                        steps: number;
                        part: "held-out" | "test";
                        figure: {
                            value: number;
                            low: number;
                            high: number;
                            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                            source: "computed" | "measured" | "predicted";
                            count?: number | undefined;
                        };
                    }[];
                }[];
                diagram: {
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
                } | undefined;
                changes: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | undefined;
            } | null | undefined>>;
        }, z.core.$strict>>>, z.ZodTransform<{
            method: string;
            space: string | undefined;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
            } | undefined;
            nearest: {
                key: MetricKey;
                limit: number;
                achieved: number;
            }[];
            bestFile: string | undefined;
            command: string | undefined;
            story: {
                state: "ended" | "interrupted" | "running";
                stop: NonNullable<"exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable"> | undefined;
                asked: {
                    seconds: number | undefined;
                    trials: number | undefined;
                };
                account: {
                    looked: number;
                    complete: number;
                    recalled: number;
                    endings: {
                        state: "failed" | "pruned";
                        reason: string;
                        count: number;
                    }[];
                    rungs: {
                        steps: number;
                        part: "held-out" | "test";
                        candidates: number;
                    }[];
                    timed: number;
                    tooSlow: number;
                    seconds: {
                        training: number;
                        evaluating: number;
                        measuring: number;
                        searching: number;
                    };
                };
                curves: {
                    trial: number;
                    points: {
                        steps: number;
                        part: "held-out" | "test";
                        figure: {
                            value: number;
                            low: number;
                            high: number;
                            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                            source: "computed" | "measured" | "predicted";
                            count?: number | undefined;
                        };
                    }[];
                }[];
                diagram: {
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
                } | undefined;
                changes: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | undefined;
            } | undefined;
        } | undefined, {
            method: string;
            space: string | undefined;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
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
                    count?: number | undefined;
                }>>;
                steps: number | undefined;
                part: NonNullable<"held-out" | "test"> | undefined;
            } | undefined;
            nearest: {
                key: MetricKey;
                limit: number;
                achieved: number;
            }[];
            bestFile: string | undefined;
            command: string | undefined;
            story: {
                state: "ended" | "interrupted" | "running";
                stop: NonNullable<"exhausted" | "failed" | "interrupted" | "time" | "trials" | "unreachable"> | undefined;
                asked: {
                    seconds: number | undefined;
                    trials: number | undefined;
                };
                account: {
                    looked: number;
                    complete: number;
                    recalled: number;
                    endings: {
                        state: "failed" | "pruned";
                        reason: string;
                        count: number;
                    }[];
                    rungs: {
                        steps: number;
                        part: "held-out" | "test";
                        candidates: number;
                    }[];
                    timed: number;
                    tooSlow: number;
                    seconds: {
                        training: number;
                        evaluating: number;
                        measuring: number;
                        searching: number;
                    };
                };
                curves: {
                    trial: number;
                    points: {
                        steps: number;
                        part: "held-out" | "test";
                        figure: {
                            value: number;
                            low: number;
                            high: number;
                            unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                            source: "computed" | "measured" | "predicted";
                            count?: number | undefined;
                        };
                    }[];
                }[];
                diagram: {
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
                } | undefined;
                changes: Partial<Record<MetricKey, {
                    value: number;
                    low: number;
                    high: number;
                    unit: "B" | "count" | "mJ" | "ms" | "ratio" | "value";
                    source: "computed" | "measured" | "predicted";
                    count?: number | undefined;
                }>> | undefined;
            } | undefined;
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
