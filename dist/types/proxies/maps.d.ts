import { type Graph } from '../ir/index.js';
import { type MapShape, type Missing } from './score.js';
import { type Watch } from './watch.js';
export declare const mapOutput: string;
/** Watches the maps of the first sample that have at least two channels and two positions. */
export declare function watchMaps(graph: Graph): {
    watch: Watch;
    layers: readonly MapShape[];
} | Missing;
