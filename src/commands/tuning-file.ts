// Where the measured forms of training steps are kept: `.edgewise/tuning.json`, or the file of `--tune`. Losing it costs
// a second, so whatever is wrong with it is a line on standard error and never the end of a run.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import {
  type Choices,
  choicesOf,
  largestTuningFile,
  machineName,
  readTuning,
  type TuningFile,
  withChoices,
  writeTuning,
} from '../train/index.ts'
import type { Io, Options } from './command.ts'
import { textOf } from './options.ts'

const usualFile = '.edgewise/tuning.json'

export type Tuning = {
  /** What is known of this machine. */
  readonly choices: Choices
  /** Keeps what was measured, beside what another process has written since. */
  keep(choices: Choices): void
}

/** @returns undefined for `--tune off` */
export function openTuning(
  options: Options,
  { runtime, threads }: { runtime: string; threads: number },
  io: Io,
): Tuning | undefined {
  const wanted = textOf(options, 'tune') ?? 'auto'
  if (wanted === 'off') return undefined
  if (wanted !== 'auto' && !wanted.endsWith('.json'))
    throw userError('option-invalid', { option: '--tune', text: wanted, form: 'auto, off, or a .json file' })
  const path = resolve(io.cwd, wanted === 'auto' ? usualFile : wanted)
  const machine = machineName({ processor: cpus()[0]?.model ?? '', threads, runtime })
  const tell = (what: string) => io.err(`warning: ${printable(relative(io.cwd, path))} ${what}\n`)
  const found = attempt(() => read(path))
  if (found.error) tell(`is not used: ${found.error}`)
  // A file that somebody named may be anything; ours is replaced when it is damaged.
  const isOurs = wanted === 'auto' || !found.error
  const keep = (choices: Choices) => {
    const before = attempt(() => read(path)).value ?? {}
    const { error } = attempt(() => writeAlone(path, writeTuning(withChoices(before, machine, choices))))
    if (error) tell(`cannot be written, so the next run measures again: ${error}`)
  }
  return { choices: choicesOf(found.value ?? {}, machine), keep: isOurs ? keep : () => {} }
}

/** @throws Error what is wrong with the file, if there is one */
function read(path: string): TuningFile {
  if (!existsSync(path)) return {}
  if (statSync(path).size > largestTuningFile) throw new Error('it is too large')
  const tuning = readTuning(readFileSync(path, 'utf8'))
  if (!tuning) throw new Error('it is not a tuning file of this version')
  return tuning
}

function attempt<T>(work: () => T): { value?: T; error?: string } {
  try {
    return { value: work() }
  } catch (error) {
    return { error: printable(error instanceof Error ? error.message : String(error)) }
  }
}

/** By a rename from a name of its own: two processes may write at once, and the last one wins whole. */
function writeAlone(path: string, text: string): void {
  makeFolder(dirname(path))
  const part = `${path}.${randomUUID()}.part`
  try {
    writeFileSync(part, text)
    renameSync(part, path)
  } finally {
    rmSync(part, { force: true })
  }
}
