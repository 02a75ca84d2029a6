// Learning-rate schedules as pure functions of the step: nothing to save, so a resumed run has the rates of an unbroken one.
import { internal } from '../errors.ts'

export const scheduleNames = ['constant', 'step', 'cosine', 'one-cycle'] as const

export type Schedule = {
  readonly kind: (typeof scheduleNames)[number]
  /** Steps over which the rate first rises in a straight line; the rest of the schedule follows. Default 0. */
  readonly warmup?: number
  /** `step`: falls by `factor` at each of these shares of the run. Defaults 0.5, 0.75 and 0.1. */
  readonly falls?: readonly number[]
  readonly factor?: number
  /** `cosine`: share of the rate that is left at the end. Default 0. */
  readonly floor?: number
}

export type Span = { readonly step: number; readonly steps: number }

/**
 * The rate of a step, counted from 0, of a run of `steps`; `rate` is the highest.
 * @example rateAt({ kind: 'cosine', warmup: 100 }, 0.1, { step: 0, steps: 1000 }) // 0.001
 */
export function rateAt(schedule: Schedule, rate: number, { step, steps }: Span): number {
  const warmup = Math.min(schedule.warmup ?? 0, steps)
  if (step < warmup) return (rate * (step + 1)) / warmup
  const span = { step: step - warmup, steps: Math.max(1, steps - warmup) }
  return rate * (shapes[schedule.kind] ?? internal(`schedule ${schedule.kind}`))(span, schedule)
}

/** Share of the highest rate. */
const shapes: Readonly<Record<Schedule['kind'], (span: Span, schedule: Schedule) => number>> = {
  constant: () => 1,
  step: ({ step, steps }, { falls = [0.5, 0.75], factor = 0.1 }) =>
    factor ** falls.filter(share => step >= share * steps).length,
  cosine: ({ step, steps }, { floor = 0 }) => between(1, floor, step / steps),
  'one-cycle': oneCycle,
}

// As torch.optim.lr_scheduler.OneCycleLR: up from 1/25 over 30 % of the steps, then down to 1/25 · 1e-4, along cosines.
const rise = 0.3
const start = 1 / 25
const end = start * 1e-4

function oneCycle({ step, steps }: Span): number {
  const last = Math.max(1, steps - 1)
  const top = Math.max(1, rise * steps - 1)
  return step <= top ? between(start, 1, step / top) : between(1, end, (step - top) / Math.max(1, last - top))
}

/** From `a` to `b` along half a cosine; `share` 0 to 1. */
const between = (a: number, b: number, share: number) =>
  b + ((a - b) * (1 + Math.cos(Math.PI * Math.min(1, share)))) / 2
