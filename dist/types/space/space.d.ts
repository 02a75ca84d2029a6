import type { Graph } from '../ir/index.js';
export type ChoiceKind = 'width' | 'depth' | 'kernel' | 'expansion' | 'op' | 'activation' | 'resolution' | 'source';
/** One decision: its options as the numbers people read (channels for a width), ascending. */
export type Choice = {
    /** Unique in the space. */
    readonly name: string;
    readonly kind: ChoiceKind;
    readonly options: readonly number[];
    /** What each option is called, where a number does not say it: the name of an operation. */
    readonly labels?: readonly string[];
    /** False where no option lies between two others (operations): a move then goes to any of them. Default true. */
    readonly ordered?: boolean;
    /** Choices of one group describe one stage or cell; crossover likes to keep them together. */
    readonly group?: string;
    /** Index of the option the seed model has. */
    readonly default: number;
    /** Names of the nodes it changes, for people. */
    readonly layers: readonly string[];
};
/** One option index per choice. */
export type Genome = readonly number[];
/** Which indices of a value's channel axis were kept, ascending: `kept[i]` of the seed is channel `i` now. */
export type Kept = {
    readonly axis: number;
    readonly indices: readonly number[];
};
export type Space = {
    /** Changes whenever the same genome could mean another graph: hash of the seed model and the choices. */
    readonly id: string;
    /** The same for spaces whose genomes mean the same architectures, whatever their first weights: costs go by it. */
    readonly architectures: string;
    readonly choices: readonly Choice[];
    /** The genome of the model itself. */
    readonly seed: Genome;
    /** The graph of a genome; equal genomes give equal graphs. The seed genome gives the seed model. */
    decode(genome: Genome): Graph;
    /** Words for people: the choices that differ from the seed. */
    describe(genome: Genome): string;
    /** By output value of each weighted node: the channels of the seed that the candidate still has. */
    kept(genome: Genome): ReadonlyMap<string, Kept>;
    /**
     * How much of the seed's importance the candidate keeps, from 0 to 1 (the seed's): a proxy of its quality where no data
     * set tells it, and no more than that.
     */
    keptImportance(genome: Genome): number;
    /**
     * The representative of all genomes that stand for the same architecture: genes without effect at their default,
     * isomorphic cells in one spelling. Equal architectures have equal canonical genomes. Absent: every genome is its own.
     */
    canonical?(genome: Genome): Genome;
    /** Which genes matter to this genome: those of layers beyond a stage's depth do not. Absent: all do. */
    active?(genome: Genome): readonly boolean[];
    /**
     * What a genome is, as numbers for a model of its quality: architectures that behave alike lie near. Absent: the genes
     * themselves serve.
     */
    features?(genome: Genome): readonly number[];
    /** The nearest genome that can be decoded as it reads. Absent: every genome can. */
    repair?(genome: Genome): Genome;
    /** The network cut into parts whose costs depend on few genes each; absent where it cannot be cut. */
    readonly parts?: Parts;
};
/** A stretch of the network. Its costs follow from `genes` alone. */
export type Part = {
    /** Parts of one id cost the same at the same values of their genes, in order: they share what was once computed. */
    readonly id: string;
    /** Indices of the genes that it depends on. */
    readonly genes: readonly number[];
    /** Names of constants that another part has too, and counts. */
    readonly shared?: ReadonlySet<string>;
    /** Whether the genome has the part at all; it may read other genes. Absent: it has. */
    exists?(genome: Genome): boolean;
    /** As a graph of its own with stand-ins for weights; undefined where nothing is left of it. */
    graph(genome: Genome): Graph | undefined;
};
export type Parts = {
    readonly list: readonly Part[];
    /** Whether parts meet at one value each, so that the largest peak memory of a part is that of the network. */
    readonly isSeries: boolean;
};
/** How many genomes there are (may be Infinity). */
export declare const genomeCount: (space: Pick<Space, 'choices'>) => number;
