// Random changes to a batch in place, before the model sees it. A function of seed and step; allocates nothing per step.
import { internal } from '../errors.ts'
import { type Random, random } from '../random.ts'

export const augmentations = ['flip', 'shift', 'time-shift', 'noise', 'mixup'] as const
export type Augmentation = (typeof augmentations)[number]

/** Samples one after the other, and their targets, `width` numbers each; both are changed. */
export type Batch = {
  readonly x: Float32Array
  readonly targets: Float32Array
  readonly count: number
}

/** Changes the batch of a step. */
export type Augment = (batch: Batch, step: number) => void

/** A sample as planes of rows: element (c, y, x) is at c·plane + y·row + x·column. */
type Grid = {
  readonly channels: number
  readonly height: number
  readonly width: number
  readonly plane: number
  readonly row: number
  readonly column: number
}

type Tools = { readonly grid: Grid; readonly size: number }
type Change = (sample: Float32Array, draw: Random, tools: Tools) => void

/** The largest shift as a share of the length it is along, as the 4 of 32 usual for CIFAR-10. */
const shiftShare = 1 / 8
const noiseDeviation = 0.05
/** Of Beta(a, a), the weight of the other sample (Zhang et al. 2018, arXiv:1710.09412). */
const mixupShape = 0.2

/**
 * What suits samples of this shape when nothing is asked for: colour images are flipped and shifted, other images only
 * shifted (a mirrored digit is another digit), everything else is left alone.
 */
export function usualAugmentations(sampleShape: readonly number[]): readonly Augmentation[] {
  if (sampleShape.length !== 3) return []
  const { channels, height, width } = gridOf(sampleShape)
  if (Math.min(height, width) < 8) return []
  return channels === 3 ? ['flip', 'shift'] : ['shift']
}

/** The function that applies `names` in the order of the table; undefined where there are none. */
export function augmenter(
  names: readonly Augmentation[],
  sampleShape: readonly number[],
  seed: number,
): Augment | undefined {
  if (names.length === 0) return undefined
  const grid = gridOf(sampleShape)
  const size = sampleShape.reduce((a, b) => a * b, 1)
  const tools: Tools = { grid, size }
  const chosen = changes.filter(([name]) => names.includes(name)).map(([, change]) => change)
  const mixes = names.includes('mixup')
  return (batch, step) => {
    const draw = random(`augment/${seed}/${step}`)
    for (let n = 0; n < batch.count; n++) {
      const sample = batch.x.subarray(n * size, (n + 1) * size)
      for (const change of chosen) change(sample, draw, tools)
    }
    if (mixes) mixUp(batch, draw)
  }
}

/** [C,H,W], or [H,W,C] where the last length alone can be a number of channels; [C,T] and [T] are one row high. */
function gridOf(shape: readonly number[]): Grid {
  const [a = 1, b = 1, c = 1] = shape
  if (shape.length === 1) return { channels: 1, height: 1, width: a, plane: a, row: a, column: 1 }
  if (shape.length === 2) return { channels: a, height: 1, width: b, plane: b, row: b, column: 1 }
  if (shape.length !== 3) return { channels: 1, height: 1, width: 1, plane: 0, row: 0, column: 0 }
  if (c <= 4 && a > 4) return { channels: c, height: a, width: b, plane: 1, row: b * c, column: c }
  return { channels: a, height: b, width: c, plane: b * c, row: c, column: 1 }
}

const changes: readonly (readonly [Augmentation, Change])[] = [
  ['flip', (sample, draw, { grid }) => (draw.next() < 0.5 ? mirror(sample, grid) : undefined)],
  [
    'shift',
    (sample, draw, tools) =>
      move(sample, within(draw, tools.grid.height), within(draw, tools.grid.width), tools),
  ],
  ['time-shift', (sample, draw, tools) => move(sample, 0, within(draw, tools.grid.width), tools)],
  ['noise', addNoise],
]

function mirror(sample: Float32Array, { channels, height, width, plane, row, column }: Grid): void {
  for (let c = 0; c < channels; c++)
    for (let y = 0; y < height; y++) {
      let left = c * plane + y * row
      let right = left + (width - 1) * column
      for (; left < right; left += column, right -= column) {
        const kept = sample[left]!
        sample[left] = sample[right]!
        sample[right] = kept
      }
    }
}

/** A whole number from −length/8 to length/8. */
function within(draw: Random, length: number): number {
  const most = Math.floor(length * shiftShare)
  return draw.int(2 * most + 1) - most
}

/** Moves the content; what comes in from outside is 0, the mean of scaled data. In place, a row in one piece. */
function move(sample: Float32Array, down: number, right: number, { grid }: Tools): void {
  if (down === 0 && right === 0) return
  const { channels, height, width, plane, row, column } = grid
  const planes = plane === 1 ? 1 : channels
  const [length, shift] = [width * column, right * column]
  const [first, last] = [Math.max(0, shift), length + Math.min(0, shift)]
  for (let c = 0; c < planes; c++)
    for (let i = 0; i < height; i++) {
      // From the end that is moved towards, so that no row is overwritten before it was read.
      const y = down > 0 ? height - 1 - i : i
      const to = c * plane + y * row
      const from = to - down * row
      if (y - down < 0 || y - down >= height) sample.fill(0, to, to + length)
      else {
        sample.copyWithin(to + first, from + first - shift, from + last - shift)
        if (first > 0) sample.fill(0, to, to + first)
        if (last < length) sample.fill(0, to + last, to + length)
      }
    }
}

// Drawing a normal for each element takes ten times as long as the rest of a batch: a fixed table is read instead, from a
// place drawn for each sample.
const tableSize = 2 ** 16
let table: Float32Array | undefined
const normals = () => {
  const draw = random('noise')
  table ??= Float32Array.from({ length: tableSize }, () => noiseDeviation * draw.normal())
  return table
}

function addNoise(sample: Float32Array, draw: Random): void {
  const noise = normals()
  let at = draw.int(tableSize)
  for (let i = 0; i < sample.length; i++) {
    sample[i]! += noise[at]!
    at = (at + 1) & (tableSize - 1)
  }
}

/** Blends every sample and its target with the next one's, by one weight for the batch. */
function mixUp({ x, targets, count }: Batch, draw: Random): void {
  const weight = symmetricBeta(draw, mixupShape)
  for (const list of [x, targets]) {
    const size = list.length / count
    if (!Number.isInteger(size)) internal(`${list.length} numbers are not ${count} samples`)
    const first = list.slice(0, size)
    for (let n = 0; n < count; n++) {
      const [own, other] = [n * size, (n + 1) * size]
      for (let i = 0; i < size; i++) {
        const blended = n + 1 < count ? list[other + i]! : first[i]!
        list[own + i] = (1 - weight) * list[own + i]! + weight * blended
      }
    }
  }
}

/** The smaller part of a Beta(a, a) draw, by Jöhnk's method, which suits a ≤ 1; 64 attempts fail once in 10^20. */
function symmetricBeta(draw: Random, shape: number): number {
  for (let attempt = 0; attempt < 64; attempt++) {
    const [u, v] = [draw.next() ** (1 / shape), draw.next() ** (1 / shape)]
    if (u + v <= 1 && u + v > 0) return Math.min(u, v) / (u + v)
  }
  return 0
}
