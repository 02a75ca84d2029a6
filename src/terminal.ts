// What a person at a terminal sees of long work: a live line, with a small table where there is one; elsewhere a plain line
// every few seconds.
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
  let drawn = 0
  const clear = () => {
    if (drawn > 0) options.write(`\r\u001b[2K${'\u001b[1A\u001b[2K'.repeat(drawn - 1)}`)
    drawn = 0
  }
  const show = (progress: Progress) => {
    const now = options.now()
    if (now - (lastAt.get(progress.stage) ?? Number.NEGATIVE_INFINITY) < everyMs) return
    lastAt.set(progress.stage, now)
    const width = Math.max(20, options.columns - 1)
    const line = describeProgress(progress).slice(0, width)
    if (!options.live) return options.write(`${line}\n`)
    const lines = [line, ...table(progress.facts ?? []).map(row => row.slice(0, width))]
    clear()
    options.write(lines.join('\n'))
    drawn = lines.length
  }
  return { show, clear }
}

function table(facts: NonNullable<Progress['facts']>): string[] {
  const wide = Math.max(0, ...facts.map(([label]) => label.length))
  return facts.map(([label, value]) => `  ${label.padEnd(wide)}  ${value}`)
}

/** `measuring pi4 · 12/40 · p50 3.2 ms · 8 s left` */
export function describeProgress({ stage, done, total, note, secondsLeft }: Progress): string {
  const count = done === undefined ? undefined : total === undefined ? `${done}` : `${done}/${total}`
  const left = secondsLeft === undefined ? undefined : `${Math.max(0, Math.ceil(secondsLeft))} s left`
  return [stage, count, note, left].filter(part => part !== undefined && part !== '').join(' · ')
}

/** A command for a shell in lines no wider than `columns`, where its words allow that; they can be copied as one. */
export function wrapCommand(line: string, columns: number): string {
  const lines: string[] = []
  let rest = line
  while (rest.length > columns) {
    const at = rest.slice(0, columns - 1).lastIndexOf(' ')
    if (rest.slice(0, at).trim() === '') break
    lines.push(`${rest.slice(0, at)} \\`)
    rest = `      ${rest.slice(at + 1)}`
  }
  return [...lines, rest].join('\n')
}
