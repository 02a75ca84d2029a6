// How a stored sample becomes the model's input: as it stands, or with its channels moved. Decided by comparing
// shapes; where both fit and would differ, the data set's layout decides, and without one it is an error.
import { userError } from '../errors.ts'
import { elements, type Shape } from '../ir/index.ts'
import type { Layout } from './types.ts'

/** 'same': element i goes to place i. 'to-nchw', 'to-nhwc': the channel axis moves to the front or the back. */
export type Move = 'same' | 'to-nchw' | 'to-nhwc'

/**
 * The move that brings samples of shape `sample` to an input of shape `input` (batch first; lengths may be symbolic).
 * An image model with an undecided shape is taken to be NCHW, as ONNX's Conv is.
 */
export function decideMove(
  path: string,
  sample: readonly number[],
  input: Shape,
  layout: Layout | undefined,
): Move {
  const wanted = input.slice(1)
  const fits: Record<Move, boolean> = {
    same: matches(sample, wanted),
    'to-nchw': sample.length === 3 && matchesExactly(toFront(sample), wanted),
    'to-nhwc': sample.length === 3 && matchesExactly(toBack(sample), wanted),
  }
  // A single channel, or a move that changes nothing: moving is the same as not moving.
  const moved = (['to-nchw', 'to-nhwc'] as const).filter(move => fits[move] && !trivial(sample, move))
  const possible: Move[] = fits.same ? ['same', ...moved] : moved
  if (possible.length === 0)
    throw userError('data-shape-mismatch', { path, sample: sample.join('×'), wanted: input.join('×') })
  if (possible.length === 1) return possible[0]!
  if (layout === undefined)
    throw userError('data-layout-ambiguous', { sample: sample.join('×'), wanted: input.join('×') })
  return layout === 'nhwc' && possible.includes('to-nchw') ? 'to-nchw' : 'same'
}

const toFront = ([h, w, c]: readonly number[]) => [c!, h!, w!]
const toBack = ([c, h, w]: readonly number[]) => [h!, w!, c!]
const trivial = (sample: readonly number[], move: Move) =>
  move === 'to-nchw'
    ? sample[2] === 1 || (sample[0] === 1 && sample[1] === 1)
    : sample[0] === 1 || (sample[1] === 1 && sample[2] === 1)

const matchesExactly = (sample: readonly number[], wanted: Shape) =>
  sample.length === wanted.length && sample.every((d, i) => typeof wanted[i] === 'string' || wanted[i] === d)

/** Equal but for lengths of 1, or one of them is flat and as long as the other. */
function matches(sample: readonly number[], wanted: Shape): boolean {
  const [a, b] = [sample.filter(d => d !== 1), wanted.filter(d => d !== 1)]
  if (matchesExactly(sample, wanted) || matchesExactly(a, b)) return true
  if (a.length > 1 && b.length > 1) return false
  if (b.some(d => typeof d === 'string')) return b.length === 1
  const product = (shape: readonly number[]) => shape.reduce((x, y) => x * y, 1)
  return product(a) === product(b as number[])
}

/** Place in the fed sample → place in the stored one; undefined where they are the same. */
export function gatherMap(sample: readonly number[], move: Move): Int32Array | undefined {
  if (move === 'same') return undefined
  const [channels, pixels] =
    move === 'to-nchw' ? [sample[2]!, sample[0]! * sample[1]!] : [sample[0]!, sample[1]! * sample[2]!]
  const stored = (c: number, p: number) => (move === 'to-nchw' ? p * channels + c : c * pixels + p)
  const map = new Int32Array(channels * pixels)
  for (let c = 0; c < channels; c++)
    for (let p = 0; p < pixels; p++)
      map[move === 'to-nchw' ? c * pixels + p : p * channels + c] = stored(c, p)
  return map
}

/** The shape of one fed sample: the input's, with symbolic lengths filled in from the stored sample. */
export function fedShape(sample: readonly number[], input: Shape, move: Move): number[] {
  const wanted = input.slice(1)
  if (wanted.every(d => typeof d === 'number')) return wanted
  const moved = move === 'same' ? [...sample] : move === 'to-nchw' ? toFront(sample) : toBack(sample)
  if (matchesExactly(moved, wanted)) return moved
  const known = wanted.reduce<number>((product, d) => (typeof d === 'number' ? product * d : product), 1)
  const oneOpen = wanted.filter(d => typeof d === 'string').length === 1
  const lengths = moved.filter(d => d !== 1)
  let next = 0
  return wanted.map(d => {
    if (d === 1) return 1
    const length = lengths[next++] ?? 1
    if (typeof d === 'number') return d
    return oneOpen ? elements(sample) / known : length
  })
}

/** Axis of the stored sample that holds the channels, for scalings with one number each. */
export function channelAxis(sample: readonly number[], channels: number, layout: Layout | undefined): number {
  const last = sample.length - 1
  if (layout !== undefined && sample.length === 3) return layout === 'nhwc' ? last : 0
  return sample[last] === channels ? last : 0
}
