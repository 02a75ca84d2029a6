import type { Choice, Genome } from '../space.js';
/** Operations an edge can have, in DARTS' order. */
export declare const dartsOps: readonly ['none', 'max_pool_3x3', 'avg_pool_3x3', 'skip_connect', 'sep_conv_3x3', 'sep_conv_5x5', 'dil_conv_3x3', 'dil_conv_5x5'];
export type DartsOp = (typeof dartsOps)[number];
/** An edge of a cell: sources 0 and 1 are the cell's inputs, 2 to 5 its nodes. */
export type DartsEdge = {
    readonly op: DartsOp;
    readonly source: number;
};
/** Two edges per node, the lower source first. */
export type DartsCell = readonly (readonly [DartsEdge, DartsEdge])[];
export type Genotype = {
    readonly normal: DartsCell;
    readonly reduce: DartsCell;
};
export declare const dartsChoices: readonly Choice[];
/** The cells of a genome. */
export declare const genotypeOf: (genome: Genome) => Genotype;
/** The genome of two cells whose nodes have two different sources each. */
export declare const genomeOf: ({ normal, reduce }: Genotype) => Genome;
/**
 * The genome that stands for all relabellings: of the orders in which the four nodes can stand, the one whose genes come
 * first. The cell's output joins its nodes, so their order only permutes channels that the next layer mixes.
 */
export declare function canonicalDarts(genome: Genome): Genome;
/** The text DARTS prints. */
export declare function printGenotype(genome: Genome): string;
/**
 * The genome of a printed genotype; blanks and the order of a node's two edges do not matter.
 * @throws UserError `genotype-invalid`
 * @example parseGenotype("Genotype(normal=[('sep_conv_3x3',0),…],normal_concat=range(2,6),reduce=[…],reduce_concat=range(2,6))")
 */
export declare function parseGenotype(text: string): Genome;
