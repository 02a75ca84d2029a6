// Who trains candidates: a sandboxed process of its own, with the weights of every candidate as a model file in the search's
// folder, so that a search that was killed goes on with them.
import { availableParallelism } from 'node:os'
import type { DataFacts } from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import { encode, type Graph } from '../ir/index.ts'
import type { ProxiesInput, ProxyName, proxiesJob, Scores } from '../proxies/index.ts'
import { isMissing, startWorker, type Worker } from '../runtime/index.ts'
import type { Coach, Stint, TrainedTo } from '../search/index.ts'
import type { Space } from '../space/index.ts'
import {
  type Recipe,
  recipeWith,
  type ShortInput,
  type ShortOutput,
  type ShortProgress,
  type shortTrainingJob,
} from '../train/index.ts'
import { computed, type Metrics, type QualityMetric } from '../units.ts'
import { runtimeMissing } from './lab.ts'
import type { Origin } from './origin.ts'
import type { Setting } from './setting.ts'
import { tuningFile } from './tuning-file.ts'
import type { Start } from './warm-recall.ts'
import { weightFiles } from './weight-files.ts'

export type OpenCoach = Coach & {
  /** What makes the model or its data set unfit for training; undefined = nothing. Takes the time of one step. */
  unfit(): Promise<UserError | undefined>
  /** The model itself, as it is, on the held-out samples. */
  judgeHeldOut(signal: AbortSignal | undefined): Promise<Metrics>
  /** The weights kept for a trial: those that had the last word, where it had one. */
  model(id: number): Uint8Array | undefined
  /** What figures on this data set hold for. */
  data(signal: AbortSignal | undefined): Promise<DataFacts>
  /** From now on, better weights to begin with than those cut from the model. */
  startFrom(start: (graph: Graph, last: boolean) => Start | undefined): void
  /** Weights from elsewhere as those of a trial. */
  adopt(id: number, steps: number, weights: Uint8Array, isFinal: boolean): void
  /** Forgets the weights of all trials but these. */
  keepOnly(ids: readonly number[]): void
}

export type CoachOptions = {
  /** What the candidates come from: the model, or a family's first network, from which nothing is inherited. */
  readonly subject: Origin
  readonly space: Space
  readonly setting: Setting
  /** The process that trains; undefined where there is nothing to train on. */
  readonly starting: Starting | undefined
  /** The first is what candidates are chosen by. */
  readonly metrics: readonly QualityMetric[]
  readonly folder: string
  readonly seed: number
  /** Changes of the usual short recipe, for benches. */
  readonly recipe?: Partial<Recipe> | undefined
  /** Whether the model itself teaches its candidates. */
  readonly teach?: boolean | undefined
}

/** Adam with one cycle for every stretch: ends low, so that what is judged is settled, and starts anew from any weights. */
const shortRecipe: Partial<Recipe> = {
  optimizer: { kind: 'adam' },
  rate: 2e-3,
  schedule: { kind: 'one-cycle' },
}
const memoryBytes = 4 * 2 ** 30
const callMs = 2 ** 31 - 1
/** So much of the last training a kill loses. */
const saveEveryMs = 1000
/** Beside what costs tell, the one that tells most beyond them (docs/proxies.md). */
const appraisedBy: readonly ProxyName[] = ['meco-opt']
/** As for candidates that are not trained. */
const calibrationSamples = 256
/** After no more than so many, an earlier search's last word on the same architecture is the better beginning of ours. */
const fewSteps = 150

/** A process on its way up. */
export type Starting = { readonly ready: Promise<Worker>; close(): Promise<void> }

/**
 * Begins the process that trains, which comes up beside whatever its caller does next.
 * @throws UserError `runtime-missing`
 */
export async function beginWorker({ findRuntime, signal }: Setting): Promise<Starting> {
  const runtime = await findRuntime()
  if (isMissing(runtime)) throw runtimeMissing(runtime)
  // Not by the signal itself: each call ends by it, and the last training saves where it stands first.
  signal?.throwIfAborted()
  const ready = startWorker({ runtime, memoryBytes })
  const started = ready.catch(() => undefined)
  return { ready, close: async () => (await started)?.close() }
}

