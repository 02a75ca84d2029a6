import { type Graph, type Shapes } from '../ir/index.js';
import { type Group, type KeptOf } from './axis.js';
import { type Traced } from './channel-groups.js';
import type { Norm } from './importance.js';
import { type Gather } from './slice.js';
import type { Choice, Genome, Kept, Space } from './space.js';
export type WidthOptions = {
    /** Types of all values, if they are known already. */
    readonly shapes?: Shapes;
    /** Shares of a group's width to offer, beside the whole. Default: eighths. */
    readonly fractions?: readonly number[];
    /** Fewest channels to keep of a group. Default 4. */
    readonly minimum?: number;
    /** How filters are compared. Default 'l2'. */
    readonly norm?: Norm;
};
/** The widths of a model, for spaces that have other choices beside them. */
export type Widths = {
    /** The model with all its constants in one place: what `decode` cuts. */
    readonly lifted: Graph;
    readonly shapes: Shapes;
    readonly traced: Traced;
    readonly choices: readonly Choice[];
    /** The root of each choice's group. */
    readonly roots: readonly Group[];
    /** The lifted model with the widths of a genome; `make` as `slice` takes it. */
    decode(genome: Genome, make?: Gather): Graph;
    kept(genome: Genome): ReadonlyMap<string, Kept>;
    keptImportance(genome: Genome): number;
};
export declare function widthsOf(graph: Graph, options?: WidthOptions): Widths;
/**
 * The width choices of a model; none if everything is frozen.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example const space = widthSpace(graph); space.decode(uniform(space, 0.5))
 */
export declare function widthSpace(graph: Graph, options?: WidthOptions): Space;
/** Large weights become zeros of the sliced shape, all on one buffer: where only shapes matter nothing large is copied. */
export declare function outline(graph: Graph): Gather;
/** By output value of each filter: the channels that are left. */
export declare function keptChannels({ trace }: Traced, kept: KeptOf): Map<string, Kept>;
