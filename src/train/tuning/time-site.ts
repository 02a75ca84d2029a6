// Times the forms of one site against each other: a session each, runs in turns. Forms that do not agree with the
// reference are refused, so a wrong one is never chosen. Other programs only ever add to a time, so the shortest counts,
// of runs that the system did not interrupt.
import { UserError } from '../../errors.ts'
import { elements, encode, floats, type Graph, type Tensor } from '../../ir/index.ts'
import { type Runtime, withStop } from '../../runtime/index.ts'

export type Timing = {
  readonly runtime: Runtime
  readonly threads: number
  /** In ms. */
  readonly now: () => number
  /** How often the system has taken the processor from this process so far. */
  readonly preemptions: () => number
}

/** How long the runs of a form took. */
export type Times = {
  /** The shortest run that was not interrupted; infinite = there were fewer than `enough` of them. */
  readonly shortestMs: number
  /** Of all runs. */
  readonly medianMs: number
}

/** A form to try. */
export type Contender<F extends string = string> = { readonly form: F; readonly graph: Graph }

type Entrant<F extends string> = {
  readonly form: F
  readonly run: () => void
  readonly outputs: readonly Tensor[]
  readonly close: () => Promise<void>
  readonly samples: Sample[]
}

export type Sample = { readonly ms: number; readonly undisturbed: boolean }

/** Rounding differs by a hundredth of this, a wrong layout by a thousand times more. */
const tolerance = 1e-3
/** On a quiet machine the least is enough. */
const [leastRounds, rounds] = [3, 6]
/** How many times slower than the best a form may be to be run again: at first one run may just have met something. */
const hopeless = (round: number) => [4, 2, 1.5, 1.3][Math.min(round, 3)]!
/** Shorter runs are made several times a round, for the clock's sake. */
const longMs = 1
const mostRepeats = 4
const wholeMs = 200
const mostWhole = 50
/** So many undisturbed runs are needed to say anything. */
const enough = 3

/**
 * How long each form takes that agrees with the first, which is the reference and right by definition.
 * undefined = the reference itself does not run.
 * @param usual a form that is timed to the end, however slow
 */
export async function timeSite<F extends string>(
  contenders: readonly Contender<F>[],
  usual: F,
  timing: Timing,
): Promise<ReadonlyMap<F, Times> | undefined> {
  const entrants: Entrant<F>[] = []
  try {
    for (const contender of contenders) {
      const entrant = await enter(contender, timing)
      if (!entrant && entrants.length === 0) return undefined
      if (entrant && agrees(entrant, entrants[0])) entrants.push(entrant)
      else await entrant?.close()
    }
    race(entrants, usual, timing)
    return new Map(entrants.map(({ form, samples }) => [form, timesOf(samples)]))
  } finally {
    for (const { close } of entrants) await close()
  }
}

export function timesOf(samples: readonly Sample[]): Times {
  const all = samples.map(({ ms }) => ms).sort((a, b) => a - b)
  const undisturbed = samples.filter(sample => sample.undisturbed)
  const shortestMs =
    undisturbed.length < enough ? Number.POSITIVE_INFINITY : Math.min(...undisturbed.map(s => s.ms))
  return { shortestMs, medianMs: all[all.length >> 1]! }
}

/** Opens a form and runs it once; undefined = ONNX Runtime refuses it. */
async function enter<F extends string>(
  { form, graph }: Contender<F>,
  timing: Timing,
): Promise<Entrant<F> | undefined> {
  try {
    const session = await timing.runtime.open(encode(withStop(graph)), {
      threads: timing.threads,
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
    try {
      return { form, run, outputs: Object.values(fetches), close, samples: [sample(run, timing)] }
    } catch (error) {
      await close()
      throw error
    }
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** The usual form is run to the end: the others are judged by it. */
function race<F extends string>(entrants: readonly Entrant<F>[], usual: F, clock: Timing): void {
  let running = entrants
  for (let round = 0; round < rounds && running.length > 1; round++) {
    const best = Math.min(...running.map(shortest))
    running = running.filter(one => one.form === usual || shortest(one) <= hopeless(round) * best)
    for (const one of running) one.samples.push(...sampled(one, clock))
    if (round + 1 >= leastRounds && running.every(isDecided)) return
  }
}

const isDecided = ({ samples }: Entrant<string>) => samples.filter(one => one.undisturbed).length > enough

const shortest = ({ samples }: Entrant<string>) => Math.min(...samples.map(sample => sample.ms))

/** The first run brings the form's data back into the caches, and ends what other sessions' threads still do. */
function sampled(one: Entrant<string>, clock: Timing): Sample[] {
  const usualMs = shortest(one)
  if (usualMs < longMs) one.run()
  const repeats = Math.min(mostRepeats, Math.max(1, Math.ceil(longMs / usualMs)))
  return Array.from({ length: repeats }, () => sample(one.run, clock))
}

/** Runs of something larger, alone: as many as fit into `wholeMs`, and enough. */
export function timeWhole(run: () => void, timing: Timing): readonly Sample[] {
  run()
  const [samples, end] = [[] as Sample[], timing.now() + wholeMs]
  while (samples.length < enough || (timing.now() < end && samples.length < mostWhole))
    samples.push(sample(run, timing))
  return samples
}

function sample(run: () => void, { now, preemptions }: Timing): Sample {
  const [before, start] = [preemptions(), now()]
  run()
  const ms = now() - start
  return { ms, undisturbed: preemptions() === before }
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
