// Who trains candidates: a sandboxed process of its own, with the weights of every candidate as a model file in the search's
// folder, so that a search that was killed goes on with them.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { UserError, userError } from '../errors.ts'
import { encode } from '../ir/index.ts'
import type { ProxiesInput, ProxyName, proxiesJob, Scores } from '../proxies/index.ts'
import { isMissing, startWorker } from '../runtime/index.ts'
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
import type { Setting } from './setting.ts'
import type { Subject } from './subject.ts'

export type OpenCoach = Coach & {
  /** What makes the model or its data set unfit for training; undefined = nothing. Takes the time of one step. */
  unfit(): Promise<UserError | undefined>
  /** The model itself, as it is, on the held-out samples. */
  judgeHeldOut(signal: AbortSignal | undefined): Promise<Metrics>
  /** The weights kept for a trial. */
  model(id: number): Uint8Array | undefined
  /** Forgets the weights of all trials but these. */
  keepOnly(ids: readonly number[]): void
  close(): Promise<void>
}

export type CoachOptions = {
  readonly subject: Subject
  readonly space: Space
  readonly setting: Setting
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
/** Beside what costs tell, the one that tells most beyond them (docs/proxies.md). */
const appraisedBy: readonly ProxyName[] = ['meco-opt']
/** As for candidates that are not trained. */
const calibrationSamples = 256
/** Models kept of candidates that are out, in bytes of their files. */
const mostKeptBytes = 2 ** 29

/** @throws UserError `data-missing`, `runtime-missing` */
export async function openCoach(options: CoachOptions): Promise<OpenCoach> {
  const { subject, space, setting, seed, folder, metrics } = options
  const { data, k, name } = subject.plan
  if (!data) throw userError('data-missing', { model: name })
  const runtime = await setting.findRuntime()
  if (isMissing(runtime)) throw runtimeMissing(runtime)
  const worker = await startWorker({
    runtime,
    memoryBytes,
    ...(setting.signal ? { signal: setting.signal } : {}),
  })
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
  const asIs = (steps: number, on: 'held-out' | 'test', signal: AbortSignal | undefined) =>
    call({ model: subject.head.bytes, recipe: recipe(steps), on: 'fit', judge: judge(on) }, signal)
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
    judgeHeldOut: async signal => trainedTo(await asIs(0, 'held-out', signal), 0, 'held-out').metrics,
    judgeSeed: async signal => trainedTo(await asIs(0, 'test', signal), 0, 'test'),
    train: async stint => {
      const { id, genome, from, last, timeMs, signal } = stint
      const isCut = from === 0
      const part = last ? 'test' : 'held-out'
      const origin = { model: subject.head.bytes, kept: space.kept(genome) }
      const input = {
        model: isCut ? encode(stint.graph) : (files.read(id) ?? encode(stint.graph)),
        recipe: { ...recipe(stint.steps ?? 1), seed: seed + from },
        timeMs,
        ...teacher,
        ...(isCut ? { recalibrate: calibrationSamples, origin } : {}),
        on: last ? ('train' as const) : ('fit' as const),
        judge: judge(part),
      }
      const output = await call(input, signal, telling(setting, stint))
      files.write(id, from + output.steps, output.model)
      return trainedTo(output, from, part)
    },
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
    kept: files.steps,
    release: files.release,
    model: files.read,
    keepOnly: files.keepOnly,
    close: () => worker.close(),
  }
}

/** Below so many MACs a sample, waking a second thread costs more than it brings; told by the model, so that runs agree. */
const oneThreadMacs = 1e6
const threadsFor = ({ head }: Subject): number =>
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

/** `candidates/12-450.onnx`: trial 12 after 450 steps. */
function weightFiles(folder: string) {
  const place = join(folder, 'candidates')
  mkdirSync(place, { recursive: true })
  const kept = new Map<number, { steps: number; bytes: number }>()
  for (const name of readdirSync(place)) {
    const found = /^(\d{1,9})-(\d{1,12})\.onnx$/.exec(name)
    if (found) kept.set(Number(found[1]), { steps: Number(found[2]), bytes: 0 })
  }
  const path = (id: number, steps: number) => join(place, `${id}-${steps}.onnx`)
  const drop = (id: number) => {
    const entry = kept.get(id)
    if (!entry) return
    kept.delete(id)
    rmSync(path(id, entry.steps), { force: true })
  }
  return {
    steps: (id: number) => kept.get(id)?.steps,
    read: (id: number) => {
      const entry = kept.get(id)
      return entry && existsSync(path(id, entry.steps))
        ? new Uint8Array(readFileSync(path(id, entry.steps)))
        : undefined
    },
    write: (id: number, steps: number, model: Uint8Array) => {
      writeFileSync(`${path(id, steps)}.part`, model)
      drop(id)
      renameSync(`${path(id, steps)}.part`, path(id, steps))
      kept.set(id, { steps, bytes: model.byteLength })
    },
    release: (id: number) => {
      const total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0)
      if (total > mostKeptBytes) drop(id)
    },
    keepOnly: (ids: readonly number[]) => {
      for (const id of [...kept.keys()]) if (!ids.includes(id)) drop(id)
    },
  }
}
