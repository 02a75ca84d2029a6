// The options of `edgewise train` → a recipe. What is not given has the default that stands in the command's help.
import { userError } from '../errors.ts'
import {
  type Augmentation,
  augmentations,
  type Optimizer,
  type Recipe,
  type Schedule,
  scheduleNames,
} from '../train/index.ts'
import type { Options } from './command.ts'
import { countOf, seedOf, textOf } from './options.ts'

const defaults = {
  batch: 32,
  epochs: 10,
  momentum: 0.9,
  decayApart: 0.01,
  rate: { sgd: 0.05, adam: 1e-3 },
} as const
const optimizers = ['sgd', 'adam', 'adamw'] as const

/** @throws UserError `option-invalid` */
export function recipeOf(options: Options): Recipe {
  const kind = oneOf(options, 'optimizer', optimizers) ?? 'adam'
  const rate = numberOf(options, 'lr')
  return {
    batch: countOf(options, 'batch', 1) ?? defaults.batch,
    steps: countOf(options, 'steps', 1),
    epochs: countOf(options, 'epochs', 1) ?? defaults.epochs,
    optimizer: optimizerOf(kind, options),
    weightDecay: numberOf(options, 'weightDecay') ?? (kind === 'adamw' ? defaults.decayApart : 0),
    rate: rate ?? defaults.rate[kind === 'sgd' ? 'sgd' : 'adam'],
    schedule: scheduleOf(options, rate !== undefined),
    shuffle: options['shuffle'] !== false,
    augment: augmentOf(options),
    freezeBatchNorm: options['freezeBn'] === true,
    smoothing: numberOf(options, 'labelSmoothing'),
    clipNorm: numberOf(options, 'clipNorm'),
    average: numberOf(options, 'average'),
    patience: countOf(options, 'earlyStop', 1),
    seed: seedOf(options),
  }
}

function optimizerOf(kind: (typeof optimizers)[number], options: Options): Optimizer {
  const momentum = numberOf(options, 'momentum')
  if (kind === 'sgd')
    return { kind, momentum: momentum ?? defaults.momentum, nesterov: options['nesterov'] === true }
  if (momentum !== undefined) throw invalid('momentum', String(momentum), 'used with --optimizer sgd only')
  return { kind }
}

/** A rate that is given is kept to, unless a schedule is given too; the default one is lowered along a cosine. */
function scheduleOf(options: Options, rateGiven: boolean): Schedule {
  const kind = oneOf(options, 'schedule', scheduleNames) ?? (rateGiven ? 'constant' : 'cosine')
  return { kind, warmup: countOf(options, 'warmup') ?? 0 }
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

/** A number of at least 0. */
function numberOf(options: Options, name: string): number | undefined {
  const text = textOf(options, name)
  if (text === undefined) return undefined
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw invalid(name, text, 'a number of at least 0')
  return Number(text)
}

const flag = (name: string) => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
const invalid = (name: string, text: string, form: string) =>
  userError('option-invalid', { option: flag(name), text, form })
const raise = (error: Error): never => {
  throw error
}
