// A device that is only a formula: exact latencies from the configuration, on a virtual clock, optionally with seeded
// noise. It ships, so that the whole Action can be tried and snapshot-tested without hardware.
import { createHash } from 'node:crypto'
import { userError } from '../errors.ts'
import { type Random, random } from '../random.ts'
import { referenceName } from './reference.ts'
import type { Block, BlockSize, Rig } from './rig.ts'
import type { FakeSpec, MeasuredModel } from './types.ts'

const referenceMs = 1
const openMs = 5

/** A rig on a virtual clock. Throws `device-fake-model` where the configuration gives a model no latency. */
export function openFake(spec: FakeSpec, models: readonly MeasuredModel[], seed: number): Rig {
  const latencies = models.map(model => latencyOf(spec, model))
  const noise = random(seed).fork(spec.name)
  let clock = 0
  const block = (index: number, size: BlockSize): Block => {
    const samples = Array.from(
      { length: size.samples },
      () => latencies[index]! * factor(noise, spec.noise ?? 0),
    )
    clock += openMs + samples.reduce((a, b) => a + b, 0) * size.batch[index]!
    const energyMj = spec.watts === undefined ? {} : { energyMj: samples.map(ms => ms * spec.watts!) }
    return { samples, batch: size.batch[index]!, stable: true, openMs, ...energyMj }
  }
  return {
    facts: { local: false, sessions: true },
    now: () => clock,
    round: async (order, size) => order.map(index => block(index, size)),
    close: async () => {},
  }
}

const factor = (noise: Random, deviation: number) =>
  deviation === 0 ? 1 : Math.exp(deviation * noise.normal())

function latencyOf(spec: FakeSpec, model: MeasuredModel): number {
  if (model.name === referenceName) return referenceMs
  const { latencyMs, nsPerMac, fixedMs = 0 } = spec
  const found = typeof latencyMs === 'object' ? lookUp(latencyMs, model) : latencyMs
  const perMac =
    nsPerMac === undefined || model.macs === undefined ? 0 : fixedMs + (nsPerMac * model.macs) / 1e6
  const latency = found ?? perMac
  if (!(latency > 0)) throw userError('device-fake-model', { device: spec.name, model: model.name })
  return latency
}

function lookUp(table: Readonly<Record<string, number>>, model: MeasuredModel): number | undefined {
  if (Object.hasOwn(table, model.name)) return table[model.name]
  const sha256 = createHash('sha256').update(model.bytes).digest('hex')
  const key = Object.keys(table).find(prefix => /^[0-9a-f]{8,64}$/.test(prefix) && sha256.startsWith(prefix))
  return key === undefined ? undefined : table[key]
}
