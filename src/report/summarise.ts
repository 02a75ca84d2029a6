// What other layers found out, cut to what a report shows: largest layers, front, provenance, paired changes.
// Invariant: bounded, whatever came in; every name short enough for the verdict's schema.
import type { Analysis, LayerCost } from '../cost/index.ts'
import type { Measurement, Provenance } from '../device/index.ts'
import { known, type SearchResult, type Task, type Trial } from '../search/index.ts'
import type { Genome } from '../space/index.ts'
import { type Estimate, type MetricKey, metricKey } from '../units.ts'
import { visible } from './escape.ts'
import type { SearchStory } from './search-types.ts'
import type { DeviceFacts, FrontPoint, LayerSummary, SearchSummary } from './types.ts'

const layersKept = 20
const frontKept = 200

/** The layers with the most MACs (weights where those are equal), and the totals. */
export function summariseLayers({ layers, params, macs, weightBytes }: Analysis): LayerSummary {
  const costly = layers.filter(layer => layer.macs > 0 || layer.weightBytes > weightBytes.fp32 / 100)
  const largest = costly.sort((a, b) => b.macs - a.macs || b.weightBytes - a.weightBytes).slice(0, layersKept)
  return { count: layers.length, params, macs, weightBytes: weightBytes.fp32, largest: largest.map(share) }
}

const share = ({ name, op, params, macs, weightBytes, outputBytes }: LayerCost) => ({
  name: visible(name, 200),
  op: visible(op, 60),
  params,
  macs,
  weightBytes,
  outputBytes,
})

export type SearchFacts = {
  readonly task: Task
  readonly method: string
  /** Name of the space, where it is not around the model. */
  readonly space?: string | undefined
  readonly seed: number
  /** Words for a genome: `space.describe`. */
  describe(genome: Genome): string
  readonly bestFile?: string
  readonly command?: string
  readonly story?: SearchStory | undefined
}

/** The outcome for people; figures measured on finalists stand in the place of predicted ones. */
export function summariseSearch(result: SearchResult, facts: SearchFacts): SearchSummary {
  const { task, method, space, seed } = facts
  const point = (trial: Trial, feasible: boolean): FrontPoint => ({
    id: trial.id,
    description: visible(facts.describe(trial.genome), 500) || 'the model as it is',
    feasible,
    metrics: known(trial),
    steps: trial.rungs?.at(-1)?.steps,
    part: trial.rungs?.at(-1)?.part,
  })
  const closest = result.closest ? [point(result.closest, false)] : []
  return {
    method,
    space,
    seed,
    trials: result.trials.length,
    seconds: result.seconds,
    interrupted: result.interrupted,
    feasible: result.feasible,
    objectives: task.objectives.map(objective => objective.key).slice(0, 8),
    front: [...result.front.slice(0, frontKept).map(trial => point(trial, true)), ...closest],
    best: result.best && point(result.best, true),
    nearest: nearestOf(result, task),
    bestFile: facts.bestFile,
    command: facts.command,
    story: facts.story,
  }
}

const nearestOf = ({ feasible, nearest }: SearchResult, { constraints }: Task): SearchSummary['nearest'] =>
  feasible
    ? []
    : constraints.flatMap(({ key, limit }) => {
        const achieved = nearest[key]
        return achieved === undefined ? [] : [{ key, limit, achieved }]
      })

/** Provenance as labels and values, in the order people ask for them. */
export function deviceFacts({ device, provenance, seconds }: Measurement): DeviceFacts {
  const rows = Object.entries(describe(provenance, seconds)).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return { device, facts: rows.map(([label, value]) => ({ label, value: visible(String(value), 300) })) }
}

function describe(p: Provenance, seconds: number): Record<string, string | undefined> {
  const joined = (...parts: readonly (string | undefined)[]) =>
    parts.filter(part => part !== undefined).join(', ')
  const reported = Object.entries(p.reported ?? {}).slice(0, 20)
  return {
    certified: p.certified ? 'yes' : 'no: a sensor could not be read, or the device throttled to the end',
    kind: p.kind,
    command: p.command,
    runtime:
      p.runtime &&
      joined(
        p.runtime,
        p.provider,
        p.threads === undefined ? undefined : `${p.threads} thread${p.threads === 1 ? '' : 's'}`,
      ),
    CPU: p.cpu && joined(p.cpu, p.cores === undefined ? undefined : `${p.cores} cores`, p.arch),
    'tied to': p.pinned && `processors ${p.pinned.join(', ')}`,
    clock: joined(
      p.governor && `governor ${p.governor}`,
      p.frequencyMHz === undefined ? undefined : `${p.frequencyMHz} MHz`,
    ),
    temperature: p.temperatureC === undefined ? undefined : `${p.temperatureC} °C`,
    throttled: p.throttled === undefined ? undefined : p.throttled ? 'yes' : 'no',
    load: p.loadAverage?.toFixed(2),
    kernel: p.kernel,
    reported: reported.map(([label, value]) => `${label} ${value}`).join(', '),
    'not readable': p.missing.join(', '),
    date: joined(p.date, `${seconds.toFixed(1)} s`, `seed ${p.seed}`),
  }
}

/** head/base − 1 for every metric that the measurement compared, keyed as budgets are. */
export function pairedChanges(
  { device, comparisons }: Measurement,
  head: string,
  base: string,
): Partial<Record<MetricKey, Estimate>> {
  const pairs = comparisons.filter(({ a, b }) => a === head && b === base)
  return Object.fromEntries(
    pairs.map(({ metric, ratio }) => [
      metricKey(metric, device),
      { ...ratio, value: ratio.value - 1, low: ratio.low - 1, high: ratio.high - 1 },
    ]),
  )
}
