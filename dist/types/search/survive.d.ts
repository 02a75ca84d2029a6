import { type Point } from './sort.js';
export type Scored = {
    readonly point: Point | undefined;
    readonly violation: number;
};
/** `rank` counts fronts from 0; infeasible ones go on after them by violation, with crowding 0. */
export type Survivor = {
    readonly index: number;
    readonly rank: number;
    readonly crowding: number;
};
/** The best `keep` of a population, best first; ties go to the lower index. Feasible needs a point. */
export declare function survivors(population: readonly Scored[], keep: number): Survivor[];
/** The better of two survivors (crowded comparison), the first if equal. */
export declare const crowded: (a: Survivor, b: Survivor) => Survivor;
