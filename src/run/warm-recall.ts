// From searches of the past to what holds today, by content and never by name: a figure is taken over where the graph, the
// data set and the way of judging are the same; weights where the structure is; a genome wherever its words mean something.
import { type Graph, hash } from '../ir/index.ts'
import {
  type Known,
  type Memory,
  type Recollection,
  type TrainedTo,
  type Trial,
  translated,
} from '../search/index.ts'
import { type Donor, donorOf, type Genome, type Kept, type Space } from '../space/index.ts'
import { type Metrics, type QualityMetric, splitKey } from '../units.ts'
import { type Brief, readBrief } from './ledger-plan.ts'
import type { Subject } from './subject.ts'
import { type Conditions, sameData } from './warm-conditions.ts'
import type { Past, Weights } from './warm-past.ts'

/** Weights for a graph that are better than those cut from the model; `origin` says what they were cut from. */
export type Start = {
  readonly graph: Graph
  readonly origin: { readonly model: Uint8Array; readonly kept: ReadonlyMap<string, Kept> }
  /** As it was trained then, nothing cut. */
  readonly isWhole: boolean
  /** After the last word of then. */
  readonly isFinal: boolean
}

export type Recall = Memory & {
  /** For a stretch of training; `last`: of weights that may have seen what is held out. */
  start(graph: Graph, last: boolean): Start | undefined
  /** Quality of a graph, weights included, that was not trained: by its hash. */
  figures(hash: string): Recollection | undefined
  /** Whether candidates of this very model were trained before, so that it can be. */
  readonly isTrainable: boolean
}

export type RecallTools = {
  readonly subject: Subject
  readonly space: Space
  readonly brief: Brief
  readonly conditions: Conditions
  readonly metrics: readonly QualityMetric[]
  /** Where candidates are trained: lays weights down as a trial's. */
  readonly adopt?: (id: number, steps: number, weights: Uint8Array, isFinal: boolean) => void
}

/** Candidates looked at in one search of the past. */
const mostLookedAt = 64
const mostDonors = 8

/** Undefined where none of the past searches is of this model or one that shares a choice with it. */
export function recall(pasts: readonly Past[], tools: RecallTools): Recall | undefined {
  const own = pasts.filter(({ brief }) => isOf(brief, tools.brief))
  const found = own.flatMap(past => ranked(past).flatMap(trial => recalled(past, trial, tools) ?? []))
  if (found.length === 0) return undefined
  const once = [...new Map(found.toReversed().map(one => [keyOf(one), one])).values()].toReversed()
  const sources = new Map(once.flatMap(one => (one.known ? [[one.known, one] as const] : [])))
  const same = own.find(past => isSame(past, tools))
  return {
    known: [...sources.keys()],
    others: once.flatMap(({ genome, known, trial }) =>
      known || trial.id === 0 || trial.aside ? [] : [genome],
    ),
    same: same && { ms: same.spentMs, trials: same.trials.length },
    adopt: (known, id) => {
      const { past, trial } = sources.get(known)!
      for (const isFinal of [false, true]) {
        const weights = past.weights(trial.id, isFinal)
        if (weights) tools.adopt?.(id, weights.steps, weights.bytes, isFinal)
      }
    },
    start: starts(once, tools),
    figures: figures(own, tools),
    isTrainable: own.some(
      ({ brief, trials }) =>
        brief.model.sha256 === tools.subject.head.sha256 && trials.some(({ id, rungs }) => id > 0 && rungs),
    ),
  }
}

/** The model as it is stands beside its own genome, trained on. */
const keyOf = ({ genome, trial }: Found): string => `${trial.id === 0 ? 'as it is ' : ''}${genome.join()}`

const isOf = (past: Brief, now: Brief) =>
  past.model.name === now.model.name ||
  past.model.path === now.model.path ||
  past.model.sha256 === now.model.sha256

type Found = {
  readonly past: Past
  readonly trial: Trial
  readonly genome: Genome
  /** Where its figures hold. */
  readonly known: Known | undefined
}

/** The furthest trained first, of these the best; what was tried aside is last. */
function ranked({ trials, brief }: Past): Trial[] {
  const depth = ({ rungs = [], aside }: Trial) => (aside ? 0 : rungs.length)
  const first = brief.objectives[0]!
  const value = ({ metrics }: Trial) =>
    (metrics[first.key]?.value ?? Number.NEGATIVE_INFINITY) * (first.better === 'max' ? 1 : -1)
  const [seed, ...others] = trials.filter(({ state }) => state === 'complete')
  const sorted = others.sort((a, b) => depth(b) - depth(a) || value(b) - value(a))
  return seed ? [seed, ...sorted.slice(0, mostLookedAt)] : []
}

function recalled(past: Past, trial: Trial, tools: RecallTools): Found | undefined {
  const { space } = tools
  const isSameSpace = past.brief.space.id === space.id
  const genome = isSameSpace ? trial.genome : translated(trial.genome, past.brief.space.choices, space)
  if (!genome) return undefined
  return { past, trial, genome, known: knownOf(past, trial, genome, tools) }
}

