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
  'verdict-invalid': {
    sentence: 'The verdict file was refused: {reason}.',
    fix: 'Make it with the same version of Edgewise, by `edgewise gate --json`, and do not edit it.',
  },
  'runtime-missing': {
    sentence: 'ONNX Runtime is not available: {reason}.',
    fix: 'Install onnxruntime-node in the project, let npm reach a registry, or set onnxruntime-path.',
  },
  'runtime-unloadable': {
    sentence: 'ONNX Runtime in {folder} could not be loaded: {reason}.',
    fix: 'It needs 64-bit Linux with GLIBC 2.28 or newer, macOS on arm64, or Windows; reinstall it or set onnxruntime-path.',
  },
  'runtime-provider': {
    sentence: 'The execution provider "{provider}" cannot be used: {reason}.',
    fix: 'Name one that is installed; this build of ONNX Runtime knows {available}.',
  },
  'runtime-dtype': {
    sentence: 'Tensors of type {dtype} cannot be fed to ONNX Runtime from JavaScript.',
    fix: 'Give the model inputs and outputs of a float, integer, bool or string type.',
  },
  'model-rejected': {
    sentence: 'ONNX Runtime refused the model: {reason}.',
    fix: 'Check that onnxruntime loads it elsewhere; export it again with an op-set this version knows.',
  },
  'model-run-failed': {
    sentence: 'ONNX Runtime could not run the model: {reason}.',
    fix: 'Check the shapes and types given to the inputs; set concrete shapes where the model leaves them open.',
  },
  'feed-invalid': {
    sentence: 'The model input or output "{name}" does not fit: {reason}.',
    fix: 'Compare the names and types with those that `edgewise analyze` lists.',
  },
  'worker-memory': {
    sentence: 'The sandboxed process used more than {limit} of memory and was stopped.',
    fix: 'Raise the memory limit if the model honestly needs more, or use a smaller batch.',
  },
  'worker-time': {
    sentence: 'The sandboxed process took longer than {limit} for "{job}" and was stopped.',
    fix: 'Raise the time limit if the model honestly needs longer, or use a smaller batch.',
  },
  'worker-died': {
    sentence: 'The sandboxed process died ({how}). {stderr}',
    fix: 'The model most likely crashed ONNX Runtime; try it in another version, and see the last lines of its log.',
  },
  'model-limit': {
    sentence: 'The model is beyond the limit {key}: {value}, at most {limit} allowed.',
    fix: 'Make the model smaller, or raise limits.{key} if you trust the file.',
  },
  'model-malformed': {
    sentence: 'The file is no valid ONNX model: {reason}.',
    fix: 'Export the model again; check the download or the upload for truncation.',
  },
  'model-lfs-pointer': {
    sentence: 'The file is a Git LFS pointer, not the model itself.',
    fix: 'Fetch the model: run `git lfs pull`, or set `lfs: true` on actions/checkout.',
  },
  'model-opset': {
    sentence: 'The model uses op-set {opset} of ai.onnx; the oldest one read is {oldest}.',
    fix: 'Export the model again with a newer op-set (17 suits every runtime of today).',
  },
  'model-name-duplicate': {
    sentence: 'The value name "{name}" is empty or defined twice.',
    fix: 'Export the model again; names must be unique, subgraphs included.',
  },
  'model-value-undefined': {
    sentence: 'The value "{name}" is used by {user} but defined nowhere before.',
    fix: 'Export the model again; every input of a node must be made by an earlier node, an input or a constant.',
  },
  'model-value-type': {
    sentence: 'The model input "{name}" is no tensor of a known element type.',
    fix: 'Export the model with plain tensor inputs (no sequences, maps or optionals).',
  },
  'model-cycle': {
    sentence: 'The nodes of the model form a cycle through "{name}".',
    fix: 'Export the model again; an ONNX graph has no cycles.',
  },
  'model-tensor-size': {
    sentence: 'A constant of shape {shape} is wrong: {reason}.',
    fix: 'Export the model again; shape and data of a constant must agree.',
  },
  'model-tensor-type': {
    sentence: 'The constant "{name}" has the unsupported element type {code}.',
    fix: 'Use float, integer, boolean or string constants (no complex, 2-bit or MX types).',
  },
  'model-sparse': {
    sentence: 'The sparse constant "{name}" is wrong: {reason}.',
    fix: 'Export the constant as a dense tensor.',
  },
  'model-attribute-type': {
    sentence: 'The attribute "{name}" of node {node} is {found}, not {expected}.',
    fix: 'Export the model again; check the node against the ONNX operator reference.',
  },
  'model-attribute-duplicate': {
    sentence: 'The attribute "{name}" of node {node} is given twice.',
    fix: 'Export the model again.',
  },
  'model-domain-unknown': {
    sentence: 'The node {node} uses the operator {op} of the unknown domain "{domain}".',
    fix: 'Use ai.onnx operators, or those of com.microsoft that ONNX Runtime brings along; custom operator libraries are not loaded.',
  },
  'model-domain-version': {
    sentence: 'The node {node} uses the domain "{domain}", for which the model names no version.',
    fix: 'Export the model again with an opset_import for that domain.',
  },
  'model-op-refused': {
    sentence: 'The node {node} is a {op}, which holds a compiled program instead of a model.',
    fix: 'Give the model as it was before compilation for the device.',
  },
  'model-function': {
    sentence: 'The model-local function {name} cannot be used: {reason}.',
    fix: 'Export the model with its functions inlined (onnx.inliner).',
  },
  'model-external-path': {
    sentence: 'The constant "{name}" keeps its data in "{location}", which is no plain file name.',
    fix: 'Keep external data in a file beside the model, named without any folder.',
  },
  'model-external-memory': {
    sentence: 'The constant "{name}" points into memory instead of into a file.',
    fix: 'Save the model with its weights inside, or in a file beside it.',
  },
  'model-external-missing': {
    sentence:
      'The constant "{name}" keeps its data in "{location}", which is missing or shorter than {bytes} bytes.',
    fix: 'Commit that file beside the model, or save the model with its weights inside.',
  },
  'path-outside': {
    sentence: 'The path {path} leads out of the repository.',
    fix: 'Name a file inside the repository; links that leave it are not followed.',
  },
  'model-lfs-pointer': {
    sentence: 'The file {path} is a Git LFS pointer, not the model itself ({size} bytes).',
    fix: 'Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`.',
  },
  'ledger-foreign': {
    sentence: '{path} belongs to another search: "{difference}" differs.',
    fix: 'Choose another output folder, or delete {file} to start anew.',
  },
  'ledger-version': {
    sentence: '{path} was written in ledger version {found}; this is version {expected}.',
    fix: 'Choose another output folder, or finish that search with the version of Edgewise that began it.',
  },
  'ledger-damaged': {
    sentence: '{path} is no trial ledger, or was changed: line {line} is not what a search writes.',
    fix: 'Restore the file, or choose another output folder to start anew.',
  },
  'init-exists': {
    sentence: 'These files exist already: {files}.',
    fix: 'Edit them, or pass --force to overwrite them.',
  },
  'init-which-model': {
    sentence: 'Which model to guard is not clear; .onnx files found: {found}.',
    fix: 'Name it: edgewise init --model path/to/model.onnx',
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
