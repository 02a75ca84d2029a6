// The workflow_run companion's reading side: the artifact of the finished run and the pull request it belongs to.
// Nothing of the pull request is checked out; the artifact's bytes go back to the caller, who must validate them.
import { defaultDataLimits, openZip } from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import type { Client } from './client.ts'
import type { FinishedRun, PullRequest } from './pull-request.ts'

/** Largest archive that is downloaded, in bytes: models are in it too. */
const archiveLimit = 256 * 2 ** 20
/** Largest file taken out of it, unpacked, in bytes. */
const fileLimit = 4 * 2 ** 20

/**
 * One file out of a run's artifact, of at most 4 MiB.
 * @throws UserError `artifact-missing`, `artifact-invalid` or `file-too-large`.
 */
export async function downloadFile(
  api: Client,
  run: FinishedRun,
  artifact: string,
  file: string,
): Promise<Uint8Array> {
  const { owner, repo } = run
  const list = await api.rest.actions.listWorkflowRunArtifacts({
    owner,
    repo,
    run_id: run.runId,
    name: artifact,
  })
  const found = list.data.artifacts.find(({ name, expired }) => name === artifact && !expired)
  if (!found) throw userError('artifact-missing', { artifact, run: run.runId })
  if (found.size_in_bytes > archiveLimit) throw tooLarge(artifact)
  const zip = await api.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: found.id,
    archive_format: 'zip',
  })
  return unzipOne(new Uint8Array(zip.data as ArrayBuffer), file, artifact)
}

/**
 * The open pull request whose head is exactly the commit the run was made for; undefined when there is none
 * (closed, or pushed over since). `workflow_run.pull_requests` is empty for forks, so GitHub is asked.
 */
export async function pullRequestOfRun(api: Client, run: FinishedRun): Promise<PullRequest | undefined> {
  const { owner, repo } = run
  const headOwner = run.headRepository?.split('/')[0] ?? owner
  const { data } = await api.rest.pulls.list({
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${run.headBranch}`,
    per_page: 100,
  })
  // Forks of one owner share the label `owner:branch`, so the repository is compared too.
  const pull = data.find(
    ({ head }) =>
      head.sha === run.headSha &&
      (run.headRepository === undefined || head.repo?.full_name === run.headRepository),
  )
  return (
    pull && {
      owner,
      repo,
      number: pull.number,
      headSha: pull.head.sha,
      baseSha: pull.base.sha,
      baseRef: pull.base.ref,
      fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    }
  )
}

/**
 * One member of a zip archive. Sizes are capped before anything is inflated, so a zip bomb stops at the cap.
 * @throws UserError `artifact-invalid`, for anything but the file.
 */
export function unzipOne(zip: Uint8Array, file: string, archive: string): Uint8Array {
  if (zip.byteLength > archiveLimit) throw tooLarge(archive)
  try {
    const member = openZip(archive, zip, archiveLimits).get(file)
    if (!member) throw userError('artifact-invalid', { artifact: archive, reason: `it has no ${file}` })
    return member.read()
  } catch (error) {
    if (error instanceof UserError && error.code === 'artifact-invalid') throw error
    const reason = error instanceof UserError ? error.message : 'it is damaged or too large'
    throw userError('artifact-invalid', { artifact: archive, reason }, { cause: error })
  }
}

const archiveLimits = { ...defaultDataLimits, fileBytes: archiveLimit, arrayBytes: fileLimit, files: 1000 }

const tooLarge = (artifact: string) =>
  userError('artifact-invalid', { artifact, reason: `it is larger than ${archiveLimit / 2 ** 20} MiB` })
