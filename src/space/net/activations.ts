// The activations a network may be made of, by the name people know.
import { attr } from '../../ir/index.ts'
import type { Flow, Net } from './net.ts'

type Activation = (net: Net, name: string, x: Flow) => Flow

const op =
  (onnx: string, attributes = {}): Activation =>
  (net, name, x) =>
    net.same(onnx, name, [x], attributes)

export const activations = {
  Relu: op('Relu'),
  Relu6: (net, name, x) => net.withNumbers('Clip', name, x, { min: 0, max: 6 }),
  HardSwish: op('HardSwish'),
  Swish: (net, name, x) => net.same('Mul', name, [x, net.same('Sigmoid', `${name}.gate`, [x])]),
  LeakyRelu: op('LeakyRelu', { alpha: attr.float(0.1) }),
  Tanh: op('Tanh'),
  Sigmoid: op('Sigmoid'),
} satisfies Record<string, Activation>

export type ActivationName = keyof typeof activations
export const activationNames = Object.keys(activations) as [ActivationName, ...ActivationName[]]
