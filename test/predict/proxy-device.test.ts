import { describe, expect, it } from 'vitest'
import { type Encoding, frontBy, monotonicity, proxyDevice, spaceEncoding } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import type { Genome } from '../../src/space/index.ts'

const [genes, options] = [5, 4]
const encoding: Encoding = spaceEncoding({
  id: 'toy',
  choices: Array.from({ length: genes }, (_, i) => ({
    name: `gene ${i}`,
    kind: 'op' as const,
    options: Array.from({ length: options }, (_, k) => k),
    default: 0,
    layers: [],
  })),
})
const generator = random('proxy')
const genomes: Genome[] = Array.from({ length: 400 }, () =>
  Array.from({ length: genes }, () => generator.int(options)),
)
const prices = Array.from({ length: genes }, () =>
  Array.from({ length: options }, () => 1 + 9 * generator.next()),
)
/** What a device charges: the proxy's prices, each times a factor of its own option. */
const device = (factors: readonly number[]) => (genome: Genome) =>
  genome.reduce((sum, option, gene) => sum + prices[gene]![option]! * factors[option]!, 3)
const timed = (of: (genome: Genome) => number, some: readonly Genome[]) =>
  some.map(genome => ({ genome, ms: of(genome) }))

const proxy = device([1, 1, 1, 1])
const [few, rest] = [genomes.slice(0, 60), genomes.slice(60)]
const known = timed(proxy, genomes)

describe('one proxy device', () => {
  it('is reused where the devices agree on the order', () => {
    const answer = proxyDevice(encoding, known, timed(device([2, 2.1, 2, 1.9]), few))
    expect(answer.decision).toBe('reuse')
    expect(answer.raw.low).toBeLessThan(answer.raw.value)
    expect(answer.reason).toContain("the proxy's front serves")
    expect(spearman(rest.map(answer.value!), rest.map(proxy))).toBeGreaterThan(0.99)
  })

  it('is adapted where they do not, and then orders what was not measured', () => {
    const target = device([0.3, 4, 0.2, 2])
    const answer = proxyDevice(encoding, known, timed(target, few))
    expect(answer.decision).toBe('adapt')
    expect(answer.raw.value).toBeLessThan(0.9)
    expect(spearman(rest.map(answer.value!), rest.map(target))).toBeGreaterThan(0.95)
  })

  it('is refused, with both correlations in the reason, where even that does not reach far enough', () => {
    const chance = random('chance')
    const answer = proxyDevice(
      encoding,
      known,
      timed(() => 1 + chance.next(), few),
    )
    expect(answer.decision).toBe('refuse')
    expect(answer.value).toBeUndefined()
    expect(answer.reason).toMatch(/0\.9 is needed/)
  })

  it('says nothing from fewer than ten pairs', () => {
    expect(() => monotonicity([1, 2, 3], [1, 2, 3])).toThrow(
      expect.objectContaining({ code: 'predict-too-few' }),
    )
  })
})

describe('a front by predicted latency', () => {
  it('is what no cheaper architecture beats in quality', () => {
    expect(frontBy([3, 1, 2, 4], [0.9, 0.5, 0.4, 0.8])).toEqual([1, 0])
  })
})
