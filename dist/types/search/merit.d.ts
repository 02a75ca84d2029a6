import type { Genome, Space } from '../space/index.js';
import type { Metrics } from '../units.js';
/** One score each, larger is better; undefined where there is none. */
export type Column = readonly (number | undefined)[];
/** What is known at no cost: kept importance, and the capacity that the limits leave. */
export declare const freeColumns: (space: Space, genomes: readonly Genome[], costs: (genome: Genome) => Metrics) => Column[];
/** Best first by all columns together; ties in the order given. Columns without any score do not count. Pure. */
export declare function byMerit(genomes: readonly Genome[], columns: readonly Column[]): Genome[];
/**
 * Round the ways of changing the model (which choices beside widths differ from it), each in the order given; the plainest way
 * first: channels inherit their weights as they are, everything else disturbs the layers behind it until it is trained. Pure.
 */
export declare function inTurn(space: Space, ranked: readonly Genome[]): Genome[];
/** Nothing differs from the model but widths. */
export declare const isPlain: (space: Space, genome: Genome) => boolean;
