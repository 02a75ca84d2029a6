// What a search that trains asks of devices: how their time follows MACs before anything is trained, and of few candidates
// whether they hold. A device's word is kept in the ledger like any other. Limits are aimed at from a little below, since
// what is timed again is a few percent off.
import { type Genome, uniform } from '../space/index.ts'
import { metrics as metricTable, splitKey } from '../units.ts'
import { isDevice } from './axes.ts'
import { distanceBeyond } from './foresight.ts'
import type { Runner } from './halving.ts'
import { measureRound } from './measuring.ts'
import { isAborted, type Run } from './options.ts'
import { type Constraint, known, type Trial, violation } from './problem.ts'
import { prepare } from './trial.ts'

export const timedOf = ({ ledger }: Run): Trial[] => ledger.trials().filter(trial => trial.measured)

/** Of the time, for one round of measuring; there are eight at most. */
export const timingShares = { seed: 0.006, probe: 0.012, look: 0.01, between: 0.006, last: 0.01 } as const

/** Whether a device has limits that only measuring tells. */
export const isTimed = ({ problem, ledger, measures }: Run): boolean =>
  measures && problem.constraints.some(({ key }) => isDevice(key) && !ledger.trials()[0]?.metrics[key])

const margin = 0.04
/** Limits with those of devices a little lower, and by `room` (1: not at all) lower still. */
export const aimed = (constraints: readonly Constraint[], room = 1): Constraint[] =>
  constraints.map(limit => {
    const factor = limit.better === 'min' ? (1 - margin) * room : (1 + margin) / room
    return isDevice(limit.key) ? { ...limit, limit: limit.limit * factor } : limit
  })

/** Shares of the widest uniform narrowing that holds the other limits, to see how latency follows MACs. */
const probes = [1, 0.8, 0.6, 0.4, 0.2]

/** Uniform narrowings, from the widest that holds what is computed down. */
export function probesOf({ problem }: Run, costs: (genome: Genome) => Trial['metrics']): Genome[] {
  const shares = Array.from({ length: 39 }, (_, i) => 1 - i / 40)
  const widest =
    shares.find(share => distanceBeyond(costs(uniform(problem.space, share)), problem.constraints) === 0) ?? 1
  return probes.map(share => uniform(problem.space, share * widest))
}

export async function probeDevice(run: Run, genomes: readonly Genome[]): Promise<void> {
  if (isTimed(run) && timedOf(run).length <= 1) await timeOnly(run, genomes, timingShares.probe)
}

/** Times genomes that are not trained, or not yet; `again`: also those that the ledger has, and the model where it is not timed. */
export async function timeOnly(
  run: Run,
  genomes: readonly Genome[],
  share: number,
  { again = false, aside = [] }: { readonly again?: boolean; readonly aside?: readonly Genome[] } = {},
): Promise<void> {
  const { problem, ledger, clock, options } = run
  const reason = 'only timed, to see what the device can do'
  const seed = ledger.trials()[0]
  const trials: Trial[] = again && seed && !seed.measured ? [seed] : []
  const marked = new Set(aside.map(genome => genome.join()))
  for (const genome of new Map([...genomes, ...aside].map(g => [g.join(), g])).values()) {
    const there = ledger.trials().findLast(trial => trial.genome.join() === genome.join())
    if (there && there.id !== 0 && again) trials.push(there)
    if (there) continue
    const { hash, costs: metrics } = await prepare(genome, problem, options.evaluate)
    const id = ledger.trials().length
    const mark = marked.has(genome.join()) ? ({ aside: true } as const) : {}
    const trial: Trial = { id, genome, hash, metrics, ...mark, state: 'pruned', reason, seconds: 0 }
    ledger.append(trial, clock.elapsedMs())
    trials.push(trial)
  }
  if (trials.length > 0) await measureRound(run, trials, measureMs(run, share))
}

/** Those that were timed and hold every limit that training does not change, with room if any does. */
export function timedThatHold(run: Run): Trial[] {
  const fixed = run.problem.constraints.filter(isFixed)
  const others = timedOf(run).filter(({ state }) => state !== 'failed')
  const holding = (limits: readonly Constraint[]) =>
    others.filter(trial => violation(trial, limits, known(trial)) === 0)
  const roomy = holding(aimed(fixed))
  return roomy.length > 0 ? roomy : holding(fixed)
}

/** The dearest of those that were timed and hold. */
export function fittingProbe(run: Run): Genome | undefined {
  const macs = (trial: Trial) => trial.metrics.macs?.value ?? 0
  return timedThatHold(run).sort((a, b) => macs(b) - macs(a))[0]?.genome
}

/** Training does not change it. */
export const isFixed = ({ key }: Constraint): boolean => metricTable[splitKey(key).metric].kind !== 'quality'

const measureMs = ({ options: { timeMs, measureMs } }: Run, share: number): number | undefined =>
  timeMs === undefined ? undefined : Math.min(timeMs * share, measureMs ?? Number.POSITIVE_INFINITY)

/** The trial that trains this genome, which is never what the search starts from. */
export const trialOf = ({ ledger }: Run, { genome }: Pick<Runner, 'genome'>): Trial | undefined =>
  ledger.trials().find(({ id, rungs, genome: own }) => id !== 0 && rungs && own.join() === genome.join())

/** Times the best `count` of those not timed yet, or `again` all of them, and leaves out who breaks a device's limit. */
export async function timedAndFitting(
  run: Run,
  runners: readonly Runner[],
  count: number,
  again = false,
): Promise<readonly Runner[]> {
  const limits = run.problem.constraints.filter(({ key }) => isDevice(key))
  if (!run.measures || limits.length === 0) return runners
  const open = runners
    .slice(0, count)
    .flatMap(runner => trialOf(run, runner) ?? [])
    .filter(trial => again || !trial.measured)
  const share = again ? timingShares.last : timingShares.between
  if (open.length > 0 && !isAborted(run)) await measureRound(run, open, measureMs(run, share))
  const holding = (aims: readonly Constraint[]) =>
    runners.filter(runner => {
      const trial = trialOf(run, runner)
      return trial?.measured !== undefined && violation(trial, aims, known(trial)) === 0
    })
  const roomy = holding(aimed(limits))
  return roomy.length > 0 ? roomy : holding(limits)
}
