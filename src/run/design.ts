// A design for a device from files: the device's predictor, what a search judged, and a network that proposes. The network is
// trained once for all devices of the space, in the worker, and kept as a file; designs themselves need no runtime.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { userError } from '../errors.ts'
import { encode } from '../ir/index.ts'
import {
  type Design,
  type DesignLimits,
  designer,
  type JudgedGenome,
  mostOptimiserBytes,
  mostPredictorBytes,
  type OptimiserJob,
  optimiserText,
  readOptimiser,
  readSaved,
  spaceDesignTask,
  type Transferred,
  type trainOptimiserJob,
} from '../predict/index.ts'
import { readLedger, type Trial } from '../search/index.ts'
import { builtInSpace, describeGenome } from '../space/index.ts'
import { type Estimate, type Metric, type MetricKey, metrics, splitKey } from '../units.ts'
import { ledgerFile, readBrief } from './ledger-plan.ts'
import { oneCall } from './one-call.ts'
import { textOf } from './predictor.ts'
import type { Setting } from './setting.ts'
import { writeWhole } from './write-whole.ts'

export type DesignRequest = {
  readonly predictor: string
  /** The folder of a search. */
  readonly search: string
  readonly limits: DesignLimits
  /** The optimiser's file. Default: in the search's folder. */
  readonly optimiser: string | undefined
  readonly seed: number
  readonly cwd: string
  /** Steps of training where there is no file. Default: the optimiser's. */
  readonly steps?: number
}

export type DesignAnswer = Design & {
  readonly device: string
  readonly space: string
  /** In words: what differs from the space's first network. */
  readonly told: string
  /** What is expected of it, by what the search judged alike: this many architectures, after so many steps of training. */
  readonly metric: Metric
  readonly expected: Estimate
  readonly rests: number
  readonly trainedFor: number | undefined
  readonly optimiser: { readonly file: string; readonly isNew: boolean; readonly devices: number }
  /** The file of the network, untrained. */
  readonly model: Uint8Array
}

/** Fewer judged architectures tell next to nothing of the others. */
const fewestJudged = 20
/** A fit costs the cube of them: of more, the last so many count. */
const mostJudged = 300

/**
 * @throws UserError `optimiser-predictor`, `optimiser-search`, `optimiser-mismatch`, `optimiser-invalid`,
 * `runtime-missing` where a network is to be trained, and as reading the files
 */
export async function designFromFiles(request: DesignRequest, setting: Setting): Promise<DesignAnswer> {
  const { cwd, limits, seed, steps } = request
  const saved = transferredIn(request.predictor, cwd)
  const { judged, metric, steps: trainedFor } = judgedIn(request, saved)
  const { space, task, device, errorOf } = spaceDesignTask({ saved, judged })
  const file = request.optimiser ?? join(request.search, 'optimiser.json')
  const isNew = !existsSync(resolve(cwd, file))
  const job = { saved, judged, seed, ...(steps === undefined ? {} : { steps }) }
  const optimiser = isNew
    ? readOptimiser(await trained(job, setting), file)
    : readOptimiser(textOf(file, cwd, mostOptimiserBytes), file)
  const design = designer(task, optimiser)(device, limits)
  // A file that did not fit the task was refused by now.
  if (isNew) writeWhole(resolve(cwd, file), Buffer.from(optimiserText(optimiser)))
  return {
    ...design,
    device: saved.device,
    space: saved.space.name,
    told: describeGenome(space.choices, design.genome, `${saved.space.name} as it starts`),
    metric,
    expected: expectedOf(metric, errorOf(design.genome)),
    rests: judged.length,
    trainedFor,
    optimiser: { file, isNew, devices: optimiser.devices.length },
    model: encode(space.decode(design.genome)),
  }
}

function transferredIn(path: string, cwd: string): Transferred {
  const saved = readSaved(textOf(path, cwd, mostPredictorBytes), path)
  if (!('transferred' in saved)) throw userError('optimiser-predictor', { path })
  return saved.transferred
}

type Judged = {
  readonly judged: readonly JudgedGenome[]
  readonly metric: Metric
  readonly steps: number | undefined
}

function judgedIn({ search, cwd }: DesignRequest, { space }: Transferred): Judged {
  const path = join(resolve(cwd, search), ledgerFile)
  const { plan, trials } = readLedger(path)
  const brief = readBrief(plan, path)
  const refused = (reason: string) =>
    userError('optimiser-search', { path: search, space: space.name, reason })
  // A search's space has first weights by its seed; its genomes are the same.
  const own = builtInSpace(space.name, { input: space.input, outputs: space.outputs }, brief.seed)
  if (brief.space.id !== own.id) throw refused('it searched another space, or for other data')
  const objective = brief.objectives.find(({ key }) => metrics[splitKey(key).metric].kind === 'quality')
  if (!objective) throw refused('no quality was among its objectives')
  const { metric } = splitKey(objective.key)
  const { figures, steps } = alike(trials, objective.key)
  const known = new Map(
    figures.map(({ genome, value }): [string, JudgedGenome] => [
      genome.join(),
      { genome, error: errorIn(metric, value) },
    ]),
  )
  if (known.size < fewestJudged)
    throw refused(`it has the ${metric} of ${known.size}, and ${fewestJudged} are wanted`)
  return { judged: [...known.values()].slice(-mostJudged), metric, steps }
}

/**
 * Figures that can be compared: where candidates were trained, those after as many steps as most of them reached, however
 * much further some went.
 */
function alike(trials: readonly Trial[], key: MetricKey) {
  const stages = trials.flatMap(({ genome, rungs = [] }) =>
    rungs.flatMap(({ steps, part, metrics }) => {
      const value = part === 'held-out' ? metrics[key]?.value : undefined
      return value === undefined ? [] : [{ genome, value, steps }]
    }),
  )
  const counts = new Map<number, number>()
  for (const { steps } of stages) counts.set(steps, (counts.get(steps) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  if (most) return { figures: stages.filter(({ steps }) => steps === most[0]), steps: most[0] }
  const figures = trials.flatMap(({ genome, state, metrics }) => {
    const value = state === 'complete' ? metrics[key]?.value : undefined
    return value === undefined ? [] : [{ genome, value }]
  })
  return { figures, steps: undefined }
}

/** Errors are positive: their logarithm is what is learned. */
const least = 1e-3
const isShare = (metric: Metric) => metrics[metric].unit === 'ratio'
const errorIn = (metric: Metric, value: number) => (isShare(metric) ? 1 - value : value) + least
const valueIn = (metric: Metric, error: number) =>
  isShare(metric) ? Math.min(1, Math.max(0, 1 + least - error)) : Math.max(0, error - least)

function expectedOf(
  metric: Metric,
  { value, low, high }: { value: number; low: number; high: number },
): Estimate {
  const [a, b] = [valueIn(metric, low), valueIn(metric, high)]
  const unit = metrics[metric].unit
  return {
    value: valueIn(metric, value),
    low: Math.min(a, b),
    high: Math.max(a, b),
    unit,
    source: 'predicted',
  }
}

const trainingMs = 3_600_000

const trained = (job: OptimiserJob, setting: Setting): Promise<string> =>
  oneCall(setting, (worker, stop) =>
    worker.call<typeof trainOptimiserJob>('trainOptimiser', job, {
      timeMs: trainingMs,
      onProgress: setting.progress,
      ...stop,
    }),
  )
