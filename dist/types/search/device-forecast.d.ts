import type { Genome, Space } from '../space/index.js';
import { type Metrics } from '../units.js';
import { type Constraint, type Trial } from './problem.js';
/** The figures of a device's limits, predicted, for a genome of these MACs. */
export type Forecast = (genome: Genome, costs: Metrics) => Metrics;
/** Nothing is said where fewer than two were timed. Pure. */
export declare function forecastOf(timed: readonly Trial[], constraints: readonly Constraint[], space: Space): Forecast;
