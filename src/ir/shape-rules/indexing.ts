// Rules of ops that pick, place or pad elements: Slice, Gather*, Scatter*, Pad, OneHot.
import type { Dim, Shape } from '../graph.ts'
import { type Call, countContent, fact, type Rule } from './call.ts'

/** Slice: bounds from attributes (op-set 9 and older) or from inputs 1–4. */
export const slice: Rule = call => {
  const shape = call.shape(0)
  const dtype = call.dtype(0)
  if (shape === undefined) return [fact(dtype, undefined)]
  const [starts, ends] = [bounds(call, 'starts', 1), bounds(call, 'ends', 2)]
  const axes = sliceAxes(call, shape.length, starts?.length ?? ends?.length ?? call.lengthOf(1))
  if (axes === undefined) return [fact(dtype, call.unknownShape(shape.length))]
  const steps = call.has(4) ? call.numbers(4) : axes.map(() => 1)
  const ranges = new Map(
    axes.map((axis, i) => [axis, { start: starts?.[i], end: ends?.[i], step: steps?.[i] }]),
  )
  const result = shape.map((length, i) => (ranges.has(i) ? sliced(call, length, ranges.get(i)!) : length))
  return [fact(dtype, result, slicedContent(call, shape, ranges))]
}

type Range = { start: Dim | undefined; end: Dim | undefined; step: number | undefined }

const bounds = (call: Call, name: string, index: number): readonly Dim[] | undefined =>
  call.has(index) ? call.content(index) : call.ints(name)

function sliceAxes(call: Call, rank: number, count: number | undefined): readonly number[] | undefined {
  const given = call.intsOf('axes', 3)
  if (given !== undefined) return call.axes(given, rank)
  if (call.has(3) || count === undefined) return undefined
  if (count > rank) call.fail(`it slices ${count} axes of a tensor of rank ${rank}`)
  return Array.from({ length: count }, (_, i) => i)
}

function sliced(call: Call, length: Dim, { start, end, step }: Range): Dim {
  if (step === 0) call.fail('its step is 0')
  if (start === undefined || end === undefined || step === undefined) return call.dims.fresh()
  if (typeof length === 'number' && typeof start === 'number' && typeof end === 'number')
    return picked(length, start, end, step).count
  if (step !== 1) return step === -1 && start === -1 && isFarBack(end) ? length : call.dims.fresh()
  return symbolicSlice(call, length, start, end)
}

const isFarBack = (end: Dim) => typeof end === 'number' && end <= -(2 ** 31) + 1
const isFarAhead = (end: Dim) => typeof end === 'number' && end >= 2 ** 31 - 1

// Lengths are taken to be long enough for what the model does, and named ends to lie inside.
function symbolicSlice(call: Call, length: Dim, start: Dim, end: Dim): Dim {
  const { dims } = call
  const place = (bound: Dim) => (typeof bound === 'number' && bound < 0 ? dims.add(length, bound) : bound)
  const from = place(start)
  const to = isFarAhead(end)
    ? length
    : typeof end === 'number' && end >= 0
      ? dims.min(length, end)
      : place(end)
  if (typeof end === 'number' && typeof from === 'number' && end >= 0 && end <= from) return 0
  const count = dims.subtract(to, from)
  return typeof count === 'number' ? Math.max(count, 0) : count
}

function picked(length: number, start: number, end: number, step: number): { first: number; count: number } {
  if (length === 0) return { first: 0, count: 0 }
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1]
  const clamp = (bound: number, least: number) =>
    Math.min(Math.max(bound < 0 ? bound + length : bound, least), high)
  const [first, last] = [clamp(start, 0), clamp(end, low)]
  return { first, count: Math.max(Math.ceil((last - first) / step), 0) }
}

function slicedContent(
  call: Call,
  shape: Shape,
  ranges: ReadonlyMap<number, Range>,
): readonly Dim[] | undefined {
  const content = countContent(shape) === undefined ? undefined : call.content(0)
  if (content === undefined) return undefined
  let places = [0]
  for (const [i, size] of (shape as readonly number[]).entries()) {
    const { start = 0, end = size, step = 1 } = ranges.get(i) ?? {}
    if (typeof start !== 'number' || typeof end !== 'number') return undefined
    const { first, count } = picked(size, start, end, step)
    places = places.flatMap(place => Array.from({ length: count }, (_, n) => place * size + first + n * step))
  }
  return places.map(place => content[place]!)
}

