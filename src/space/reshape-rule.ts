// How channels pass through a reshape: both shapes are cut into the smallest runs of equal size, and within a run one
// axis may be merged with, or freed from, neighbours of fixed length. Anything else is frozen.
import type { Dim } from '../ir/index.ts'
import { type Axes, type Axis, freeze, narrowed, widened } from './axis.ts'
import type { Call } from './call.ts'

type Run = { readonly from: readonly number[]; readonly to: readonly number[] }

/** The axes of output 0, which holds the elements of input 0 in the same order. */
export function reshaped(call: Call, axes: Axes): [Axes] {
  const [from, to] = [call.shape(0), call.outShape()]
  const out: Axis[] = to.map(() => undefined)
  const runs = matchRuns(from, to)
  if (!runs) {
    for (const axis of axes) freeze(axis)
    return [out]
  }
  for (const run of runs) passRun(run, from, to, axes, out)
  return [out]
}

function passRun(run: Run, from: readonly Dim[], to: readonly Dim[], axes: Axes, out: Axis[]): void {
  const carriers = run.from.filter(i => axes[i])
  if (carriers.length === 0) return
  const whole = run.to.filter(i => to[i] !== 1)
  const merged = carriers.length === 1 ? merge(run.from, carriers[0]!, from, axes) : undefined
  if (!merged || whole.length === 0) {
    for (const i of carriers) freeze(axes[i])
    return
  }
  // The first length that is left must hold whole channels; what follows it are positions inside them.
  const [first, ...inside] = whole as [number, ...number[]]
  const after = product(inside.map(i => to[i]!))
  out[first] = after === undefined ? freeze(merged) : narrowed(merged, after)
}

function merge(run: readonly number[], carrier: number, from: readonly Dim[], axes: Axes): Axis {
  const before = product(run.filter(i => i < carrier).map(i => from[i]!))
  const after = product(run.filter(i => i > carrier).map(i => from[i]!))
  return before === undefined || after === undefined ? undefined : widened(axes[carrier], before, after)
}

/** Undefined if a length is symbolic. */
function product(lengths: readonly Dim[]): number | undefined {
  let out = 1
  for (const length of lengths) {
    if (typeof length !== 'number') return undefined
    out *= length
  }
  return out
}

/** Runs of equal size in order; symbolic lengths match only themselves. Undefined if the shapes cannot be matched. */
function matchRuns(from: readonly Dim[], to: readonly Dim[]): Run[] | undefined {
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    const run = { from: [] as number[], to: [] as number[] }
    let [left, right] = [1, 1]
    const takeLeft = () => {
      run.from.push(i)
      left *= from[i++] as number
    }
    const takeRight = () => {
      run.to.push(j)
      right *= to[j++] as number
    }
    const [a, b] = [from[i], to[j]]
    if (typeof a === 'string' || typeof b === 'string') {
      if (a !== b) {
        // Lengths of 1 may stand before a symbolic one on either side.
        if (a === 1) i++
        else if (b === 1) j++
        else return undefined
        continue
      }
      runs.push({ from: [i++], to: [j++] })
      continue
    }
    if (a !== undefined) takeLeft()
    if (b !== undefined) takeRight()
    while (left !== right) {
      const next = left < right ? from[i] : to[j]
      if (typeof next !== 'number') return undefined
      if (left < right) takeLeft()
      else takeRight()
    }
    runs.push(run)
  }
  return runs
}
