// A thread inside the child that keeps beating while native code blocks the main one. It kills the process when the
// parent is gone, and where the parent cannot read our memory (no /proc) it reports it on file descriptor 4.
import { Worker } from 'node:worker_threads'

const beatMs = 250

// Plain JavaScript in a string: a thread needs an entry of its own, and this one must not depend on the bundle.
const beat = (parent: number, heartbeat: boolean, folder: string) => `
const { rmSync, writeSync } = require('node:fs')
const orphaned = () => {
  if (process.ppid !== ${parent}) return true
  try { process.kill(${parent}, 0) } catch (error) { return error.code === 'ESRCH' }
  return false
}
setInterval(() => {
  if (orphaned()) {
    rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })
    process.kill(process.pid, 'SIGKILL')
  }
  if (${heartbeat}) try { writeSync(4, process.memoryUsage.rss() + '\\n') } catch {}
}, ${heartbeat ? beatMs / 5 : beatMs})`

/** Starts the thread; it does not keep the process alive. */
export function startPulse(heartbeat: boolean, folder: string): void {
  new Worker(beat(process.ppid, heartbeat, folder), { eval: true, env: {} }).unref()
}
