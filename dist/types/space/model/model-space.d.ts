import { type Graph } from '../../ir/index.js';
import type { Choice, ChoiceKind, Space } from '../space.js';
import { type WidthOptions, type Widths } from '../width-space.js';
import { type Edit } from './edit.js';
import { type ResidualBlock } from './residual-blocks.js';
export type ModelOptions = WidthOptions & {
    /** Kinds of choices to offer. Default: all. */
    readonly kinds?: readonly ChoiceKind[];
};
/** Everything that can change about a model. Genes: widths, then blocks, then edits. */
export type ModelChoices = {
    readonly widths: Widths;
    readonly blocks: readonly ResidualBlock[];
    readonly edits: readonly Edit[];
    readonly choices: readonly Choice[];
};
/** The graph of a genome, and under which names values of the seed are found in it. */
export type Decoded = {
    readonly graph: Graph;
    readonly nameOf: (value: string) => string;
};
/**
 * The choices around a model; none if nothing of it can change.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example const space = modelSpace(graph); space.describe(sample(space, random(1)))
 */
export declare function modelSpace(graph: Graph, options?: ModelOptions): Space;
