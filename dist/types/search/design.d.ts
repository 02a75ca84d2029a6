import { type Genome } from '../space/index.js';
import { type ProspectTask } from './prospects.js';
/** Shares of the seed's widths that are tried on all choices at once where costs are not foreseen. */
export declare const ladder: number[];
/** `count` genomes, fewer where the space has fewer. */
export declare function firstDesign(task: ProspectTask, count: number): readonly Genome[];
