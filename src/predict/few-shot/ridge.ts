// Ridge regression in closed form (Hoerl and Kennard 1970): a linear function of the rows, centred, for many targets at
// once; the penalty of each target is the one that predicts a fifth of the rows best from the others.
import { internal } from '../../errors.ts'
import { cholesky, dot, solveLower, solveUpper } from '../../linear-algebra.ts'
import { type Design, rowsOf } from './design.ts'

/** value(row) = intercept + row · weights */
export type Linear = { readonly intercept: number; readonly weights: Float64Array }

export const apply = ({ intercept, weights }: Linear, { x, width }: Design, row: number): number =>
  intercept + dot(x, row * width, weights, 0, width)

/** Penalties as shares of a row: multiplied with nothing, since flags are 0 or 1 and structure has variance 1. */
const usual = [0.03, 0.3, 1, 3, 10, 30, 100]

export function ridges(design: Design, targets: readonly Float64Array[], penalties = usual): Linear[] {
  const all = Array.from({ length: design.count }, (_, i) => i)
  const [kept, held] = [all.filter(i => i % 5 !== 4), all.filter(i => i % 5 === 4)]
  const [train, test] = [rowsOf(design, kept), rowsOf(design, held)]
  const gram = gramOf(train)
  const errors = targets.map(() => new Float64Array(penalties.length))
  penalties.forEach((penalty, p) => {
    const factor = factorOf(gram, design.width, penalty)
    targets.forEach((target, t) => {
      const model = solve(train, pick(target, kept), factor)
      held.forEach((row, i) => {
        errors[t]![p]! += (apply(model, test, i) - target[row]!) ** 2
      })
    })
  })
  const best = errors.map(row => row.indexOf(Math.min(...row)))
  const whole = gramOf(design)
  const factors = penalties.map((penalty, p) =>
    best.includes(p) ? factorOf(whole, design.width, penalty) : undefined,
  )
  return targets.map((target, t) => solve(design, target, factors[best[t]!]!))
}

const pick = (values: Float64Array, indices: readonly number[]) => Float64Array.from(indices, i => values[i]!)

function meansOf({ x, width, count }: Design): Float64Array {
  const means = new Float64Array(width)
  for (let i = 0; i < count; i++) for (let j = 0; j < width; j++) means[j]! += x[i * width + j]! / count
  return means
}

/** XᵀX of the centred rows. */
function gramOf(design: Design): Float64Array {
  const { x, width, count } = design
  const means = meansOf(design)
  const gram = new Float64Array(width * width)
  // Most flags of a row are 0: in its other entries alone, a tenth of the time.
  const present = new Uint32Array(width)
  for (let i = 0; i < count; i++) {
    let filled = 0
    for (let j = 0; j < width; j++) if (x[i * width + j] !== 0) present[filled++] = j
    for (let a = 0; a < filled; a++) {
      const [row, value] = [present[a]! * width, x[i * width + present[a]!]!]
      for (let b = 0; b <= a; b++) gram[row + present[b]!]! += value * x[i * width + present[b]!]!
    }
  }
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) {
      gram[a * width + b]! -= count * means[a]! * means[b]!
      gram[b * width + a] = gram[a * width + b]!
    }
  return gram
}

function factorOf(gram: Float64Array, width: number, penalty: number): Float64Array {
  const matrix = gram.slice()
  for (let j = 0; j < width; j++) matrix[j * width + j]! += penalty
  const factor = cholesky(matrix, width)
  if (!factor) throw internal('a Gram matrix with a penalty is not positive definite')
  return factor
}

function solve(design: Design, target: Float64Array, factor: Float64Array): Linear {
  const { x, width, count } = design
  const means = meansOf(design)
  const centre = target.reduce((sum, value) => sum + value, 0) / count
  const weights = new Float64Array(width)
  for (let i = 0; i < count; i++) {
    const rest = target[i]! - centre
    for (let j = 0; j < width; j++) weights[j]! += rest * x[i * width + j]!
  }
  solveUpper(factor, width, solveLower(factor, width, weights))
  return { intercept: centre - dot(means, 0, weights, 0, width), weights }
}
