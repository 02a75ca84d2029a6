// The protocol on hand-made rigs with a virtual clock: what it does when a device misbehaves.
import { describe, expect, it } from 'vitest'
import { type Machine, type Measurement, type Protocol, protocol } from '../../src/device/index.ts'
import { measureOn } from '../../src/device/measure.ts'
import type { Block, BlockSize, Rig } from '../../src/device/rig.ts'
import { warmUp } from '../../src/device/timing-job.ts'
import { random } from '../../src/random.ts'
import { machineOf, testIo } from './models.ts'

type Behaviour = {
  /** Latency of a run of `model` (0 head, 1 base, 2 reference) in a round; default 1 ms. */
  readonly latency?: (model: number, round: number, run: number) => number
  readonly block?: (round: number) => Partial<Block>
  readonly openMs?: number
  readonly machine?: Machine
  readonly onRound?: (round: number, size: BlockSize) => void
  readonly onClose?: () => void
}

function play(behaviour: Behaviour, given: Partial<Protocol> = {}): Promise<Measurement> {
  let [clock, round] = [0, -1]
  const { latency = () => 1, openMs = 1, onRound = () => {} } = behaviour
  const open = new Set<number>()
  const block = (model: number, size: BlockSize): Block => {
    const opens = size.fresh || !open.has(model)
    open.add(model)
    const samples = Array.from({ length: size.samples }, (_, run) => latency(model, round, run))
    clock += (opens ? openMs : 0) + samples.reduce((a, b) => a + b, 0) * size.batch[model]!
    const more = behaviour.block?.(round) ?? {}
    return { samples, batch: size.batch[model]!, stable: true, ...(opens ? { openMs } : {}), ...more }
  }
  const rig: Rig = {
    facts: { local: behaviour.machine !== undefined, sessions: true },
    now: () => clock,
    round: async (order, size) => {
      round++
      onRound(round, size)
      return order.map(model => block(model, size))
    },
    close: async () => behaviour.onClose?.(),
  }
  const models = ['head', 'base'].map(name => ({ name, bytes: new Uint8Array([1]) }))
  const io = testIo({ machine: behaviour.machine ?? machineOf() })
  const spec = { name: 'played', kind: 'host' } as const
  return measureOn(spec, async () => rig, { models }, protocol({ timeMs: 3000, seed: 1, ...given }), io)
}

/** The codes of all warnings, each of which must read as a finished sentence. */
function codes(found: Measurement): string[] {
  const all = [...found.warnings, ...found.models.flatMap(model => model.warnings)]
  for (const { sentence, advice } of all) expect(`${sentence} ${advice}`).not.toMatch(/[{}]|NaN|undefined/)
  return all.map(warning => warning.code)
}
const p50 = (found: Measurement) => found.comparisons.find(({ metric }) => metric === 'latency-p50')!
const headOverBase = [
  { kind: 'ratio', metric: 'latency-p50', a: 'head', b: 'base', maxRegression: 0.05 },
] as const

