// Rules of ops that only rearrange elements: Reshape, Transpose, Concat, Split and their kin.
import type { Dim, Shape } from '../graph.ts'
import { broadcast, type Call, countContent, type Fact, fact, type Rule } from './call.ts'

/** Reshape: 0 copies a length (unless allowzero), -1 takes what is left. */
export const reshape: Rule = call => {
  const target = call.has(1) ? call.content(1) : call.ints('shape')
  const dtype = call.dtype(0)
  if (target === undefined) {
    const rank = call.lengthOf(1)
    return [fact(dtype, rank === undefined ? undefined : call.unknownShape(rank))]
  }
  call.rank(target.length)
  const shape = completed(call, copied(call, target))
  return [fact(dtype, shape, countContent(shape) === undefined ? undefined : call.content(0))]
}

function copied(call: Call, target: readonly Dim[]): readonly Dim[] {
  if (call.int('allowzero', 0) === 1) return target
  const from = call.shape(0)
  return target.map((length, i) => {
    if (length !== 0) return length
    if (from === undefined) return call.dims.fresh()
    return from[i] ?? call.fail(`0 at position ${i} copies a dimension the input does not have`)
  })
}

function completed(call: Call, target: readonly Dim[]): Shape {
  const open = target.indexOf(-1)
  if (target.some(length => typeof length === 'number' && length < -1) || target.lastIndexOf(-1) !== open)
    call.fail(`[${target.join(', ')}] is no shape to reshape to`)
  const from = call.shape(0)
  const total = from && call.dims.product(from)
  const known = call.dims.product(target.filter((_, i) => i !== open))
  if (open < 0) {
    if (typeof total === 'number' && typeof known === 'number' && total !== known) misfit(call, from!, target)
    return target
  }
  return target.map((length, i) => (i === open ? remaining(call, from, total, known, target) : length))
}

function remaining(
  call: Call,
  from: Shape | undefined,
  total: Dim | undefined,
  known: Dim,
  target: readonly Dim[],
): Dim {
  if (total === undefined) return call.dims.fresh()
  const rest = call.dims.exact(total, known)
  if (rest !== undefined) return rest
  if (typeof total === 'number' && typeof known === 'number') {
    if (known === 0 && total === 0) return 0
    return misfit(call, from!, target)
  }
  return known === 0 ? call.dims.fresh() : call.dims.floor(total, known)
}

const misfit = (call: Call, from: Shape, target: readonly Dim[]): never =>
  call.fail(`[${from.join(', ')}] cannot be reshaped to [${target.join(', ')}]: the element counts differ`)

/** Flatten: two dimensions, split before `axis`. */
export const flatten: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), call.unknownShape(2))]
  const axis = call.int('axis', 1)
  const at = axis === shape.length ? axis : call.axis(axis, shape.length)
  const { dims } = call
  return [fact(call.dtype(0), [dims.product(shape.slice(0, at)), dims.product(shape.slice(at))])]
}

/** Transpose: `perm`, or the axes reversed. */
export const transpose: Rule = call => {
  const perm = call.ints('perm')
  const shape = call.shape(0) ?? (perm && call.unknownShape(perm.length))
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  const order = perm === undefined ? shape.map((_, i) => shape.length - 1 - i) : call.axes(perm, shape.length)
  if (order.length !== shape.length) call.fail(`perm [${order.join(', ')}] does not fit rank ${shape.length}`)
  return [
    fact(
      call.dtype(0),
      order.map(i => shape[i]!),
      transposedContent(call, shape, order),
    ),
  ]
}

function transposedContent(call: Call, shape: Shape, order: readonly number[]): readonly Dim[] | undefined {
  const content = countContent(shape) === undefined ? undefined : call.content(0)
  if (content === undefined) return undefined
  const sizes = shape as readonly number[]
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1))
  let places = [0]
  for (const axis of order)
    places = places.flatMap(place =>
      Array.from({ length: sizes[axis]! }, (_, n) => place + n * strides[axis]!),
    )
  return places.map(place => content[place]!)
}

