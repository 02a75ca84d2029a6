// A verdict as a sticky comment: the same for the gate and for the companion, so that they update one comment.
import { createHash } from 'node:crypto'
import { markdown, type Verdict } from '../report/index.ts'
import type { CommentMode, CommentRequest } from './comment.ts'

export type NoticeOptions = { readonly id: string; readonly mode: CommentMode; readonly run: number }

/** The digest changes with what was decided, not with every measured figure. */
export function commentRequest(verdict: Verdict, { id, mode, run }: NoticeOptions): CommentRequest {
  const decided = verdict.models.map(({ name, checks }) => [
    name,
    checks.map(({ metric, device, status, waived }) => [metric, device, status, waived !== undefined]),
  ])
  const digest = createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 16)
  return {
    body: markdown(verdict),
    mode,
    id: id || 'default',
    run,
    digest,
    noteworthy: verdict.status !== 'pass',
  }
}
