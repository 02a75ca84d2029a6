// What a verdict made on the command line says of itself.
import { version } from '../version.ts'
import type { Io } from './command.ts'

/** No pull request, no run, no artifact: only version and date. */
export const contextOf = (io: Io) => ({
  version,
  today: new Date(io.now()).toISOString().slice(0, 10),
  headSha: undefined,
  baseSha: undefined,
  runUrl: undefined,
  artifact: undefined,
})
