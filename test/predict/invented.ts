// A device whose latencies are known: kernels have times of their own making, not those of any model under test.
import { counted, decompose, type Kernel, type Measured } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { type Genome, type Space, sample } from '../../src/space/index.ts'

const block = 8

/** Multiplications that slow down where channels are few, memory that slows down where values are many, a start. */
export function inventedMs({ op, macs, inputBytes, outputBytes, weightBytes, output }: Kernel): number {
  const few = 1 + 6 / (output[1] ?? 1)
  const bytes = inputBytes + outputBytes + weightBytes
  const spill = bytes > 16_384 ? 1.6 : 1
  return 0.003 + (macs * few) / 8e6 + (bytes * spill) / 6e6 + (op === 'Gemm' ? 0.004 : 0)
}

/** `count` different random networks of a space with their latencies; `noise`: relative standard deviation. */
export function inventedRows(space: Space, count: number, seed: number, noise: number): Measured[] {
  const source = random(seed)
  const found = new Map<string, Genome>()
  while (found.size < count) {
    const genome = sample(space, source)
    found.set(genome.join(), genome)
  }
  return [...found.values()].map((genome, i) => {
    const kernels = counted(decompose(space.decode(genome), { block }))
    const exact = kernels.reduce((sum, { count, kernel }) => sum + count * inventedMs(kernel), 0)
    // The device slows down by a third in the second half, and its reference with it.
    const speed = i < count / 2 ? 1 : 1.33
    const ms = exact * speed * Math.exp(noise * source.normal())
    return {
      device: 'invented',
      name: genome.join('.'),
      group: 'space',
      sha256: String(i),
      ms,
      low: ms,
      high: ms,
      referenceMs: 0.5 * speed,
      block,
      date: '2026-01-01T00:00:00.000Z',
      kernels,
    }
  })
}
