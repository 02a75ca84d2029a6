import { type Problem, type Trial } from './problem.js';
/** The trials to measure next, at most `count`, from a front; empty if all of it has been measured. */
export declare function chooseFinalists(front: readonly Trial[], measured: readonly Trial[], problem: Pick<Problem, 'constraints'>, count: number): Trial[];
/** True if some objective or limit can only be known by measuring. */
export declare const needsMeasuring: ({ objectives, constraints, }: Pick<Problem, 'objectives' | 'constraints'>) => boolean;
