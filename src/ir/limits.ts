// Caps on what a model file from a stranger may make us allocate or loop over. Every cap is checked before the
// allocation it guards.
import { userError } from '../errors.ts'

/** Largest accepted figures of an untrusted model file. */
export type Limits = {
  /** Size of the file, and of each external data file. */
  readonly fileBytes: number
  /** Nodes in the whole model: subgraphs and inlined functions included. */
  readonly nodes: number
  /** Elements of one tensor. */
  readonly elements: number
  /** Bytes of all constants together, after unpacking. */
  readonly constantsBytes: number
  /** Depth of nested messages; a graph in a node's attribute takes three levels. */
  readonly nesting: number
  /** Bytes of one name or text; string attributes and tensors included. */
  readonly stringBytes: number
  /** Attributes of one node. */
  readonly attributes: number
  /** Inputs or outputs of one node. */
  readonly arity: number
  /** Dimensions of one shape. */
  readonly dims: number
  /** Messages and texts in the whole file. */
  readonly entries: number
  /** Numbers outside raw_data (float_data, ints …) in the whole file; integers count four times, as reading them
   *  takes that much more time and memory. */
  readonly numbers: number
}

/**
 * Room for every edge model we know (MobileNet has under 100 nodes, an inception net under 1,000), and no more than
 * any file within them can cost: about a second in each layer, and under 1 GiB. Raise them in `decode`'s options.
 */
export const defaultLimits: Limits = {
  fileBytes: 256 * 2 ** 20,
  nodes: 20_000,
  elements: 2 ** 26,
  constantsBytes: 256 * 2 ** 20,
  nesting: 60,
  stringBytes: 2 ** 20,
  attributes: 256,
  arity: 65_536,
  dims: 64,
  entries: 400_000,
  numbers: 2 ** 23,
}

/** Throws `model-limit` where `value` is above the cap named `key`. */
export function within(limits: Limits, key: keyof Limits, value: number): void {
  if (!(value <= limits[key])) throw userError('model-limit', { key, value, limit: limits[key] })
}
