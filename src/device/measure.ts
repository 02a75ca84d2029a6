// One measurement, top to bottom: set the device up, warm it up, collect rounds, turn them into figures. The same for
// every kind of device. Invariant: whatever happens, the rig is closed.
import { createHash } from 'node:crypto'
import { userError } from '../errors.ts'
import { type Random, random } from '../random.ts'
import { type Collected, collect, type Round } from './collect.ts'
import { conditions, loadWarning, modelWarnings, outliers } from './diagnose.ts'
import { comparisons, goalDecided, meanFigure, modelFigure } from './figures.ts'
import { planRounds, type RoundPlan } from './plan.ts'
import { provenanceOf } from './provenance.ts'
import { referenceBytes, referenceName } from './reference.ts'
import type { Rig } from './rig.ts'
import {
  type DeviceSpec,
  type MeasuredModel,
  type MeasureIo,
  type Measurement,
  type MeasureRequest,
  type ModelTiming,
  type Protocol,
  runsHere,
} from './types.ts'
import { deviceWarning } from './warnings.ts'

export type OpenRig = (models: readonly MeasuredModel[]) => Promise<Rig>

/** Measures `request` on the device that `open` sets up. */
export async function measureOn(
  spec: DeviceSpec,
  open: OpenRig,
  request: MeasureRequest,
  protocol: Protocol,
  io: MeasureIo,
): Promise<Measurement> {
  io.signal?.throwIfAborted()
  const models = withReference(spec, request)
  const pairs = checkedPairs(request, models, protocol)
  const load = runsHere(spec) ? io.machine.loadAverage() : undefined
  const rig = await untilAborted(open(models), io.signal, late => late.close())
  try {
    return await untilAborted(measureWith({ spec, rig, models, pairs, load, protocol, io }), io.signal)
  } finally {
    await rig.close()
  }
}

type Task = {
  readonly spec: DeviceSpec
  readonly rig: Rig
  readonly models: readonly MeasuredModel[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly load: number | undefined
  readonly protocol: Protocol
  readonly io: MeasureIo
}

async function measureWith(task: Task): Promise<Measurement> {
  const { rig, models, protocol, io } = task
  const source = random(protocol.seed).fork('device')
  const names = models.map(model => model.name)
  const startMs = rig.now()
  const plan = await planRounds(rig, models.length, protocol)
  const collected = await collect({
    device: task.spec.name,
    rig,
    plan,
    protocol,
    models: models.length,
    startMs,
    random: source.fork('order'),
    io,
    decided: (rounds, alpha) =>
      protocol.goals.every(goal => goalDecided(goal, rounds, names, alpha, source.fork('goal'))),
  })
  return summarise(task, plan, collected, source.fork('figures'), (rig.now() - startMs) / 1000)
}

function summarise(
  task: Task,
  plan: RoundPlan,
  collected: Collected,
  source: Random,
  seconds: number,
): Measurement {
  const { spec, rig, models, pairs, protocol, io, load } = task
  const { rounds, alpha } = collected
  const timings = models.map((model, i) => timingOf(model, rounds, i, alpha, source.fork(model.name)))
  const referenceAt = models.findIndex(model => model.name === referenceName)
  const names = models.map(model => model.name)
  const busy = rig.facts.local ? loadWarning(load, io.machine) : undefined
  return {
    device: spec.name,
    provenance: provenanceOf(spec, rig.facts, plan, collected, load, protocol, io),
    models: timings.filter((_, i) => i !== referenceAt),
    comparisons: comparisons(rounds, names, pairs, alpha, protocol.margin),
    reference: timings[referenceAt],
    order: rounds.map(round => round.order),
    seconds,
    warnings: [
      ...(rig.facts.warnings ?? []),
      ...(busy ? [busy] : []),
      ...notPinned(spec, rig),
      ...conditions(collected, plan, rig.facts, referenceAt < 0 ? undefined : referenceAt),
    ],
  }
}

function notPinned(spec: DeviceSpec, rig: Rig) {
  if (!runsHere(spec) || spec.cpus === undefined || rig.facts.pinned !== undefined) return []
  return [deviceWarning('not-pinned', { cpus: spec.cpus.join(', ') })]
}

function timingOf(
  { name, bytes }: MeasuredModel,
  rounds: readonly Round[],
  index: number,
  alpha: number,
  source: Random,
): ModelTiming {
  const blocks = rounds.map(round => round.blocks[index]!)
  const p50 = modelFigure(rounds, index, 'latency-p50', alpha, source)
  const energy = meanFigure(
    blocks.map(block => block.energyMj ?? []),
    'mJ',
    alpha,
    source.fork('energy'),
  )
  const opened = blocks.flatMap(block => (block.openMs === undefined ? [] : [[block.openMs]]))
  const coldStart = meanFigure(opened, 'ms', alpha, source.fork('cold'))
  const memory = blocks.flatMap(block => block.peakMemoryBytes ?? [])
  const peak = Math.max(...memory)
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    p50,
    p95: modelFigure(rounds, index, 'latency-p95', alpha, source),
    mean: modelFigure(rounds, index, 'latency-mean', alpha, source),
    ...(energy ? { energy } : {}),
    ...(memory.length > 0
      ? { peakMemory: { value: peak, low: peak, high: peak, unit: 'B', source: 'measured' } }
      : {}),
    ...(coldStart ? { coldStart } : {}),
    runs: blocks.reduce((sum, block) => sum + block.samples.length * block.batch, 0),
    blocks: blocks.length,
    outliers: outliers(rounds, index),
    warnings: modelWarnings(name, rounds, index, p50),
  }
}

function withReference(spec: DeviceSpec, request: MeasureRequest): readonly MeasuredModel[] {
  if (spec.kind === 'command' || request.reference === false) return request.models
  return [...request.models, { name: referenceName, bytes: referenceBytes() }]
}

function checkedPairs(
  { models, pairs }: MeasureRequest,
  timed: readonly MeasuredModel[],
  { goals }: Protocol,
): readonly (readonly [string, string])[] {
  const names = models.map(model => model.name)
  if (names.length === 0) throw userError('device-models', { reason: 'there is none' })
  const twice = names.find((name, i) => names.indexOf(name) !== i || name === referenceName)
  if (twice !== undefined)
    throw userError('device-models', { reason: `"${twice}" is there twice or reserved` })
  const asked = [
    ...(pairs ?? []).flat(),
    ...goals.flatMap(goal => (goal.kind === 'ratio' ? [goal.a, goal.b] : [goal.model])),
  ]
  const unknown = asked.find(name => !timed.some(model => model.name === name))
  if (unknown !== undefined) throw userError('device-models', { reason: `"${unknown}" is not among them` })
  return pairs ?? names.slice(1).map(name => [names[0]!, name] as const)
}

/** `work`, or at once the signal's reason; `late` tidies up what comes after. */
async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  late: (value: T) => unknown = () => {},
): Promise<T> {
  if (!signal) return work
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
  work.then(
    value => signal.aborted && late(value),
    () => {},
  )
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
