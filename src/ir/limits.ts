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
  /** Numbers outside raw_data (float_data, ints …) in the whole file: each takes up to 32 bytes when read. */
  readonly numbers: number
}

/** Enough for every edge model we know: 512 MiB, 100,000 nodes. Raise them in `decode`'s options. */
export const defaultLimits: Limits = {
  fileBytes: 512 * 2 ** 20,
  nodes: 100_000,
  elements: 2 ** 28,
  constantsBytes: 512 * 2 ** 20,
  nesting: 60,
  stringBytes: 2 ** 20,
  attributes: 256,
  arity: 65_536,
  dims: 64,
  entries: 1_000_000,
  numbers: 2 ** 23,
}

/** Throws `model-limit` where `value` is above the cap named `key`. */
export function within(limits: Limits, key: keyof Limits, value: number): void {
  if (!(value <= limits[key])) throw userError('model-limit', { key, value, limit: limits[key] })
}
