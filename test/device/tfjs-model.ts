// The two runtimes side by side: the same bytes and feeds through TensorFlow.js and through ONNX Runtime.
import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { expect } from 'vitest'
import { randomFeeds } from '../../src/device/inputs.ts'
import { openTfjsSession } from '../../src/device/tfjs/session.ts'
import { build, encode, type Node, numbers, type Tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { loadRuntime } from '../../src/runtime/index.ts'
import { located } from './models.ts'

export { tf }

tf.enableProdMode()
await tf.setBackend('cpu')
const runtime = loadRuntime(located)

/** Runs the model both ways; every output must have the same shape and agree within 1e-4. */
export async function expectSame(bytes: Uint8Array, given: Record<string, Tensor> = {}, shapes = {}) {
  const session = await runtime.open(bytes, { optimise: 'none' })
  const feeds = { ...randomFeeds(session.inputs, shapes, random('feeds')), ...given }
  const expected = session.runSync(feeds)
  const open = Object.fromEntries(Object.entries(feeds).map(([name, { shape }]) => [name, shape]))
  const ours = openTfjsSession(tf, bytes, open)
  const found = ours.bind(feeds)()
  ours.close()
  await session.close()
  expect(Object.keys(found)).toEqual(Object.keys(expected))
  for (const [name, wanted] of Object.entries(expected)) expectClose(found[name]!, wanted)
  return found
}

function expectClose(found: Tensor, wanted: Tensor) {
  expect([found.dtype, found.shape]).toEqual([wanted.dtype, wanted.shape])
  const [a, b] = [numbers(found), numbers(wanted)]
  const largest = b.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  const worst = b.reduce((most, x, i) => {
    const off = Object.is(a[i], x) ? 0 : Math.abs(a[i]! - x) / (Math.abs(x) + 0.1 * largest)
    return off > most || Number.isNaN(off) ? off : most
  }, 0)
  expect(worst).toBeLessThan(1e-4)
}

/** A model of one node: tensors are constants, shapes are float inputs. */
export function oneNode(
  op: string,
  inputs: readonly (readonly number[] | Tensor | undefined)[],
  attributes: Node['attributes'] = {},
  outputs = 1,
  opset = 18,
): Uint8Array {
  const names = inputs.map((input, i) => (input === undefined ? '' : `in${i}`))
  const isShape = (input: unknown): input is readonly number[] => Array.isArray(input)
  const outs = Array.from({ length: outputs }, (_, i) => `out${i}`)
  return encode(
    build({
      opset,
      inputs: inputs.flatMap((input, i) => (isShape(input) ? [value(names[i]!, 'float32', input)] : [])),
      constants: new Map(
        inputs.flatMap((input, i) =>
          input && !isShape(input) ? [[names[i]!, input as Tensor] as const] : [],
        ),
      ),
      nodes: [{ name: '', op, domain: '', inputs: names, outputs: outs, attributes }],
      outputs: outs.map(name => value(name)),
    }),
  )
}