function knownOf(past: Past, trial: Trial, genome: Genome, tools: RecallTools): Known | undefined {
  const { space, metrics, conditions, subject } = tools
  if (!sameData(past.conditions, conditions)) return undefined
  const isSeed = genome.join() === space.seed.join()
  const isSameHead = past.brief.model.sha256 === subject.head.sha256
  const isSameSpace = past.brief.space.id === space.id
  // Only of the same model: as it is, or trained on.
  if (isSeed ? !isSameHead || (trial.id !== 0 && !isSameSpace) : trial.id === 0) return undefined
  if (
    !isSeed &&
    !(isSameSpace && isSameHead) &&
    !isStructuredAs(past.weights(trial.id, false), genome, space)
  )
    return undefined
  const rungs = (trial.rungs ?? []).filter(rung => metrics.every(metric => rung.metrics[metric]))
  const heldOut = rungs.filter(({ part }) => part === 'held-out')
  const final = rungs.findLast(({ part }) => part === 'test')
  return {
    genome,
    rungs: isSameMachine(past, tools) ? heldOut : heldOut.map(withoutPaces),
    final,
    measured: measuredOf(trial, past.conditions, conditions),
    recalled: { search: past.search, trial: trial.id },
    ...(trial.aside ? { aside: trial.aside } : {}),
  }
}

const isStructuredAs = (weights: Weights | undefined, genome: Genome, space: Space): boolean =>
  weights !== undefined &&
  hash(weights.graph, { weights: false }) === hash(space.decode(genome), { weights: false })

const isSameMachine = (past: Past, { conditions }: RecallTools) =>
  past.conditions.machine === conditions.machine
const withoutPaces = ({ paces: _, ...rung }: TrainedTo): TrainedTo => rung

/** By devices that are what they were. */
function measuredOf({ measured }: Trial, then: Conditions, now: Conditions): Metrics | undefined {
  const kept = Object.entries(measured ?? {}).filter(([key]) => {
    const { device } = splitKey(key as Parameters<typeof splitKey>[0])
    return (
      device !== undefined &&
      then.devices[device] !== undefined &&
      then.devices[device] === now.devices[device]
    )
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** The same question asked of the same data on the same devices. Limits that follow base's measured figures may differ. */
function isSame(past: Past, { brief, conditions }: RecallTools): boolean {
  const question = (one: Brief) => {
    // Read back, so that both are spelled alike.
    const { constraints, ...rest } = readBrief(JSON.parse(JSON.stringify(one)), '')
    return JSON.stringify({ ...rest, constraints: constraints.map(({ key, better }) => ({ key, better })) })
  }
  return (
    question(past.brief) === question(brief) &&
    sameData(past.conditions, conditions) &&
    JSON.stringify(past.conditions.devices) === JSON.stringify(conditions.devices)
  )
}

/** Of candidates that were evaluated as they were cut, recalibrated and not trained. */
function figures(pasts: readonly Past[], { conditions, metrics }: RecallTools): Recall['figures'] {
  const known = new Map<string, Recollection>()
  for (const { trials, search } of pasts.filter(past => sameData(past.conditions, conditions)).toReversed())
    for (const { id, hash, state, rungs, metrics: found } of trials) {
      if (state !== 'complete' || rungs || !metrics.every(metric => found[metric])) continue
      const wanted = Object.entries(found).filter(
        ([key]) => key === 'file-size' || metrics.some(m => m === key),
      )
      known.set(hash, { metrics: Object.fromEntries(wanted), origin: { search, trial: id } })
    }
  return hash => known.get(hash)
}

/** Weights of earlier candidates, cut to a graph's widths. Not across data sets whose test parts were drawn: they may have met. */
function starts(found: readonly Found[], { conditions }: RecallTools): Recall['start'] {
  const usable = found.filter(
    ({ past, trial }) =>
      trial.id !== 0 && (sameData(past.conditions, conditions) || !past.conditions.data?.drawn),
  )
  const donors = (isFinal: boolean) => {
    let opened: { weights: Weights; donor: Donor; isFinal: boolean }[] | undefined
    return () => {
      opened ??= usable
        .flatMap(({ past, trial }) => past.weights(trial.id, isFinal) ?? [])
        .slice(0, mostDonors)
        .map(weights => ({ weights, donor: donorOf(weights.graph), isFinal }))
      return opened
    }
  }
  const [early, final] = [donors(false), donors(true)]
  return (graph, last) => {
    const order = last ? [...final(), ...early()] : early()
    for (const { weights, donor, isFinal } of order) {
      const given = donor(graph)
      if (!given) continue
      const origin = { model: weights.bytes, kept: given.kept }
      return { graph: given.graph, origin, isWhole: given.kept.size === 0, isFinal }
    }
    return undefined
  }
}
