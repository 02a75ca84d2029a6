// The base branch's files, read from git's objects: nothing is checked out and nothing of them is run.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type UserError, userError } from '../errors.ts'

const exec = promisify(execFile)

export type GitOptions = {
  readonly cwd: string
  /** Largest file to read, in bytes. */
  readonly limitBytes: number
  readonly signal?: AbortSignal
}

/**
 * The file `path` (relative to `cwd`) as it stands in `ref`; undefined when that revision has no such file.
 * @throws UserError `git-ref-unknown` when the revision is not in the clone, `git-missing` without git.
 */
export async function showFile(
  ref: string,
  path: string,
  options: GitOptions,
): Promise<Uint8Array | undefined> {
  const commit = await resolveRef(ref, options)
  try {
    // Not `git show`: it takes a name with `[` or `*` that does not exist for a pattern, and succeeds.
    const { stdout } = await git(['cat-file', 'blob', `${commit}:./${path}`], options)
    return new Uint8Array(stdout.buffer, stdout.byteOffset, stdout.byteLength)
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
      throw userError('file-too-large', { path: `${ref}:${path}`, limit: options.limitBytes })
    if (/does not exist|exists on disk, but not in/.test(String(stderr))) return undefined
    throw userError('git-failed', { command: `git show ${ref}:${path}`, reason: String(stderr).trim() })
  }
}

/** The commit a revision names. A revision may not start with `-`, so it is never read as an option. */
export async function resolveRef(ref: string, options: GitOptions): Promise<string> {
  if (!/^[\w][\w./@^~-]{0,250}$/.test(ref)) throw userError('git-ref-unknown', { ref })
  try {
    const { stdout } = await git(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
      options,
    )
    return stdout.toString('utf8').trim()
  } catch (error) {
    throw refOrSetup(error, ref)
  }
}

/** What git says before it has looked at the revision at all: not installed, or not willing to enter this folder. */
function refOrSetup(error: unknown, ref: string): UserError {
  const { code, stderr } = error as { code?: unknown; stderr?: Buffer }
  if (code === 'ENOENT') return userError('git-missing', {})
  const reason = /^fatal: (detected dubious ownership.*|not a git repository.*)$/m.exec(String(stderr))?.[1]
  return reason
    ? userError('git-failed', { command: `git show ${ref}`, reason }, { cause: error })
    : userError('git-ref-unknown', { ref }, { cause: error })
}

/** Whether git tracks anything in a folder: what is committed was written by whoever opened the pull request. */
export async function isCommitted(folder: string): Promise<boolean> {
  const options = { cwd: folder, limitBytes: 2 ** 26 }
  // Where git cannot answer, nothing is known of the folder, and nothing of it is trusted.
  return git(['ls-files', '-z', '--', '.'], options).then(
    ({ stdout }) => stdout.byteLength > 0,
    () => true,
  )
}

/** Runs git without a shell. */
export const git = (args: string[], { cwd, limitBytes, signal }: GitOptions) =>
  exec('git', args, {
    cwd,
    encoding: 'buffer',
    maxBuffer: limitBytes,
    timeout: 60_000,
    env: gitEnvironment(process.env),
    ...(signal ? { signal } : {}),
  })

/** Everything but the inputs and tokens of the job; git never waits for somebody to type a password. */
export function gitEnvironment(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_TOKEN$)/.test(name))
  return { ...Object.fromEntries(kept), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
}

/** Makes sure that a commit is in the clone: a shallow checkout lacks the base, so that one commit is fetched. */
export async function ensureCommit(sha: string, options: GitOptions): Promise<void> {
  const there = await resolveRef(sha, options).then(
    () => true,
    () => false,
  )
  if (there) return
  await git(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha], options).catch(
    (error: unknown) => {
      throw refOrSetup(error, sha)
    },
  )
}
