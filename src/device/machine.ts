// The machine a measurement runs on: facts, and files to read sensors from. Everything outside comes through
// `Machine`, so that a Raspberry Pi or a Jetson can be played from a table of files.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'

export type Machine = {
  readonly platform: string
  readonly arch: string
  readonly kernel: string
  readonly cpu: string
  readonly cores: number
  readonly node: string
  /** Jobs waiting for a processor, averaged over a minute; undefined where the system does not tell. */
  loadAverage(): number | undefined
  /** A file's text; throws as `fs` does (`code` ENOENT where it does not exist). */
  read(path: string): string
  /** A folder's entries; throws likewise. */
  list(folder: string): string[]
  /** What a program prints; throws with `code` ENOENT where it is not installed. */
  run(program: string, args: readonly string[]): string
}

/** The machine this process runs on. */
export const localMachine = (): Machine => ({
  platform: os.platform(),
  arch: os.arch(),
  kernel: `${os.type()} ${os.release()}`,
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.availableParallelism(),
  node: process.version,
  // Windows has no load average and Node says 0.
  loadAverage: () => (os.platform() === 'win32' ? undefined : os.loadavg()[0]),
  read: path => readFileSync(path, 'utf8'),
  list: folder => readdirSync(folder),
  run: (program, args) =>
    execFileSync(program, [...args], {
      encoding: 'utf8',
      timeout: 2_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
})
