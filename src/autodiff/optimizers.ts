// Optimisers as terms over flat vectors: all parameters of a group in one, so that a step costs a few passes and not
// a few nodes per layer. Numbers that schedules change are inputs. Formulas: PyTorch's, which the tests hold them to.
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'

export type Optimizer =
  | {
      readonly kind: 'sgd'
      /** Default 0. */
      readonly momentum?: number
      readonly nesterov?: boolean
      /** L2 penalty. Default 0. */
      readonly weightDecay?: number
    }
  | {
      /** `adamw` decays weights apart from the gradient (Loshchilov & Hutter 2019). */
      readonly kind: 'adam' | 'adamw'
      /** Default [0.9, 0.999]. */
      readonly betas?: readonly [number, number]
      /** Default 1e-8. */
      readonly epsilon?: number
      /** Default 0; 0.01 for adamw. */
      readonly weightDecay?: number
    }

/** A number that is fed each step, and what it is unless a schedule says otherwise. */
export type Scalar = { readonly name: string; readonly initial: number }

export type Update = {
  readonly parameter: Term
  readonly gradient: Term
  readonly moments: readonly Term[]
  /** Learning rate and weight decay of the group; asked for only where they are used. */
  rate(): Term
  decay(): Term
  scalar(scalar: Scalar): Term
}
export type Updated = { readonly parameter: Term; readonly moments: readonly Term[] }

type Row = {
  readonly moments: readonly string[]
  readonly weightDecay: number
  update(g: Algebra, update: Update): Updated
}

/** The first step is step 1. */
const step: Scalar = { name: 'step', initial: 1 }

function sgd({ momentum = 0, nesterov = false, weightDecay = 0 }: Extract<Optimizer, { kind: 'sgd' }>): Row {
  const moves = momentum !== 0
  const inertia = { name: 'momentum', initial: momentum }
  return {
    moments: moves ? ['momentum'] : [],
    weightDecay,
    update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
      const pull = weightDecay === 0 ? gradient : g.add(gradient, g.mul(parameter, decay()))
      if (!moves) return { parameter: g.sub(parameter, g.mul(pull, rate())), moments: [] }
      const velocity = g.add(g.mul(moments[0]!, scalar(inertia)), pull)
      const direction = nesterov ? g.add(pull, g.mul(velocity, scalar(inertia))) : velocity
      return { parameter: g.sub(parameter, g.mul(direction, rate())), moments: [velocity] }
    },
  }
}

function adam(options: Extract<Optimizer, { kind: 'adam' | 'adamw' }>): Row {
  const apart = options.kind === 'adamw'
  const { betas: [beta1, beta2] = [0.9, 0.999], epsilon = 1e-8, weightDecay = apart ? 0.01 : 0 } = options
  return {
    moments: ['mean', 'square'],
    weightDecay,
    update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
      const decays = weightDecay !== 0
      const pull = decays && !apart ? g.add(gradient, g.mul(parameter, decay())) : gradient
      const start = decays && apart ? g.mul(parameter, g.sub(1, g.mul(rate(), decay()))) : parameter
      const mean = g.add(g.mul(moments[0]!, beta1), g.mul(pull, 1 - beta1))
      const square = g.add(g.mul(moments[1]!, beta2), g.mul(g.square(pull), 1 - beta2))
      // In float64, as PyTorch: 1 − 0.999 in float32 is off by 1e-5, and the first steps with it.
      const steps = g.cast(scalar(step), 'float64')
      const unbiased = (beta: number) =>
        g.cast(g.sub(1, g.pow(g.number(beta, 'float64'), steps)), parameter.dtype)
      const size = g.add(g.div(g.sqrt(square), g.sqrt(unbiased(beta2))), epsilon)
      const pace = g.div(rate(), unbiased(beta1))
      return { parameter: g.sub(start, g.mul(pace, g.div(mean, size))), moments: [mean, square] }
    },
  }
}

export const optimizerRow = (optimizer: Optimizer): Row =>
  optimizer.kind === 'sgd' ? sgd(optimizer) : adam(optimizer)
