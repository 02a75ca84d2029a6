// How much memory the child has held at most. On Linux the parent reads the kernel's high-water mark, which the child
// cannot falsify and which no short spike escapes; elsewhere the child's pulse reports its resident set.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export type MemoryWatch = {
  /** Largest resident set so far. */
  peakBytes(): number
  stop(): void
}

const pollMs = 25

/** Polls /proc/PID/status; calls `exceeded` when the peak is over the ceiling. */
export function watchProc(pid: number, ceilingBytes: number, exceeded: () => void): MemoryWatch {
  preferForOomKiller(pid)
  let peak = 0
  const read = () => {
    peak = Math.max(peak, highWaterBytes(pid))
    return peak
  }
  const timer = setInterval(() => {
    if (read() > ceilingBytes) exceeded()
  }, pollMs)
  timer.unref()
  return { peakBytes: read, stop: () => clearInterval(timer) }
}

/** Reads the lines of the child's pulse; calls `exceeded` when one is over the ceiling. */
export function watchPulse(pulse: Readable, ceilingBytes: number, exceeded: () => void): MemoryWatch {
  let peak = 0
  pulse
    .on('error', () => {})
    .on('data', (chunk: Buffer) => {
      const resident = Number(chunk.toString('latin1').trim().split('\n').at(-1))
      if (!Number.isFinite(resident)) return
      peak = Math.max(peak, resident)
      if (resident > ceilingBytes) exceeded()
    })
  return { peakBytes: () => peak, stop: () => pulse.destroy() }
}

/** Should the machine run out first, the kernel takes the child and not the job around it. */
function preferForOomKiller(pid: number) {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '1000')
  } catch {
    // Not permitted, or it has ended.
  }
}

function highWaterBytes(pid: number): number {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return match ? Number(match[1]) * 1024 : 0
  } catch {
    return 0 // It has ended.
  }
}

/**
 * Gives unused heap of this process back, and tells what is resident then. Left to itself, V8 keeps the garbage of a few
 * large graphs, some 40 MB, beside a native library that needs the room.
 */
export function settledBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage.rss()
}
