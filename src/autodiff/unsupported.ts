// What cannot be trained, said with operator, node and advice.
import { userError } from '../errors.ts'
import { label } from '../ir/index.ts'
import type { Call } from './gradient.ts'

/** The operator has a gradient, but not in this variant. */
export function unsupported({ node }: Pick<Call, 'node'>, variant: string): never {
  throw userError('train-variant', { op: node.op, node: label(node), variant })
}
