export { type Annotator, annotate } from './annotations.js';
export { uploadArtifact } from './artifact.js';
export { type Client, type ClientOptions, client, explainRefusal } from './client.js';
export { type CommentMode, type CommentOutcome, type CommentRequest, upsertComment } from './comment.js';
export { downloadFile, pullRequestOfRun, unzipOne } from './finished-run.js';
export { ensureCommit, type GitOptions, isCommitted, resolveRef, showFile } from './git.js';
export { type LfsPointer, lfsContent, lfsPointer } from './lfs.js';
export { commentRequest, type NoticeOptions } from './notice.js';
export { type ActionsContext, baseCommitOf, type FinishedRun, finishedRunOf, type PullRequest, pullRequestOf, type Repository, runUrl, } from './pull-request.js';
