// Times the forms of one site against each other: a session each, runs in turns, the shortest time of each. The shortest
// and not the median, because whatever else the machine does only ever adds. Forms that do not agree with the reference
// are refused, so a wrong one can be slow to show but never be chosen.
import { UserError } from '../../errors.ts'
import { elements, encode, floats, type Graph, type Tensor } from '../../ir/index.ts'
import { type Runtime, withStop } from '../../runtime/index.ts'

export type Timing = { readonly runtime: Runtime; readonly threads: number; readonly now: () => number }

/** A form to try. */
export type Contender<F extends string = string> = { readonly form: F; readonly graph: Graph }

type Entrant<F extends string> = {
  readonly form: F
  readonly run: () => void
  readonly outputs: readonly Tensor[]
  readonly close: () => Promise<void>
  shortestMs: number
}

/** Rounding differs by a hundredth of this, a wrong layout by a thousand times more. */
const tolerance = 1e-3
const rounds = 6
/** How much slower than the best a form may be to be run again: at first, when memory is still new to all; then. */
const hopeless = { first: 4, later: 1.5 }
const firstRounds = 2
/** Short runs are repeated until they take about so long, for the clock's sake. */
const leastMs = 0.2
const mostRepeats = 8

/**
 * The shortest time in ms of each form that agrees with the first, which is the reference and is right by definition.
 * undefined = the reference itself does not run.
 */
export async function timeSite<F extends string>(
  contenders: readonly Contender<F>[],
  timing: Timing,
): Promise<ReadonlyMap<F, number> | undefined> {
  const entrants: Entrant<F>[] = []
  try {
    for (const contender of contenders) {
      const entrant = await enter(contender, timing)
      if (!entrant && entrants.length === 0) return undefined
      if (entrant && agrees(entrant, entrants[0])) entrants.push(entrant)
      else await entrant?.close()
    }
    race(entrants, timing.now)
    return new Map(entrants.map(({ form, shortestMs }) => [form, shortestMs]))
  } finally {
    for (const { close } of entrants) await close()
  }
}

/** Opens a form and runs it once; undefined = ONNX Runtime refuses it. */
async function enter<F extends string>(
  { form, graph }: Contender<F>,
  { runtime, threads, now }: Timing,
): Promise<Entrant<F> | undefined> {
  try {
    const session = await runtime.open(encode(withStop(graph)), {
      threads,
      denormalAsZero: true,
      memoryPattern: false,
      spinning: 'during-runs',
    })
    const feeds = Object.fromEntries(
      graph.inputs.map(({ name, shape }, i) => [name, drawn(shape as number[], i)]),
    )
    const fetches = Object.fromEntries(
      graph.outputs.map(({ name, shape }) => [name, room(shape as number[])]),
    )
    const run = session.bindInto(feeds, fetches)
    const close = () => session.close()
    const before = now()
    try {
      run()
    } catch (error) {
      await close()
      throw error
    }
    return { form, run, outputs: Object.values(fetches), close, shortestMs: now() - before }
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function race<F extends string>(entrants: readonly Entrant<F>[], now: () => number): void {
  let running = hopeful(entrants, hopeless.first)
  for (let round = 1; round <= rounds && running.length > 1; round++) {
    for (const entrant of running) entrant.shortestMs = Math.min(entrant.shortestMs, timed(entrant, now))
    if (round >= firstRounds) running = hopeful(running, hopeless.later)
  }
}

function hopeful<E extends { readonly shortestMs: number }>(
  entrants: readonly E[],
  times: number,
): readonly E[] {
  const best = Math.min(...entrants.map(entrant => entrant.shortestMs))
  return entrants.filter(entrant => entrant.shortestMs <= times * best)
}

/** The first run brings the form's data back into the caches, and ends what other sessions' threads still do. */
function timed({ run, shortestMs }: { run: () => void; shortestMs: number }, now: () => number): number {
  run()
  const repeats = Math.min(mostRepeats, Math.max(1, Math.ceil(leastMs / shortestMs)))
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 0; i < repeats; i++) {
    const before = now()
    run()
    shortest = Math.min(shortest, now() - before)
  }
  return shortest
}

/** Compared at some ten thousand places: enough for any layout, and quick. */
const places = 10_007

function agrees(
  one: Pick<Entrant<string>, 'outputs'>,
  reference: Pick<Entrant<string>, 'outputs'> | undefined,
) {
  if (!reference) return true
  return one.outputs.every((output, k) => {
    const [a, b] = [floats(output), floats(reference.outputs[k]!)]
    const stride = Math.max(1, Math.floor(b.length / places))
    let [largest, apart] = [0, 0]
    for (let i = 0; i < b.length; i += stride) {
      largest = Math.max(largest, Math.abs(b[i]!))
      const off = Math.abs(a[i]! - b[i]!)
      // Not a number stays one, and is no agreement.
      apart = Math.max(apart, off)
    }
    return apart <= tolerance * largest
  })
}

/** A prime, so that no row, plane or block repeats it. */
const period = 65_521
const noise = Float32Array.from({ length: period }, (_, i) => Math.sin(i * i * 0.37 + 0.5 * i))

/** Numbers of both signs without a pattern; `salt` sets inputs apart. */
function drawn(shape: readonly number[], salt: number): Tensor {
  const tensor = room(shape)
  const out = floats(tensor)
  const first = noise.subarray(salt * 1009)
  for (let at = 0; at < out.length; ) {
    const part = (at === 0 ? first : noise).subarray(0, out.length - at)
    out.set(part, at)
    at += part.length
  }
  return tensor
}

const room = (shape: readonly number[]): Tensor => ({
  dtype: 'float32',
  shape,
  bytes: new Uint8Array(4 * elements(shape)),
})
