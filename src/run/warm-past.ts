// One search of the past, as its folder tells it. The folder may have been written by anybody: whatever is not exactly what a
// search of ours leaves makes the whole of it unknown, and weights are decoded under the caps of any model file.
import { TextDecoder } from 'node:util'
import { z } from 'zod'
import { UserError } from '../errors.ts'
import { decode, type Graph, type Limits } from '../ir/index.ts'
import { readLedgerBytes, type Trial } from '../search/index.ts'
import { type MetricKey, metrics, splitKey } from '../units.ts'
import { type Brief, ledgerFile, readBrief } from './ledger-plan.ts'
import { type Conditions, conditionsFile, keyOf, readConditions } from './warm-conditions.ts'
import { namesIn, readOwn } from './warm-files.ts'
import { readWeightsName, weightsName } from './warm-weights.ts'

export type Past = {
  /** Short, of its brief and conditions: what trials of today say they come from. */
  readonly search: string
  readonly brief: Brief
  readonly conditions: Conditions
  readonly trials: readonly Trial[]
  readonly spentMs: number
  weights(id: number, isFinal: boolean): Weights | undefined
}
export type Weights = { readonly steps: number; readonly graph: Graph; readonly bytes: Uint8Array }

const largestLedger = 2 ** 25
const largestConditions = 2 ** 16
const mostTrials = 20_000
/** Of all weights of one search. */
const mostWeightBytes = 2 ** 28

/** @throws UserError where the folder holds something else, or what is there is damaged */
export function readPast(folder: string, limits: Limits): Past | undefined {
  const ledger = readOwn(folder, ledgerFile, largestLedger)
  const facts = readOwn(folder, conditionsFile, largestConditions)
  const conditions = facts && readConditions(new TextDecoder().decode(facts))
  if (!ledger || !conditions) return undefined
  const { plan, trials, spentMs } = readLedgerBytes(ledger, ledgerFile)
  const brief = readBrief(plan, ledgerFile)
  if (trials.length > mostTrials || !trials.every(trial => isSound(trial, brief))) return undefined
  return {
    search: keyOf([brief, conditions]).slice(0, 12),
    brief,
    conditions,
    trials,
    spentMs: Number.isFinite(spentMs) ? Math.max(0, spentMs) : 0,
    weights: weightsIn(folder, limits),
  }
}

function weightsIn(folder: string, limits: Limits): Past['weights'] {
  const place = `${folder}/candidates`
  const found = namesIn(place).flatMap(name => readWeightsName(name) ?? [])
  const known = new Map(found.map(entry => [`${entry.id} ${entry.isFinal}`, entry]))
  let left = mostWeightBytes
  return (id, isFinal) => {
    const entry = known.get(`${id} ${isFinal}`)
    const bytes = entry && readOwn(place, weightsName(entry), Math.min(left, limits.fileBytes))
    if (!bytes) return undefined
    left -= bytes.byteLength
    try {
      return { steps: entry.steps, graph: decode(bytes, { limits }), bytes }
    } catch (error) {
      if (error instanceof UserError) return undefined
      throw error
    }
  }
}

const finite = z.number().refine(Number.isFinite)
const estimate = z.object({
  value: finite,
  low: finite,
  high: finite,
  unit: z.string(),
  source: z.enum(['computed', 'predicted', 'measured']),
})
const figures = z.record(z.string().max(400), estimate).refine(all =>
  Object.entries(all).every(([key, { unit, value, low, high }]) => {
    const { metric } = splitKey(key as MetricKey)
    return Object.hasOwn(metrics, metric) && metrics[metric].unit === unit && low <= value && value <= high
  }),
)
const steps = z.number().int().nonnegative().max(1e12)
const pace = z.number().nonnegative()
const trialSchema = z.object({
  genome: z.array(z.number().int().nonnegative()).max(100_000),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  metrics: figures,
  measured: figures.optional(),
  aside: z.literal(true).optional(),
  rungs: z
    .array(
      z.object({
        steps,
        part: z.enum(['held-out', 'test']),
        metrics: figures,
        paces: z.looseObject({ startMs: pace, stepMs: pace, judgeMs: pace }).optional(),
      }),
    )
    .max(1000)
    .optional(),
})

const isSound = (trial: Trial, { space: { choices } }: Brief): boolean =>
  trialSchema.safeParse(trial).success &&
  trial.genome.length === choices.length &&
  trial.genome.every((gene, i) => gene < choices[i]!.options.length)