/** Squeeze: the named axes go, or all of length 1. */
export const squeeze: Rule = call => {
  const shape = call.shape(0)
  const named = call.intsOf('axes', 1)
  // ONNX Runtime takes an empty list for none.
  const axes = named?.length === 0 ? undefined : named
  const open = call.has(1) && named === undefined
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  if (axes === undefined && (open || shape.some(length => typeof length === 'string'))) {
    const dropped = open ? call.lengthOf(1) : undefined
    const rank = dropped === undefined ? undefined : shape.length - dropped
    return [fact(call.dtype(0), rank === undefined || rank < 0 ? undefined : call.unknownShape(rank))]
  }
  const gone = axes ? call.axes(axes, shape.length) : shape.flatMap((length, i) => (length === 1 ? [i] : []))
  for (const i of gone) call.same(shape[i]!, 1, `axis ${i} is squeezed but is not of length 1`)
  return [
    fact(
      call.dtype(0),
      shape.filter((_, i) => !gone.includes(i)),
      call.content(0),
    ),
  ]
}

/** Unsqueeze: the named axes of the result have length 1. */
export const unsqueeze: Rule = call => {
  const shape = call.shape(0)
  const axes = call.intsOf('axes', 1)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  if (axes === undefined) {
    const added = call.lengthOf(1)
    return [fact(call.dtype(0), added === undefined ? undefined : call.unknownShape(shape.length + added))]
  }
  const rank = call.rank(shape.length + axes.length)
  const ones = new Set(call.axes(axes, rank))
  const rest = [...shape]
  const result = Array.from({ length: rank }, (_, i) => (ones.has(i) ? 1 : rest.shift()!))
  return [fact(call.dtype(0), result, call.content(0))]
}

/** Concat of all inputs along `axis`. */
export const concat =
  (first = 0, every = 1): Rule =>
  call => {
    const parts = call.inputs.flatMap((input, i) =>
      i >= first && (i - first) % every === 0 ? [{ input, i }] : [],
    )
    const dtype = parts[0]?.input?.dtype
    const known = parts.find(({ input }) => input?.shape !== undefined)?.input?.shape
    if (known === undefined) return [fact(dtype, undefined)]
    const rank = known.length
    const axis = call.axis(call.attribute('axis', 'int') ?? call.fail('axis is missing'), rank)
    const shapes = parts.map(({ i }) => call.shapeOfRank(i, rank))
    return [
      fact(dtype, joined(call, shapes, axis), rank === 1 ? joinedContent(call, parts, shapes) : undefined),
    ]
  }

const joined = (call: Call, shapes: readonly Shape[], axis: number): Shape =>
  shapes[0]!.map((_, i) => {
    const lengths = shapes.map(shape => shape[i]!)
    if (i === axis) return lengths.reduce((a, b) => call.dims.add(a, b))
    return lengths.reduce((a, b) => call.same(a, b, `lengths along axis ${i}`))
  })

function joinedContent(
  call: Call,
  parts: readonly { input: Fact | undefined; i: number }[],
  shapes: readonly Shape[],
): readonly Dim[] | undefined {
  const counts = shapes.map(countContent)
  const total = counts.reduce<number>((sum, n) => sum + (n ?? Number.NaN), 0)
  if (!(total <= 1024)) return undefined
  const contents = parts.map(({ i }) => call.content(i))
  if (contents.every(content => content === undefined)) return undefined
  return contents.flatMap((content, p) => content ?? Array.from({ length: counts[p]! }, call.dims.fresh))
}

/** Split: into the lengths of `split` (attribute or input 1), or into equal parts. */
export const split: Rule = call => {
  const shape = call.shape(0)
  const parts = call.node.outputs.length
  if (shape === undefined) return call.node.outputs.map(() => fact(call.dtype(0), undefined))
  const axis = call.axis(call.int('axis', 0), shape.length)
  const lengths = splitLengths(call, shape[axis]!, parts)
  const content =
    shape.length === 1 && lengths.every(n => typeof n === 'number') ? call.content(0) : undefined
  let at = 0
  return lengths.map(length => {
    const piece = content?.slice(at, at + (length as number))
    at += length as number
    return fact(
      call.dtype(0),
      shape.map((d, i) => (i === axis ? length : d)),
      piece,
    )
  })
}

