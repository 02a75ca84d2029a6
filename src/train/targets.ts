// What a sample is to be trained towards, in the form of the step's targets: a class as its index or as a row of shares, or numbers.
import { labelsOf, type Split } from '../data/index.ts'
import { internal, userError } from '../errors.ts'
import { elements, floats, type Tensor } from '../ir/index.ts'

/** Writes the targets of the samples at `indices`, one after the other. */
export type WriteTargets = (indices: ArrayLike<number>, out: Tensor) => void

/**
 * The writer for a step whose targets are of this type and sample shape.
 * @param smoothing share of a single score's target that is spread over both classes
 * @throws UserError `train-targets`, `data-labels-missing`
 */
export function targetWriter(
  split: Split,
  target: { readonly dtype: string | undefined; readonly sample: readonly number[] },
  smoothing = 0,
): WriteTargets {
  const width = elements(target.sample)
  if (target.dtype === 'int64') return indexWriter(labelsOf(split))
  if (target.dtype !== 'float32') return internal(`targets of type ${target.dtype}`)
  return areClasses(split, width)
    ? shareWriter(labelsOf(split), width, smoothing)
    : numberWriter(split, width)
}

/** Whole numbers towards a single output are classes if they are 0 and 1, else a count to predict. */
function areClasses({ y, ...rest }: Split, width: number): boolean {
  if (y?.shape.length !== 1 || y.dtype === 'float32') return false
  return width > 1 || labelsOf({ ...rest, y }).every(label => label <= 1)
}

function indexWriter(labels: Int32Array): WriteTargets {
  return (indices, out) => {
    const to = new BigInt64Array(out.bytes.buffer, out.bytes.byteOffset, indices.length)
    for (let n = 0; n < indices.length; n++) to[n] = BigInt(labels[indices[n]!]!)
  }
}

/** One column is the share of class 1; more are one each, which the loss itself smooths. */
function shareWriter(labels: Int32Array, width: number, smoothing: number): WriteTargets {
  const classes = width === 1 ? 2 : width
  const largest = labels.reduce((a, b) => Math.max(a, b), 0)
  if (largest >= classes) throw userError('evaluate-classes', { outputs: width, classes: largest + 1 })
  const [off, on] = [smoothing / 2, 1 - smoothing / 2]
  return (indices, out) => {
    const to = floats(out)
    if (width === 1) for (let n = 0; n < indices.length; n++) to[n] = labels[indices[n]!] === 1 ? on : off
    else {
      to.fill(0)
      for (let n = 0; n < indices.length; n++) to[n * width + labels[indices[n]!]!] = 1
    }
  }
}

function numberWriter({ y, count }: Split, width: number): WriteTargets {
  const numbers = y && floats(y)
  const given = numbers ? numbers.length / count : 0
  if (!numbers || given !== width) throw userError('evaluate-targets', { outputs: width, targets: given })
  return (indices, out) => {
    const to = floats(out)
    for (let n = 0; n < indices.length; n++)
      to.set(numbers.subarray(indices[n]! * width, (indices[n]! + 1) * width), n * width)
  }
}
