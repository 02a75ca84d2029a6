// The measuring loop: rounds of one block per model in random order, throttled rounds discarded and repeated, a look
// at the goals now and then. Invariants: the same seed gives the same orders; the loop ends by time, count or goals.
import { internal, userError } from '../errors.ts'
import type { Random } from '../random.ts'
import { planLooks } from './decide.ts'
import type { RoundPlan } from './plan.ts'
import type { Block, Rig } from './rig.ts'
import { readSensors, type SensorReading, throttledBetween } from './sensors.ts'
import type { MeasureIo, Protocol } from './types.ts'

/** One block of each model, by index of the model. */
export type Round = { readonly order: readonly number[]; readonly blocks: readonly Block[] }

export type Collected = {
  readonly rounds: readonly Round[]
  readonly discarded: number
  readonly first: SensorReading | undefined
  readonly last: SensorReading | undefined
  /** Sensors that existed and failed at some time. */
  readonly failed: readonly string[]
  /** Error of the intervals to report. */
  readonly alpha: number
}

export type Collecting = {
  /** For people. */
  readonly device: string
  readonly rig: Rig
  readonly plan: RoundPlan
  readonly protocol: Protocol
  readonly models: number
  /** Of the whole measurement's start, on the rig's clock. */
  readonly startMs: number
  readonly random: Random
  readonly io: MeasureIo
  /** Whether all goals are decided by these rounds, with intervals of this error. */
  decided(rounds: readonly Round[], alpha: number): boolean
}

/** Rounds taken whatever the time, so that there is an interval at all. */
const fewestRounds = 3
const mostDiscardedInARow = 5

/** Measures until the goals are decided, the time is over or the rounds are enough. Throws `device-throttled`. */
export async function collect(task: Collecting): Promise<Collected> {
  const { protocol, rig } = task
  const watch = watchSensors(rig.facts.local ? task.io.machine : undefined)
  const goals = protocol.goals.length > 0
  const looks = planLooks(goals ? protocol.looks : 1, protocol.confidence)
  const alpha = looks[0]?.alpha ?? internal('a protocol with no looks')
  const rounds: Round[] = []
  let [discarded, inARow, looked] = [0, 0, 0]
  const start = rig.now()
  const late = () => outOfTime(task, rounds.length + discarded, rig.now() - start)
  while (rounds.length < protocol.maxBlocks && (rounds.length < fewestRounds || !late())) {
    const round = await oneRound(task)
    if (watch.throttled() || round.blocks.some(block => block.throttled)) {
      discarded++
      if (++inARow >= mostDiscardedInARow && late()) break
      continue
    }
    inARow = 0
    rounds.push(round)
    report(task, rounds.length)
    const due = looks.filter(look => look.at <= share(task, rounds.length)).length
    if (due <= looked || rounds.length < protocol.minBlocks) continue
    looked = due
    if (goals && task.decided(rounds, alpha)) break
  }
  if (rounds.length < 2) throw userError('device-throttled', { count: discarded })
  return { rounds, discarded, alpha, ...watch.end() }
}

async function oneRound({ rig, plan, models, random }: Collecting): Promise<Round> {
  const order = random.shuffle(Array.from({ length: models }, (_, i) => i))
  const inOrder = await rig.round(order, plan.size)
  const blocks = order.map((_, model) => inOrder[order.indexOf(model)] ?? internal('a rig left out a block'))
  return { order, blocks }
}

const elapsed = ({ rig, startMs }: Collecting) => rig.now() - startMs

/** Whether half of another round, as long as those so far, would end after the time. */
function outOfTime(task: Collecting, done: number, collectingMs: number): boolean {
  const nextMs = done === 0 ? 0 : collectingMs / done
  return elapsed(task) + nextMs / 2 > task.protocol.timeMs
}

const share = (task: Collecting, done: number) =>
  Math.max(elapsed(task) / task.protocol.timeMs, done / task.protocol.maxBlocks)

function report(task: Collecting, done: number) {
  const secondsLeft = Math.max(0, (task.protocol.timeMs - elapsed(task)) / 1000)
  task.io.onProgress?.({
    stage: `measuring ${task.device}`,
    done,
    total: Math.max(done, task.plan.rounds),
    secondsLeft,
  })
}

type Watch = { throttled(): boolean; end(): Pick<Collected, 'first' | 'last' | 'failed'> }

function watchSensors(machine: MeasureIo['machine'] | undefined): Watch {
  if (!machine)
    return { throttled: () => false, end: () => ({ first: undefined, last: undefined, failed: [] }) }
  const first = readSensors(machine)
  const failed = new Set(first.failed)
  let last = first
  return {
    throttled: () => {
      const before = last
      last = readSensors(machine, first.missing)
      for (const name of last.failed) failed.add(name)
      return throttledBetween(before, last)
    },
    end: () => ({ first, last, failed: [...failed] }),
  }
}
