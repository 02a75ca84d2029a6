// The table of proxies: what each needs of a model, and how it reads its score. Costs stand among them as controls: a
// proxy is worth what it tells beyond them.
import { meco, mecoOpt, naswot, swap } from './activation-scores.ts'
import { gradNorm, snip, zico } from './gradient-scores.ts'
import type { Evidence, Found, Need, Score } from './score.ts'

type Row<N extends Need> = {
  readonly needs: N
  /** For people. */
  readonly label: string
  /** Minibatches it needs. Default 1. */
  readonly batches?: number
  read(found: Found<N>): Score
}

const row = <N extends Need>(needs: N, label: string, read: Row<N>['read'], batches = 1): Row<N> => ({
  needs,
  label,
  read,
  batches,
})

const table = {
  /** Control: the number of weights. */
  params: row('costs', 'parameters', ({ params }) => ({ value: params })),
  /** Control: multiply–accumulates of one sample. */
  macs: row('costs', 'MACs', ({ macs }) => ({ value: macs })),
  naswot: row('codes', 'NASWOT', naswot),
  swap: row('codes', 'SWAP', swap),
  meco: row('maps', 'MeCo', meco),
  'meco-opt': row('maps', 'MeCo, 8 channels', mecoOpt),
  zico: row('gradients', 'ZiCo', zico, 2),
  snip: row('gradients', 'SNIP', snip),
  'grad-norm': row('gradients', 'gradient norm', gradNorm),
  /**
   * log Σ |θ · ∂R/∂θ|, R the sum of the linearised net's scores on an input of ones: what flows through all weights.
   * Tanaka, Kunin, Yamins and Ganguli, "Pruning neural networks without any data by iteratively conserving synaptic
   * flow", NeurIPS 2020, as a score of nets by Abdelfattah et al., "Zero-Cost Proxies for Lightweight NAS", ICLR 2021:
   * without BatchNormalization. The logarithm, since the sum itself leaves the range of floats.
   */
  synflow: row('flow', 'SynFlow', ({ logSum }) => ({ value: logSum })),
} as const

export type ProxyName = keyof typeof table

export const proxyNames = Object.keys(table) as readonly ProxyName[]
/** Always computed. */
export const controls: readonly ProxyName[] = ['params', 'macs']

export type Scores = Readonly<Partial<Record<ProxyName, Score>>>

export const proxyLabel = (name: ProxyName): string => table[name].label
export const needOf = (name: ProxyName): Need => table[name].needs
export const batchesOf = (names: readonly ProxyName[]): number =>
  Math.max(0, ...names.filter(name => needOf(name) !== 'costs').map(name => table[name].batches ?? 1))

/** The score of `name`, or why there is none. */
export function scoreOf(name: ProxyName, evidence: Evidence): Score {
  const { needs, read } = table[name] as Row<Need>
  const found = evidence[needs]
  return 'reason' in found ? found : read(found)
}