/** Gather: slices of the data along one axis, one per index. */
export const gather: Rule = call => {
  const [data, indices] = [call.shape(0), call.shape(1)]
  if (data === undefined || indices === undefined) return [fact(call.dtype(0), undefined)]
  const axis = call.axis(call.int('axis', 0), data.length)
  const shape = [...data.slice(0, axis), ...indices, ...data.slice(axis + 1)]
  const content = data.length === 1 ? gathered(call, indices) : undefined
  return [fact(call.dtype(0), shape, content)]
}

function gathered(call: Call, indices: Shape): readonly Dim[] | undefined {
  const content = countContent(indices) === undefined ? undefined : call.content(0)
  return (
    content &&
    call.numbers(1)?.map(index => {
      const at = index < 0 ? index + content.length : index
      return content[at] ?? call.fail(`index ${index} is outside of its ${content.length} elements`)
    })
  )
}

/** GatherElements: the shape of the indices. */
export const gatherElements: Rule = call => {
  const [data, indices] = [call.shape(0), call.shape(1)]
  if (data && indices && data.length !== indices.length)
    call.fail(`data of rank ${data.length} and indices of rank ${indices.length} do not go together`)
  if (data) call.axis(call.int('axis', 0), data.length)
  return [fact(call.dtype(0), indices)]
}

/** GatherND: the last axis of the indices addresses the data behind `batch_dims`. */
export const gatherND: Rule = call => {
  const [data, indices] = [call.shape(0), call.shape(1)]
  const depth = indices?.at(-1)
  if (data === undefined || typeof depth !== 'number') return [fact(call.dtype(0), undefined)]
  const batch = call.int('batch_dims', 0)
  if (batch < 0 || batch + depth > data.length || batch >= indices!.length)
    call.fail(`indices of depth ${depth} do not fit data of rank ${data.length}`)
  return [fact(call.dtype(0), [...indices!.slice(0, -1), ...data.slice(batch + depth)])]
}

/** Scatter*, TensorScatter: the data with some elements replaced. */
export const scatter: Rule = call => [fact(call.dtype(0), call.shape(0))]

/** Pad: amounts before and after each axis, from the attribute or input 1, for all axes or those in input 3. */
export const pad: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  const pads = call.has(1) ? call.content(1) : (call.ints('pads') ?? call.ints('paddings'))
  const all = Array.from(shape, (_, i) => i)
  const named = call.has(3) ? call.numbers(3) : all
  if (pads === undefined || named === undefined) return [fact(call.dtype(0), call.unknownShape(shape.length))]
  const axes = call.axes(named, shape.length)
  if (pads.length !== 2 * axes.length) call.fail(`${pads.length} pads for ${axes.length} axes`)
  const { dims } = call
  const result = shape.map((length, i) => {
    const at = axes.indexOf(i)
    if (at < 0) return length
    const sum = dims.add(length, dims.add(pads[at]!, pads[at + axes.length]!))
    return typeof sum === 'number' && sum < 0 ? call.fail(`axis ${i} would have a length of ${sum}`) : sum
  })
  return [fact(call.dtype(0), result)]
}

/** OneHot: the indices' shape with an axis of `depth` put in. */
export const oneHot: Rule = call => {
  const indices = call.shape(0)
  if (indices === undefined) return [fact(call.dtype(2), undefined)]
  const axis = call.axis(call.int('axis', -1), indices.length + 1)
  const depth = call.content(1)?.[0] ?? call.dims.fresh()
  return [fact(call.dtype(2), [...indices.slice(0, axis), depth, ...indices.slice(axis)])]
}

/** Compress: as many slices as the condition has trues. */
export const compress: Rule = call => {
  const shape = call.shape(0)
  const given = call.attribute('axis', 'int')
  const kept = call.numbers(1)?.filter(Boolean).length ?? call.dims.fresh()
  if (given === undefined) return [fact(call.dtype(0), [kept])]
  const axis = shape && call.axis(given, shape.length)
  return [
    fact(
      call.dtype(0),
      shape?.map((length, i) => (i === axis ? kept : length)),
    ),
  ]
}

/** ReverseSequence, Trilu: like input 0, which needs a rank of 2. */
export const matrixLike: Rule = call => {
  const shape = call.shape(0)
  if (shape && shape.length < 2) call.fail(`it needs a tensor of rank 2 or more, not ${shape.length}`)
  return [fact(call.dtype(0), shape)]
}

/** NonMaxSuppression: [how many boxes stay, 3]. */
export const nonMaxSuppression: Rule = call => [fact('int64', [call.dims.fresh(), 3])]
