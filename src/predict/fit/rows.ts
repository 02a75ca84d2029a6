// Measurements put in order before anything is learned from them: each model once, as if the device had always been equally
// fast, equal kernels as one object.
import { median } from '../../device/index.ts'
import { userError } from '../../errors.ts'
import { grouped } from '../grouped.ts'
import type { Kernel } from '../kernels/kernel.ts'
import type { Measured } from '../measured.ts'

/** What a model is to a predictor: models of one content are one. */
export const contentOf = ({ block, kernels }: Measured): string => `${block} ${JSON.stringify(kernels)}`

/** Each model once, its measurements put together. @throws UserError `fit-devices` */
export function distinct(measured: readonly Measured[]): Measured[] {
  const devices = [...new Set(measured.map(row => row.device))]
  if (devices.length > 1) throw userError('fit-devices', { devices: devices.join(', ') })
  return [...grouped(measured, contentOf).values()].map(rows => {
    if (rows.length === 1) return rows[0]!
    const references = rows.flatMap(row => row.referenceMs ?? [])
    return {
      ...rows[0]!,
      ms: median(rows.map(row => row.ms)),
      low: median(rows.map(row => row.low)),
      high: median(rows.map(row => row.high)),
      referenceMs: references.length > 0 ? median(references) : undefined,
    }
  })
}

/** A device that was slower for a while made its reference slower too: each row as if the reference had always been the same. */
export function undrifted(rows: readonly Measured[]): Measured[] {
  const usual = median(rows.flatMap(row => row.referenceMs ?? []))
  return rows.map(row => (row.referenceMs === undefined ? row : times(row, usual / row.referenceMs)))
}

const times = (row: Measured, factor: number): Measured => ({
  ...row,
  ms: row.ms * factor,
  low: row.low * factor,
  high: row.high * factor,
})

/** Equal kernels of all rows as one object, so that what is computed of them is computed once. */
export function shared(rows: readonly Measured[]): Measured[] {
  const known = new Map<string, Kernel>()
  const one = (kernel: Kernel) => {
    const key = JSON.stringify(Object.values(kernel))
    const found = known.get(key) ?? kernel
    known.set(key, found)
    return found
  }
  return rows.map(row => ({
    ...row,
    kernels: row.kernels.map(({ count, kernel }) => ({ count, kernel: one(kernel) })),
  }))
}
