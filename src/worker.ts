// The sandboxed process's entry: a table of jobs.
import { tfjsPrepareJob, timePrepareJob, timeRoundJob } from './device/index.ts'
import { evaluateJob } from './evaluate/index.ts'
import { proxiesJob } from './proxies/index.ts'
import { serveWorker } from './runtime/index.ts'
import { shortTrainingJob, trainJob } from './train/index.ts'

serveWorker({
  evaluate: evaluateJob,
  timePrepare: timePrepareJob,
  timeRound: timeRoundJob,
  tfjsPrepare: tfjsPrepareJob,
  train: trainJob,
  proxies: proxiesJob,
  shortTraining: shortTrainingJob,
})
