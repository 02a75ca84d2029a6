// What a person at a terminal sees of long work: one live line on a terminal, a plain line every few seconds elsewhere.
import type { OnProgress, Progress } from './progress.ts'

export type TerminalOptions = {
  write(text: string): void
  /** Redraw one line in place. */
  live: boolean
  columns: number
  now(): number
  /** Shortest time between plain lines of one stage, in ms. Default 5,000. */
  everyMs?: number
}

/** A progress renderer and the call that removes its live line. */
export function progressLine(options: TerminalOptions): { show: OnProgress; clear(): void } {
  const everyMs = options.live ? 100 : (options.everyMs ?? 5000)
  // By stage, so that a new stage shows at once and two that alternate do not flood a log.
  const lastAt = new Map<string, number>()
  let drawn = false
  const clear = () => {
    if (drawn) options.write('\r\u001b[2K')
    drawn = false
  }
  const show = (progress: Progress) => {
    const now = options.now()
    if (now - (lastAt.get(progress.stage) ?? Number.NEGATIVE_INFINITY) < everyMs) return
    lastAt.set(progress.stage, now)
    const line = describeProgress(progress).slice(0, Math.max(20, options.columns - 1))
    if (!options.live) return options.write(`${line}\n`)
    clear()
    options.write(line)
    drawn = true
  }
  return { show, clear }
}

/** `measuring pi4 · 12/40 · p50 3.2 ms · 8 s left` */
export function describeProgress({ stage, done, total, note, secondsLeft }: Progress): string {
  const count = done === undefined ? undefined : total === undefined ? `${done}` : `${done}/${total}`
  const left = secondsLeft === undefined ? undefined : `${Math.max(0, Math.ceil(secondsLeft))} s left`
  return [stage, count, note, left].filter(part => part !== undefined && part !== '').join(' · ')
}
