// All families, the simplest first: what is chosen is the simplest of those that are about as good as the best.
import type { Genome } from '../../space/index.ts'
import type { Encoding } from '../tables/encoding.ts'
import { cellNetworkValue, fitCellNetwork, isCell } from './cell-network.ts'
import type {
  Family,
  FamilyModel,
  FamilyName,
  FamilySetting,
  FamilyState,
  Latencies,
  Value,
} from './family.ts'
import { fitSums, fitTable, linearValue } from './linear.ts'
import { fitPerceptron, fitTableAndRest, perceptronValue, tableAndRestValue } from './perceptron.ts'
import { fitProcess, processValue } from './process.ts'
import { fitTrees, treesValue } from './trees.ts'

const always = () => true

export const families: readonly Family[] = [
  {
    name: 'sums',
    isTrained: false,
    knows: ({ structure }) => structure > 0,
    fit: async rows => fitSums(rows),
  },
  { name: 'table', isTrained: false, knows: always, fit: async rows => fitTable(rows) },
  {
    name: 'process',
    isTrained: false,
    knows: always,
    fit: async (rows, setting) => fitProcess(rows, setting),
  },
  { name: 'trees', isTrained: false, knows: always, fit: async (rows, setting) => fitTrees(rows, setting) },
  { name: 'perceptron', isTrained: true, knows: always, fit: fitPerceptron },
  { name: 'table+perceptron', isTrained: true, knows: always, fit: fitTableAndRest },
  { name: 'graph-network', isTrained: true, knows: isCell, fit: fitCellNetwork },
]

export const familyNames: readonly FamilyName[] = families.map(({ name }) => name)

/** No latency is predicted below this share of the smallest measured. */
const floorShare = 0.05

/** Learns, and gives the model of what was learned: the same as one that is made of its state in another process. */
export async function fitFamily(
  family: Family,
  latencies: Latencies,
  setting: FamilySetting,
): Promise<FamilyModel> {
  const state = await family.fit(latencies, setting)
  return modelOf(state, latencies.encoding, floorShare * latencies.ms.reduce((a, b) => Math.min(a, b)))!
}

/** Undefined where the state is not one for genomes of this encoding. @throws UserError `predict-too-few` */
export function modelOf(state: FamilyState, encoding: Encoding, floorMs: number): FamilyModel | undefined {
  const raw = answerOf(state, encoding)
  if (!raw) return undefined
  const value: Value = genome => Math.max(raw(genome), floorMs)
  return { state, floorMs, value, values: (genomes: readonly Genome[]) => Float64Array.from(genomes, value) }
}

function answerOf(state: FamilyState, encoding: Encoding): Value | undefined {
  switch (state.family) {
    case 'sums':
    case 'table':
      return linearValue(state, encoding)
    case 'process':
      return processValue(state, encoding)
    case 'trees':
      return treesValue(state, encoding)
    case 'perceptron':
      return perceptronValue(state, encoding)
    case 'table+perceptron':
      return tableAndRestValue(state, encoding)
    case 'graph-network':
      return cellNetworkValue(state, encoding)
  }
}
