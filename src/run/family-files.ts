// A device's profile of one space → the family of models that cross-validation chooses. In this process where nothing is trained;
// else in a worker, which alone holds a runtime.
import { internal } from '../errors.ts'
import {
  families as allFamilies,
  type FamilyName,
  learnSpace,
  type learnSpaceJob,
  type SpaceAnswer,
  type SpaceModel,
  type SpaceTask,
  spaceModelOf,
  spaceTaskOf,
} from '../predict/index.ts'
import { newDevice } from './known-devices.ts'
import { oneCall } from './one-call.ts'
import type { Setting } from './setting.ts'

export type FamilyRequest = {
  /** Default: all that have a form for the space. */
  readonly families?: readonly FamilyName[] | undefined
  readonly seed: number
  /** No further family is begun after so long. Default: as long as it takes. */
  readonly budgetMs?: number | undefined
  readonly cwd: string
}

type Told = Pick<SpaceAnswer, 'compared' | 'seconds' | 'untried'>

/** @throws UserError `fit-space`, `fit-devices`, `fit-families`, `runtime-missing` where a family is to be trained */
export async function familyFiles(
  paths: readonly string[],
  { families, seed, budgetMs, cwd }: FamilyRequest,
  setting: Pick<Setting, 'findRuntime' | 'now' | 'progress' | 'signal'>,
): Promise<Told & { readonly ofSpace: SpaceModel }> {
  const { ground, rows } = newDevice(paths, cwd)
  const task: SpaceTask = {
    ...spaceTaskOf(ground.ref, ground.space, rows, seed),
    ...(families ? { families } : {}),
    ...(budgetMs === undefined ? {} : { budgetMs }),
  }
  const isTrained = allFamilies.some(({ name, isTrained }) => isTrained && (families?.includes(name) ?? true))
  const answer = isTrained ? await inWorker(task, setting) : await here(task, setting)
  const { compared, seconds, untried } = answer
  return { ofSpace: spaceModelOf(task, ground.space, rows, answer), compared, seconds, untried }
}

const here = (task: SpaceTask, { now, progress }: Pick<Setting, 'now' | 'progress'>) =>
  learnSpace(task, { now, progress, runtime: () => internal('no family that is trained was asked for') })

/** A hundred trainings and more, of seconds each. */
const callMs = 6 * 3_600_000

const inWorker = (
  task: SpaceTask,
  setting: Pick<Setting, 'findRuntime' | 'progress' | 'signal'>,
): Promise<SpaceAnswer> =>
  oneCall(setting, (worker, stop) =>
    worker.call<typeof learnSpaceJob>('learnSpace', task, {
      timeMs: callMs,
      onProgress: setting.progress,
      ...stop,
    }),
  )
