// Measurements as predictors are fitted on them: one JSON line per model with its kernels and what it took, self-contained,
// so that lines of many files, spaces and days can be put together. Read as hostile input: capped, every field checked.
import { z } from 'zod'
import { userError } from '../errors.ts'
import type { Kernel } from './kernels/kernel.ts'

/** A kernel and how often the model has it. */
export type Counted = { readonly count: number; readonly kernel: Kernel }

export type Measured = {
  readonly device: string
  /** What the model is called. */
  readonly name: string
  /** Models of one group resemble each other (a space, a model with its variants): they are held out together. */
  readonly group: string
  /** SHA-256 of the file that was timed. */
  readonly sha256: string
  /** p50 of one run, with the measurement's interval. */
  readonly ms: number
  readonly low: number
  readonly high: number
  /** p50 of the unchanging reference model in the same minutes, where the device was given it. */
  readonly referenceMs?: number | undefined
  /** Channels in a block of the runtime's layout, as the kernels were found; 0 = plain. */
  readonly block: number
  readonly date: string
  /** Runtime, threads, processor: for people. */
  readonly runtime?: string | undefined
  readonly kernels: readonly Counted[]
}

const name = z.string().max(400)
const length = z
  .number()
  .min(0)
  .max(2 ** 52)
const lengths = z.array(length).max(16)
const kernel = z.strictObject({
  op: z.string().max(100),
  layout: z.enum(['plain', 'blocked']),
  activation: z.string().max(100),
  adds: z.boolean(),
  input: lengths,
  output: lengths,
  window: lengths,
  stride: length,
  groups: length,
  macs: z.number().min(0).max(1e18),
  inputBytes: length,
  outputBytes: length,
  weightBytes: length,
})
/** The form of a kernel in files. */
export const kernelSchema: z.ZodType<Kernel> = kernel
const ms = z.number().positive().max(1e9)
const measured = z.strictObject({
  device: name,
  name,
  group: name,
  sha256: z.string().max(64),
  ms,
  low: z.number().min(0).max(1e9),
  high: ms,
  referenceMs: ms.optional(),
  block: z.number().int().min(0).max(64),
  date: name,
  runtime: name.optional(),
  kernels: z
    .array(z.strictObject({ count: z.number().int().min(1).max(1e6), kernel }))
    .min(1)
    .max(20_000),
})

/** Largest file of measurements that is read, and most lines of it. */
export const mostMeasuredBytes = 2 ** 28
const mostLines = 50_000

/** Equal kernels once, with their number. */
export function counted(kernels: readonly Kernel[]): Counted[] {
  const found = new Map<string, { count: number; kernel: Kernel }>()
  for (const kernel of kernels) {
    const key = JSON.stringify(Object.values(kernel))
    const known = found.get(key)
    if (known) known.count++
    else found.set(key, { count: 1, kernel })
  }
  return [...found.values()]
}

/**
 * The measurements in a file's text; lines that say what the file is (`{"profile": …}`) are passed over, and so is a torn
 * last one.
 * @throws UserError `profile-damaged`
 */
export function readMeasured(text: string, path: string): Measured[] {
  const lines = text.split('\n')
  const whole = lines.slice(0, -1)
  if (whole.length > mostLines)
    throw userError('profile-damaged', { path, line: mostLines + 1, reason: 'there are too many' })
  return whole.flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('{"profile"')) return []
    const damaged = (reason: string) => userError('profile-damaged', { path, line: i + 1, reason })
    const found = measured.safeParse(parsed(line, damaged))
    if (found.success) return [found.data]
    const [issue] = found.error.issues
    throw damaged(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'of another form'}`)
  })
}

function parsed(line: string, damaged: (reason: string) => Error): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged('it is no JSON')
  }
}

/** One line of a file. */
export const measuredLine = (row: Measured): string => `${JSON.stringify(row)}\n`
