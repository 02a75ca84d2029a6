import { type Genome, type Space } from '../space/index.js';
import type { MetricKey, Metrics } from '../units.js';
import { type Run } from './options.js';
import { type TrainedRun } from './train-candidate.js';
/** The first objective that costs tell and that is better small; undefined where the front has no such axis. */
export declare function costAxis({ problem, ledger }: Run, costs: Metrics): MetricKey | undefined;
/**
 * A genome with no width beyond ever smaller shares of the model's, the dearest first; fewer where the space ends. Such parts of
 * a network are few and met again by the search, so that foreseeing their costs takes little. Pure.
 */
export declare function halvings(space: Space, from: Genome, key: MetricKey, costs: (genome: Genome) => Metrics): Genome[];
/** Of those that a device did not refuse, each for a first rung, then on, as far as the time goes. */
export declare function trainAside(run: TrainedRun, genomes: readonly Genome[], until: number): Promise<void>;
