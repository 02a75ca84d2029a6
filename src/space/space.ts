// What a space is: choices, genomes, and the graph each genome stands for. Every space (widths here, depth, kernels,
// cells later) has this form; mutation and sampling know nothing else.
import type { Graph } from '../ir/index.ts'

/** One decision: its options as the numbers people read (channels for a width), ascending. */
export type Choice = {
  /** Unique in the space. */
  readonly name: string
  readonly kind: 'width' | 'depth' | 'kernel' | 'op'
  readonly options: readonly number[]
  /** Index of the option the seed model has. */
  readonly default: number
  /** Names of the nodes it changes, for people. */
  readonly layers: readonly string[]
}

/** One option index per choice. */
export type Genome = readonly number[]

/** Which indices of a value's channel axis were kept, ascending: `kept[i]` of the seed is channel `i` now. */
export type Kept = { readonly axis: number; readonly indices: readonly number[] }

export type Space = {
  /** Changes whenever the same genome could mean another graph: hash of the seed model and the choices. */
  readonly id: string
  readonly choices: readonly Choice[]
  /** The genome of the model itself. */
  readonly seed: Genome
  /** The graph of a genome; equal genomes give equal graphs. The seed genome gives the seed model. */
  decode(genome: Genome): Graph
  /** Words for people: the choices that differ from the seed. */
  describe(genome: Genome): string
  /** By output value of each weighted node: the channels of the seed that the candidate still has. */
  kept(genome: Genome): ReadonlyMap<string, Kept>
  /**
   * How much of the seed's importance the candidate keeps, from 0 to 1 (the seed's): a proxy of its quality where no data
   * set tells it, and no more than that.
   */
  keptImportance(genome: Genome): number
}

/** How many genomes there are (may be Infinity). */
export const genomeCount = (space: Pick<Space, 'choices'>): number =>
  space.choices.reduce((product, choice) => product * choice.options.length, 1)
