import { type Deployment, type Metrics } from '../units.js';
import type { Analysis } from './analyze.js';
/**
 * The computed metrics of a model. `peak-memory` is the peak of activations, `weight-bytes` and `peak-memory` are for
 * `deployment`. A figure that leaves something out (`analysis.incomplete`) is not given: it would pass wrongly.
 * `fileBytes`: the size of the file, external data included; undefined = no `file-size`.
 */
export declare function costMetrics(analysis: Analysis, fileBytes: number | undefined, deployment: Deployment): Metrics;
/** What only the file knows. */
export type FileFacts = {
    readonly sha256: string;
    readonly fileBytes: number;
    readonly opset: number;
};
/**
 * The document of `edgewise analyze --json`. `weightBytes` and `peakActivationBytes` are numbers, as stored (fp32);
 * the same under 8-bit deployment stand in `int8`. A length that is not known is a text.
 */
export declare function analysisJson(analysis: Analysis, file: FileFacts): {
    sha256: string;
    fileBytes: number;
    opset: number;
    params: number;
    macs: number;
    weightBytes: number;
    peakActivationBytes: number;
    int8: {
        weightBytes: number;
        peakActivationBytes: number;
    };
    peakIsOptimal: boolean;
    peakLayer: string | null;
    incomplete: {
        readonly macs: boolean;
        readonly memory: boolean;
    };
    inputs: {
        name: string;
        dtype: import("../ir/graph.js").DType | null;
        shape: import("../ir/graph.js").Shape | null;
    }[];
    outputs: {
        name: string;
        dtype: import("../ir/graph.js").DType | null;
        shape: import("../ir/graph.js").Shape | null;
    }[];
    ops: Readonly<Record<string, number>>;
    layers: {
        name: string;
        op: string;
        params: number;
        macs: number;
        weightBytes: number;
        outputBytes: number;
        outputShape: import("../ir/graph.js").Shape | null;
    }[];
    warnings: readonly import("../warnings.js").Warning[];
};
export type AnalysisJson = ReturnType<typeof analysisJson>;
