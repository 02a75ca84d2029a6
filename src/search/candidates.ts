// Whom a search trains, and in which order: thousands are looked at by foreseen costs, few are asked of the device, and what
// it says corrects the look; the best of what is left are scored by training-free proxies.
import type { Genome, Space } from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { forecastOf } from './device-forecast.ts'
import {
  aimed,
  isTimed,
  probeDevice,
  probesOf,
  timedOf,
  timedThatHold,
  timeOnly,
  timingShares,
} from './device-stage.ts'
import type { Trainer } from './halving.ts'
import { byMerit, type Column, freeColumns, inTurn, isPlain } from './merit.ts'
import { isAborted, type Run } from './options.ts'
import { settlingMacs } from './pace.ts'
import type { Problem } from './problem.ts'
import { balanced, distinctGenomes, shortlist } from './shortlist.ts'
import { firstSteps } from './stages.ts'
import type { TrainedRun } from './train-candidate.ts'

/** Of the time, for one look at genomes by their costs. */
const lookShare = 0.005
const leastLookMs = 1000
/** Genomes to climb from: in each of several looks with a forecast, in the only one, and where each is decoded for its costs. */
const starts = { each: 80, only: 240, decoded: 40 } as const
const looks = 3
/** Timed for one look. */
const timedPerLook = 8
/** Of these so many that change nothing but widths: where there is no time for a choice, one of them is trained. */
const plainPerLook = 4
/** What forecasts err by: plain ones are made for so much of a device's limits each, so that one of them holds. */
const rooms = [1, 0.93, 0.86, 0.8] as const
/** Scored by proxies, of those that were timed and hold, or, where none does, of the others; and the time for it. */
const mostAppraised = 24
const appraiseShare = 0.005

/**
 * First what keeps most of the model by widths alone, then the uniformly narrowed model, then by merit, what a device found to
 * hold before what it was not asked. None has more MACs than its training could settle with.
 */
export async function candidatesOf(run: TrainedRun, trainer: Trainer): Promise<Genome[]> {
  const { problem } = run
  const costs = costsOf(run)
  const probes = probesOf(run, costs)
  await probeDevice(run, probes)
  const paced = isAborted(run) ? undefined : await pacedBy(run, probes, trainer)
  let listed = await look(run, costs)
  for (let i = 1; i < looks && isTimed(run) && !isAborted(run) && !isAsked(run); i++) {
    const plain = [...plainOnes(run, costs), ...listed.filter(genome => isPlain(problem.space, genome))]
    const first = distinctGenomes(plain).slice(0, plainPerLook)
    await timeOnly(run, distinctGenomes([...first, ...listed]).slice(0, timedPerLook), timingShares.look)
    listed = await look(run, costs)
  }
  const macs = settlingMacs(run) ?? Number.POSITIVE_INFINITY
  const settles = (genome: Genome) => (costs(genome).macs?.value ?? 0) <= macs
  const held = distinctGenomes(
    timedThatHold(run).flatMap(({ genome, aside }) => (aside || !settles(genome) ? [] : [genome])),
  )
  const asked = new Set(timedOf(run).map(({ genome }) => genome.join()))
  const unasked = distinctGenomes(listed).filter(genome => !asked.has(genome.join()))
  // Each by itself: in one order, the plainest of those that hold would wait behind plain ones that nobody has timed.
  const known = await appraised(run, held, costs)
  const unknown =
    known.length > 0 ? byFree(problem.space, unasked, costs) : await appraised(run, unasked, costs)
  const others = [...known, ...unknown]
  // Where there is time to train one alone, the choice by merit has nobody to correct it.
  const safest = keepsMost(
    problem.space,
    known.filter(genome => isPlain(problem.space, genome)),
  )
  const first = safest ?? others[0]
  const uniform = [...(paced ? [paced] : []), ...listed.slice(0, 1)]
  // What an interrupted run has begun with comes first, in its order; it began with its pace.
  const begun = trainedOf(run).filter(genome => genome.join() !== paced?.join())
  return distinctGenomes([...begun, ...(first ? [first] : []), ...uniform, ...others])
}

/** The first of those that keep most of the model. */
const keepsMost = (space: Space, genomes: readonly Genome[]): Genome | undefined =>
  genomes.reduce<Genome | undefined>(
    (best, genome) => (best && space.keptImportance(best) >= space.keptImportance(genome) ? best : genome),
    undefined,
  )

const trainedOf = ({ ledger }: Run): Genome[] =>
  ledger.trials().flatMap(({ id, genome, rungs, aside }) => (id > 0 && rungs && !aside ? [genome] : []))

