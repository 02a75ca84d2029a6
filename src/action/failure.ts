// How a run without a verdict ends: cancelled (130), a mistake of the user (2) or one of ours (3), each said once.
import * as core from '@actions/core'
import type { ConfigIssue } from '../config/index.ts'
import { UserError } from '../errors.ts'
import { annotate } from '../github/index.ts'
import { plain } from '../report/index.ts'
import { warn } from './log.ts'

export const exitCodes = { usage: 2, internal: 3, cancelled: 130 } as const

/** Annotates the mistakes of a configuration on its lines. */
export function refuseConfig(issues: readonly ConfigIssue[], file: string): number {
  annotate(
    core,
    issues.map(({ line, path, sentence, fix }) => ({
      level: 'error' as const,
      title: plain(`Edgewise: ${path || file}`),
      message: plain(`${sentence} ${fix}`, 1000),
      file,
      line,
    })),
  )
  const count = issues.length === 1 ? 'a mistake' : `${issues.length} mistakes`
  core.error(plain(`${file} has ${count}; nothing was judged`))
  return exitCodes.usage
}

/** @param inRepository a file as its reader named it → as annotations want it. */
export function explain(
  error: unknown,
  cancelled: boolean,
  inRepository: (file: string) => string = file => file,
): number {
  if (cancelled) {
    warn('The job was cancelled; nothing was judged.')
    return exitCodes.cancelled
  }
  if (error instanceof UserError) {
    const { code, message, fix, docs, file } = error
    const place = file === undefined ? {} : { file: inRepository(file) }
    core.error(plain(`${message} ${fix} (${docs})`, 1000), { title: `Edgewise: ${code}`, ...place })
    return exitCodes.usage
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  core.error(`internal error, please report it: ${stack}`)
  return exitCodes.internal
}
