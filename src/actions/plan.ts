// The plan as the workflow wants it: inputs over configuration, and what the pull request is compared with.
import type { Plan } from '../config/index.ts'
import { ensureCommit } from '../github/index.ts'
import { type BaseSource, baseSource } from '../run/index.ts'
import type { Inputs } from './inputs.ts'

export function adjusted(plan: Plan, { search, searchTimeMs, space, judge, seed, comment }: Inputs): Plan {
  return {
    ...plan,
    models: space ? plan.models.map(model => ({ ...model, space })) : plan.models,
    judge: judge ?? plan.judge,
    search: {
      ...plan.search,
      enabled: search ?? plan.search.enabled,
      timeMs: searchTimeMs ?? plan.search.timeMs,
    },
    seed: seed ?? plan.seed,
    comment: comment === undefined || comment === 'off' ? plan.comment : comment,
  }
}

/** The input, else the commit that the event names as base, fetched where the checkout is shallow. */
export async function baseOf(
  { base }: Inputs,
  workspace: string,
  commit: string | undefined,
): Promise<BaseSource | undefined> {
  if (base !== undefined) return baseSource(base, workspace)
  if (commit === undefined) return undefined
  await ensureCommit(commit, { cwd: workspace, limitBytes: 2 ** 20 })
  return { kind: 'git', ref: commit }
}
