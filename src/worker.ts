// The sandboxed process's entry: a table of jobs.
import { timePrepareJob, timeRoundJob } from './device/index.ts'
import { serveWorker } from './runtime/index.ts'

serveWorker({ timePrepare: timePrepareJob, timeRound: timeRoundJob })
