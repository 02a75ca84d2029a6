// The sandboxed process's entry: a table of jobs.
import { serveWorker } from './runtime/index.ts'

serveWorker({})