/**
 * The uniform narrowing that was trained as far as a first rung to see the pace: the widest that the device lets pass.
 * Undefined where no time is kept, or others were trained before it.
 */
async function pacedBy(
  run: TrainedRun,
  probes: readonly Genome[],
  trainer: Trainer,
): Promise<Genome | undefined> {
  if (run.options.timeMs === undefined) return undefined
  const among = (genomes: readonly Genome[]) => {
    const keys = new Set(genomes.map(genome => genome.join()))
    return probes.find(genome => keys.has(genome.join()))
  }
  const trained = trainedOf(run)
  if (trained.length > 0) return among(trained)
  const fitting = timedThatHold(run).map(({ genome }) => genome)
  const genome = among(fitting) ?? probes.at(isTimed(run) ? -1 : 0)!
  const training = await trainer.start(genome)
  return Number.isFinite(await training.advance(firstSteps)) ? genome : undefined
}

/** The looks of an earlier run on this ledger are not repeated. */
const isAsked = (run: Run): boolean =>
  timedOf(run).filter(({ aside, recalled }) => !aside && !recalled).length > (looks - 1) * timedPerLook

/** Genomes that should hold, the uniformly narrowed model first. */
async function look(run: Run, costs: (genome: Genome) => Metrics): Promise<Genome[]> {
  const { problem, options } = run
  const isOver = lookEnd(run)
  const [uniform, ...others] = await shortlist(aimedAt(run), foreseenBy(run, costs), {
    isOver: () => isAborted(run) || isOver(),
    starts: !options.foresight ? starts.decoded : isTimed(run) ? starts.each : starts.only,
  })
  if (!uniform) return []
  return [uniform, ...byFree(problem.space, others, costs)]
}

/** Narrowings by widths alone, for ever less of what devices allow. */
function plainOnes(run: Run, costs: (genome: Genome) => Metrics): Genome[] {
  const [isOver, foreseen] = [lookEnd(run), foreseenBy(run, costs)]
  return rooms.map(room => balanced(aimedAt(run, room), foreseen, isOver)).filter(one => one !== undefined)
}

/** The problem with the limits that a look aims at: no more MACs than settle, and of a device's a share. */
function aimedAt(run: Run, room = 1): Problem {
  const macs = settlingMacs(run)
  const settling = macs === undefined ? [] : [{ key: 'macs', better: 'min', limit: macs } as const]
  return { ...run.problem, constraints: [...aimed(run.problem.constraints, room), ...settling] }
}

/** Costs, and what devices are forecast to say. */
function foreseenBy(run: Run, costs: (genome: Genome) => Metrics): (genome: Genome) => Metrics {
  const { constraints, space } = run.problem
  const forecast = forecastOf(isTimed(run) ? timedOf(run) : [], constraints, space)
  return genome => {
    const own = costs(genome)
    return { ...forecast(genome, own), ...own }
  }
}

function lookEnd({ clock, options: { timeMs } }: Run): () => boolean {
  const mostMs = timeMs === undefined ? Number.POSITIVE_INFINITY : Math.max(leastLookMs, timeMs * lookShare)
  const until = clock.elapsedMs() + mostMs
  return () => clock.elapsedMs() > until
}

/** In the order of their merit by what costs nothing, every way of changing the model in turn. */
const byFree = (space: Space, genomes: readonly Genome[], costs: (genome: Genome) => Metrics): Genome[] =>
  inTurn(space, byMerit(genomes, freeColumns(space, genomes, costs)))

/** The same, the best of them with what proxies say. */
async function appraised(
  { problem, coach, options }: TrainedRun,
  genomes: readonly Genome[],
  costs: (genome: Genome) => Metrics,
): Promise<Genome[]> {
  const ranked = byFree(problem.space, genomes, costs)
  const [best, rest] = [ranked.slice(0, mostAppraised), ranked.slice(mostAppraised)]
  const { timeMs, signal } = options
  const scores: readonly Column[] =
    best.length < 2 || signal?.aborted || !coach.appraise
      ? []
      : await coach.appraise(
          best.map(genome => problem.space.decode(genome)),
          { timeMs: timeMs === undefined ? undefined : timeMs * appraiseShare, signal },
        )
  const columns = [...freeColumns(problem.space, best, costs), ...scores]
  return inTurn(problem.space, [...byMerit(best, columns), ...rest])
}

/** Costs at once where they are foreseen, else from the decoded graph. */
export function costsOf({ options, problem }: Run): (genome: Genome) => Metrics {
  const { foresight } = options
  if (foresight) return genome => foresight.costs(genome)
  const direct = options.evaluate.costs
  return genome => {
    const found = direct(problem.space.decode(genome), genome)
    return found instanceof Promise ? {} : found
  }
}