/** Whoever began the process closes it. @throws UserError `data-missing` */
export async function openCoach(options: CoachOptions): Promise<OpenCoach> {
  const { subject, space, setting, seed, folder, metrics, starting } = options
  const { data, k, name } = subject.plan
  if (!data || !starting) throw userError('data-missing', { model: name })
  const worker = await starting.ready
  const files = weightFiles(folder)
  const place = { data, cwd: setting.root, inside: setting.root, threads: threadsFor(subject) }
  const recipe = (steps: number) => recipeWith({ ...shortRecipe, seed, steps, ...options.recipe })
  const teacher = options.teach ? { teacher: subject.head.bytes } : {}
  const call = (
    input: Omit<ShortInput, keyof typeof place>,
    signal: AbortSignal | undefined,
    onProgress: (told: ShortProgress) => void = () => {},
  ) =>
    worker.call<typeof shortTrainingJob>(
      'shortTraining',
      { ...place, ...input },
      { timeMs: callMs, onProgress, ...(signal ? { signal } : {}) },
    )
  const judge = (on: 'held-out' | 'test') => ({ metrics, on, k, seed })
  let startOf: (graph: Graph, last: boolean) => Start | undefined = () => undefined
  /** The weights of a stretch: the trial's own, those of an earlier search, or those cut from the model. */
  const beginning = ({ id, genome, graph, from, last }: Stint) => {
    const final = last ? files.read(id, true) : undefined
    if (final) return { from: files.steps(id, true)!, model: final }
    const own = from > 0 ? files.read(id) : undefined
    const start = !own || (last && from <= fewSteps) ? startOf(graph, last) : undefined
    if (start?.isWhole && (start.isFinal || !own)) return { from, model: encode(start.graph) }
    if (own) return { from, model: own }
    const inherited =
      subject.family === undefined ? { model: subject.head.bytes, kept: space.kept(genome) } : undefined
    const origin = start?.origin ?? inherited
    const model = encode(start?.graph ?? graph)
    return { from: 0, model, ...(origin ? { recalibrate: calibrationSamples, origin } : {}) }
  }
  const asIs = (steps: number, on: 'held-out' | 'test', signal: AbortSignal | undefined) =>
    call({ model: subject.head.bytes, recipe: recipe(steps), on: 'fit', judge: judge(on) }, signal)
  let judgedHeldOut: Promise<ShortOutput> | undefined
  const heldOut = (signal: AbortSignal | undefined) => (judgedHeldOut ??= asIs(0, 'held-out', signal))
  return {
    unfit: async () => {
      try {
        await asIs(1, 'held-out', setting.signal)
        return undefined
      } catch (error) {
        if (error instanceof UserError && !setting.signal?.aborted) return error
        throw error
      }
    },
    judgeHeldOut: async signal => trainedTo(await heldOut(signal), 0, 'held-out').metrics,
    judgeSeed: async signal => trainedTo(await asIs(0, 'test', signal), 0, 'test'),
    data: async signal => (await heldOut(signal)).data,
    train: async stint => {
      const { id, last, timeMs, signal } = stint
      const part = last ? 'test' : 'held-out'
      const { from, ...begin } = beginning(stint)
      const standing = last ? tuningFile(folder, id) : undefined
      const input = {
        ...begin,
        ...(standing ? { checkpoint: { everyMs: saveEveryMs, resume: standing.read() } } : {}),
        recipe: { ...recipe(stint.steps ?? 1), seed: seed + from },
        timeMs,
        ...teacher,
        on: last ? ('train' as const) : ('fit' as const),
        judge: judge(part),
      }
      const tell = telling(setting, stint)
      const output = await call(input, signal, ({ checkpoint, ...told }) => {
        if (checkpoint) standing?.write(checkpoint)
        if (checkpoint) stint.saved?.(from + told.steps)
        else tell(told)
      })
      files.write(id, from + output.steps, output.model, last)
      standing?.drop()
      return trainedTo(output, from, part)
    },
    startFrom: start => {
      startOf = start
    },
    adopt: files.write,
    appraise: async (graphs, { timeMs, signal }) => {
      const asked = { data, cwd: setting.root, inside: setting.root, seed, fresh: true, proxies: appraisedBy }
      const until = timeMs === undefined ? Number.POSITIVE_INFINITY : setting.now() + timeMs
      const found: Scores[] = []
      for (const graph of graphs) {
        if (signal?.aborted || setting.now() > until) break
        const input: ProxiesInput = { ...asked, models: [encode(graph)] }
        const { scores } = await worker.call<typeof proxiesJob>('proxies', input, {
          timeMs: callMs,
          ...(signal ? { signal } : {}),
        })
        found.push(...scores)
      }
      return appraisedBy.map(name => graphs.map((_, i) => found[i]?.[name]?.value))
    },
    kept: id => files.steps(id),
    release: files.release,
    model: id => files.read(id, true) ?? files.read(id),
    keepOnly: files.keepOnly,
  }
}

/** Below so many MACs a sample, waking a second thread costs more than it brings; told by the model, so that runs agree. */
const oneThreadMacs = 1e6
const threadsFor = ({ head }: Origin): number =>
  head.analysis.macs < oneThreadMacs ? 1 : availableParallelism()

/** The last stretch takes long enough to be watched. */
function telling({ progress }: Setting, { last, id, steps, timeMs }: Stint): (told: ShortProgress) => void {
  if (!last) return () => {}
  const stage = `training the best, candidate ${id}`
  progress({ stage, ...(timeMs === undefined ? {} : { secondsLeft: timeMs / 1000 }) })
  return told =>
    progress({
      stage,
      done: told.steps,
      ...(steps === undefined ? {} : { total: steps }),
      note: `loss ${told.loss.toPrecision(3)}`,
      secondsLeft: told.secondsLeft,
    })
}

function trainedTo(output: ShortOutput, from: number, part: TrainedTo['part']): TrainedTo {
  const { qualities, model, steps, startMs, stepMs, judgeMs, epochSteps } = output
  const figures = Object.fromEntries(
    qualities.map(({ metric, estimate, samples }) => [metric, { ...estimate, count: samples }]),
  )
  return {
    steps: from + steps,
    part,
    metrics: { ...figures, 'file-size': computed(model.byteLength, 'B') },
    ...(steps > 0 ? { paces: { startMs, stepMs, judgeMs, epochSteps } } : {}),
  }
}
