// The options of `edgewise train` → a recipe. What is not given has the default that stands in the command's help.
import { userError } from '../errors.ts'
import {
  type Augmentation,
  augmentations,
  lossNames,
  type Optimizer,
  type Recipe,
  recipeWith,
  type Schedule,
  scheduleNames,
} from '../train/index.ts'
import type { Options } from './command.ts'
import { countOf, seedOf, textOf } from './options.ts'

const usualMomentum = 0.9
const optimizers = ['sgd', 'adam', 'adamw'] as const

/** @throws UserError `option-invalid` */
export function recipeOf(options: Options): Recipe {
  const kind = oneOf(options, 'optimizer', optimizers) ?? 'adam'
  const rate = numberOf(options, 'lr')
  if (options['loss'] !== 'huber') unsuited(options, ['huberDelta'], '--loss huber')
  if (options['teacher'] === undefined) unsuited(options, ['teacherShare'], '--teacher')
  return recipeWith({
    batch: countOf(options, 'batch', 1),
    steps: countOf(options, 'steps', 1),
    epochs: countOf(options, 'epochs', 1),
    optimizer: optimizerOf(kind, options),
    weightDecay: numberOf(options, 'weightDecay'),
    rate,
    schedule: scheduleOf(options, rate !== undefined),
    shuffle: options['shuffle'] !== false,
    augment: augmentOf(options),
    freezeBatchNorm: options['freezeBn'] === true,
    loss: oneOf(options, 'loss', lossNames),
    huberDelta: numberOf(options, 'huberDelta'),
    classWeights: classWeightsOf(options),
    teacherShare: shareOf(options, 'teacherShare'),
    freeze: namesOf(options, 'freeze'),
    rates: ratesOf(options),
    undecayed: namesOf(options, 'skipDecay'),
    dropout: options['dropout'] !== false,
    straightThrough: options['straightThrough'] === true,
    smoothing: shareOf(options, 'labelSmoothing'),
    clipNorm: numberOf(options, 'clipNorm'),
    average: shareOf(options, 'average'),
    patience: countOf(options, 'earlyStop', 1),
    seed: seedOf(options),
  })
}

function optimizerOf(kind: (typeof optimizers)[number], options: Options): Optimizer {
  if (kind === 'sgd') {
    unsuited(options, ['betas', 'epsilon'], '--optimizer adam')
    const momentum = numberOf(options, 'momentum') ?? usualMomentum
    return { kind, momentum, nesterov: options['nesterov'] === true }
  }
  unsuited(options, ['momentum', 'nesterov'], '--optimizer sgd')
  return {
    kind,
    ...optional('betas', betasOf(options)),
    ...optional('epsilon', numberOf(options, 'epsilon')),
  }
}

/** Options that would be passed over are mistakes. @throws UserError `option-unsuited` */
function unsuited(options: Options, names: readonly string[], wanted: string): void {
  const given = names.find(name => options[name] === true || textOf(options, name) !== undefined)
  if (given !== undefined) throw userError('option-unsuited', { option: flag(given), wanted })
}

function betasOf(options: Options): [number, number] | undefined {
  const betas = numbersOf(options, 'betas', 'two numbers below 1, as 0.9,0.999')
  if (betas === undefined) return undefined
  const [first, second] = betas
  if (first === undefined || second === undefined || betas.length > 2 || Math.max(first, second) >= 1)
    throw invalid('betas', betas.join(','), 'two numbers below 1, as 0.9,0.999')
  return [first, second]
}

function classWeightsOf(options: Options): Recipe['classWeights'] {
  if (textOf(options, 'classWeights') === 'balanced') return 'balanced'
  return numbersOf(options, 'classWeights', 'balanced, or a number for each class, as 1,2.5,1')
}

/** `features*=0.1,head*=2` */
function ratesOf(options: Options): Recipe['rates'] {
  return namesOf(options, 'lrScale')?.map(text => {
    const at = text.lastIndexOf('=')
    if (at <= 0 || !isNumber(text.slice(at + 1)))
      throw invalid('lrScale', text, 'a name and a factor, as features*=0.1')
    return [text.slice(0, at), Number(text.slice(at + 1))] as const
  })
}

/** A rate that is given is kept to, unless a schedule is given too; the default one is lowered along a cosine. */
function scheduleOf(options: Options, rateGiven: boolean): Schedule {
  const kind = oneOf(options, 'schedule', scheduleNames) ?? (rateGiven ? 'constant' : 'cosine')
  const warmup = countOf(options, 'warmup') ?? 0
  if (kind !== 'step') unsuited(options, ['lrFalls', 'lrFactor'], '--schedule step')
  if (kind !== 'cosine') unsuited(options, ['lrFloor'], '--schedule cosine')
  if (kind === 'step') {
    const falls = numbersOf(options, 'lrFalls', 'shares of the run, as 0.5,0.75')
    return { kind, warmup, ...optional('falls', falls), ...optional('factor', numberOf(options, 'lrFactor')) }
  }
  const floor = shareOf(options, 'lrFloor')
  return { kind, warmup, ...optional('floor', floor) }
}

function augmentOf(options: Options): Recipe['augment'] {
  const text = textOf(options, 'augment') ?? 'usual'
  if (text === 'usual') return text
  if (text === 'none') return []
  const names = text.split(',').map(name => name.trim())
  const known = (name: string): name is Augmentation => (augmentations as readonly string[]).includes(name)
  if (!names.every(known))
    throw invalid('augment', text, `none, usual, or some of ${augmentations.join(',')}`)
  return names.filter(known)
}

function oneOf<T extends string>(options: Options, name: string, known: readonly T[]): T | undefined {
  const text = textOf(options, name)
  if (text === undefined) return undefined
  return known.find(word => word === text) ?? raise(invalid(name, text, known.join(', ')))
}

const isNumber = (text: string) => /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)

/** A number of at least 0. */
function numberOf(options: Options, name: string): number | undefined {
  const text = textOf(options, name)
  if (text === undefined) return undefined
  if (!isNumber(text)) throw invalid(name, text, 'a number of at least 0')
  return Number(text)
}

/** A number from 0 to 1. */
function shareOf(options: Options, name: string): number | undefined {
  const value = numberOf(options, name)
  if (value !== undefined && value > 1) throw invalid(name, String(value), 'a number from 0 to 1')
  return value
}

function namesOf(options: Options, name: string): string[] | undefined {
  const names = textOf(options, name)
    ?.split(',')
    .map(part => part.trim())
  if (names?.includes('')) throw invalid(name, names.join(','), 'names of parameters with commas between')
  return names
}

function numbersOf(options: Options, name: string, form: string): number[] | undefined {
  const parts = textOf(options, name)
    ?.split(',')
    .map(part => part.trim())
  if (parts === undefined) return undefined
  if (!parts.every(isNumber)) throw invalid(name, parts.join(','), form)
  return parts.map(Number)
}

const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }

const flag = (name: string) => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
const invalid = (name: string, text: string, form: string) =>
  userError('option-invalid', { option: flag(name), text, form })
const raise = (error: Error): never => {
  throw error
}
