// The sandboxed process's entry: a table of jobs. Its thread that makes batches ahead is entered here too.
import { isMainThread } from 'node:worker_threads'
import { tfjsPrepareJob, timePrepareJob, timeRoundJob } from './device/index.ts'
import { dataFactsJob, evaluateJob } from './evaluate/index.ts'
import { fusingJob, learnSpaceJob, optimisedJob, trainOptimiserJob } from './predict/index.ts'
import { proxiesJob } from './proxies/index.ts'
import { serveWorker } from './runtime/index.ts'
import { makeBatchesAhead, shortTrainingJob, trainJob } from './train/index.ts'

if (isMainThread)
  serveWorker({
    evaluate: evaluateJob,
    dataFacts: dataFactsJob,
    timePrepare: timePrepareJob,
    timeRound: timeRoundJob,
    tfjsPrepare: tfjsPrepareJob,
    train: trainJob,
    proxies: proxiesJob,
    fusing: fusingJob,
    learnSpace: learnSpaceJob,
    optimised: optimisedJob,
    shortTraining: shortTrainingJob,
    trainOptimiser: trainOptimiserJob,
  })
else makeBatchesAhead()
