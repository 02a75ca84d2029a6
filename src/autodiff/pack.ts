// Many tensors as one flat vector: training state crosses to and from the runtime in a few large pieces.
import { internal } from '../errors.ts'
import { byteLength, type DType, elements, type Tensor } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'

/** One tensor's place in a flat vector. */
export type Part = { readonly of: string; readonly shape: readonly number[]; readonly offset: number }

/** Places for tensors, one after the other. */
export function partsOf(tensors: Iterable<readonly [string, Pick<Tensor, 'shape'>]>): readonly Part[] {
  let offset = 0
  return Array.from(tensors, ([of, { shape }]) => {
    const part = { of, shape, offset }
    offset += elements(shape)
    return part
  })
}

const lengthOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + elements(part.shape), 0)

/** The flat vector of tensors of one type. */
export function pack(parts: readonly Part[], dtype: DType, tensorOf: (name: string) => Tensor): Tensor {
  const bytes = new Uint8Array(byteLength(dtype, lengthOf(parts)))
  for (const part of parts) {
    const tensor = tensorOf(part.of)
    if (tensor.dtype !== dtype) internal(`${part.of} is ${tensor.dtype}, not ${dtype}`)
    bytes.set(tensor.bytes, byteLength(dtype, part.offset))
  }
  return { dtype, shape: [lengthOf(parts)], bytes }
}

/** The tensors in a flat vector, as views of it. @example unpack(slot.parts, slot.initial).get('conv.weight') */
export function unpack(parts: readonly Part[], flat: Tensor): Map<string, Tensor> {
  return new Map(
    parts.map(({ of, shape, offset }) => {
      const [from, to] = [byteLength(flat.dtype, offset), byteLength(flat.dtype, offset + elements(shape))]
      return [of, { dtype: flat.dtype, shape, bytes: flat.bytes.subarray(from, to) }]
    }),
  )
}

/** A flat term taken apart. */
export function split(g: Algebra, parts: readonly Part[], flat: Term): Map<string, Term> {
  const pieces = g.split(
    flat,
    0,
    parts.map(part => elements(part.shape)),
  )
  return new Map(parts.map((part, i) => [part.of, g.reshape(pieces[i]!, part.shape)]))
}

/**
 * Terms put together into a flat one. Each is flattened by one Reshape, whatever Reshapes made it: of two in a row ONNX
 * Runtime makes a new node, which it runs before older ones, here all gradients of values before those of weights.
 */
export function join(g: Algebra, terms: readonly Term[]): Term {
  const sources = new Map(
    g.nodes.flatMap(({ op, inputs, outputs }) =>
      op === 'Reshape' ? [[outputs[0]!, inputs[0]!] as const] : [],
    ),
  )
  const source = (term: Term): Term => {
    const name = sources.get(term.name)
    const type = name === undefined ? undefined : g.types.get(name)
    return name !== undefined && type ? source({ name, ...type }) : term
  }
  const flat = terms.map(term => g.reshape(source(term), [elements(term.shape)]))
  return g.concat(flat, 0)
}
