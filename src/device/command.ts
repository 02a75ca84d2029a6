// The user's own program as a device: one launch is one block, so that head and base alternate on the target too.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fillPlaceholders, splitCommand } from './argv.ts'
import { readCommandOutput } from './command-output.ts'
import { allowedEnvironment, launchCommand } from './launch-command.ts'
import type { Block, Rig } from './rig.ts'
import type { CommandSpec, MeasuredModel, MeasureIo } from './types.ts'

export type CommandContext = {
  /** Where the program runs. */
  readonly cwd: string
  /** Only an allow-list of it reaches the program. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** An existing folder for copies of models that have no path. */
  readonly temporary: string
}

const defaultTimeoutMs = 120_000
const defaultRuns = 20

/** Checks the command line, puts models without a path into files. Throws `device-command-syntax`. */
export async function openCommand(
  spec: CommandSpec,
  context: CommandContext,
  models: readonly MeasuredModel[],
  io: MeasureIo,
): Promise<Rig> {
  const words = splitCommand(spec.run)
  const runs = String(spec.runs ?? defaultRuns)
  fillPlaceholders(words, { model: '', runs })
  const folder = await mkdtemp(join(context.temporary, 'edgewise-models-'))
  const paths = await Promise.all(models.map((model, i) => pathOf(model, i, folder, context.cwd)))
  const closing = new AbortController()
  const signal = io.signal ? AbortSignal.any([io.signal, closing.signal]) : closing.signal
  const env = allowedEnvironment(context.env, spec.env)
  const timeoutMs = spec.timeoutMs ?? defaultTimeoutMs
  const block = async (index: number): Promise<Block> => {
    const argv = fillPlaceholders(words, { model: paths[index]!, runs })
    const output = await launchCommand({ device: spec.name, argv, cwd: context.cwd, env, timeoutMs, signal })
    return blockOf(output, spec.name)
  }
  return {
    facts: { command: spec.run, local: false, sessions: false },
    now: io.now,
    round: async order => {
      const blocks: Block[] = []
      for (const index of order) blocks.push(await block(index))
      return blocks
    },
    close: async () => {
      closing.abort(new Error('internal: the device was closed during a launch'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function pathOf(model: MeasuredModel, index: number, folder: string, cwd: string): Promise<string> {
  if (model.path !== undefined) return resolve(cwd, model.path)
  const path = join(folder, `model-${index}.onnx`)
  await writeFile(path, model.bytes)
  return path
}

function blockOf(output: string, device: string): Block {
  const { samples, energyMj, peakMemoryBytes, throttled, reported } = readCommandOutput(output, device)
  return {
    samples,
    batch: 1,
    throttled,
    reported,
    ...(energyMj.length > 0 ? { energyMj } : {}),
    ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
  }
}
