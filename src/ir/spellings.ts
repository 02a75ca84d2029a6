// The table of older spellings: per operator, up to which op-set it was written otherwise, and how to write it as
// op-set 18 does. Versions and defaults: github.com/onnx/onnx docs/Changelog.md. An operator without a row means
// the same from op-set 7 to 18.
import { attr, attribute, floatAttr, intAttr, intsAttr, stringAttr } from './attributes.ts'
import { node } from './build.ts'
import type { DType, Node, Tensor } from './graph.ts'
import { numbers, scalar, tensor } from './tensor.ts'

/** The op-set that the table leads to. */
export const canonicalOpset = 18

/** What a rule needs besides the node. */
export type Speller = {
  /** Adds a constant; its value name. */
  constant(t: Tensor): string
  /** A new value name. */
  fresh(): string
  /** The constant of this name. */
  constantOf(value: string): Tensor | undefined
  /** Whether anything reads the value, `''` included: nothing does. */
  isUsed(value: string): boolean
  /** Element type and rank where known. */
  typeOf(value: string): { readonly dtype: DType | undefined; readonly rank: number | undefined }
}

type Rule = {
  /** The first op-set with the new spelling. */
  readonly before: number
  /** The node, or nodes, as op-set 18 writes them; undefined = cannot be written so. */
  readonly spell: (node: Node, s: Speller) => Node[] | undefined
}

const int64 = (s: Speller, values: readonly number[]) => s.constant(tensor('int64', [values.length], values))

/** The node with `inputs` and `op`, without the attributes `dropped`, with those `added`. */
function respell(
  n: Node,
  change: { op?: string; inputs?: readonly string[]; drop?: readonly string[]; add?: Node['attributes'] },
): Node[] {
  const kept = Object.entries(n.attributes).filter(([key]) => !change.drop?.includes(key))
  const inputs = [...(change.inputs ?? n.inputs)]
  while (inputs.at(-1) === '') inputs.pop()
  const attributes = { ...Object.fromEntries(kept), ...change.add }
  return [{ ...n, op: change.op ?? n.op, inputs, attributes }]
}

/** An ints attribute becomes input 1; absent stays absent. */
const intsToInput =
  (name: string): Rule['spell'] =>
  (n, s) => {
    const values = intsAttr(n, name)
    return respell(n, { inputs: [n.inputs[0]!, ...(values ? [int64(s, values)] : [])], drop: [name] })
  }

const clip: Rule['spell'] = (n, s) => {
  const dtype = s.typeOf(n.inputs[0]!).dtype ?? 'float32'
  const bound = (name: string) => {
    const limit = floatAttr(n, name)
    return limit === undefined ? '' : s.constant(scalar(dtype, limit))
  }
  return respell(n, { inputs: [n.inputs[0]!, bound('min'), bound('max')], drop: ['min', 'max'] })
}

const pad: Rule['spell'] = (n, s) => {
  const filler = floatAttr(n, 'value', 0)
  const dtype = s.typeOf(n.inputs[0]!).dtype ?? 'float32'
  const inputs = [
    n.inputs[0]!,
    int64(s, intsAttr(n, 'pads', [])),
    filler ? s.constant(scalar(dtype, filler)) : '',
  ]
  return respell(n, { inputs, drop: ['pads', 'value'] })
}

const slice: Rule['spell'] = (n, s) => {
  const lists = ['starts', 'ends', 'axes'].map(name => intsAttr(n, name))
  const inputs = [n.inputs[0]!, ...lists.map(list => (list ? int64(s, list) : ''))]
  return respell(n, { inputs, drop: ['starts', 'ends', 'axes'] })
}

// The mask was a float tensor before op-set 10: only models that do not use it can be respelled.
const dropout: Rule['spell'] = (n, s) =>
  n.outputs.slice(1).some(s.isUsed)
    ? undefined
    : respell(
        { ...n, outputs: [n.outputs[0]!] },
        {
          inputs: [n.inputs[0]!, s.constant(scalar('float32', floatAttr(n, 'ratio', 0.5)))],
          drop: ['ratio'],
        },
      )

// Outputs beyond the first were training statistics under another definition.
const batchNormalization: Rule['spell'] = (n, s) =>
  intAttr(n, 'spatial', 1) !== 1 || n.outputs.slice(1).some(s.isUsed)
    ? undefined
    : respell({ ...n, outputs: [n.outputs[0]!] }, { drop: ['spatial'] })

