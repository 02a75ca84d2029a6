// `edgewise train`: a model on a data set → the trained model. Its checkpoint beside the output is the state: the same
// command resumes.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { printable, userError } from '../errors.ts'
import { figureText, metricLabel } from '../report/index.ts'
import { loadFile, trainModel, writeWhole } from '../run/index.ts'
import { isMissing, type Located } from '../runtime/index.ts'
import type { TrainInput, TrainOutput, TrainProgress } from '../train/index.ts'
import { formatQuantity, parseQuantity } from '../units.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { countOf, durationOf, textOf } from './options.ts'
import { recipeOf } from './recipe.ts'
import { findRuntime } from './setting.ts'
import { openTuning } from './tuning-file.ts'

const defaultMemory = '4GiB'

export const run: Run = async (args, options, io) => {
  const input = inputOf(args, options, io)
  const out = resolve(io.cwd, required(options, 'out'))
  const checkpoint = `${out}.checkpoint.safetensors`
  const resume = existsSync(checkpoint)
    ? { bytes: readFileSync(checkpoint), path: relative(io.cwd, checkpoint) }
    : undefined
  const runtime = findRuntime(io, options, io.cwd)
  if (isMissing(runtime)) throw userError('runtime-missing', { reason: runtime.reason })
  const tuning = openTuning(options, { runtime: runtime.version, threads: input.threads }, io)
  const whole = { ...input, resume, tuning: tuning?.choices }
  const output = await trained(whole, { runtime, options }, io, told => {
    if (told.kind === 'tuned') tuning?.keep(told.choices)
    if (told.kind === 'checkpoint') writeWhole(checkpoint, told.bytes)
    if (told.kind === 'trained') writeWhole(out, told.model)
  })
  rmSync(checkpoint, { force: true })
  show(output, relative(io.cwd, out), io)
  return exitCodes.done
}

function inputOf(args: readonly string[], options: Options, io: Io): TrainInput {
  const [path] = args
  if (path === undefined) throw userError('argument-missing', { argument: 'model.onnx', command: 'train' })
  const data = required(options, 'data')
  const teacher = textOf(options, 'teacher')
  const full = isAbsolute(data) ? data : resolve(io.cwd, data)
  return {
    model: loadFile(path, io.cwd).bytes,
    data: { path: full },
    cwd: dirname(full),
    recipe: recipeOf(options),
    teacher: teacher === undefined ? undefined : loadFile(teacher, io.cwd).bytes,
    foldBatchNorm: options['foldBatchnorm'] === true,
    threads: countOf(options, 'threads', 1) ?? availableParallelism(),
    checkpointEveryMs: durationOf(options, 'checkpointEvery'),
  }
}

function required(options: Options, name: string): string {
  const text = textOf(options, name)
  if (text === undefined) throw userError('argument-missing', { argument: `--${name}`, command: 'train' })
  return text
}

async function trained(
  { model, ...input }: TrainInput,
  { runtime, options }: { runtime: Located; options: Options },
  io: Io,
  write: (told: TrainProgress) => void,
): Promise<TrainOutput> {
  io.progress({ stage: 'preparing' })
  const memoryBytes = parseQuantity(textOf(options, 'memory') ?? defaultMemory, 'B')
  let aside = ''
  const onProgress = (told: TrainProgress) => {
    if (told.kind === 'recomputing') {
      aside = `, ${formatQuantity(told.share, 'ratio')} computed twice to stay below ${formatQuantity(memoryBytes, 'B')}`
      return
    }
    if (told.kind !== 'step') return write(told)
    const { step, steps, loss, secondsLeft } = told
    io.progress({
      stage: 'training',
      done: step,
      total: steps,
      note: `loss ${loss.toPrecision(4)}${aside}`,
      secondsLeft,
    })
  }
  return trainModel(model, { ...input, runtime, memoryBytes, signal: io.signal, onProgress })
}

function show(output: TrainOutput, out: string, io: Io): void {
  io.out(io.json ? `${JSON.stringify(document(output, out))}\n` : text(output, out))
}

function document({ quality, before, losses, ended, ...rest }: TrainOutput, out: string) {
  const { value, low, high } = quality.estimate
  return {
    out,
    steps: losses.length,
    epochs: rest.epochs,
    resumedAt: rest.resumed,
    stoppedEarly: ended === 'early',
    stepMsMedian: rest.stepMs,
    batchMsMedian: rest.batchMs,
    setupMs: rest.setupMs,
    tuning: rest.tuning,
    memory: rest.memory,
    output: rest.output.name,
    metric: quality.metric,
    value,
    low,
    high,
    samples: quality.samples,
    valueBefore: before?.estimate.value ?? null,
    loss: [...losses],
  }
}

function text(output: TrainOutput, out: string): string {
  const { quality, before, losses, epochs, ended, stepMs } = output
  const judged = `${metricLabel(quality.metric)}  ${figureText(quality.estimate)}  on ${quality.samples} samples`
  const trained = `${losses.length} steps (${epochs.toFixed(1)} epochs) of ${stepMs.toFixed(1)} ms`
  const earlier = before ? `, ${figureText(before.estimate)} before` : ''
  const { name, of } = output.output
  const which = of > 1 ? `trained towards ${printable(name)}, the first of ${of} outputs\n` : ''
  return `${judged}${earlier}\n${trained}${ended === 'early' ? ', stopped early' : ''}\n${which}wrote ${out}\n`
}
