import type { Genome, Space } from '../space/index.js';
import type { Metrics } from '../units.js';
import type { Constraint } from './problem.js';
/**
 * The genome itself where it holds the limits; else narrowed until it does, by the move that gains most for what it loses of
 * the model, and widened again where there is room. Undefined where narrowing does not get there. Pure.
 */
export declare function narrowedToFit(space: Space, genome: Genome, costs: (genome: Genome) => Metrics, limits: readonly Constraint[]): Genome | undefined;
