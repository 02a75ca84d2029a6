import { type Graph, type Shapes } from '../ir/index.js';
import type { Norm } from './importance.js';
import type { Choice, Genome, Space } from './space.js';
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
/**
 * The width choices of a model; none if everything is frozen.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example const space = widthSpace(graph); space.decode(uniform(space, 0.5))
 */
export declare function widthSpace(graph: Graph, options?: WidthOptions): Space;
/** Words for a genome from the choices alone: a ledger tells them without the model. */
export declare function describeGenome(choices: readonly Pick<Choice, 'name' | 'options'>[], genome: Genome): string;
