// The tuning file: what was chosen on which machine, as JSON. It may be damaged or another's: what does not read is told
// and left out, and no entry can do more than choose among right forms (`choices.ts`).
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { lowerings } from '../../autodiff/index.ts'
import type { Choices } from './choices.ts'

/** What decides which form is fastest, beside the site. */
export type Machine = {
  /** Model name of the processor, as the system tells it. */
  readonly processor: string
  readonly threads: number
  /** Version of ONNX Runtime. */
  readonly runtime: string
}

/** Choices by machine. */
export type TuningFile = Readonly<Record<string, Choices>>

const version = 1
/** Bytes of a file that is read, and entries that are kept: a net has some hundreds. */
export const largestTuningFile = 4 * 2 ** 20
const mostSites = 8_000
const mostMachines = 16

const name = z.string().max(2_000)
const file = z.object({
  version: z.literal(version),
  machines: z.record(name, z.record(name, z.string().max(100))),
})

/** Another set of forms, or another way of writing one, is measured anew: raise `writing` with the latter. */
const writing = 1
const formsId = createHash('sha256')
  .update(JSON.stringify([writing, lowerings]))
  .digest('hex')
  .slice(0, 12)

/** The name of a machine in the file. */
export const machineName = ({ processor, threads, runtime }: Machine): string =>
  `${processor.trim() || 'unknown processor'}, ${threads} threads, onnxruntime ${runtime}, forms ${formsId}`

/** undefined = not a tuning file that this version can read. */
export function readTuning(text: string): TuningFile | undefined {
  try {
    const { success, data } = file.safeParse(JSON.parse(text))
    return success ? data.machines : undefined
  } catch {
    return undefined
  }
}

/** The choices of a machine. */
export const choicesOf = (tuning: TuningFile, machine: string): Choices =>
  Object.hasOwn(tuning, machine) ? tuning[machine]! : {}

/** With more choices of a machine; those that are there stay, so that what a run used before is used again. */
export function withChoices(tuning: TuningFile, machine: string, choices: Choices): TuningFile {
  const known = choicesOf(tuning, machine)
  const all = Object.entries({ ...known, ...choices, ...known })
  const others = Object.entries(tuning).filter(([other]) => other !== machine)
  return Object.fromEntries([
    ...others.slice(-(mostMachines - 1)),
    [machine, Object.fromEntries(all.slice(-mostSites))],
  ])
}

/** One choice a line, so that differences can be read. */
export const writeTuning = (tuning: TuningFile): string =>
  `${JSON.stringify({ version, machines: tuning }, null, 1)}\n`
