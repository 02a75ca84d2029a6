// A small world in which every architecture can be looked at: devices charge for options between two price lists, quality
// is a sum with pairs, so that the best design for a device and a limit is known.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { gradientGraph } from '../../src/autodiff/index.ts'
import { bindShapes, encode, floats, tensor } from '../../src/ir/index.ts'
import {
  confirmDesign,
  type DesignDevice,
  type DesignTask,
  designer,
  learnSources,
  type NeuralOptimiser,
  optimiserText,
  readOptimiser,
  spaceEncoding,
  trainOptimiser,
} from '../../src/predict/index.ts'
import { forward, newNetwork } from '../../src/predict/optimiser/network.ts'
import { objective, rowOf } from '../../src/predict/optimiser/objective.ts'
import { practiceDevices } from '../../src/predict/optimiser/practice-devices.ts'
import { likeliest, writePrices } from '../../src/predict/optimiser/prices.ts'
import { lookOf, viewOf } from '../../src/predict/optimiser/view.ts'
import { random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'
import type { Genome } from '../../src/space/index.ts'
import { computed } from '../../src/units.ts'

const located = locate({ roots: [join(import.meta.dirname, '../..')] })
if (isMissing(located)) throw new Error('npm ci first')
const runtime = loadRuntime(located)

const options = [4, 3, 4, 4, 3]
const toy = {
  id: 'toy',
  choices: options.map((count, i) => ({
    name: `gene ${i}`,
    kind: 'op' as const,
    options: Array.from({ length: count }, (_, k) => k),
    default: 0,
    layers: [],
  })),
}
const encoding = spaceEncoding(toy)
const all = options.reduce<Genome[]>(
  (some, count) => some.flatMap(genome => Array.from({ length: count }, (_, option) => [...genome, option])),
  [[]],
)
const draw = random('toy world')
const table = () => options.map(count => Array.from({ length: count }, () => draw.next()))
const [worth, near, far] = [table(), table(), table()]
const sum = (of: readonly (readonly number[])[], genome: Genome) =>
  genome.reduce((total, option, gene) => total + of[gene]![option]!, 0)
const quality = (genome: Genome) => sum(worth, genome) + (genome[0] === genome[2] ? 0.2 : 0)
/** What is worth more costs more on every device, by another factor on each. */
const ms = (mix: number) => (genome: Genome) =>
  0.5 + sum(worth, genome) + (1 - mix) * sum(near, genome) + mix * sum(far, genome)
const task: DesignTask = { encoding, quality }
const deviceOf = (mix: number, factor = 1, doubt = 0): DesignDevice => ({
  value: genome => factor * ms(mix)(genome),
  predict: genome => {
    const value = factor * ms(mix)(genome)
    return { ...computed(value, 'ms'), low: value * (1 - doubt), high: value * (1 + doubt) }
  },
})
const known = draw.shuffle(all).slice(0, 150)
const sources = learnSources(
  encoding,
  known,
  [0, 0.3, 0.8, 1].map(mix => ({ name: `mix ${mix}`, ms: Float64Array.from(known, ms(mix)) })),
)
const training = { runtime, steps: 400, hidden: [24] }
const heldOut = 0.55
/** Milliseconds, for a machine with other things to do. */
const patient = 60_000
/** Latency below which a share of all genomes lies. */
const limitAt = (share: number, mix = heldOut) =>
  all.map(ms(mix)).sort((a, b) => a - b)[Math.floor(share * all.length)]!
const bestWithin = (limit: number, mix = heldOut) =>
  Math.max(...all.filter(genome => ms(mix)(genome) <= limit).map(quality))

let optimiser: NeuralOptimiser
beforeAll(async () => {
  optimiser = await trainOptimiser(task, sources, { ...training, seed: 1 })
}, patient)

describe('a neural optimiser', () => {
  it('finds the best architecture of a device it never saw, or nearly, in a fraction of all looks', () => {
    const design = designer(task, optimiser)
    for (const share of [0.15, 0.4, 0.75]) {
      const limit = limitAt(share)
      const found = design(deviceOf(heldOut), { latencyMs: limit })
      expect(found.status).toBe('holds')
      expect(ms(heldOut)(found.genome)).toBeLessThanOrEqual(limit)
      expect(found.quality).toBeGreaterThan(0.95 * bestWithin(limit))
      expect(found.looks).toBeLessThanOrEqual(200)
    }
  })

  it('has learned that from practice: its likeliest genome alone is within the limits it is asked for, or nearly', () => {
    const { network, references, costs } = optimiser
    const untrained = newNetwork(network[0]!.inputs, [24], options, random('untrained'))
    const lossOf = (layers: typeof network) => {
      const look = lookOf(references.map(ms(heldOut)))
      const losses = [0.05, 0.15, 0.4, 0.75, 0.9].map(share => {
        const limit = limitAt(share)
        const genome = likeliest(forward(layers, viewOf(look, costs, { latencyMs: limit }), options), options)
        return bestWithin(limit) - quality(genome) + 5 * Math.max(0, Math.log(ms(heldOut)(genome) / limit))
      })
      return losses.reduce((total, loss) => total + loss) / losses.length
    }
    expect(lossOf(network)).toBeLessThan(0.5 * lossOf(untrained))
  })

  it('asks the same of a device a thousand times as slow', () => {
    const design = designer(task, optimiser)
    const [plain, slow] = [1, 1000].map(
      factor => design(deviceOf(heldOut, factor), { latencyMs: factor * limitAt(0.4) }).genome,
    )
    expect(slow).toEqual(plain)
  })

  it('stays below a limit with the whole interval where it can, and says where it cannot', () => {
    const design = designer(task, optimiser)
    const device = deviceOf(heldOut, 1, 0.05)
    const sure = design(device, { latencyMs: limitAt(0.5) })
    expect(sure.status).toBe('holds')
    expect(sure.latency.high).toBeLessThanOrEqual(limitAt(0.5))
    expect(design(device, { latencyMs: limitAt(0) * 1.02 }).status).toBe('inconclusive')
  })

  it('calls sure only what its own interval says, however little the intervals of others tell of it', () => {
    const design = designer(task, optimiser)
    const doubts = new Map(all.map(genome => [genome.join(), 0.3 * draw.next()]))
    const unsteady: DesignDevice = {
      value: ms(heldOut),
      predict: genome => deviceOf(heldOut, 1, doubts.get(genome.join())).predict(genome),
    }
    const shares = Array.from({ length: 12 }, (_, k) => (k + 1) / 13)
    const found = shares.map(share => ({
      limit: limitAt(share),
      ...design(unsteady, { latencyMs: limitAt(share) }),
    }))
    for (const { limit, genome, status, latency } of found) {
      expect(latency).toEqual(unsteady.predict(genome))
      expect(latency.value).toBeLessThanOrEqual(limit)
      expect(status).toBe(latency.high <= limit ? 'holds' : 'inconclusive')
    }
    expect(found.filter(({ status }) => status === 'holds').length).toBeGreaterThan(9)
  })

  it('looks at little more where the limit moves a little', () => {
    const aim = designer(task, optimiser).aiming(deviceOf(heldOut, 1, 0.05), {})
    const [first, second] = [aim(limitAt(0.5)), aim(limitAt(0.4))]
    expect(second).toMatchObject({ status: 'holds' })
    expect(second.latency.high).toBeLessThanOrEqual(limitAt(0.4))
    expect(second.looks - first.looks).toBeLessThanOrEqual(50)
    expect(second.quality).toBeGreaterThan(0.9 * bestWithin(limitAt(0.4) / 1.05))
  })

  it('refuses a limit of a cost that it does not know', () => {
    expect(() =>
      designer(task, optimiser)(deviceOf(heldOut), { latencyMs: 1, costs: { params: 3 } }),
    ).toThrow(expect.objectContaining({ code: 'optimiser-cost' }))
  })

  it('practises on known devices as they are, whatever the size of what their structure is told in', () => {
    const told = spaceEncoding(toy, 1, genome => [1e6 * ms(0.5)(genome)])
    const own = learnSources(told, known, [{ name: 'one', ms: Float64Array.from(known, ms(0.3)) }])
    const [device] = practiceDevices(own, known.slice(0, 20), 1, random('practice'))
    const { pattern } = lookOf(known.slice(0, 20).map(ms(0.3)))
    pattern.forEach((figure, i) => {
      expect(device!.look.pattern[i]).toBeCloseTo(figure, 0)
    })
  })

  it('says that nothing holds a limit, and what comes nearest', () => {
    const fastest = limitAt(0)
    const found = designer(task, optimiser)(deviceOf(heldOut), { latencyMs: 0.9 * fastest })
    expect(found.status).toBe('infeasible')
    expect(found.latency.value).toBeCloseTo(fastest, 9)
  })

  it('measures its design, and designs again for as much less as the prediction was off', async () => {
    const limit = limitAt(0.5)
    const slower = (genome: Genome) => 1.2 * ms(heldOut)(genome)
    const found = await confirmDesign(
      designer(task, optimiser),
      deviceOf(heldOut),
      { latencyMs: limit },
      slower,
    )
    expect(found).toMatchObject({ holds: true, measuredMs: slower(found.design.genome) })
    expect(found.measuredMs).toBeLessThanOrEqual(limit)
    expect(found.measurements).toBeGreaterThan(1)
  })

  it(
    'is the same for the same seed',
    async () => {
      const short = { ...training, steps: 5 }
      const [once, again, other] = await Promise.all(
        [7, 7, 8].map(seed => trainOptimiser(task, sources, { ...short, seed })),
      )
      expect(optimiserText(again!)).toBe(optimiserText(once!))
      expect(optimiserText(other!)).not.toBe(optimiserText(once!))
    },
    patient,
  )

  it(
    'holds limits of exact costs too',
    async () => {
      const size = (genome: Genome) => 1 + genome.reduce((total, option) => total + option, 0)
      const sized: DesignTask = { ...task, costs: [{ name: 'params', of: size }] }
      const both = await trainOptimiser(sized, sources, { ...training, steps: 60, seed: 1 })
      const found = designer(sized, both)(deviceOf(heldOut), {
        latencyMs: limitAt(0.6),
        costs: { params: 6 },
      })
      expect(found).toMatchObject({ status: 'holds', costs: { params: size(found.genome) } })
      expect(size(found.genome)).toBeLessThanOrEqual(6)
      expect(() => designer(task, both)).toThrow(expect.objectContaining({ code: 'optimiser-mismatch' }))
    },
    patient,
  )
})

describe('the file of an optimiser', () => {
  it('gives the same designs when it is read again', () => {
    const read = readOptimiser(optimiserText(optimiser), 'o.json')
    const [ours, theirs] = [optimiser, read].map(one =>
      designer(task, one)(deviceOf(heldOut), { latencyMs: limitAt(0.3) }),
    )
    expect(theirs).toEqual(ours)
  })

  it('is refused where anything of it does not fit', () => {
    const { trained, ...head } = JSON.parse(optimiserText(optimiser))
    const broken = [
      'no json',
      { ...head, version: 2, trained },
      { ...head, trained: { ...trained, options: [2, 3, 4, 4, 3] } },
      { ...head, trained: { ...trained, references: trained.references.slice(1) } },
      { ...head, trained: { ...trained, network: trained.network.slice(1) } },
      { ...head, trained: { ...trained, network: [{ ...trained.network[0], weights: [1] }] } },
    ]
    for (const one of broken)
      expect(() => readOptimiser(typeof one === 'string' ? one : JSON.stringify(one), 'o.json')).toThrow(
        expect.objectContaining({ code: 'optimiser-invalid' }),
      )
  })
})

describe('the gradient through frozen predictors', () => {
  const few = [3, 2, 4]
  const random3 = random('prices')
  const figure = Array.from({ length: 24 }, () => random3.normal())
  // Not a sum, and with a corner: nothing a chain rule would get through.
  const cost = ([a, b, c]: Genome) => Math.max(0.2, figure[a! * 8 + b! * 4 + c!]!) + (a === c ? 1 : 0)
  const network = newNetwork(3, [5], few, random3)
  const seen = [0.3, -1, 0.5]
  const probability = (p: Float64Array, genome: Genome) =>
    genome.reduce((product, option, gene) => product * p[gene * 4 + option]!, 1)
  const genomes = few.reduce<Genome[]>(
    (some, count) =>
      some.flatMap(genome => Array.from({ length: count }, (_, option) => [...genome, option])),
    [[]],
  )
  const expected = (layers: typeof network) => {
    const p = forward(layers, seen, few)
    return genomes.reduce((total, genome) => total + probability(p, genome) * cost(genome), 0)
  }

  it('is that of the expected cost, by finite differences, when prices are averaged over what is drawn', async () => {
    const p = forward(network, seen, few)
    const prices = new Float64Array(12)
    for (const genome of genomes) {
      const own = new Float64Array(12)
      writePrices({ cost, options: few, most: 100 }, genome, own, 0, random3)
      for (let i = 0; i < 12; i++) prices[i]! += probability(p, genome) * own[i]!
    }
    const { gradient } = await gradientOf(network, seen, prices)
    const step = 1e-3
    const moved = (by: number, i: number) =>
      network.map((layer, l) => {
        if (l !== 1) return layer
        const weights = layer.weights.slice()
        weights[i]! += by
        return { ...layer, weights }
      })
    for (const i of [0, 1, 5, 9, 13, 24]) {
      const slope = (expected(moved(step, i)) - expected(moved(-step, i))) / (2 * step)
      expect(gradient[i]!).toBeCloseTo(slope, 4)
    }
  })

  it('stays the same in the mean where genes take turns', () => {
    const mean = new Float64Array(12)
    const rounds = 3000
    for (let k = 0; k < rounds; k++) {
      const own = new Float64Array(12)
      writePrices({ cost, options: few, most: 3 }, [1, 1, 1], own, 0, random3)
      for (let i = 0; i < 12; i++) mean[i]! += own[i]! / rounds
    }
    const whole = new Float64Array(12)
    writePrices({ cost, options: few, most: 100 }, [1, 1, 1], whole, 0, random3)
    for (let i = 0; i < 12; i++) expect(mean[i]!).toBeCloseTo(whole[i]!, 0)
  })

  /** Of the training graph at temperature 0, by the last layer's weights. */
  async function gradientOf(layers: typeof network, view: readonly number[], prices: Float64Array) {
    const made = gradientGraph(bindShapes(objective(layers, few), { x: [1, rowOf(3, 12).end] }), ['w1'])
    const session = await runtime.open(encode(made.graph))
    const x = tensor('float32', [1, rowOf(3, 12).end], [...view, ...prices, 0])
    const feeds = { x, w1: tensor('float32', [5, 12], layers[1]!.weights) }
    const seed = { [made.seeds.get('cost')!]: tensor('float32', [1, 1], [1]) }
    const outputs = session.runSync({ ...feeds, ...seed })
    await session.close()
    return { gradient: floats(outputs[made.gradients.get('w1')!]!) }
  }
})
