import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import {
  build,
  type Dim,
  type Graph,
  inferShapes,
  knownOp,
  node,
  ops,
  rewrite,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { type Case, grammar } from './ops-grammar.ts'
import { disagreements, feedsOf, observe } from './shapes-oracle.ts'

const runs = 12

function graphOf(key: string, { inputs, attributes, outputs = 1, opset = 17 }: Case): Graph {
  const [domain, op] = key.includes(':') ? (key.split(':') as [string, string]) : ['', key]
  const names = inputs.map((input, i) => (input === undefined ? '' : `x${i}`))
  const made = Array.from({ length: outputs }, (_, i) => `y${i}`)
  const fed = inputs.flatMap((input, i) =>
    input && !input.data ? [value(`x${i}`, input.dtype, input.shape)] : [],
  )
  const constants = inputs.flatMap((input, i) =>
    input?.data ? [[`x${i}`, tensor(input.dtype, input.shape, input.data)] as const] : [],
  )
  const present = Object.fromEntries(
    Object.entries(attributes ?? {}).flatMap(([k, v]) => (v ? [[k, v]] : [])),
  )
  return build({
    inputs: fed,
    outputs: made.map(name => value(name)),
    nodes: [node(op, names, made, present, domain)],
    constants: new Map(constants),
    opset,
    irVersion: opset > 24 ? 13 : opset > 21 ? 11 : 8,
    domains: domain === '' ? {} : { [domain]: 1 },
  })
}

// The same graph with a name for every length above 1, equal names for equal lengths.
function named(graph: Graph): Graph {
  const name = (length: Dim) => (typeof length === 'number' && length > 1 ? `d${length}` : length)
  return rewrite(graph, { inputs: graph.inputs.map(input => ({ ...input, shape: input.shape?.map(name) })) })
}
const lengths = Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`d${n}`, n]))
// Slices of symbolic lengths take them to be long enough, which random ones are not.
const onlyNumbers = new Set(['Slice'])

// A window larger than its padded data is a mistake to us, as to PyTorch; ONNX Runtime's pools then give an empty
// tensor, or one element where a negative division is truncated.
function verdict(graph: Graph, observed: Record<string, Tensor>): string[] {
  try {
    return disagreements(graph, inferShapes(graph), observed, lengths)
  } catch (error) {
    if (error instanceof UserError && /window of \d+ does not fit/.test(error.message)) return []
    throw error
  }
}

describe('the op table against ONNX Runtime', () => {
  it('has a grammar, for every row', () => {
    const missing = [...ops.keys()].filter(key => !Object.hasOwn(grammar, key))
    expect(missing).toEqual([])
  })

  for (const [key, cases] of Object.entries(grammar)) {
    it(`infers ${key} as it runs`, async () => {
      let ran = 0
      let refusal = ''
      await fc.assert(
        fc.asyncProperty(cases, async single => {
          const graph = graphOf(key, single)
          const observed = await observe(graph, feedsOf(graph)).catch((error: Error) => {
            refusal = error.message
            return undefined
          })
          if (observed === undefined) return
          ran++
          expect(verdict(graph, observed)).toEqual([])
          if (!onlyNumbers.has(key)) expect(verdict(named(graph), observed)).toEqual([])
        }),
        { numRuns: runs, seed: 7, interruptAfterTimeLimit: 5000 },
      )
      expect(ran, refusal).toBeGreaterThan(0)
    })
  }

  it('knows an op by domain and name', () => {
    expect([knownOp('', 'Conv'), knownOp('ai.onnx', 'Conv'), knownOp('com.microsoft', 'Conv')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
