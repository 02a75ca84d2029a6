// The first line of a search's ledger: all that `edgewise report` needs to render the search again from that file alone.
// Invariant: the same search gives the same brief, but for limits that rest on base's measured figures (`settledBrief`).
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { UserError, userError } from '../errors.ts'
import { readLedger, type Task } from '../search/index.ts'
import { describeGenome, type Genome, type Space } from '../space/index.ts'
import { type Budget, type Metric, type MetricKey, metrics, splitKey } from '../units.ts'
import type { Origin } from './origin.ts'
import type { SearchRequest } from './request.ts'

/** The name of the ledger in a search's folder. */
export const ledgerFile = 'trials.jsonl'

/** What a genome is told in words by; without `default` the model has the largest option. */
type BriefChoice = {
  readonly name: string
  readonly options: readonly number[]
  readonly labels?: readonly string[]
  readonly default?: number
}

export type Brief = {
  readonly model: {
    readonly name: string
    /** Undefined: the repository has no such model. */
    readonly path?: string | undefined
    /** Of the model the search starts from. */
    readonly sha256: string
  }
  readonly space: {
    readonly id: string
    /** Undefined: around the repository's model. */
    readonly name?: string | undefined
    readonly choices: readonly BriefChoice[]
  }
  readonly objectives: Task['objectives']
  readonly constraints: Task['constraints']
  readonly budgets: readonly Budget[]
  readonly method: string
  /** Why `auto` trained nothing, where it would have. */
  readonly untrained?: string | undefined
  readonly seed: number
}

const briefChoice = ({ name, options, labels, default: own }: Space['choices'][number]): BriefChoice => ({
  name,
  options,
  ...(labels ? { labels } : {}),
  ...(own === options.length - 1 ? {} : { default: own }),
})

export function briefOf(
  { plan, head, family }: Origin,
  space: Space,
  task: Task,
  { method, seed }: Pick<SearchRequest, 'method' | 'seed'>,
): Brief {
  return {
    model: {
      name: plan.name,
      ...(plan.path === undefined ? {} : { path: plan.path }),
      sha256: head.sha256,
    },
    space: {
      id: space.id,
      ...(family === undefined ? {} : { name: family }),
      choices: space.choices.map(briefChoice),
    },
    objectives: task.objectives,
    constraints: task.constraints,
    budgets: plan.budgets,
    method,
    seed,
  }
}

/** A genome of the search in words: what differs from the network it starts with. */
export function tellGenome({ space }: Pick<Brief, 'space'>, genome: Genome): string {
  const start = space.name === undefined ? undefined : `${space.name} as it starts`
  return describeGenome(space.choices, genome, start)
}

const text = z.string().max(4096)
const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name)
const metric = z.string().refine(isMetric)
const key = text.refine((name): name is MetricKey => isMetric(splitKey(name as MetricKey).metric))
const better = z.enum(['min', 'max'])
const number = z.number().optional()

const choice = z
  .object({
    name: text,
    options: z.array(z.number()).min(1).max(10_000),
    labels: z.array(text).max(10_000).optional(),
    default: z.number().int().nonnegative().optional(),
  })
  .transform(({ labels, default: own, ...rest }) => ({
    ...rest,
    ...(labels ? { labels } : {}),
    ...(own === undefined ? {} : { default: own }),
  }))

const briefSchema = z.object({
  model: z.object({ name: text, path: text.optional(), sha256: text }),
  space: z.object({
    id: text,
    name: text.optional(),
    choices: z.array(choice).max(100_000),
  }),
  objectives: z.array(z.object({ key, better })).min(1).max(16),
  constraints: z.array(z.object({ key, better, limit: z.number() })).max(1000),
  budgets: z
    .array(
      z.object({
        metric,
        device: text.optional(),
        limit: number,
        maxRegression: number,
        deployment: z.enum(['fp32', 'int8']),
      }),
    )
    .max(1000),
  method: text,
  untrained: text.optional(),
  seed: z.number(),
})

/** The brief out of a ledger's first line. @throws UserError `ledger-plan` when it is not one of ours. */
export function readBrief(plan: unknown, path: string): Brief {
  const result = briefSchema.safeParse(plan)
  if (!result.success) throw userError('ledger-plan', { path })
  const budgets = result.data.budgets.map(({ device, limit, maxRegression, ...rest }) => ({
    ...rest,
    device,
    limit,
    maxRegression,
  }))
  return { ...result.data, budgets }
}

/**
 * A search that goes on keeps the limits it began with: base's measured figures, and with them the limits of largest
 * worsenings, differ a little from run to run. Where anything else differs, `brief` itself (and the ledger refuses).
 */
export function settledBrief(path: string, brief: Brief): Brief {
  const earlier = briefAt(path)
  const withoutLimits = ({ constraints, ...rest }: Brief) =>
    JSON.stringify({ ...rest, constraints: constraints.map(({ key, better }) => ({ key, better })) })
  const isSame = earlier && withoutLimits(earlier) === withoutLimits(readBrief(brief, path))
  return isSame ? earlier : brief
}

/** Undefined where there is none that can be read: opening the ledger says what is wrong with it. */
function briefAt(path: string): Brief | undefined {
  if (!existsSync(path)) return undefined
  try {
    return readBrief(readLedger(path).plan, path)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
