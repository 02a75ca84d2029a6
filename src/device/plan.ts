// How a time budget is cut into rounds: learnt from trial rounds that also warm the device up, never a constant.
// Invariant: all models get the same number of samples per block, so that their block quantiles compare.
import { mean, median } from './distributions.ts'
import type { Block, BlockSize, Rig } from './rig.ts'
import type { Protocol } from './types.ts'

export type RoundPlan = {
  readonly size: BlockSize
  /** Rounds that fit into what is left of the time. */
  readonly rounds: number
  /** Whether the trial rounds had settled. */
  readonly stable: boolean
}

/** Rounds aimed at: enough for the looks, short enough that both models of a pair meet the same disturbance. */
const aimedRounds = 60
const fewestSamples = 3
const mostSamples = 150
/** Few enough that head and base alternate faster than most disturbances come and go. */
const samplesPerPass = 5
/** A run shorter than this is timed several at once. */
const shortestSampleMs = 0.2
const trialShare = 0.15
const mostTrials = 8
const settled = 0.05

/** Runs trial rounds until two of them agree for every model, within 15 % of the time, and sizes the blocks. */
export async function planRounds(rig: Rig, models: number, protocol: Protocol): Promise<RoundPlan> {
  const order = Array.from({ length: models }, (_, i) => i)
  const start = rig.now()
  let size = trialSize(models)
  let before: readonly Block[] | undefined
  let openMs = 0
  for (let trial = 0; trial < mostTrials; trial++) {
    const roundStart = rig.now()
    const blocks = await rig.round(order, size)
    const opened = blocks.flatMap(block => block.openMs ?? [])
    if (opened.length > 0) openMs = median(opened)
    const roundMs = rig.now() - roundStart
    const stable = before !== undefined && agree(before, blocks)
    size = sizeOf(blocks, openMs, protocol, rig)
    before = blocks
    const outOfTime = rig.now() - start > trialShare * protocol.timeMs
    if (stable || outOfTime || trial === mostTrials - 1)
      return {
        size,
        stable,
        rounds: roundsLeft({ blocks, size, roundMs, openMs }, protocol.timeMs - (rig.now() - start), rig),
      }
  }
  throw new Error('internal: no trial round')
}

const trialSize = (models: number): BlockSize => ({
  samples: fewestSamples,
  passes: 1,
  batch: Array(models).fill(1),
  fresh: true,
  warmUpMs: 20,
})

const perRun = (block: Block) => Math.max(median(block.samples), 1e-4)

/** Waiting for a processor takes time too. */
const wallPerRun = (block: Block) => perRun(block) / Math.min(1, Math.max(0.2, block.busy ?? 1))

const agree = (before: readonly Block[], after: readonly Block[]) =>
  after.every((block, i) => Math.abs(Math.log(perRun(block) / perRun(before[i]!))) < settled)

function sizeOf(blocks: readonly Block[], openMs: number, protocol: Protocol, rig: Rig): BlockSize {
  const batch = blocks.map(block =>
    rig.facts.sessions ? Math.max(1, Math.ceil(shortestSampleMs / perRun(block))) : 1,
  )
  const fair = protocol.timeMs / (blocks.length * aimedRounds)
  // Opening anew pays where the smallest useful number of rounds still fits; a block is then at least as long as it.
  const fresh = blocks.length * 3 * openMs * protocol.minBlocks <= 0.7 * protocol.timeMs
  const blockMs = Math.max(fair - (fresh ? openMs : 0), fresh ? openMs : 0, 1)
  const sampleMs = mean(blocks.map((block, i) => wallPerRun(block) * batch[i]!))
  const samples = Math.min(mostSamples, Math.max(fewestSamples, Math.floor((0.75 * blockMs) / sampleMs)))
  const passes = Math.max(1, Math.floor(samples / samplesPerPass))
  return { samples, passes, batch, fresh, warmUpMs: 0.25 * blockMs }
}

type Trial = {
  readonly blocks: readonly Block[]
  readonly size: BlockSize
  readonly roundMs: number
  readonly openMs: number
}

function roundsLeft({ blocks, size, roundMs, openMs }: Trial, leftMs: number, rig: Rig): number {
  const runMs = blocks.reduce((sum, block, i) => sum + wallPerRun(block) * size.batch[i]! * size.samples, 0)
  const perModelMs = (size.fresh ? openMs : 0) + size.warmUpMs
  const each = rig.facts.sessions ? runMs + perModelMs * blocks.length : roundMs
  return Math.max(1, Math.floor(leftMs / each))
}
