import type { Genome } from '../space/index.js';
import { type Foresight, type Problem, type Trial } from './problem.js';
/** The `wanted` most promising of a brood, best first; the brood as it stands where there is nothing to go by. Pure. */
export declare function screen(problem: Problem, history: readonly Trial[], foresight: Foresight | undefined, brood: readonly Genome[], wanted: number): readonly Genome[];
