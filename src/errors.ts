// The message catalogue: every error a user can meet has a code, a sentence and a fix, here and nowhere else.
// docs/errors.md is generated from it (`npm run docs`). Add a row where you need a new message.

type Message = { sentence: string; fix: string }

export const catalogue = {
  'file-not-found': {
    sentence: 'The file {path} does not exist.',
    fix: 'Check the path; it is relative to the working directory.',
  },
  'file-unreadable': {
    sentence: 'The file {path} could not be read: {reason}.',
    fix: 'Check that it is a regular file and that you may read it.',
  },
  'quantity-invalid': {
    sentence: '"{text}" is not a quantity in {unit}.',
    fix: 'Write a number with a unit, for example {example}.',
  },
  'event-invalid': {
    sentence: 'The {event} event lacks {path}, which this job needs.',
    fix: 'Run the gate on pull_request events and the comment companion on workflow_run events; see docs/workflows.md.',
  },
  'github-forbidden': {
    sentence: 'GitHub refused to {doing} (HTTP {status}): the token lacks a permission.',
    fix: 'Add `permissions: {permission}` to the job. On pull requests from forks the token is read-only: use the comment companion (docs/workflows.md).',
  },
  'github-not-found': {
    sentence: 'GitHub does not know what was asked for when trying to {doing} (HTTP 404).',
    fix: 'Check that the pull request and the repository exist and that the token may see them (`{permission}`).',
  },
  'github-unreachable': {
    sentence: 'GitHub did not answer when trying to {doing}: {reason}.',
    fix: 'Run the job again; if it persists look at https://www.githubstatus.com.',
  },
  'git-missing': {
    sentence: 'git is not installed, so the base version cannot be read.',
    fix: 'Install git, or pass a directory to --base.',
  },
  'git-ref-unknown': {
    sentence: 'The revision {ref} is not in this clone.',
    fix: 'Fetch it: `fetch-depth: 0` in actions/checkout, or `git fetch origin {ref}`.',
  },
  'git-failed': {
    sentence: '{command} failed: {reason}.',
    fix: 'Run the command by hand to see why.',
  },
  'file-too-large': {
    sentence: 'The file {path} is larger than {limit} bytes.',
    fix: 'Raise `limits: file-size` in edgewise.yml if the file is meant to be that large.',
  },
  'artifact-missing': {
    sentence: 'The run {run} left no artifact named {artifact}.',
    fix: 'Give the gate and the companion the same `artifact` input, and let the gate run to its end.',
  },
  'artifact-invalid': {
    sentence: 'The artifact {artifact} is not what the gate writes: {reason}.',
    fix: 'Use the same version of Edgewise in both workflows; an artifact of a pull request is never trusted beyond its schema.',
  },
} as const satisfies Record<string, Message>

export type ErrorCode = keyof typeof catalogue

type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never
type Values<C extends ErrorCode> = Record<
  Placeholders<(typeof catalogue)[C]['sentence'] | (typeof catalogue)[C]['fix']>,
  string | number
>

/** A mistake in what the user gave us: shown as code, sentence and fix, without a stack; exit code 2. */
export class UserError extends Error {
  readonly code: ErrorCode
  readonly fix: string
  /** Where to read more. */
  readonly docs: string

  constructor(code: ErrorCode, sentence: string, fix: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'UserError'
    this.code = code
    this.fix = fix
    this.docs = `https://github.com/edgewise/edgewise/blob/main/docs/errors.md#${code}`
  }
}

/**
 * The `UserError` for a catalogue row; values are cut to 200 characters and stripped of control characters.
 * @example throw userError('file-not-found', { path: 'model.onnx' })
 */
export function userError<C extends ErrorCode>(
  code: C,
  values: Values<C>,
  options?: ErrorOptions,
): UserError {
  const { sentence, fix }: Message = catalogue[code]
  return new UserError(code, fill(sentence, values), fill(fix, values), options)
}

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => printable(String(values[key] ?? `{${key}}`)))
}

/** Text safe to print on one line: no control or bidirectional-override characters, at most `limit` characters. */
export function printable(text: string, limit = 200): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean
}

/** A broken invariant of ours: exit code 3, stack, "please report". */
export function internal(message: string): never {
  throw new Error(`internal: ${message}`)
}
