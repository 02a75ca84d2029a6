// Rules of ops with subgraphs: their outputs come from the bodies.
import type { Dim, Shape } from '../graph.ts'
import { type Call, type Fact, fact, type Rule } from './call.ts'

/** If: what both branches agree on; the only branch where the condition is known. */
export const conditional: Rule = call => {
  const [yes, no] = [body(call, 'then_branch'), body(call, 'else_branch')]
  const condition = call.number(0)
  if (condition !== undefined) return call.walk.body(condition ? yes : no, [])
  const [left, right] = [call.walk.body(yes, []), call.walk.body(no, [])]
  if (left.length !== right.length) call.fail('its branches have different numbers of outputs')
  return left.map((one, i) => agreement(call, one, right[i]!))
}

function body(call: Call, name: string) {
  return call.attribute(name, 'graph') ?? call.fail(`${name} is missing`)
}

function agreement(call: Call, a: Fact, b: Fact): Fact {
  if (a.dtype && b.dtype && a.dtype !== b.dtype) call.fail(`a value is ${a.dtype} or ${b.dtype}`)
  return fact(a.dtype ?? b.dtype, commonShape(call, a.shape, b.shape))
}

function commonShape(call: Call, a: Shape | undefined, b: Shape | undefined): Shape | undefined {
  if (a === undefined || b === undefined || a.length !== b.length) return undefined
  return a.map((length, i): Dim => (length === b[i] ? length : call.dims.fresh()))
}

/**
 * Loop: a carried length that the body changes is unknown, and the other values are inferred once more with that;
 * scanned values gain an axis as long as the rounds, which only the run tells.
 */
export const loop: Rule = call => {
  const graph = body(call, 'body')
  const start = call.inputs.slice(2).map(input => fact(input?.dtype, input?.shape))
  if (graph.inputs.length !== start.length + 2) call.fail('its body takes a different number of inputs')
  const round = (state: readonly Fact[]) =>
    call.walk.body(graph, [fact('int64', []), fact('bool', []), ...state]).slice(1)
  const once = round(start)
  if (once.length < start.length) call.fail('its body gives back fewer values than it carries')
  const steady = start.map((before, i) =>
    fact(before.dtype, stable(before, once[i]!) ? before.shape : undefined),
  )
  const settled = steady.every((state, i) => state.shape === start[i]!.shape)
  const outputs = settled ? once : round(steady)
  // What the second round upsets as well is not known at all.
  const known = settled || steady.every((state, i) => state.shape === undefined || stable(state, outputs[i]!))
  const carried = known ? steady : steady.map(({ dtype }) => fact(dtype, undefined))
  const scans = outputs.slice(start.length)
  return [
    ...carried,
    ...scans.map(s => fact(s.dtype, known && s.shape ? [call.dims.fresh(), ...s.shape] : undefined)),
  ]
}

const stable = (before: Fact, after: Fact) =>
  before.shape?.length === after.shape?.length &&
  !!before.shape?.every((length, i) => length === after.shape![i])

/** Scan: states keep their shape, scanned inputs lose an axis, scanned outputs gain it. */
export const scan: Rule = call => {
  const graph = body(call, 'body')
  const count = call.attribute('num_scan_inputs', 'int') ?? call.fail('num_scan_inputs is missing')
  const states = call.inputs.length - count
  if (states < 0) call.fail(`${count} scan inputs are named, there are ${call.inputs.length}`)
  const axesIn = call.ints('scan_input_axes') ?? []
  let steps: Dim | undefined
  const inner = call.inputs.map((input, i) => {
    if (i < states || !input?.shape) return fact(input?.dtype, i < states ? input?.shape : undefined)
    const axis = call.axis(axesIn[i - states] ?? 0, input.shape.length)
    steps = steps === undefined ? input.shape[axis]! : call.same(steps, input.shape[axis]!, 'lengths to scan')
    return fact(
      input.dtype,
      input.shape.filter((_, at) => at !== axis),
    )
  })
  const axesOut = call.ints('scan_output_axes') ?? []
  return call.walk.body(graph, inner).map((output, i) => {
    if (i < states || output.shape === undefined) return fact(output.dtype, output.shape)
    const axis = call.axis(axesOut[i - states] ?? 0, output.shape.length + 1)
    const length = steps ?? call.dims.fresh()
    return fact(output.dtype, [...output.shape.slice(0, axis), length, ...output.shape.slice(axis)])
  })
}