function splitLengths(call: Call, whole: Dim, parts: number): readonly Dim[] {
  const given = call.has(1) ? call.content(1) : call.ints('split')
  if (given !== undefined) {
    if (given.length !== parts) call.fail(`${given.length} lengths are given for ${parts} outputs`)
    call.same(
      given.reduce((a, b) => call.dims.add(a, b), 0),
      whole,
      'the sum of the parts and the whole',
    )
    return given
  }
  if (call.has(1)) return Array.from({ length: parts }, call.dims.fresh)
  const count = call.int('num_outputs', parts)
  if (count !== parts) call.fail(`num_outputs is ${count}, but it has ${parts} outputs`)
  const chunk = call.dims.ceil(whole, parts)
  if (call.version < 18 && typeof whole === 'number' && whole % parts !== 0)
    call.fail(`${whole} elements do not split into ${parts} equal parts`)
  const last = call.dims.subtract(whole, call.dims.multiply(chunk, parts - 1))
  return Array.from({ length: parts }, (_, i) => (i === parts - 1 ? last : chunk))
}

/** Expand: broadcast to the shape in input 1. */
export const expand: Rule = call => {
  const target = call.content(1)
  const from = call.shape(0)
  if (target === undefined || from === undefined) {
    const rank = call.lengthOf(1)
    return [
      fact(
        call.dtype(0),
        rank === undefined || !from ? undefined : call.unknownShape(Math.max(rank, from.length)),
      ),
    ]
  }
  call.rank(target.length)
  const shape = broadcast(call, [from, target])
  const [count, content] = [countContent(shape), call.content(0)]
  const filled =
    count !== undefined && content?.length === 1 ? new Array<Dim>(count).fill(content[0]!) : undefined
  return [fact(call.dtype(0), shape, filled)]
}

/** Tile: each length times its repeat count. */
export const tile: Rule = call => {
  const [shape, repeats] = [call.shape(0), call.content(1)]
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  if (repeats === undefined) return [fact(call.dtype(0), call.unknownShape(shape.length))]
  if (repeats.length !== shape.length) call.fail(`${repeats.length} repeat counts for rank ${shape.length}`)
  return [
    fact(
      call.dtype(0),
      shape.map((length, i) => call.dims.multiply(length, repeats[i]!)),
    ),
  ]
}

/** DepthToSpace: [N, C, H, W] → [N, C/b², H·b, W·b]. */
export const depthToSpace: Rule = call => {
  const [n, c, h, w] = call.shapeOfRank(0, 4)
  const block = blockSize(call)
  const channels = call.dims.exact(c!, block * block)
  if (channels === undefined && typeof c === 'number') call.fail(`${c} channels do not divide by ${block}²`)
  const { dims } = call
  const shape = [
    n!,
    channels ?? dims.floor(c!, block * block),
    dims.multiply(h!, block),
    dims.multiply(w!, block),
  ]
  return [fact(call.dtype(0), shape)]
}

/** SpaceToDepth: [N, C, H, W] → [N, C·b², H/b, W/b]. */
export const spaceToDepth: Rule = call => {
  const [n, c, h, w] = call.shapeOfRank(0, 4)
  const block = blockSize(call)
  for (const length of [h, w])
    if (typeof length === 'number' && length % block !== 0) call.fail(`${length} does not divide by ${block}`)
  const { dims } = call
  return [
    fact(call.dtype(0), [n!, dims.multiply(c!, block * block), dims.floor(h!, block), dims.floor(w!, block)]),
  ]
}

function blockSize(call: Call): number {
  const block = call.int('blocksize', 0)
  return block >= 1 ? block : call.fail(`blocksize is ${block}`)
}
