// The pull request: which one it is, its base files, its one comment, its annotations, and the companion's artifact.
export { type Annotator, annotate } from './annotations.ts'
export { uploadArtifact } from './artifact.ts'
export { type Client, type ClientOptions, client, explainRefusal } from './client.ts'
export { type CommentMode, type CommentOutcome, type CommentRequest, upsertComment } from './comment.ts'
export { downloadFile, pullRequestOfRun, unzipOne } from './finished-run.ts'
export { ensureCommit, type GitOptions, isCommitted, resolveRef, showFile } from './git.ts'
export { type LfsPointer, lfsContent, lfsPointer } from './lfs.ts'
export { commentRequest, type NoticeOptions } from './notice.ts'
export {
  type ActionsContext,
  baseCommitOf,
  type FinishedRun,
  finishedRunOf,
  type PullRequest,
  pullRequestOf,
  type Repository,
  runUrl,
} from './pull-request.ts'
