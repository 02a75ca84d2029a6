// What a device's profile of one space comes to: the family that cross-validation chose, what it learned, its intervals, and how
// good it and the others were on what was held out. Plain data, to be kept in a file.
import type { OnProgress } from '../../progress.ts'
import type { JobContext, Runtime } from '../../runtime/index.ts'
import { builtInSpace, type Space } from '../../space/index.ts'
import { version } from '../../version.ts'
import type { MeasuredGenome } from '../few-shot/adapt.ts'
import type { Intervals } from '../fit/intervals.ts'
import type { Measured } from '../measured.ts'
import type { HeldOut } from '../predictor.ts'
import { encodingOf, genomesOf, type SpaceRef } from '../space/transfer.ts'
import type { Encoding } from '../tables/encoding.ts'
import { nb201 } from '../tables/nb201.ts'
import { chooseFamily, type FamilyChoice, type FamilyQuality } from './choose.ts'
import type { FamilyName, FamilyState } from './family.ts'

export type SpaceModel = {
  readonly device: string
  readonly space: SpaceRef
  /** Of the space as it was: another id, other networks. */
  readonly spaceId: string
  /** Channels in a block of the layout that kernels were found with. */
  readonly block: number
  readonly learned: FamilyState
  readonly floorMs: number
  readonly intervals: Intervals
  /** Every family that was tried, the chosen one among them. */
  readonly compared: readonly FamilyQuality[]
  readonly heldOut: HeldOut
  readonly provenance: {
    readonly runtimes: readonly string[]
    readonly from: string
    readonly to: string
    readonly seed: number
    /** Of the program that learned it. */
    readonly version: string
  }
}

/** What is to be learned; survives JSON. */
export type SpaceTask = {
  readonly space: SpaceRef
  readonly measured: readonly MeasuredGenome[]
  readonly seed: number
  /** Default: all that have a form for the space. */
  readonly families?: readonly FamilyName[]
  /** No further family is begun after so long. */
  readonly budgetMs?: number
}

/** The answer, as data. */
export type SpaceAnswer = Omit<FamilyChoice, 'model'> & Pick<SpaceModel, 'learned' | 'floorMs'>

/** Cells of NAS-Bench-201 are told by their paths; other spaces by options, work and weights. */
export const encodingFor = (ref: SpaceRef, space: Space): Encoding =>
  ref.name === 'nas-bench-201' ? nb201 : encodingOf(space)

type Tools = {
  readonly runtime: () => Runtime
  readonly now: () => number
  readonly progress: OnProgress
}

/** @throws UserError `fit-families`, and as `builtInSpace` */
export async function learnSpace(
  { space: ref, measured, ...options }: SpaceTask,
  tools: Tools,
): Promise<SpaceAnswer> {
  const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
  const latencies = {
    encoding: encodingFor(ref, space),
    genomes: measured.map(({ genome }) => genome),
    ms: Float64Array.from(measured, ({ ms }) => ms),
  }
  const { model, ...choice } = await chooseFamily(latencies, { ...options, ...tools })
  return { ...choice, learned: model.state, floorMs: model.floorMs }
}

/** The worker's job: families that are trained need a runtime, and only a worker has one. */
export const learnSpaceJob = (
  task: SpaceTask,
  context: JobContext<Parameters<OnProgress>[0]>,
): Promise<SpaceAnswer> =>
  learnSpace(task, {
    runtime: () => context.runtime,
    now: () => performance.now(),
    progress: told => context.progress(told),
  })

/** The rows of a profile that are of the space, as a task. */
export const spaceTaskOf = (
  ref: SpaceRef,
  space: Space,
  rows: readonly Measured[],
  seed: number,
): SpaceTask => ({
  space: ref,
  measured: genomesOf(rows, ref.name, space),
  seed,
})

/** @param rows that the task was made of */
export function spaceModelOf(
  { space: ref, measured, seed }: SpaceTask,
  { id }: Space,
  rows: readonly Measured[],
  { learned, floorMs, intervals, compared }: SpaceAnswer,
): SpaceModel {
  const { family: _, usual: __, ...quality } = compared.find(({ family }) => family === learned.family)!
  const dates = rows.map(({ date }) => date).toSorted()
  return {
    device: rows[0]!.device,
    space: ref,
    spaceId: id,
    block: rows[0]!.block,
    learned,
    floorMs,
    intervals,
    compared,
    heldOut: { ...quality, rows: measured.length },
    provenance: {
      runtimes: [...new Set(rows.flatMap(({ runtime }) => runtime ?? []))].slice(0, 20),
      from: dates[0]!,
      to: dates.at(-1)!,
      seed,
      version,
    },
  }
}
