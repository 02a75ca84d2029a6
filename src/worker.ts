// The sandboxed process's entry: a table of jobs. Its thread that makes batches ahead is entered here too.
import { isMainThread } from 'node:worker_threads'
import { tfjsPrepareJob, timePrepareJob, timeRoundJob } from './device/index.ts'
import { evaluateJob } from './evaluate/index.ts'
import { proxiesJob } from './proxies/index.ts'
import { serveWorker } from './runtime/index.ts'
import { makeBatchesAhead, shortTrainingJob, trainJob } from './train/index.ts'

if (isMainThread)
  serveWorker({
    evaluate: evaluateJob,
    timePrepare: timePrepareJob,
    timeRound: timeRoundJob,
    tfjsPrepare: tfjsPrepareJob,
    train: trainJob,
    proxies: proxiesJob,
    shortTraining: shortTrainingJob,
  })
else makeBatchesAhead()