// Upsample and the Resize of op-set 10: output pixel x reads floor(x / scale); ONNX Runtime rounds up instead where
// it shrinks (nearest_mode `simple` in its upsample kernel), which one node can only say for all axes at once.
const resize: Rule['spell'] = (n, s) => {
  const scales = attribute(n, 'scales', 'floats')
  const given = scales ? s.constant(tensor('float32', [scales.length], scales)) : n.inputs[1]
  if (given === undefined) return undefined
  const known = s.constantOf(given)
  const factors = known && numbers(known)
  const nearest = n.op === 'Upsample' || factors?.every(f => f >= 1) ? 'floor' : 'ceil'
  if (nearest === 'ceil' && !factors?.every(f => f <= 1)) return undefined
  const add = {
    mode: attr.string(stringAttr(n, 'mode', 'nearest')),
    coordinate_transformation_mode: attr.string('asymmetric'),
    nearest_mode: attr.string(nearest),
  }
  return respell(n, { op: 'Resize', inputs: [n.inputs[0]!, '', given], drop: ['scales'], add })
}

const splitSizes: Rule['spell'] = (n, s) => {
  const sizes = intsAttr(n, 'split')
  return sizes ? respell(n, { inputs: [n.inputs[0]!, int64(s, sizes)], drop: ['split'] }) : [n]
}
const splitCount: Rule['spell'] = n =>
  n.inputs[1] ? [n] : respell(n, { add: { num_outputs: attr.int(n.outputs.length) } })

/** Before op-set 13 all axes from `axis` on were one: flatten, normalise the last axis, shape back. */
const flattened: Rule['spell'] = (n, s) => {
  const axis = intAttr(n, 'axis', 1)
  const { rank } = s.typeOf(n.inputs[0]!)
  if (rank !== undefined && (axis === rank - 1 || axis === -1))
    return respell(n, { add: { axis: attr.int(-1) } })
  const [input, output] = [n.inputs[0]!, n.outputs[0]!]
  const [shape, flat, result] = [s.fresh(), s.fresh(), s.fresh()]
  return [
    node('Shape', [input], [shape]),
    node('Flatten', [input], [flat], { axis: attr.int(axis) }),
    { ...n, inputs: [flat], outputs: [result], attributes: { axis: attr.int(-1) } },
    node('Reshape', [result, shape], [output]),
  ]
}

const topK: Rule['spell'] = (n, s) => {
  const k = intAttr(n, 'k')
  return k === undefined ? undefined : respell(n, { inputs: [n.inputs[0]!, int64(s, [k])], drop: ['k'] })
}

const roiAlign: Rule['spell'] = n =>
  respell(n, { add: { coordinate_transformation_mode: attr.string('output_half_pixel') } })

const reductions = ['L1', 'L2', 'LogSum', 'LogSumExp', 'Max', 'Mean', 'Min', 'Prod', 'SumSquare']

/** Rules by operator of ai.onnx, oldest first; each applies to models older than its `before`. */
export const spellings: Readonly<Record<string, readonly Rule[]>> = {
  BatchNormalization: [{ before: 14, spell: batchNormalization }],
  Clip: [{ before: 11, spell: clip }],
  Dropout: [{ before: 12, spell: dropout }],
  Hardmax: [{ before: 13, spell: flattened }],
  LogSoftmax: [{ before: 13, spell: flattened }],
  Pad: [{ before: 11, spell: pad }],
  ReduceSum: [{ before: 13, spell: intsToInput('axes') }],
  Resize: [{ before: 11, spell: resize }],
  RoiAlign: [{ before: 16, spell: roiAlign }],
  Scan: [{ before: 9, spell: () => undefined }],
  Scatter: [{ before: 18, spell: n => respell(n, { op: 'ScatterElements' }) }],
  Slice: [{ before: 10, spell: slice }],
  Softmax: [{ before: 13, spell: flattened }],
  Split: [
    { before: 13, spell: splitSizes },
    { before: 18, spell: splitCount },
  ],
  Squeeze: [{ before: 13, spell: intsToInput('axes') }],
  TopK: [{ before: 10, spell: topK }],
  Unsqueeze: [{ before: 13, spell: intsToInput('axes') }],
  Upsample: [{ before: 18, spell: resize }],
  ...Object.fromEntries(
    reductions.map(kind => [`Reduce${kind}`, [{ before: 18, spell: intsToInput('axes') }]]),
  ),
}
