// What the reader of a measurement should know: each check looks at one thing and gives at most one warning.
import type { Estimate } from '../units.ts'
import { formatQuantity } from '../units.ts'
import type { Warning } from '../warnings.ts'
import type { Collected, Round } from './collect.ts'
import { ascending, median, quantileOfSorted } from './distributions.ts'
import { blockFigure } from './figures.ts'
import type { Machine } from './machine.ts'
import type { RoundPlan } from './plan.ts'
import type { RigFacts } from './rig.ts'
import { fewestPairs } from './signed-rank.ts'
import { deviceWarning } from './warnings.ts'

const ms = (value: number) => formatQuantity(value, 'ms')
const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const compact = (found: readonly (Warning | undefined)[]) => found.filter(warning => warning !== undefined)

/** About the machine, before the first run. */
export function loadWarning(load: number | undefined, machine: Machine): Warning | undefined {
  if (load === undefined || load <= 0.5 * machine.cores) return undefined
  return deviceWarning('high-load', { load: load.toFixed(2), cores: machine.cores })
}

/** About the conditions of the whole measurement. */
export function conditions(
  collected: Collected,
  plan: RoundPlan,
  facts: RigFacts,
  reference: number | undefined,
) {
  const { rounds, discarded, first, failed, alpha } = collected
  const missing = first?.missing.filter(name => name !== 'throttle-events') ?? []
  const needed = fewestPairs(alpha)
  return compact([
    first?.governor !== undefined && !/^performance$/.test(first.governor)
      ? deviceWarning('governor', { governor: first.governor })
      : undefined,
    failed.length > 0 ? deviceWarning('not-certified', { sensors: failed.join(', ') }) : undefined,
    missing.length > 0 ? deviceWarning('sensors-missing', { sensors: missing.join(', ') }) : undefined,
    discarded > 0 ? deviceWarning('throttled', { discarded }) : undefined,
    plan.stable ? undefined : deviceWarning('warm-up'),
    facts.sessions && !plan.size.fresh
      ? deviceWarning('sessions-kept', { open: ms(openMs(rounds)) })
      : undefined,
    rounds.length < needed ? deviceWarning('few-blocks', { blocks: rounds.length, needed }) : undefined,
    shared(rounds),
    ...(reference === undefined ? [] : [drift(rounds, reference), noise(rounds, reference)]),
  ])
}

const openMs = (rounds: readonly Round[]) =>
  Math.max(0, ...rounds.flatMap(round => round.blocks.map(block => block.openMs ?? 0)))

function shared(rounds: readonly Round[]): Warning | undefined {
  const busy = rounds.flatMap(round => round.blocks.flatMap(block => block.busy ?? []))
  const waiting = busy.filter(value => value < 0.9).length / busy.length
  return waiting > 0.2 ? deviceWarning('cores-shared', { share: percent(waiting) }) : undefined
}

const medians = (rounds: readonly Round[], model: number) =>
  rounds.map(round => blockFigure(round.blocks[model]!.samples, 'latency-p50'))

/** A trend that is both clear (Mann–Kendall, 1 %) and worth a word (5 % between first and last third). */
export function drift(rounds: readonly Round[], reference: number): Warning | undefined {
  const values = medians(rounds, reference)
  const third = Math.ceil(values.length / 3)
  const [before, after] = [median(values.slice(0, third)), median(values.slice(-third))]
  if (Math.abs(Math.log(after / before)) < 0.05 || Math.abs(mannKendall(values)) < 2.58) return undefined
  return deviceWarning('reference-drift', { before: ms(before), after: ms(after) })
}

/** Kendall's S, as a standard normal score. */
function mannKendall(values: readonly number[]): number {
  const n = values.length
  let s = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!)
  return (s - Math.sign(s)) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
}

/** Spread of the reference's block medians: 1.4826 × the median absolute deviation, relative. */
export function relativeSpread(values: readonly number[]): number {
  const centre = median(values)
  return (1.4826 * median(values.map(value => Math.abs(value - centre)))) / centre
}

function noise(rounds: readonly Round[], reference: number): Warning | undefined {
  const spread = relativeSpread(medians(rounds, reference))
  return spread > 0.1 ? deviceWarning('noisy-device', { spread: percent(spread) }) : undefined
}

/** Runs above which the 95 % interval of a p95 ends within the data: 0.95ⁿ ≤ 2.5 %. */
const runsForP95 = 72

/** About one model's figures. */
export function modelWarnings(
  name: string,
  rounds: readonly Round[],
  model: number,
  p50: Estimate,
): Warning[] {
  const blocks = rounds.map(round => round.blocks[model]!)
  const runs = blocks.reduce((sum, block) => sum + block.samples.length, 0)
  const batch = Math.max(...blocks.map(block => block.batch))
  const count = outliers(rounds, model)
  return compact([
    runs < runsForP95 ? deviceWarning('few-runs', { model: name, runs, needed: runsForP95 }) : undefined,
    batch > 1 ? deviceWarning('timer-resolution', { model: name, batch }) : undefined,
    count > 0.05 * runs ? deviceWarning('outliers', { model: name, count, runs }) : undefined,
    bimodal(name, medians(rounds, model), p50),
  ])
}

/** Runs beyond three interquartile ranges above the third quartile (Tukey's "far out"). */
export function outliers(rounds: readonly Round[], model: number): number {
  const sorted = ascending(rounds.flatMap(round => Array.from(round.blocks[model]!.samples)))
  const [lower, upper] = [quantileOfSorted(sorted, 0.25), quantileOfSorted(sorted, 0.75)]
  const fence = upper + 3 * (upper - lower)
  return sorted.filter(value => value > fence && value > 1.01 * upper).length
}

/** Two groups of block medians, by the split of least variance: Ashman's D above 4, each with a fifth of the blocks. */
function bimodal(name: string, values: readonly number[], p50: Estimate): Warning | undefined {
  const sorted = ascending(values)
  if (sorted.length < 10) return undefined
  const splits = Array.from({ length: sorted.length - 1 }, (_, i) => i + 1)
  const least = splits.filter(at => Math.min(at, sorted.length - at) >= 0.2 * sorted.length)
  const best = least.map(at => [spreadOf(sorted.slice(0, at)), spreadOf(sorted.slice(at))] as const)
  const separate = best.find(
    ([a, b]) =>
      (Math.SQRT2 * (b.mean - a.mean)) / Math.sqrt(a.variance + b.variance || 1e-300) > 4 * Math.SQRT2,
  )
  if (!separate || separate[1].mean - separate[0].mean < 0.1 * p50.value) return undefined
  return deviceWarning('bimodal', { model: name, low: ms(separate[0].mean), high: ms(separate[1].mean) })
}

function spreadOf(values: Float64Array) {
  const centre = values.reduce((a, b) => a + b, 0) / values.length
  return { mean: centre, variance: values.reduce((s, v) => s + (v - centre) ** 2, 0) / values.length }
}
