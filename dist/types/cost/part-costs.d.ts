import type { Genome, Space } from '../space/index.js';
import { type Analysis, type LayerCost, type PerDeployment } from './analyze.js';
/** As `Analysis` has them. */
export type GenomeCost = {
    readonly params: number;
    readonly macs: number;
    readonly weightBytes: PerDeployment;
    /** Undefined where the space's parts do not tell it. */
    readonly peakActivationBytes: PerDeployment | undefined;
};
export type CostEvaluator = {
    /** Microseconds, once the parts are known. */
    costs(genome: Genome): GenomeCost;
    /** The layers in order, for latency predictors; named after the first layer that was analysed of their kind. */
    layers(genome: Genome): LayerCost[];
    /**
     * What `value` makes of each part, added up; `value` is asked once per part and genes.
     * @example const latencyMs = evaluator.sumOf(part => sum(part.layers.map(layer => table.latencyMs(layer))))
     */
    sumOf(value: (analysis: Analysis) => number): (genome: Genome) => number;
    /** Parts analysed so far. */
    readonly analysed: number;
};
/**
 * Undefined for a space that cannot be cut, or not small enough for its combinations to be numbered.
 * @example const costs = costEvaluator(space); costs?.costs(genome).macs
 */
export declare function costEvaluator(space: Pick<Space, 'choices' | 'parts'>): CostEvaluator | undefined;
