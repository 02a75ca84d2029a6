// Which rows of the gradient table pass gradients on: those that tests of gradients must cover.
import { gradients, type Op } from '../../src/autodiff/index.ts'

/** Rows that are zero by nature share one rule, and Shape is one of them. */
const zero = gradients.Shape

export const differentiable = (Object.keys(gradients) as Op[]).filter(
  op => gradients[op] !== null && gradients[op] !== zero,
)
