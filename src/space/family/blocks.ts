// What a row of a family's table can be made of. One block per op: how it is written, and which settings it reads; a
// setting that a block does not read is a gene without effect.
import { type ActivationName, activations } from '../net/activations.ts'
import type { Flow, Net, Window } from '../net/net.ts'

export type Setting = {
  readonly name: string
  readonly out: number
  readonly kernel: Window
  readonly stride: number
  readonly expansion: number
  readonly activation: ActivationName
  readonly isNormed: boolean
}

export type Block = {
  readonly make: (net: Net, x: Flow, setting: Setting) => Flow
  readonly reads: readonly ('width' | 'kernel' | 'expansion')[]
}

type Conv = {
  readonly kernel: Window
  readonly out: number
  readonly stride?: number
  readonly groups?: number
}

/** Conv and its normalisation; a bias where nothing normalises. */
function normedConv(net: Net, name: string, x: Flow, { isNormed }: Setting, conv: Conv): Flow {
  const y = net.conv(name, x, { ...conv, bias: !isNormed })
  return isNormed ? net.norm(`${name}.norm`, y) : y
}

const act = (net: Net, name: string, x: Flow, { activation }: Setting): Flow =>
  activations[activation](net, `${name}.act`, x)

const conv: Block['make'] = (net, x, setting) => {
  const { name, out, kernel, stride } = setting
  return act(net, name, normedConv(net, name, x, setting, { out, kernel, stride }), setting)
}

const depthwise: Block['make'] = (net, x, setting) => {
  const { name, kernel, stride } = setting
  const options = { out: x.channels, kernel, stride, groups: x.channels }
  return act(net, name, normedConv(net, name, x, setting, options), setting)
}

const separable: Block['make'] = (net, x, setting) => {
  const { name } = setting
  const inner = depthwise(net, x, { ...setting, name: `${name}.depthwise` })
  return conv(net, inner, { ...setting, name: `${name}.pointwise`, kernel: 1, stride: 1 })
}

/** Inverted residual (Sandler et al., CVPR 2018). */
const mbconv: Block['make'] = (net, x, setting) => {
  const { name, out, stride, expansion } = setting
  const wide = { ...setting, name: `${name}.expand`, kernel: 1, stride: 1, out: x.channels * expansion }
  const expanded = expansion === 1 ? x : conv(net, x, wide)
  const inner = depthwise(net, expanded, { ...setting, name: `${name}.depthwise` })
  const y = normedConv(net, `${name}.project`, inner, setting, { out, kernel: 1 })
  return stride === 1 && out === x.channels ? net.same('Add', `${name}.add`, [x, y]) : y
}

/** Two convolutions beside a shortcut (He et al., CVPR 2016). */
const residual: Block['make'] = (net, x, setting) => {
  const { name, out, kernel } = setting
  const inner = conv(net, x, { ...setting, name: `${name}.1` })
  const y = normedConv(net, `${name}.2`, inner, setting, { out, kernel })
  return joined(net, x, y, setting)
}

/** 1×1, k×k and 1×1 convolutions beside a shortcut; `expansion` times narrower inside. */
const bottleneck: Block['make'] = (net, x, setting) => {
  const { name, out, stride, expansion } = setting
  const hidden = Math.max(1, Math.round(out / expansion))
  const reduced = conv(net, x, { ...setting, name: `${name}.reduce`, out: hidden, kernel: 1, stride: 1 })
  const inner = conv(net, reduced, { ...setting, name: `${name}.inner`, out: hidden, stride })
  const y = normedConv(net, `${name}.expand`, inner, setting, { out, kernel: 1 })
  return joined(net, x, y, setting)
}

function joined(net: Net, x: Flow, y: Flow, setting: Setting): Flow {
  const { name, out, stride } = setting
  const fits = stride === 1 && out === x.channels
  const short = fits ? x : normedConv(net, `${name}.shortcut`, x, setting, { out, kernel: 1, stride })
  return act(net, name, net.same('Add', `${name}.add`, [short, y]), setting)
}

/** Nothing, or a 1×1 convolution where the shape changes. */
const skip: Block['make'] = (net, x, setting) => {
  const { name, out, stride } = setting
  const fits = stride === 1 && out === x.channels
  return fits ? x : act(net, name, normedConv(net, name, x, setting, { out, kernel: 1, stride }), setting)
}

const dense: Block['make'] = (net, x, setting) => {
  const { name, out, isNormed } = setting
  const y = net.dense(name, x, out, !isNormed)
  return act(net, name, isNormed ? net.norm(`${name}.norm`, y) : y, setting)
}

const pool =
  (op: 'AveragePool' | 'MaxPool'): Block['make'] =>
  (net, x, { name, kernel, stride }) =>
    net.pool(op, name, x, kernel, stride)

export const blocks = {
  conv: { make: conv, reads: ['width', 'kernel'] },
  depthwise: { make: depthwise, reads: ['kernel'] },
  separable: { make: separable, reads: ['width', 'kernel'] },
  mbconv: { make: mbconv, reads: ['width', 'kernel', 'expansion'] },
  residual: { make: residual, reads: ['width', 'kernel'] },
  bottleneck: { make: bottleneck, reads: ['width', 'kernel', 'expansion'] },
  skip: { make: skip, reads: ['width'] },
  dense: { make: dense, reads: ['width'] },
  'max-pool': { make: pool('MaxPool'), reads: ['kernel'] },
  'average-pool': { make: pool('AveragePool'), reads: ['kernel'] },
} satisfies Record<string, Block>

export type BlockName = keyof typeof blocks
export const blockNames = Object.keys(blocks) as [BlockName, ...BlockName[]]

/** Blocks whose output is as wide as their input. */
export const keepsWidth = (op: BlockName): boolean => !(blocks[op] as Block).reads.includes('width')
