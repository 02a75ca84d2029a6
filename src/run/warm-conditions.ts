// What the figures of a search hold for, beside the model: data set, way of training, machine and devices. Each is compared
// on its own: another data set makes accuracies void but not what a device said, another machine the other way round.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PlannedDevice } from '../config/index.ts'
import type { DataFacts } from '../data/index.ts'
import type { Machine } from '../device/index.ts'

/** The name of the file beside a ledger. */
export const conditionsFile = 'conditions.json'

/** Raised when the way candidates are trained and judged changes, so that figures are no longer comparable. */
const practice = 1

export type Conditions = {
  readonly practice: number
  /** Undefined where the search had none. */
  readonly data?: DataFacts | undefined
  /** Paces are those of one machine. */
  readonly machine: string
  /** By the device's name: its settings, and this machine where it is timed here. */
  readonly devices: Readonly<Record<string, string>>
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

export function conditionsOf(
  data: DataFacts | undefined,
  devices: readonly PlannedDevice[],
  { platform, arch, cpu, cores }: Pick<Machine, 'platform' | 'arch' | 'cpu' | 'cores'>,
): Conditions {
  const machine = digest([platform, arch, cpu, cores])
  const keys = devices.map(device => [device.name, digest([device, machine])])
  return { practice, ...(data ? { data } : {}), machine, devices: Object.fromEntries(keys) }
}

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const schema = z.strictObject({
  practice: z.number().int(),
  data: z.strictObject({ key: hex, drawn: z.boolean() }).optional(),
  machine: hex,
  devices: z.record(z.string().max(200), hex).refine(all => Object.keys(all).length <= 100),
})

/** Undefined where the text is not one of ours, or of another practice. */
export function readConditions(text: string): Conditions | undefined {
  try {
    const { data, success } = schema.safeParse(JSON.parse(text))
    return success && data.practice === practice ? data : undefined
  } catch {
    return undefined
  }
}

/** Whether accuracies hold from one search to the other. */
export const sameData = (a: Conditions, b: Conditions): boolean =>
  a.data !== undefined && a.data.key === b.data?.key

/** A digest of anything that JSON can write, for keys. */
export const keyOf = digest
