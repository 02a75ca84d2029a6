// What a device must be able to do for the protocol to run on it: blocks of runs, on demand, in the order asked.
import type { Warning } from '../warnings.ts'

/** What one model gave in one round. */
export type Block = {
  /** Milliseconds of one run, in order; each the mean of `batch` runs back to back. */
  readonly samples: ArrayLike<number>
  readonly batch: number
  /** Time to open the model, where the device opened it for this block. */
  readonly openMs?: number
  /** Whether the runs before the first sample had stopped getting faster. */
  readonly stable?: boolean
  /** Share of the block's wall time that the work was on a processor; above 1 with several threads. */
  readonly busy?: number
  /** Millijoules of one run. */
  readonly energyMj?: readonly number[]
  readonly peakMemoryBytes?: number
  /** The device says that it slowed itself down. */
  readonly throttled?: boolean
  readonly reported?: Readonly<Record<string, string | number | boolean>>
}

/** How long the blocks of a round are. */
export type BlockSize = {
  readonly samples: number
  /** Turns in which the models take these samples. */
  readonly passes: number
  /** Runs per sample, by model. */
  readonly batch: readonly number[]
  /** Open every model anew. */
  readonly fresh: boolean
  /** Bound on the warm-up of one block. */
  readonly warmUpMs: number
}

/** Longest that one round may take in a sandboxed child before it is killed. */
export const roundLimitMs = 300_000

export type RigFacts = {
  readonly runtime?: string
  readonly provider?: string
  readonly threads?: number
  readonly pinned?: readonly number[]
  readonly command?: string
  /** The sensors of the machine we run on are those of the device. */
  readonly local: boolean
  /** What is true of every figure of this device. */
  readonly warnings?: readonly Warning[]
  /** Whether sessions can be kept open or opened anew at will. */
  readonly sessions: boolean
}

/** A device that is set up with the models of one request. */
export type Rig = {
  readonly facts: RigFacts
  /** Milliseconds; virtual for a fake. */
  now(): number
  /** Blocks of the models in `order` (indices), returned in that order. */
  round(order: readonly number[], size: BlockSize): Promise<readonly Block[]>
  close(): Promise<void>
}
