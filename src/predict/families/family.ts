// The port of this folder: a family of models learns the latencies of one space's genomes on one device, and what it learned is
// plain data. Data alone make a model again, bit for bit, in any process.
import type { Random } from '../../random.ts'
import type { Runtime } from '../../runtime/index.ts'
import type { Genome } from '../../space/index.ts'
import type { Encoding } from '../tables/encoding.ts'
import type { CellNetworkState } from './cell-network.ts'
import type { LinearState } from './linear.ts'
import type { PerceptronState, TableAndRestState } from './perceptron.ts'
import type { ProcessState } from './process.ts'
import type { TreesState } from './trees.ts'

/** Latencies of genomes on one device. */
export type Latencies = {
  readonly encoding: Encoding
  readonly genomes: readonly Genome[]
  /** Milliseconds by genome. */
  readonly ms: Float64Array
}

/** What a family learned. */
export type FamilyState =
  | LinearState
  | ProcessState
  | TreesState
  | PerceptronState
  | TableAndRestState
  | CellNetworkState

export type FamilyName = FamilyState['family']

export type FamilySetting = {
  readonly random: Random
  /** For families that are trained; loaded when it is asked for. */
  readonly runtime: () => Runtime
}

export type Family = {
  readonly name: FamilyName
  /** By gradients: it needs a runtime to learn, none to answer. */
  readonly isTrained: boolean
  /** Whether it has a form for genomes of this encoding. */
  knows(encoding: Encoding): boolean
  fit(latencies: Latencies, setting: FamilySetting): Promise<FamilyState>
}

/** Milliseconds of a genome. */
export type Value = (genome: Genome) => number

export type FamilyModel = {
  readonly state: FamilyState
  /** No latency below this: what is linear may go below zero. */
  readonly floorMs: number
  readonly value: Value
  values(genomes: readonly Genome[]): Float64Array
}
