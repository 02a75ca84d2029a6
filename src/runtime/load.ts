// Loads ONNX Runtime from the folder that `locate` found. `createRequire` keeps it out of every bundle: bundlers
// drop its native files without a word.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { userError } from '../errors.ts'
import type { Located } from './locate.ts'
import type { NativeBinding } from './native.ts'
import { openSession, type Session, type SessionOptions } from './session.ts'

/** ONNX Runtime, loaded into this process. */
export type Runtime = {
  readonly version: string
  /** Execution providers this build knows: `cpu` always, others where their libraries are installed. */
  readonly providers: readonly string[]
  /**
   * Makes a session of an ONNX file's bytes; 30–120 ms for 700 nodes, so never one per step.
   * Throws UserError `model-rejected`, `runtime-provider`.
   */
  open(model: Uint8Array, options?: SessionOptions): Promise<Session>
}

/**
 * Loads the native library into this process (about 50 ms, 30 MB). Files from a pull request belong in a worker.
 * Throws UserError `runtime-unloadable`.
 * @example const session = await loadRuntime(located).open(bytes, { threads: 1 })
 */
export function loadRuntime(located: Pick<Located, 'folder' | 'version'>): Runtime {
  const binding = loadBinding(located.folder)
  const providers = binding.listSupportedBackends().map(backend => backend.name)
  return {
    version: located.version,
    providers,
    open: async (model, options = {}) => openSession(binding, providers, model, options),
  }
}

function loadBinding(folder: string): NativeBinding {
  try {
    const load = createRequire(join(folder, 'package.json'))
    const { binding, initOrt } = load(join(folder, 'dist', 'binding.js'))
    initOrt()
    return binding
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw userError('runtime-unloadable', { folder, reason }, { cause })
  }
}
