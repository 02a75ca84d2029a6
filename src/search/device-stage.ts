// What a search that trains asks of devices: how their time follows MACs before anything is trained, and of few candidates
// between the stages whether they hold. A device's word is kept in the ledger like any other.
import { type Genome, uniform } from '../space/index.ts'
import { metrics as metricTable, splitKey } from '../units.ts'
import { isDevice } from './axes.ts'
import { distanceBeyond } from './foresight.ts'
import type { Runner } from './halving.ts'
import { measureRound, measureShare } from './measuring.ts'
import { isAborted, type Run } from './options.ts'
import { type Constraint, known, type Trial, violation } from './problem.ts'
import { prepare } from './trial.ts'

export const timedOf = ({ ledger }: Run): Trial[] => ledger.trials().filter(trial => trial.measured)

/** Shares of the widest uniform narrowing that holds the other limits, to see how latency follows MACs. */
const probes = [1, 0.8, 0.6, 0.4, 0.2]
/** Of the time for measuring. */
const probeShare = 0.25

export async function probeDevice(run: Run, costs: (genome: Genome) => Trial['metrics']): Promise<void> {
  const { problem, ledger, clock, options } = run
  const limited = problem.constraints.some(({ key }) => isDevice(key) && !ledger.trials()[0]?.metrics[key])
  if (!run.measures || !limited || timedOf(run).length > 1) return
  const shares = Array.from({ length: 39 }, (_, i) => 1 - i / 40)
  const widest =
    shares.find(share => distanceBeyond(costs(uniform(problem.space, share)), problem.constraints) === 0) ?? 1
  const genomes = new Map(probes.map(share => uniform(problem.space, share * widest)).map(g => [g.join(), g]))
  const trials: Trial[] = []
  for (const genome of genomes.values()) {
    if (genome.join() === problem.space.seed.join()) continue
    const { hash, costs: metrics } = await prepare(genome, problem, options.evaluate)
    const reason = 'only timed, to see how latency follows MACs'
    const trial: Trial = {
      id: ledger.trials().length,
      genome,
      hash,
      metrics,
      state: 'pruned',
      reason,
      seconds: 0,
    }
    ledger.append(trial, clock.elapsedMs())
    trials.push(trial)
  }
  if (trials.length > 0) await measureRound(run, trials, measureMs(run, probeShare))
}

/** The dearest of the uniform narrowings that were timed and hold every limit. */
export function fittingProbe(run: Run): Genome | undefined {
  const { problem } = run
  const macs = (trial: Trial) => trial.metrics.macs?.value ?? 0
  return timedOf(run)
    .filter(({ genome }) => genome.join() !== problem.space.seed.join())
    .filter(trial => violation(trial, problem.constraints.filter(isFixed), known(trial)) === 0)
    .sort((a, b) => macs(b) - macs(a))[0]?.genome
}

/** Training does not change it. */
export const isFixed = ({ key }: Constraint): boolean => metricTable[splitKey(key).metric].kind !== 'quality'

const measureMs = ({ options: { timeMs, measureMs } }: Run, share: number): number | undefined =>
  timeMs === undefined
    ? undefined
    : Math.min(timeMs * measureShare * share, measureMs ?? Number.POSITIVE_INFINITY)

export const trialOf = ({ ledger }: Run, { genome }: Pick<Runner, 'genome'>): Trial | undefined =>
  ledger.trials().find(trial => trial.rungs && trial.genome.join() === genome.join())

/** Times the best of those not timed yet, and leaves out who breaks a device's limit. */
export async function timedAndFitting(
  run: Run,
  runners: readonly Runner[],
  count: number,
): Promise<readonly Runner[]> {
  const { problem } = run
  const limits = problem.constraints.filter(({ key }) => isDevice(key))
  if (!run.measures || limits.length === 0) return runners
  const open = runners
    .slice(0, count)
    .flatMap(runner => trialOf(run, runner) ?? [])
    .filter(trial => !trial.measured)
  if (open.length > 0 && !isAborted(run)) await measureRound(run, open, measureMs(run, 0.25))
  return runners.filter(runner => {
    const trial = trialOf(run, runner)
    return trial?.measured !== undefined && violation(trial, limits, known(trial)) === 0
  })
}
