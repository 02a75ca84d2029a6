// Rules of ops that change a spatial resolution by scale or by size.
import type { Dim, Shape } from '../graph.ts'
import { type Call, fact, type Rule } from './call.ts'

/** Upsample (op-set 9 and older): scales from the attribute or input 1. */
export const upsample: Rule = call => [
  fact(call.dtype(0), scaled(call, call.has(1) ? call.numbers(1) : call.floats('scales'))),
]

/** Resize: op-set 10 has (x, scales); from 11 on (x, roi, scales, sizes), from 18 on for some axes only. */
export const resize: Rule = call => {
  const dtype = call.dtype(0)
  if (call.version < 11) return [fact(dtype, scaled(call, call.numbers(1)))]
  const shape = call.shape(0)
  if (shape === undefined) return [fact(dtype, undefined)]
  const axes = call.axes(call.ints('axes') ?? shape.map((_, i) => i), shape.length)
  const isEmpty = (index: number) => !call.has(index) || call.lengthOf(index) === 0
  if (isEmpty(3)) return [fact(dtype, scaled(call, isEmpty(2) ? undefined : call.numbers(2), axes))]
  const sizes = call.content(3)
  if (sizes !== undefined && sizes.length !== axes.length)
    call.fail(`${sizes.length} sizes for ${axes.length} axes`)
  return [fact(dtype, resized(call, shape, axes, sizes))]
}

function resized(
  call: Call,
  shape: Shape,
  axes: readonly number[],
  sizes: readonly Dim[] | undefined,
): Shape {
  const policy = call.string('keep_aspect_ratio_policy', 'stretch')
  const numeric = sizes?.every(size => typeof size === 'number') ? sizes : undefined
  const known = axes.every(axis => typeof shape[axis] === 'number')
  if (policy !== 'stretch' && numeric !== undefined && known) {
    const scales = axes.map((axis, i) => numeric[i]! / (shape[axis] as number))
    const scale = policy === 'not_larger' ? Math.min(...scales) : Math.max(...scales)
    const exactly = (length: Dim) => Math.floor((length as number) * scale + 0.5)
    return shape.map((length, i) => (axes.includes(i) ? exactly(length) : length))
  }
  const free = policy === 'stretch' ? sizes : undefined
  return shape.map((length, i) =>
    axes.includes(i) ? (free?.[axes.indexOf(i)] ?? call.dims.fresh()) : length,
  )
}

function scaled(
  call: Call,
  scales: readonly number[] | undefined,
  axes?: readonly number[],
): Shape | undefined {
  const shape = call.shape(0)
  if (shape === undefined) return undefined
  const scaledAxes = axes ?? shape.map((_, i) => i)
  if (scales !== undefined && scales.length !== scaledAxes.length)
    call.fail(`${scales.length} scales for ${scaledAxes.length} axes`)
  if (scales?.some(scale => !(scale > 0))) call.fail(`scales [${scales.join(', ')}] are not all positive`)
  return shape.map((length, i) => {
    const at = scaledAxes.indexOf(i)
    if (at < 0) return length
    const scale = scales?.[at]
    return scale === undefined ? call.dims.fresh() : times(call, length, scale)
  })
}

// ONNX Runtime computes floor(length · scale) in single precision.
function times(call: Call, length: Dim, scale: number): Dim {
  if (typeof length === 'number') return Math.floor(Math.fround(length * Math.fround(scale)))
  if (Number.isInteger(scale)) return call.dims.multiply(length, scale)
  return Number.isInteger(1 / scale) ? call.dims.floor(length, 1 / scale) : call.dims.fresh()
}

/** GridSample: [N, C, …] at the places of a grid [N, …, rank - 2]. */
export const gridSample: Rule = call => {
  const [data, grid] = [call.shape(0), call.shape(1)]
  if (data === undefined || grid === undefined) return [fact(call.dtype(0), undefined)]
  if (data.length < 3 || grid.length !== data.length) call.fail('data and grid differ in rank')
  return [fact(call.dtype(0), [call.same(data[0]!, grid[0]!, 'batches'), data[1]!, ...grid.slice(1, -1)])]
}

/** AffineGrid: theta [N, r, r+1] and a size [N, C, …] → [N, …, r]. */
export const affineGrid: Rule = call => {
  const target = call.content(1)
  const rank = target?.length ?? call.lengthOf(1)
  if (rank === undefined) return [fact(call.dtype(0), undefined)]
  if (rank < 4 || rank > 5) call.fail(`its size has ${rank} numbers, not 4 or 5`)
  const lengths = target ?? call.unknownShape(rank)
  return [fact(call.dtype(0), [lengths[0]!, ...lengths.slice(2), rank - 2])]
}

/** RoiAlign: [regions, C, output_height, output_width]. */
export const roiAlign: Rule = call => {
  const channels = call.shapeOfRank(0, 4)[1]!
  const regions = call.shapeOfRank(1, 2)[0]!
  return [fact(call.dtype(0), [regions, channels, call.int('output_height', 1), call.int('output_width', 1)])]
}