describe('the protocol', () => {
  it('discards throttled rounds, repeats them, and says so', async () => {
    const throttled = (round: number) => round % 4 === 0
    const found = await play({
      latency: (_, round) => (throttled(round) ? 5 : 1),
      block: round => ({ throttled: throttled(round) }),
    })
    expect(found.models[0]!.p95.high).toBe(1)
    expect(codes(found)).toContain('throttled')
    expect(found.provenance.certified).toBe(true)
  })

  it('gives up on a device that throttles all the time, within its time', async () => {
    let rounds = 0
    const work = play({ block: () => ({ throttled: true }), onRound: () => rounds++ })
    await expect(work).rejects.toMatchObject({ code: 'device-throttled' })
    expect(rounds).toBeLessThan(200)
  })

  it('sees throttling between two readings of a counter', async () => {
    let [round, events] = [0, 0]
    const files = { '/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count': () => `${events}` }
    const found = await play({
      machine: machineOf(files),
      onRound: now => {
        round = now
        if (round === 10) events++
      },
    })
    expect(found.warnings.find(({ code }) => code === 'throttled')?.sentence).toContain('1 rounds')
  })

  it('does not vouch for a measurement during which a sensor stopped answering', async () => {
    let round = 0
    const temperature = () => {
      if (round > 5) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      return '40000'
    }
    const machine = machineOf({ '/sys/class/thermal/thermal_zone0/temp': temperature })
    const found = await play({
      machine,
      onRound: now => {
        round = now
      },
    })
    expect(found.provenance.certified).toBe(false)
    expect(codes(found)).toContain('not-certified')
  })

  it('blames the device, not the pull request, when all models slow down together', async () => {
    const found = await play({ latency: (_, round) => 1 + round / 50 })
    expect(codes(found)).toContain('reference-drift')
    expect(p50(found)).toMatchObject({ verdict: 'same' })
    expect(p50(found).ratio.value).toBeCloseTo(1, 6)
  })

  it('stops at the first look that decides', async () => {
    const found = await play({ latency: model => (model === 0 ? 1.15 : 1) }, { goals: headOverBase })
    expect(p50(found)).toMatchObject({ verdict: 'slower', ratio: { value: expect.closeTo(1.15, 6) } })
    expect(found.order.length).toBeLessThanOrEqual(12)
    expect(found.seconds).toBeLessThan(1)
  })

  it('extends up to its time where noise straddles the limit, then says inconclusive', async () => {
    const of = (key: string) => Math.exp(0.2 * random(key).normal())
    const latency = (model: number, round: number) => (model === 0 ? 1.05 : 1) * of(`${model} ${round}`)
    const found = await play({ latency }, { goals: headOverBase })
    expect(p50(found).verdict).toBe('inconclusive')
    expect(found.seconds).toBeGreaterThan(2.5)
    expect(found.seconds).toBeLessThanOrEqual(3.05)
    expect(codes(found)).toContain('noisy-device')
  })

  it('decides an absolute limit on the interval of the model itself', async () => {
    const goals = [{ kind: 'limit', metric: 'latency-p95', model: 'head', limit: 2 }] as const
    const found = await play({}, { goals })
    expect(found.order.length).toBeLessThanOrEqual(12)
    expect(found.models[0]!.p95.high).toBeLessThanOrEqual(2)
  })

  it('flags outliers and counts them like all other runs', async () => {
    const found = await play({ latency: (_, __, run) => (run === 0 ? 100 : 1) })
    const [head] = found.models
    expect(head!.outliers).toBe(head!.blocks)
    expect(head!.mean.value).toBeGreaterThan(2)
  })

  it('names two groups of latencies', async () => {
    const found = await play({
      latency: (_, round, run) => (round % 2 ? 1 : 1.4) + 0.001 * ((run + round) % 5),
    })
    expect(codes(found)).toContain('bimodal')
  })

  it('says when other programs took the processor', async () => {
    expect(codes(await play({ block: () => ({ busy: 0.6 }) }))).toContain('cores-shared')
    expect(codes(await play({ block: () => ({ busy: 0.99 }) }))).not.toContain('cores-shared')
  })

  it('opens models anew in every round, unless opening would take the time', async () => {
    const cheap = await play({ openMs: 2 })
    expect(cheap.provenance.freshSessions).toBe(true)
    const costly = await play({ openMs: 100 })
    expect(costly.provenance.freshSessions).toBe(false)
    expect(codes(costly)).toContain('sessions-kept')
  })

  it('warns of too few runs and rounds for what it reports', async () => {
    const found = await play({ latency: () => 150 })
    expect(codes(found)).toEqual(expect.arrayContaining(['few-blocks', 'few-runs']))
    expect(found.order.length).toBeGreaterThanOrEqual(3)
    expect(p50(found).ratio).toMatchObject({ value: 1, low: 1, high: 1 })
  })

  it('warms up until the latencies settle, within bounds', async () => {
    const settling = await play({ latency: (_, round) => (round < 3 ? 3 - 0.6 * round : 1) })
    expect(settling.models[0]!.p95.high).toBe(1)
    expect(codes(settling)).not.toContain('warm-up')
    let growth = 1
    const never = await play({
      latency: () => growth,
      onRound: () => {
        growth *= 1.1
      },
    })
    expect(codes(never)).toContain('warm-up')
  })

  it('closes the rig when a round fails', async () => {
    let closed = false
    const work = play({
      onRound: round => {
        if (round === 2) throw new Error('lost the board')
      },
      onClose: () => {
        closed = true
      },
    })
    await expect(work).rejects.toThrow('lost the board')
    expect(closed).toBe(true)
  })
})

describe('warming up within a block', () => {
  const warm = (latency: (run: number) => number, limitMs: number) => {
    let [clock, runs] = [0, 0]
    const sample = () => {
      const ms = latency(runs++)
      clock += ms
      return ms
    }
    return { stable: warmUp(sample, limitMs, () => clock), runs, clock }
  }

  it('ends when the runs are no longer getting faster', () => {
    expect(warm(() => 1, 100)).toMatchObject({ stable: true, runs: 8 })
    const falling = warm(run => (run < 20 ? 30 - run : 10), 1000)
    expect(falling.stable).toBe(true)
    expect(falling.runs).toBeGreaterThan(20)
  })

  it('ends at its limit whatever the runs do', () => {
    const endless = warm(run => 1 / 1.02 ** run, 10)
    expect(endless.stable).toBe(false)
    expect(endless.clock).toBeLessThan(12)
    expect(warm(() => 50, 1)).toMatchObject({ stable: false, runs: 1 })
  })
})
