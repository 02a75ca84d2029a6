// What ONNX Runtime makes of neighbouring nodes on its CPU provider, as a table: found by comparing its optimised graphs
// (1.20 to 1.30) with ours, and tested against those of the installed one. Each rule looks at one step and either joins
// it with its neighbours or leaves it. Rules of a pass are tried in order, passes one after the other.
import { attribute, floatAttr, intAttr } from '../../ir/index.ts'
import type { Step, Steps } from './steps.ts'

/** Joins `step` with others in `steps`; false if it does not apply. */
export type Fusion = {
  readonly name: string
  /** Ops of the step it looks at. */
  readonly at: ReadonlySet<string>
  apply(step: Step, steps: Steps): boolean
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
const fusion = (name: string, at: string, apply: Fusion['apply']): Fusion => ({ name, at: words(at), apply })

/** The step that alone reads what `step` makes, if its op is among `ops`. */
function next(step: Step, steps: Steps, ops: ReadonlySet<string>): Step | undefined {
  const reader = step.outputs.length === 1 ? steps.onlyReader(step.outputs[0]) : undefined
  return reader && ops.has(reader.op) ? reader : undefined
}

/** `first` and the step after it become one, called `op`, with first's inputs and some constants. */
function join(first: Step, second: Step, steps: Steps, changes: Partial<Step> = {}): true {
  const constants = second.inputs.filter(name => steps.isConstant(name))
  steps.replace([first, second], {
    ...first,
    nodes: [...first.nodes, ...second.nodes],
    inputs: [...first.inputs, ...constants],
    outputs: second.outputs,
    ...changes,
  })
  return true
}

/** The other operand of a two-operand step, if it is a constant. */
function constantBeside(step: Step, own: string | undefined, steps: Steps): string | undefined {
  const other = step.inputs.find(name => name !== own)
  return step.inputs.length === 2 && steps.isConstant(other) ? other : undefined
}

/** Whether a constant holds one number per channel of an image (or one for all). */
function isPerChannel(name: string, steps: Steps, channels: number | undefined, rank: number): boolean {
  const shape = steps.tensor(name)?.shape
  if (!shape || shape.length > rank) return false
  const size = shape.reduce((a, b) => a * b, 1)
  return size === 1 || (size === channels && shape.at(1 - rank) === channels)
}

const norm = words('BatchNormalization')
const affine = words('Mul Add')

function foldAffine(step: Step, steps: Steps): boolean {
  const output = steps.lengths(step.outputs[0] ?? '')
  if (!steps.isConstant(step.inputs[1]) || !output) return false
  const norms = next(step, steps, norm)
  if (norms?.inputs.slice(1).every(steps.isConstant) && norms.outputs.length === 1)
    return join(step, norms, steps, { inputs: step.inputs })
  const other = next(step, steps, affine)
  const constant = other && constantBeside(other, step.outputs[0], steps)
  return other && constant && isPerChannel(constant, steps, output[1], output.length)
    ? join(step, other, steps, { inputs: step.inputs })
    : false
}

function addToGemm(step: Step, steps: Steps): boolean {
  const [a, b] = step.inputs.map(steps.lengths)
  const add = next(step, steps, words('Add'))
  const constant = add && constantBeside(add, step.outputs[0], steps)
  if (a?.length !== 2 || b?.length !== 2 || !add || !constant) return false
  return join(step, add, steps, { op: 'Gemm' })
}

/** Activations that convolutions, or matrix products, take in. */
const convolutionActivations = words('Relu Sigmoid Tanh LeakyRelu Clip HardSigmoid HardSwish')
const gemmActivations = words('Relu Sigmoid Tanh LeakyRelu')

const activate =
  (activations: ReadonlySet<string>): Fusion['apply'] =>
  (step, steps) => {
    const activation = step.activation === undefined ? next(step, steps, activations) : undefined
    // A Clip whose limits are computed stays.
    if (!activation?.inputs.slice(1).every(name => name === '' || steps.isConstant(name))) return false
    return join(step, activation, steps, { inputs: step.inputs, activation: activation.op })
  }

/** x · (HardSigmoid of x with a slope of 1/6), however it is spelt. */
function hardSwish(step: Step, steps: Steps): boolean {
  const source = step.inputs[0]
  const product = next(step, steps, words('Mul'))
  if (!product?.inputs.includes(source ?? '')) return false
  const [own] = step.nodes
  const isSixth = own?.op === 'HardSigmoid' && Math.abs(floatAttr(own, 'alpha', 0.2) - 1 / 6) < 1e-4
  return isSixth ? join(step, product, steps, { op: 'HardSwish', inputs: [source!] }) : false
}

function scaleIntoProduct(step: Step, steps: Steps): boolean {
  const scaled = next(step, steps, words('Mul Div'))
  const constant = scaled && constantBeside(scaled, step.outputs[0], steps)
  const isDivisor = scaled?.op === 'Div' && scaled.inputs[0] === constant
  if (!scaled || isDivisor || steps.scalar(constant) === undefined) return false
  return join(step, scaled, steps, { op: 'com.microsoft:FusedMatMul', inputs: step.inputs })
}

/** A Transpose of the last two axes that a product reads can be read transposed. */
function transposeIntoProduct(step: Step, steps: Steps): boolean {
  for (const [i, name] of step.inputs.slice(0, 2).entries()) {
    const before = steps.maker(name)
    if (before?.op !== 'Transpose' || !steps.has(before) || steps.isOutput(name)) continue
    const order = attribute(before.nodes[0]!, 'perm', 'ints')
    const rank = order?.length ?? 0
    const swaps = order?.every((axis, j) => axis === (j < rank - 2 ? j : 2 * rank - 3 - j))
    if (!swaps || steps.onlyReader(name) !== step) continue
    const inputs = step.inputs.with(i, before.inputs[0]!)
    steps.replace([before, step], {
      ...step,
      op: 'com.microsoft:FusedMatMul',
      inputs,
      nodes: [...step.nodes, ...before.nodes],
    })
    return true
  }
  return false
}

/** x · ½ · (1 + erf(x / √2)) → Gelu; with a constant added first → BiasGelu. */
function gelu(step: Step, steps: Steps): boolean {
  const scaled = steps.maker(step.inputs[0])
  const source = scaled?.inputs.find(name => !steps.isConstant(name))
  const plus = next(step, steps, words('Add'))
  const first = plus && next(plus, steps, words('Mul'))
  if (!scaled || !/^(Div|Mul)$/.test(scaled.op) || !source || !plus || !first) return false
  const second = first.inputs.includes(source) ? next(first, steps, words('Mul')) : undefined
  const others = steps.readers(source)
  const last =
    second ?? (others.length === 2 && first.inputs.some(name => steps.isConstant(name)) ? first : undefined)
  if (!last) return false
  // ½ may be multiplied to x, or to the end.
  const half = last === first ? undefined : second
  const all = [scaled, step, plus, first, ...(half ? [half] : [])]
  steps.replace(all, {
    op: 'Gelu',
    nodes: all.flatMap(each => each.nodes),
    inputs: [source],
    outputs: last.outputs,
  })
  return true
}

function biasIntoGelu(step: Step, steps: Steps): boolean {
  const add = steps.maker(step.inputs[0])
  const constant = add?.op === 'Add' ? add.inputs.find(steps.isConstant) : undefined
  if (!add || !constant || steps.tensor(constant)?.shape.length !== 1) return false
  if (steps.onlyReader(add.outputs[0]) !== step) return false
  steps.replace([add, step], {
    op: 'com.microsoft:BiasGelu',
    nodes: [...step.nodes, ...add.nodes],
    inputs: add.inputs,
    outputs: step.outputs,
  })
  return true
}

/** Does nothing at inference. */
const nothing: Fusion['apply'] = (step, steps) => {
  const [output = '', ...others] = step.outputs
  if (steps.isOutput(output) || others.some(name => steps.isOutput(name) || steps.readers(name).length > 0))
    return false
  steps.bypass(step)
  return true
}

const sameShape = (step: Step, steps: Steps) => {
  const [from, to] = [steps.lengths(step.inputs[0] ?? ''), steps.lengths(step.outputs[0] ?? '')]
  return from !== undefined && String(from) === String(to)
}

/** (x − mean) / √(variance + ε) · γ + β, spelt out. */
function layerNorm(step: Step, steps: Steps): boolean {
  const [x = ''] = step.inputs
  const centred = next(step, steps, words('Sub'))
  const squared = centred && steps.readers(centred.outputs[0]!).find(each => /^(Pow|Mul)$/.test(each.op))
  const variance = squared && next(squared, steps, words('ReduceMean'))
  const shifted = variance && next(variance, steps, words('Add'))
  const root = shifted && next(shifted, steps, words('Sqrt'))
  const divided = root && next(root, steps, words('Div'))
  const scaled = divided && next(divided, steps, words('Mul'))
  const added = scaled && next(scaled, steps, words('Add'))
  if (centred?.inputs[0] !== x || !added || divided?.inputs[0] !== centred.outputs[0]) return false
  const constants = [...scaled.inputs, ...added.inputs].filter(steps.isConstant)
  if (constants.length !== 2) return false
  const all = [step, centred, squared!, variance!, shifted!, root!, divided, scaled, added]
  steps.replace(all, {
    op: 'LayerNormalization',
    nodes: all.flatMap(each => each.nodes),
    inputs: [x, ...constants],
    outputs: added.outputs,
  })
  return true
}

/** Reshape by lengths of the very value it reshapes: they are known when it runs, at most one other length is. */
function ownLengths(step: Step, steps: Steps): boolean {
  const [data = '', shape = ''] = step.inputs
  const concat = steps.maker(shape)
  if (concat?.op !== 'Concat') return false
  const strange = concat.inputs.filter(
    (name, i) => !steps.isConstant(name) && !isLength(name, i, data, steps),
  )
  if (strange.length > 1) return false
  steps.replace([step], { ...step, inputs: [data] })
  steps.dropUnread(shape)
  return true
}

/** Unsqueeze of element `at` of the lengths of `data`. */
function isLength(name: string, at: number, data: string, steps: Steps): boolean {
  const chosen = steps.maker(name)?.op === 'Unsqueeze' ? steps.maker(steps.maker(name)!.inputs[0]) : undefined
  const source = chosen?.op === 'Gather' ? steps.maker(chosen.inputs[0]) : undefined
  return source?.op === 'Shape' && source.inputs[0] === data && steps.scalar(chosen!.inputs[1]) === at
}

/** A Transpose that only moves lengths of 1, before a Reshape. */
function idleTranspose(step: Step, steps: Steps): boolean {
  const shape = steps.lengths(step.inputs[0] ?? '')
  const order = attribute(step.nodes[0]!, 'perm', 'ints')
  const moved = order?.filter(axis => shape?.[axis] !== 1)
  const isIdle = shape && moved?.every((axis, i) => i === 0 || axis > moved[i - 1]!)
  return isIdle && next(step, steps, words('Reshape')) ? nothing(step, steps) : false
}

/** DequantizeLinear → op → QuantizeLinear runs in whole numbers. */
function quantised(step: Step, steps: Steps): boolean {
  const after = next(step, steps, words('QuantizeLinear'))
  const before = step.inputs.slice(0, step.op === 'Concat' ? undefined : 2).map(steps.maker)
  const isFrom = (each: Step | undefined) => each?.op === 'DequantizeLinear'
  if (!after || !before.every(isFrom) || before.length === 0) return false
  const own = before.filter(each => steps.onlyReader(each!.outputs[0]) === step) as Step[]
  const sources = step.inputs.map((name, i) => {
    const from = i < before.length ? before[i] : steps.maker(name)
    return isFrom(from) ? from!.inputs[0]! : name
  })
  const bias = steps.maker(step.inputs[2])
  const gone = isFrom(bias) && !own.includes(bias!) && before.length === 2 ? [bias!] : []
  steps.replace([...new Set([...own, ...gone, step, after])], {
    ...step,
    op: quantisedNames[step.op] ?? step.op,
    inputs: sources,
    outputs: after.outputs,
    nodes: [...step.nodes, ...after.nodes],
  })
  return true
}
const quantisedNames: Readonly<Record<string, string>> = {
  Conv: 'com.microsoft:QLinearConv',
  Gemm: 'com.microsoft:QGemm',
  MatMul: 'QLinearMatMul',
  Add: 'com.microsoft:QLinearAdd',
  Mul: 'com.microsoft:QLinearMul',
  AveragePool: 'com.microsoft:QLinearAveragePool',
  GlobalAveragePool: 'com.microsoft:QLinearGlobalAveragePool',
  Concat: 'com.microsoft:QLinearConcat',
  Sigmoid: 'com.microsoft:QLinearSigmoid',
  LeakyRelu: 'com.microsoft:QLinearLeakyRelu',
  Softmax: 'com.microsoft:QLinearSoftmax',
}

const isOff = (step: Step) => intAttr(step.nodes[0]!, 'training_mode', 0) === 0

/** In the order in which they run. */
export const passes: readonly (readonly Fusion[])[] = [
  [
    fusion('nothing', 'Identity', nothing),
    fusion('dropout', 'Dropout', (step, steps) => isOff(step) && nothing(step, steps)),
    fusion('empty', 'Pad Slice Expand', (step, steps) => sameShape(step, steps) && nothing(step, steps)),
    fusion('transpose of ones', 'Transpose', idleTranspose),
    fusion('own lengths', 'Reshape', ownLengths),
  ],
  [fusion('quantised', Object.keys(quantisedNames).join(' '), quantised)],
  [
    fusion('fold a norm, a factor, an addend', 'Conv', foldAffine),
    fusion('add to Gemm', 'MatMul', addToGemm),
    fusion('gelu', 'Erf', gelu),
    fusion('layer norm', 'ReduceMean', layerNorm),
    fusion('hard swish', 'HardSigmoid', hardSwish),
  ],
  [
    fusion('scale of a product', 'MatMul com.microsoft:FusedMatMul', scaleIntoProduct),
    fusion('transpose of a product', 'MatMul com.microsoft:FusedMatMul', transposeIntoProduct),
    fusion('bias of gelu', 'Gelu', biasIntoGelu),
  ],
  [
    fusion('activation of a convolution', 'Conv', activate(convolutionActivations)),
    fusion('activation of a product', 'Gemm', activate(gemmActivations)),
  ],
]
