// The operators whose shapes we can infer, one row each: since when they exist, how many inputs they take, the rule.
// Passes never ask for an op's name; they ask its row. Costs and gradients keep tables of their own.
import { microsoftOps } from './ops-microsoft.ts'
import { onnxOps } from './ops-onnx.ts'
import type { Rule } from './shape-rules/call.ts'

/** What ir knows of one operator. */
export type OpRow = {
  /** First op-set of its domain that has it; 1 where it is older than every op-set we read. */
  readonly since: number
  /** Last op-set that has it, where it was withdrawn. */
  readonly until?: number
  /** Fewest and most inputs. */
  readonly inputs: readonly [number, number]
  readonly rule: Rule
}

/** Every known operator; the key is `opKey`: 'Conv', 'com.microsoft:QLinearAdd'. */
export const ops: ReadonlyMap<string, OpRow> = new Map([
  ...Object.entries(onnxOps),
  ...Object.entries(microsoftOps).map(([op, row]): [string, OpRow] => [opKey('com.microsoft', op), row]),
])

/** The key of an operator in `ops`. */
export function opKey(domain: string, op: string): string {
  return domain === '' || domain === 'ai.onnx' ? op : `${domain}:${op}`
}

/** Whether shapes can be inferred through this operator. */
export const knownOp = (domain: string, op: string): boolean => ops.has(opKey(domain, op))
