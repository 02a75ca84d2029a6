export type Unit = 'ms' | 'B' | 'mJ' | 'count' | 'ratio' | 'value';
export type Source = 'computed' | 'predicted' | 'measured';
/** A figure with its 95 % interval [low, high] (low = value = high when exact), unit and source. */
export type Estimate = {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly unit: Unit;
    readonly source: Source;
    /** How many runs or samples a measured figure rests on, where that is known. */
    readonly count?: number | undefined;
};
/** An exact, computed figure. */
export declare const computed: (value: number, unit: Unit) => Estimate;
export type Direction = 'min' | 'max';
/** Every metric; a budget can name all but the proxies. */
export declare const metrics: {
    readonly 'latency-p50': {
        readonly label: 'latency p50';
        readonly unit: 'ms';
        readonly better: 'min';
        readonly perDevice: true;
        readonly kind: 'device';
    };
    readonly 'latency-p95': {
        readonly label: 'latency p95';
        readonly unit: 'ms';
        readonly better: 'min';
        readonly perDevice: true;
        readonly kind: 'device';
    };
    readonly 'latency-mean': {
        readonly label: 'latency mean';
        readonly unit: 'ms';
        readonly better: 'min';
        readonly perDevice: true;
        readonly kind: 'device';
    };
    readonly energy: {
        readonly label: 'energy';
        readonly unit: 'mJ';
        readonly better: 'min';
        readonly perDevice: true;
        readonly kind: 'device';
    };
    readonly 'peak-memory': {
        readonly label: 'peak memory';
        readonly unit: 'B';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'cost';
    };
    readonly 'weight-bytes': {
        readonly label: 'weights';
        readonly unit: 'B';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'cost';
    };
    readonly 'file-size': {
        readonly label: 'file size';
        readonly unit: 'B';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'cost';
    };
    readonly params: {
        readonly label: 'parameters';
        readonly unit: 'count';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'cost';
    };
    readonly macs: {
        readonly label: 'MACs';
        readonly unit: 'count';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'cost';
    };
    readonly 'top-1': {
        readonly label: 'top-1 accuracy';
        readonly unit: 'ratio';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly 'top-k': {
        readonly label: 'top-k accuracy';
        readonly unit: 'ratio';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly f1: {
        readonly label: 'F1 (macro)';
        readonly unit: 'ratio';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly auc: {
        readonly label: 'AUC';
        readonly unit: 'ratio';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly mae: {
        readonly label: 'mean absolute error';
        readonly unit: 'value';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly mse: {
        readonly label: 'mean squared error';
        readonly unit: 'value';
        readonly better: 'min';
        readonly perDevice: false;
        readonly kind: 'quality';
    };
    readonly 'kept-importance': {
        readonly label: 'kept importance';
        readonly unit: 'ratio';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'proxy';
    };
    readonly 'meco-opt': {
        readonly label: 'MeCo (proxy)';
        readonly unit: 'value';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'proxy';
    };
    readonly synflow: {
        readonly label: 'SynFlow (proxy)';
        readonly unit: 'value';
        readonly better: 'max';
        readonly perDevice: false;
        readonly kind: 'proxy';
    };
};
export type Metric = keyof typeof metrics;
/** The metrics a budget can name. */
export declare const budgetMetrics: ("auc" | "energy" | "f1" | "file-size" | "kept-importance" | "latency-mean" | "latency-p50" | "latency-p95" | "macs" | "mae" | "meco-opt" | "mse" | "params" | "peak-memory" | "synflow" | "top-1" | "top-k" | "weight-bytes")[];
/** A metric, with its device where it has one: `macs`, `latency-p95@pi4`. */
export type MetricKey = Metric | `${Metric}@${string}`;
export type QualityMetric = {
    [M in Metric]: (typeof metrics)[M]['kind'] extends 'quality' ? M : never;
}[Metric];
export declare const metricKey: (metric: Metric, device?: string) => MetricKey;
export declare function splitKey(key: MetricKey): {
    metric: Metric;
    device: string | undefined;
};
/** The Estimates of one model, by metric key. */
export type Metrics = Readonly<Partial<Record<MetricKey, Estimate>>>;
/** How activations and weights are deployed: 4 bytes an element, or 1 (int8 quantised). */
export type Deployment = 'fp32' | 'int8';
/** What a model must hold: an absolute limit, a largest worsening against base, or both. */
export type Budget = {
    readonly metric: Metric;
    readonly device: string | undefined;
    /** In the metric's unit: upper limit where smaller is better, lower limit where larger is. */
    readonly limit: number | undefined;
    /** Largest relative worsening against base: 0.05 = 5 %. */
    readonly maxRegression: number | undefined;
    /** For memory metrics; default fp32. */
    readonly deployment: Deployment;
};
/** Reads `12ms`, `256KiB`, `90%`, `1.5M` into the unit's base; a bare number is taken in that base. */
export declare function parseQuantity(text: string | number, unit: Unit): number;
/** Writes a figure for people: `12.3 ms`, `256 KiB`, `90.1 %`, `1.25 M`; three significant digits. */
export declare function formatQuantity(value: number, unit: Unit): string;
