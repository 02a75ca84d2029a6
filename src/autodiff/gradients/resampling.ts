// Resize: along each axis a matrix of weights, so its way back is the matrix transposed.
import { intAttr, intsAttr, numbers, stringAttr } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import { axisOf, range } from '../axes.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, type Gradient, rule } from '../gradient.ts'
import type { Op } from '../op-names.ts'
import { unsupported } from '../unsupported.ts'

type Axis = { readonly from: number; readonly to: number; readonly scale: number }

const half = (at: number, { scale }: Axis) => (at + 0.5) / scale - 0.5
/** Position in the input of an output element: onnx/docs/Operators.md, Resize. */
const coordinates: Readonly<Record<string, (at: number, axis: Axis) => number>> = {
  half_pixel: half,
  pytorch_half_pixel: (at, axis) => (axis.to > 1 ? half(at, axis) : 0),
  half_pixel_symmetric: (at, { from, to, scale }) => {
    const adjustment = to / (from * scale)
    return (from / 2) * (1 - adjustment) + (at + 0.5) / scale - 0.5
  },
  align_corners: (at, { from, to }) => (to > 1 ? (at * (from - 1)) / (to - 1) : 0),
  asymmetric: (at, { scale }) => at / scale,
}

const rounding: Readonly<Record<string, (x: number) => number>> = {
  round_prefer_floor: x => Math.ceil(x - 0.5),
  round_prefer_ceil: x => Math.floor(x + 0.5),
  floor: Math.floor,
  ceil: Math.ceil,
}

/** [from, to]: the transposed weights of one axis. */
function weights(
  axis: Axis,
  at: (i: number) => number,
  nearest: ((x: number) => number) | undefined,
): Float64Array {
  const { from, to } = axis
  const matrix = new Float64Array(from * to)
  const within = (i: number) => Math.max(0, Math.min(from - 1, i))
  const put = (source: number, target: number, weight: number) => {
    matrix[within(source) * to + target]! += weight
  }
  for (let i = 0; i < to; i++) {
    // ONNX Runtime works in single precision; a position on the edge must fall the same way.
    const position = Math.fround(at(i))
    if (nearest) put(nearest(position), i, 1)
    else {
      const x = Math.max(0, Math.min(from - 1, position))
      const low = Math.floor(x)
      put(low, i, 1 - (x - low))
      if (x > low) put(low + 1, i, x - low)
    }
  }
  return matrix
}

function scalesOf(call: BackwardCall, x: Term, y: Term): Map<number, number> {
  const rank = x.shape.length
  const axes = (intsAttr(call.node, 'axes') ?? range(rank)).map(axis => axisOf(axis, rank))
  const scales = call.fact(2)?.constant
  const given = scales && scales.bytes.length > 0 ? numbers(scales) : undefined
  const policy = stringAttr(call.node, 'keep_aspect_ratio_policy', 'stretch')
  if (policy !== 'stretch') return unsupported(call, `keep_aspect_ratio_policy ${policy}`)
  return new Map(axes.map((axis, k) => [axis, given?.[k] ?? y.shape[axis]! / x.shape[axis]!]))
}

/** Nearest neighbour by whole factors: every element stands in a block of copies. */
function blocks(g: Algebra, grad: Term, x: Term): Term {
  const factors = x.shape.map((d, i) => grad.shape[i]! / d)
  const apart = g.reshape(
    grad,
    x.shape.flatMap((d, i) => (factors[i] === 1 ? [d] : [d, factors[i]!])),
  )
  const axes = factors.flatMap((f, i) =>
    f === 1 ? [] : [i + factors.slice(0, i).filter(e => e !== 1).length + 1],
  )
  return g.reshape(g.sum(apart, axes), x.shape)
}

const resize = rule(call => {
  const { g, grad, node, needs } = call
  if (!needs(0)) return []
  const x = call.input(0)
  const mode = stringAttr(node, 'mode', 'nearest')
  const system = stringAttr(node, 'coordinate_transformation_mode', 'half_pixel')
  const at = coordinates[system] ?? unsupported(call, `coordinate_transformation_mode ${system}`)
  if (mode === 'cubic' || intAttr(node, 'antialias', 0) === 1) return unsupported(call, 'cubic or antialias')
  const nearest =
    mode === 'nearest' ? rounding[stringAttr(node, 'nearest_mode', 'round_prefer_floor')] : undefined
  const scales = scalesOf(call, x, grad)
  const changed = [...scales].filter(([axis]) => x.shape[axis] !== grad.shape[axis])
  const whole =
    nearest &&
    changed.every(([axis, scale]) => Number.isInteger(scale) && grad.shape[axis] === x.shape[axis]! * scale)
  const isBlocks = whole && system !== 'align_corners' && copiesStandInBlocks(changed, x, grad, at, nearest)
  const forms = isBlocks ? (['blocks', 'matrices'] as const) : (['matrices'] as const)
  const site = {
    key: 'Resize.x',
    dtype: x.dtype,
    shapes: [x.shape, grad.shape],
    attributes: {},
    forms,
  } as const
  if (call.lower(site) === 'blocks') return [blocks(g, grad, x)]
  return [
    changed.reduce((back, [axis, scale]) => {
      const one = { from: x.shape[axis]!, to: grad.shape[axis]!, scale }
      return g.along(
        back,
        axis,
        weights(one, i => at(i, one), nearest),
        one.from,
      )
    }, grad),
  ]
})

function copiesStandInBlocks(
  changed: readonly (readonly [number, number])[],
  x: Term,
  y: Term,
  at: (i: number, axis: Axis) => number,
  nearest: (x: number) => number,
): boolean {
  return changed.every(([axis, scale]) => {
    const one = { from: x.shape[axis]!, to: y.shape[axis]!, scale }
    return range(one.to).every(i => {
      const source = Math.max(0, Math.min(one.from - 1, nearest(Math.fround(at(i, one)))))
      return source === Math.floor(i / scale)
    })
  })
}

export const resampling = {
  Upsample: null,
  Resize: resize,
  GridSample: null,
  AffineGrid: null,
  RoiAlign: null,
} satisfies { [O in Op]?: Gradient | null }
