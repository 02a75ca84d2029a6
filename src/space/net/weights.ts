// Where the weights of a new network come from. The same seed, name and shape give the same values in any process, so
// layers that two candidates share begin alike.
import { userError } from '../../errors.ts'
import { elements, type Tensor, tensor } from '../../ir/index.ts'
import { random } from '../../random.ts'

/** Makes the weights called `name`; `fanIn` inputs meet in each output. */
export type Weights = (name: string, shape: readonly number[], fanIn: number) => Tensor

/** Elements of the largest tensor: half a gigabyte. No edge device holds one, and a declared space is untrusted. */
const mostElements = 2 ** 27

/**
 * Normal weights of variance 2 / fan-in (He et al., ICCV 2015).
 * @throws UserError `space-too-large`
 */
export function kaiming(seed: number | string): Weights {
  return (name, shape, fanIn) => {
    const generator = random(`${seed}/${name}`)
    const deviation = Math.sqrt(2 / fanIn)
    const values = new Float32Array(counted(name, shape))
    for (let i = 0; i < values.length; i++) values[i] = generator.normal() * deviation
    return tensor('float32', shape, values)
  }
}

/** Zeros, all on one buffer: for graphs that are only costed. */
export function stand(): Weights {
  let zeros = new Uint8Array(1 << 16)
  return (name, shape) => {
    const length = 4 * counted(name, shape)
    if (length > zeros.length) zeros = new Uint8Array(2 * length)
    return { dtype: 'float32', shape, bytes: zeros.subarray(0, length) }
  }
}

function counted(name: string, shape: readonly number[]): number {
  const count = elements(shape)
  if (count > mostElements) throw userError('space-too-large', { name, count, limit: mostElements })
  return count
}
