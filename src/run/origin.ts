// Where a search starts and what it may change: the repository's model with its weights, or the first network of a family
// with new ones, made for what the data set holds.
import { type Plan, parseSpaceFile, type SpacePlan } from '../config/index.ts'
import { internal, userError } from '../errors.ts'
import { defaultLimits, encode } from '../ir/index.ts'
import {
  builtInSpace,
  type ChoiceKind,
  type Family,
  modelSpace,
  type NetTask,
  type Space,
  spaceOfFamily,
} from '../space/index.ts'
import type { Metrics } from '../units.ts'
import { readInside } from './files.ts'
import type { Lab } from './lab.ts'
import { loadBytes } from './model.ts'
import type { Setting } from './setting.ts'
import { type Entry, hasModel, type Subject } from './subject.ts'

/**
 * What a search is around. With `family`, `head` is that family's first network with new weights: nothing is inherited from
 * it, and it is no model of the repository.
 */
export type Origin = Subject & { readonly family?: string | undefined }

/** What timing finalists refers to: figures of the network the search starts from, where those are head's. */
export const anchorOf = ({ head }: { readonly head: Metrics }, { family }: Origin): Metrics =>
  family === undefined ? head : {}

export type Ground = { readonly origin: Origin; readonly space: Space }

type Tools = { readonly plan: Plan; readonly lab: Lab; readonly setting: Setting }
type Asked = { readonly seed: number; readonly trains: boolean }

/** The space an entry's candidates come from. */
export const spaceOf = ({ plan: model }: Entry, { search }: Plan): SpacePlan => model.space ?? search.space

/** @throws UserError `space-…`, `config-space-needed`, `data-…` */
export async function groundOf(entry: Entry, { seed, trains }: Asked, tools: Tools): Promise<Ground> {
  const asked = spaceOf(entry, tools.plan)
  if (asked.kind === 'from-model') {
    if (!hasModel(entry)) throw userError('config-space-needed', { at: entry.plan.name })
    return { origin: entry, space: aroundModel(entry, tools.plan, trains) }
  }
  const space = await freshSpace(asked, entry, seed, tools)
  const bytes = encode(space.decode(space.seed))
  const family = nameOf(asked)
  const head = loadBytes(bytes, family, { limits: defaultLimits, shapes: undefined })
  // The model's input shapes are not the family's.
  const plan = { ...entry.plan, shapes: {} }
  return { origin: { plan, head, base: undefined, baseProblem: undefined, family }, space }
}

/** Without training only what keeps most of the weights is varied (docs/spaces.md has the figures). */
const untrainedKinds: readonly ChoiceKind[] = ['width']
const untrainedWidths = [0.25, 0.5, 0.75, 1]

function aroundModel({ head }: Subject, { search }: Plan, trains: boolean): Space {
  const kinds = search.vary ?? (trains ? undefined : untrainedKinds)
  const fractions = search.widths ?? (trains ? undefined : untrainedWidths)
  return modelSpace(head.graph, { ...(kinds ? { kinds } : {}), ...(fractions ? { fractions } : {}) })
}

const nameOf = (asked: SpacePlan): string =>
  asked.kind === 'built-in'
    ? asked.name
    : asked.kind === 'family'
      ? asked.family.name
      : asked.kind === 'file'
        ? asked.path
        : internal('the model has no family')

/** Larger files declare no family. */
const largestBytes = 2 ** 18

async function freshSpace(asked: SpacePlan, entry: Entry, seed: number, tools: Tools): Promise<Space> {
  if (asked.kind === 'built-in')
    return builtInSpace(asked.name, await taskOfEntry(entry, formOf(asked.name), tools), seed)
  const family = asked.kind === 'family' ? asked.family : readFamily(asked, tools.setting)
  return spaceOfFamily(family, await taskOfEntry(entry, formOf(family), tools), seed)
}

function readFamily(asked: SpacePlan, { root }: Setting): Family {
  if (asked.kind !== 'file') return internal('no file declares this space')
  const bytes = readInside(root, asked.path, largestBytes)
  if (!bytes) throw userError('file-not-found', { path: asked.path })
  return parseSpaceFile(Buffer.from(bytes).toString('utf8'), asked.path)
}

/** What the samples of a space are taken for, where their shape alone leaves it open. */
type Form = 'pictures' | 'signals' | 'vectors'
const forms: Readonly<Record<string, Form>> = { conv1d: 'signals', mlp: 'vectors', autoencoder: 'vectors' }

function formOf(space: string | Family): Form {
  if (typeof space === 'string') return forms[space] ?? 'pictures'
  return space.layers.every(({ op }) => op.includes('dense')) ? 'vectors' : 'pictures'
}

async function taskOfEntry({ plan }: Entry, form: Form, { lab, setting }: Tools): Promise<NetTask> {
  if (plan.task) return plan.task
  if (!plan.data) throw userError('config-task-needed', { at: plan.name })
  const { sample, outputs } = await lab.describe(plan.data, setting.signal)
  return { input: inputOf(sample, form), outputs }
}

/** Channels first: one channel is added to a flat signal, and to a picture of two lengths. */
function inputOf(sample: readonly number[], form: Form): readonly number[] {
  if (sample.length === 0) return [1]
  const lacksChannels = sample.length === 1 ? form !== 'vectors' : sample.length === 2 && form === 'pictures'
  return lacksChannels ? [1, ...sample] : sample
}
