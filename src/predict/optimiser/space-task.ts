// Designs for a built-in space from what files hold: a device learned from others (`fit --from`), and what a search judged. Quality
// is learned as latency is, from few architectures and by evidence, only that what is learned is an error. Everything here is
// told from the same files alike in any process.
import { costEvaluator } from '../../cost/index.ts'
import type { OnProgress } from '../../progress.ts'
import type { JobContext } from '../../runtime/index.ts'
import type { Genome, Space } from '../../space/index.ts'
import { adapt } from '../few-shot/adapt.ts'
import { learnSources, type Sources } from '../few-shot/sources.ts'
import { spaceIn } from '../space/known-space.ts'
import { sourcesIn } from '../space/relearned.ts'
import { encodingOf, type Transferred } from '../space/transfer.ts'
import { optimiserText } from './file.ts'
import { type DesignCost, type DesignDevice, type DesignTask, remembered } from './task.ts'
import { trainOptimiser } from './train-optimiser.ts'

/** An architecture and its error, such as 1 − accuracy: positive, less is better. */
export type JudgedGenome = { readonly genome: Genome; readonly error: number }

export type SpaceFacts = {
  readonly saved: Transferred
  /** Each genome once. */
  readonly judged: readonly JudgedGenome[]
}

export type SpaceTaskReady = {
  readonly space: Space
  readonly sources: Sources
  readonly device: DesignDevice
  readonly task: DesignTask
  /** What a genome's error is expected to be; the task's quality is −log of it. */
  errorOf(genome: Genome): { readonly value: number; readonly low: number; readonly high: number }
}

/** Costs that designs of a space can be limited by, where its parts tell them. */
export const designCosts = ['params', 'macs', 'peak-memory'] as const

/** @throws UserError `predict-too-few`, and as `spaceIn` */
export function spaceDesignTask({ saved, judged }: SpaceFacts): SpaceTaskReady {
  const space = spaceIn(saved)
  const encoding = encodingOf(space)
  const sources = sourcesIn(saved, space)
  const errors = adapt(
    learnSources(
      encoding,
      judged.map(({ genome }) => genome),
      [],
    ),
    judged.map(({ genome, error }) => ({ genome, ms: error })),
  )
  const costs = costsOf(space)
  const task: DesignTask = {
    encoding,
    quality: remembered(genome => -Math.log(errors.value(genome))),
    ...(costs ? { costs } : {}),
    settle: genome => space.canonical?.(genome) ?? genome,
  }
  return {
    space,
    sources,
    device: adapt(sources, saved.measured, saved.stretch),
    task,
    errorOf: genome => errors.predict(genome),
  }
}

function costsOf(space: Space): DesignCost[] | undefined {
  const evaluator = costEvaluator(space)
  if (!evaluator) return undefined
  const of = (genome: Genome) => evaluator.costs(genome)
  const plain: DesignCost[] = [
    { name: 'params', of: genome => of(genome).params },
    { name: 'macs', of: genome => of(genome).macs },
  ]
  const tellsPeak = of(space.seed).peakActivationBytes !== undefined
  const peak = (genome: Genome) => of(genome).peakActivationBytes?.fp32 ?? Number.POSITIVE_INFINITY
  return tellsPeak ? [...plain, { name: 'peak-memory', of: peak }] : plain
}

export type OptimiserJob = SpaceFacts & { readonly seed: number; readonly steps?: number }

const toldEvery = 25

/** The worker's job: the text of a trained optimiser's file. Training needs a runtime, and only a worker has one. */
export function trainOptimiserJob(
  { seed, steps, ...facts }: OptimiserJob,
  context: JobContext<Parameters<OnProgress>[0]>,
): Promise<string> {
  const { task, sources } = spaceDesignTask(facts)
  const onStep = async (done: number, total: number) => {
    if (done % toldEvery > 0) return
    context.progress({ stage: 'training the optimiser', done, total })
    // An interruption is heard between turns.
    await new Promise(resolve => setImmediate(resolve))
    context.signal.throwIfAborted()
  }
  const options = { runtime: context.runtime, seed, onStep, ...(steps === undefined ? {} : { steps }) }
  return trainOptimiser(task, sources, options).then(optimiserText)
}
