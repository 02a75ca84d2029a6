// The time budget of a search, over all its runs: what is left, and what must be kept back for measuring finalists.

export type Clock = {
  elapsedMs(): number
  /** Infinity without a budget. */
  leftMs(): number
  /** Notes how long a trial took. */
  trialTook(ms: number): void
  /** Notes that a measurement took longer (or shorter) than it was asked to. */
  measurementTook(ms: number, askedMs: number): void
  /** True if another trial as long as the longest of the last few still ends in time; `reserved`: before the reserve. */
  fitsTrial(reserved: boolean): boolean
  /** The time to give a round of measuring when `rounds` are still to come, this one included. */
  roundMs(rounds: number): number | undefined
}

export type ClockOptions = {
  readonly timeMs: number | undefined
  readonly spentMs: number
  readonly now: () => number
  /** Share of the budget for measuring; 0 where nothing is measured. */
  readonly measureShare: number
  readonly rounds: number
  /** What one round uses at most, however much it is given. */
  readonly mostRoundMs: number
}

const remembered = 5

export function startClock({ timeMs, spentMs, now, measureShare, rounds, mostRoundMs }: ClockOptions): Clock {
  const start = now() - spentMs
  const total = timeMs ?? Number.POSITIVE_INFINITY
  const recent: number[] = []
  let overheadMs = 0
  const elapsedMs = () => now() - start
  const leftMs = () => total - elapsedMs()
  const wantedMs = Math.min((timeMs ?? 0) * measureShare, rounds * mostRoundMs)
  const reserveMs = () => (wantedMs > 0 ? wantedMs + rounds * overheadMs : 0)
  return {
    elapsedMs,
    leftMs,
    trialTook: ms => {
      recent.push(ms)
      if (recent.length > remembered) recent.shift()
    },
    measurementTook: (ms, askedMs) => {
      overheadMs = Math.max(overheadMs, ms - askedMs)
    },
    fitsTrial: reserved => leftMs() - (reserved ? reserveMs() : 0) > Math.max(0, ...recent),
    roundMs: left =>
      timeMs === undefined ? undefined : Math.min(mostRoundMs, Math.max(0, leftMs() / left - overheadMs)),
  }
}
