// From gradients to new parameters: clipping, the optimiser's formula, weight averaging.
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import { type Optimizer, optimizerRow, type Scalar } from './optimizers.ts'
import type { Cell, ParameterCells } from './state.ts'

/** All gradients scaled down where their common norm is above `limit`; 1e-6 as torch.nn.utils.clip_grad_norm_. */
export function clipped(g: Algebra, gradients: readonly Term[], limit: number): readonly Term[] {
  const squares = gradients.map(gradient => g.reduce('ReduceSumSquare', gradient, [0]))
  const norm = g.sqrt(squares.reduce((a, b) => g.add(a, g.cast(b, a.dtype))))
  const factor = g.min(g.div(limit, g.add(norm, 1e-6)), 1)
  return gradients.map(gradient => g.mul(gradient, g.cast(factor, gradient.dtype)))
}

/** The cells of one segment after the step. */
export function updated(
  g: Algebra,
  cells: ParameterCells,
  gradient: Term,
  optimizer: Optimizer,
  average: { readonly decay: number } | undefined,
  asked: { scalar(scalar: Scalar): Term },
): readonly (readonly [Cell, Term])[] {
  const row = optimizerRow(optimizer)
  const { segment, parameter, moments } = cells
  const scalar = (one: Scalar) => g.cast(asked.scalar(one), segment.dtype)
  const result = row.update(g, {
    parameter: parameter.term,
    gradient,
    moments: moments.map(({ term }) => term),
    rate: () => g.mul(scalar(learningRate), segment.rate),
    decay: () => g.mul(scalar({ name: 'weight-decay', initial: row.weightDecay }), segment.decay),
    scalar,
  })
  const next: (readonly [Cell, Term])[] = [[parameter, result.parameter]]
  moments.forEach((moment, i) => {
    next.push([moment, result.moments[i]!])
  })
  if (cells.average && average)
    next.push([cells.average, averaged(g, cells.average.term, result.parameter, average.decay)])
  return next
}

const averaged = (g: Algebra, old: Term, now: Term, decay: number) =>
  g.add(g.mul(old, decay), g.mul(now, 1 - decay))

const learningRate: Scalar = { name: 'learning-rate', initial: 0.01 }
