// Losses with their gradients in closed form. A last Softmax, LogSoftmax or Sigmoid is part of the loss: its gradient
// is simpler and safer together with it.
import { userError } from '../errors.ts'
import { attr, elements, tensor } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import { range } from './axes.ts'
import type { Term } from './emitter.ts'

export type Loss =
  | {
      /** Targets are class indices (int64), or with `soft` a distribution in the shape of the scores. */
      readonly kind: 'cross-entropy'
      readonly soft?: boolean
      /** Label smoothing, 0 to 1. Default 0. */
      readonly smoothing?: number
      /** Weight of each class. Default 1. */
      readonly weights?: readonly number[]
      /** Axis of the classes where the model does not end in a Softmax. Default 1. */
      readonly axis?: number
    }
  | {
      /** Targets in [0, 1], the model's output are logits or ends in Sigmoid. */ readonly kind: 'binary-cross-entropy'
    }
  | { readonly kind: 'mse' | 'mae' }
  | {
      /** Squared up to `delta` (default 1), linear beyond. */ readonly kind: 'huber'
      readonly delta?: number
    }

type LossOf<K extends Loss['kind']> = Extract<Loss, { kind: K }>

/** What a loss is taken of. */
export type Site = { readonly scores: Term; readonly axis: number | undefined; readonly output: string }

/** The mean over the batch, and its gradient with respect to the scores. */
export type LossTerms = { readonly loss: Term; readonly gradient: Term }

type Row<K extends Loss['kind']> = {
  /** Operators that, standing last, are part of the loss: scores are their input. */
  readonly absorbs: readonly string[]
  targets(loss: LossOf<K>, site: Site): Pick<Term, 'dtype' | 'shape'>
  terms(g: Algebra, loss: LossOf<K>, site: Site, targets: Term): LossTerms
}

const allAxes = (x: Term) => range(x.shape.length)
const meanOf = (g: Algebra, x: Term) => g.mean(x, allAxes(x))
const likeScores = (_loss: Loss, { scores }: Site) => ({ dtype: scores.dtype, shape: scores.shape })

const classAxis = (loss: LossOf<'cross-entropy'>, { scores, axis, output }: Site): number => {
  const rank = scores.shape.length
  const given = axis ?? loss.axis ?? 1
  const at = given < 0 ? given + rank : given
  if (at >= rank || rank < 2) refuse(loss, output, scores, 'it has no axis of classes')
  if (loss.weights && loss.weights.length !== scores.shape[at])
    refuse(loss, output, scores, `there are ${loss.weights.length} class weights`)
  return at
}

function refuse(loss: Loss, output: string, scores: Term, reason: string): never {
  throw userError('train-loss', { loss: loss.kind, output, shape: scores.shape.join(', '), reason })
}

/** The distribution to reach, times class weights, and what the sum is divided by. As torch.nn.CrossEntropyLoss. */
function wanted(g: Algebra, loss: LossOf<'cross-entropy'>, scores: Term, axis: number, targets: Term) {
  const { smoothing = 0, weights, soft } = loss
  const classes = scores.shape[axis]!
  const floor = smoothing / classes
  const samples = elements(scores.shape) / classes
  const rank = scores.shape.length
  const perClass =
    weights &&
    g.constant(
      tensor(
        scores.dtype,
        range(rank).map(i => (i === axis ? classes : 1)),
        weights,
      ),
    )
  const spread = soft
    ? g.add(g.mul(targets, 1 - smoothing), floor)
    : oneHot(g, targets, scores, axis, [floor, 1 - smoothing + floor])
  if (!perClass) return { spread, total: samples }
  const drawn = () =>
    g.node('Gather', [g.reshape(perClass, [classes]), targets], { dtype: scores.dtype, shape: targets.shape })
  return { spread: g.mul(spread, perClass), total: soft ? samples : g.sum(drawn(), allAxes(targets)) }
}

function oneHot(
  g: Algebra,
  targets: Term,
  scores: Term,
  axis: number,
  offOn: readonly [number, number],
): Term {
  const values = g.constant(tensor('float32', [2], offOn))
  const inputs = [targets, g.number(scores.shape[axis]!, 'int64'), values]
  const made = g.node('OneHot', inputs, { dtype: 'float32', shape: scores.shape }, { axis: attr.int(axis) })
  return g.cast(made, scores.dtype)
}

const crossEntropy: Row<'cross-entropy'> = {
  absorbs: ['Softmax', 'LogSoftmax'],
  targets: (loss, site) => {
    const axis = classAxis(loss, site)
    const { scores } = site
    return loss.soft
      ? { dtype: scores.dtype, shape: scores.shape }
      : { dtype: 'int64', shape: scores.shape.filter((_, i) => i !== axis) }
  },
  terms: (g, loss, site, targets) => {
    const { scores } = site
    const axis = classAxis(loss, site)
    const { spread, total } = wanted(g, loss, scores, axis, targets)
    const logs = g.unary('LogSoftmax', scores, { axis: attr.int(axis) })
    const sum = g.sum(g.mul(spread, logs), allAxes(scores))
    const mass = loss.soft || loss.weights ? g.sum(spread, [axis], true) : 1
    const gradient = g.div(g.sub(g.mul(g.exp(logs), mass), spread), total)
    return { loss: g.neg(g.div(sum, total)), gradient }
  },
}

const binaryCrossEntropy: Row<'binary-cross-entropy'> = {
  absorbs: ['Sigmoid'],
  targets: likeScores,
  // softplus(z) − t z
  terms: (g, _loss, { scores }, targets) => ({
    loss: meanOf(g, g.sub(g.unary('Softplus', scores), g.mul(targets, scores))),
    gradient: g.div(g.sub(g.unary('Sigmoid', scores), targets), elements(scores.shape)),
  }),
}

const mse: Row<'mse'> = {
  absorbs: [],
  targets: likeScores,
  terms: (g, _loss, { scores }, targets) => {
    const off = g.sub(scores, targets)
    return { loss: meanOf(g, g.square(off)), gradient: g.mul(off, 2 / elements(scores.shape)) }
  },
}

const mae: Row<'mae'> = {
  absorbs: [],
  targets: likeScores,
  terms: (g, _loss, { scores }, targets) => {
    const off = g.sub(scores, targets)
    return {
      loss: meanOf(g, g.unary('Abs', off)),
      gradient: g.mul(g.unary('Sign', off), 1 / elements(scores.shape)),
    }
  },
}

// c (d − c/2) with c = d clipped to ±δ: d²/2 inside, δ(|d| − δ/2) outside.
const huber: Row<'huber'> = {
  absorbs: [],
  targets: likeScores,
  terms: (g, { delta = 1 }, { scores }, targets) => {
    const off = g.sub(scores, targets)
    const clipped = g.max(g.min(off, delta), -delta)
    return {
      loss: meanOf(g, g.mul(clipped, g.sub(off, g.mul(clipped, 0.5)))),
      gradient: g.mul(clipped, 1 / elements(scores.shape)),
    }
  },
}

const rows: { readonly [K in Loss['kind']]: Row<K> } = {
  'cross-entropy': crossEntropy,
  'binary-cross-entropy': binaryCrossEntropy,
  mse: mse as Row<'mse'>,
  mae,
  huber,
}

/** The row of a loss. */
export const lossRow = <K extends Loss['kind']>(loss: { kind: K }): Row<K> => rows[loss.kind] as Row<K>
