// A run on disk, to be taken up again: one safetensors file, with JSON of where the run stands in its metadata. One file and
// not two, so that no crash leaves one half older than the other.
import { z } from 'zod'
import { userError } from '../errors.ts'
import { floats, type Tensor, tensor } from '../ir/index.ts'
import type { State } from './runner.ts'
import { decodeTensors, encodeTensors } from './safetensors.ts'
import type { Choices } from './tuning/choices.ts'

export type Checkpoint = {
  /** Of model, data and recipe: another run's checkpoint must not be taken up. */
  readonly key: string
  /** Steps done. */
  readonly step: number
  /** The loss of each. */
  readonly losses: Float32Array
  readonly state: State
  /** The best epoch so far, where runs stop early. */
  readonly best: Best | undefined
  /** The forms the step is made of, where they were chosen: others round differently. */
  readonly forms?: Choices | undefined
  /** How long it has trained, where time decides how far its schedule is. */
  readonly spentMs?: number | undefined
}

export type Best = { readonly epoch: number; readonly value: number; readonly state: State }

const version = 1
const standing = z.object({
  version: z.literal(version),
  key: z.string(),
  step: z.number().int().min(0),
  best: z.object({ epoch: z.number().int().min(0), value: z.number() }).optional(),
  forms: z.record(z.string(), z.string()).optional(),
  spentMs: z.number().min(0).optional(),
})

const lossName = 'loss'
const stateName = (name: string) => `state/${name}`
const bestName = (name: string) => `best/${name}`

/** The bytes of a checkpoint. */
export function encodeCheckpoint({ key, step, losses, state, best, forms, spentMs }: Checkpoint): Uint8Array {
  const tensors = new Map<string, Tensor>([[lossName, tensor('float32', [losses.length], losses)]])
  for (const [name, value] of Object.entries(state)) tensors.set(stateName(name), value)
  for (const [name, value] of Object.entries(best?.state ?? {})) tensors.set(bestName(name), value)
  const where = { version, key, step, best: best && { epoch: best.epoch, value: best.value }, forms, spentMs }
  return encodeTensors({ tensors, metadata: { edgewise: JSON.stringify(where) } })
}

/**
 * Reads a checkpoint of the run `key`, whose state has the types and shapes of `like`.
 * @throws UserError `tensors-damaged`, `checkpoint-foreign`
 */
export function decodeCheckpoint(
  bytes: Uint8Array,
  path: string,
  run: { key: string; like: State },
): Checkpoint {
  const { tensors, metadata } = decodeTensors(bytes, path)
  const where = readStanding(metadata['edgewise'])
  if (!where) throw userError('tensors-damaged', { path, reason: 'it does not say where the run stands' })
  if (where.key !== run.key) throw userError('checkpoint-foreign', { path })
  const take = (name: string, like: Tensor): Tensor => {
    const found = tensors.get(name)
    if (found?.dtype !== like.dtype || found.shape.join() !== like.shape.join())
      throw userError('tensors-damaged', { path, reason: `“${name}” is missing or of another shape` })
    return found
  }
  const read = (named: (name: string) => string): State =>
    Object.fromEntries(Object.entries(run.like).map(([name, like]) => [name, take(named(name), like)]))
  const losses = floats(take(lossName, { dtype: 'float32', shape: [where.step], bytes: new Uint8Array() }))
  const best = where.best && { ...where.best, state: read(bestName) }
  const { key, step, spentMs } = where
  return { key, step, spentMs, losses: Float32Array.from(losses), state: read(stateName), best }
}

/** The forms that the run of a checkpoint was made of. @throws UserError `tensors-damaged` */
export const formsOf = (bytes: Uint8Array, path: string): Choices =>
  readStanding(decodeTensors(bytes, path).metadata['edgewise'])?.forms ?? {}

function readStanding(text: string | undefined) {
  try {
    return standing.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}
