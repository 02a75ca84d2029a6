import type { Graph } from '../ir/index.js';
import { type Space } from '../space/index.js';
import type { LoadedModel } from './model.js';
export type ProfileCandidate = {
    readonly name: string;
    /** Those that resemble each other. */
    readonly group: string;
    /** Made when it is measured: weights of hundreds would not fit. */
    graph(): Graph;
};
/** `count` architectures of a space, different ones, spread over its kernels; fewer where there are not so many. */
export declare function ofSpace(space: Space, label: string, count: number, seed: number): ProfileCandidate[];
/** As `ofSpace`, with one in eight from other built-in spaces among them. */
export declare function ofSpaceAndOthers(space: Space, name: string, count: number, seed: number): ProfileCandidate[];
/** The models themselves, then variants of each in turn. */
export declare function ofModels(models: readonly LoadedModel[], count: number, seed: number): ProfileCandidate[];
