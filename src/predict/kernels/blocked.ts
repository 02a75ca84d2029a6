// ONNX Runtime's blocked layout (NCHWc): on processors with vector units its convolutions and pools work on blocks of
// channels, and what stands between them follows where it can. Where a plain kernel reads a blocked value, or the other
// way round, the data is reordered. Rules: onnxruntime/core/optimizer/nchwc_transformer.cc.
import { intAttr, intsAttr } from '../../ir/index.ts'
import type { Step, Steps } from './steps.ts'

/** Channels that reordering can handle come in multiples of this. */
const alignment = 4

/** Reads its input as it lies in the file: too few channels to make a block. */
export const isDirect = (inputChannels: number, groups: number, block: number): boolean =>
  groups === 1 && inputChannels < block

/**
 * The steps with those marked that run on blocks of `block` channels, sums taken into convolutions, and the reorderings
 * put between.
 */
export function blocked(steps: Steps, block: number): Step[] {
  const values = new Set<string>()
  for (const step of steps.list()) {
    const row = Object.hasOwn(rows, step.op) ? rows[step.op] : undefined
    const taken = row?.(step, steps, name => values.has(name), block)
    if (!taken) continue
    steps.replace(taken.old, { ...taken.next, blocked: true })
    values.add(step.outputs[0]!)
  }
  return reordered(steps, values, block)
}

/** Steps that become one in blocks. */
type Taken = { readonly old: readonly Step[]; readonly next: Step }

/** What becomes of a step; undefined where it stays plain. */
type Row = (
  step: Step,
  steps: Steps,
  isBlocked: (name: string) => boolean,
  block: number,
) => Taken | undefined

const kept = (step: Step): Taken => ({ old: [step], next: step })
const into = (host: Step, step: Step, changes: Partial<Step>): Taken => ({
  old: [host, step],
  next: { ...host, nodes: [...host.nodes, ...step.nodes], outputs: step.outputs, ...changes },
})

const convolution: Row = (step, steps, _, block) => {
  const weight = steps.isConstant(step.inputs[1]) ? steps.lengths(step.inputs[1] ?? '') : undefined
  if (weight?.length !== 4 || (step.inputs[2] && !steps.isConstant(step.inputs[2]))) return undefined
  const [outputs = 0, inputs = 0] = weight
  const groups = intAttr(step.nodes[0]!, 'group', 1)
  if (groups === 1) return isDirect(inputs, 1, block) || inputs % alignment === 0 ? kept(step) : undefined
  if (outputs % alignment !== 0) return undefined
  const isDepthwise = inputs === 1 && outputs === groups
  return isDepthwise || (inputs % block === 0 && (outputs / groups) % block === 0) ? kept(step) : undefined
}

const pool: Row = (step, steps, _, block) => {
  const shape = steps.lengths(step.inputs[0] ?? '')
  const isPlain = step.outputs.length === 1 && shape?.length === 4
  return isPlain && shape[1]! % block === 0 ? kept(step) : undefined
}

/** A sum of blocked values is blocked; a convolution without activation that only the sum reads takes it in. */
const sum: Row = (step, steps, isBlocked) => {
  if (!step.inputs.every(isBlocked) || !alike(step, steps)) return undefined
  if (step.op === 'Mul' || step.inputs.length !== 2) return kept(step)
  for (const [i, name] of step.inputs.entries()) {
    const host = steps.maker(name)
    const other = step.inputs[1 - i]!
    const isFree = host?.op === 'Conv' && host.adds === undefined && host.activation === undefined
    if (!isFree || other === name || steps.onlyReader(name) !== step) continue
    return into(host, step, { adds: other })
  }
  return kept(step)
}

const alike = (step: Step, steps: Steps) =>
  new Set(step.inputs.map(name => String(steps.lengths(name)))).size === 1

/** After a sum was taken in, its activation can be too. */
const activation: Row = (step, steps, isBlocked) => {
  const [name = ''] = step.inputs
  if (!isBlocked(name)) return undefined
  const host = steps.maker(name)
  const isFree = host?.op === 'Conv' && host.activation === undefined && steps.onlyReader(name) === step
  return isFree ? into(host, step, { activation: step.op }) : kept(step)
}

const concat: Row = (step, steps, isBlocked, block) => {
  const isChannels = intAttr(step.nodes[0]!, 'axis', 0) === 1
  const fits = (name: string) => isBlocked(name) && (steps.lengths(name)?.[1] ?? 1) % block === 0
  return isChannels && step.inputs.every(fits) ? kept(step) : undefined
}

/** A norm of a blocked value becomes a convolution of one tap per channel. */
const norm: Row = (step, steps, isBlocked) =>
  isBlocked(step.inputs[0] ?? '') && step.inputs.slice(1).every(steps.isConstant) ? kept(step) : undefined

const resize: Row = (step, steps, isBlocked) => {
  const mode = step.nodes[0]!.attributes['mode']?.value ?? 'nearest'
  const [from, to] = [steps.lengths(step.inputs[0] ?? ''), steps.lengths(step.outputs[0] ?? '')]
  const isWhole = from?.length === 4 && to?.slice(2).every((length, i) => length % from[i + 2]! === 0)
  return isBlocked(step.inputs[0] ?? '') && isWhole && /^(nearest|linear)$/.test(String(mode))
    ? kept(step)
    : undefined
}

const averagePool: Row = (step, steps, isBlocked, block) =>
  (intsAttr(step.nodes[0]!, 'dilations') ?? []).every(length => length === 1)
    ? pool(step, steps, isBlocked, block)
    : undefined

const rows: Readonly<Record<string, Row>> = {
  Conv: convolution,
  MaxPool: pool,
  AveragePool: averagePool,
  GlobalMaxPool: pool,
  GlobalAveragePool: pool,
  Add: sum,
  Sum: sum,
  Mul: sum,
  Relu: activation,
  Sigmoid: activation,
  Tanh: activation,
  HardSigmoid: activation,
  LeakyRelu: activation,
  Clip: activation,
  Concat: concat,
  BatchNormalization: norm,
  Upsample: resize,
  Resize: resize,
}

/** Those that need their input in blocks, whoever made it; others run on blocks only if they lie so already. */
const demanding = new Set(['Conv', 'MaxPool', 'AveragePool', 'GlobalMaxPool', 'GlobalAveragePool'])

function reordered(steps: Steps, values: ReadonlySet<string>, block: number): Step[] {
  const done = new Set<string>()
  const once = (op: string, name: string): Step[] => {
    if (done.has(`${op} ${name}`)) return []
    done.add(`${op} ${name}`)
    return [{ op, nodes: [], inputs: [name], outputs: [name], blocked: true }]
  }
  const listed = steps.list().flatMap(step => {
    const read = steps.data(step)
    if (!step.blocked)
      return [...read.filter(name => values.has(name)).flatMap(n => once('ReorderOutput', n)), step]
    const weight = steps.lengths(step.inputs[1] ?? '')
    const groups = step.op === 'Conv' ? intAttr(step.nodes[0]!, 'group', 1) : 1
    const first = step.inputs[0]!
    if (step.op === 'Conv' && isDirect(weight?.[1] ?? 0, groups, block))
      return [...(values.has(first) ? once('ReorderOutput', first) : []), step]
    return [...(demanding.has(step.op) && !values.has(first) ? once('ReorderInput', first) : []), step]
  })
  const borders = [...values].filter(steps.isOutput)
  return [...listed, ...borders.flatMap(name => once('ReorderOutput', name))]
}
