// The workflow_run companion's reading side: the artifact of the finished run and the pull request it belongs to.
// Nothing of the pull request is checked out; the artifact's bytes go back to the caller, who must validate them.
import { inflateRawSync } from 'node:zlib'
import { userError } from '../errors.ts'
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
 * Reads one member of a zip archive through its central directory.
 * Sizes are capped before anything is inflated, so a zip bomb stops at the cap.
 * @see APPNOTE.TXT 4.3.12, 4.3.16
 */
export function unzipOne(zip: Uint8Array, file: string, archive: string): Uint8Array {
  const invalid = (reason: string) => userError('artifact-invalid', { artifact: archive, reason })
  if (zip.byteLength > archiveLimit) throw tooLarge(archive)
  const buffer = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  try {
    const member = findMember(buffer, file)
    if (!member) throw invalid(`it has no ${file}`)
    const start =
      member.header + 30 + buffer.readUInt16LE(member.header + 26) + buffer.readUInt16LE(member.header + 28)
    const packed = buffer.subarray(start, start + member.packedBytes)
    if (member.method === 0 && packed.byteLength <= fileLimit) return packed
    if (member.method === 8) return inflateRawSync(packed, { maxOutputLength: fileLimit })
    if (member.method === 0) throw invalid('it is damaged or too large')
    throw invalid(`compression method ${member.method}`)
  } catch (error) {
    throw error instanceof RangeError ? invalid('it is damaged or too large') : asInvalid(error, invalid)
  }
}

const tooLarge = (artifact: string) =>
  userError('artifact-invalid', { artifact, reason: `it is larger than ${archiveLimit / 2 ** 20} MiB` })

function asInvalid(error: unknown, invalid: (reason: string) => Error): unknown {
  const code = (error as { code?: string }).code
  return code?.startsWith('Z_') || code?.startsWith('ERR_') ? invalid('it is damaged or too large') : error
}

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const mostMembers = 1000

function findMember(buffer: Buffer, file: string) {
  const end = lastIndexOfRecord(buffer)
  const count = Math.min(buffer.readUInt16LE(end + 10), mostMembers)
  let at = buffer.readUInt32LE(end + 16)
  for (let i = 0; i < count && buffer.readUInt32LE(at) === directoryRecord; i++) {
    const nameBytes = buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameBytes)
    if (name === file)
      return {
        method: buffer.readUInt16LE(at + 10),
        packedBytes: buffer.readUInt32LE(at + 20),
        header: buffer.readUInt32LE(at + 42),
      }
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return undefined
}

function lastIndexOfRecord(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - 22 - 0xffff)
  for (let at = buffer.length - 22; at >= first; at--) if (buffer.readUInt32LE(at) === endRecord) return at
  throw new RangeError('no end record')
}
