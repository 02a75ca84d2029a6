import { type Graph } from '../ir/index.js';
import { type Missing } from './score.js';
import { type Watch } from './watch.js';
export declare const codeOutputs: {
    together: string;
    patterns: string;
};
/** Samples whose pattern is one exact number in JavaScript. */
export declare const mostSamples: number;
/** Watches every hidden activation of a graph whose batch is bound to `samples`. */
export declare function watchCodes(graph: Graph, samples: number): {
    watch: Watch;
    units: number;
} | Missing;
