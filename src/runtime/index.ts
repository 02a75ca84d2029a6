// The one door to ONNX Runtime: find it, install it, run graphs on it, and the sandboxed process for untrusted files.
export { workerEntry } from './entry.ts'
export { loadRuntime, type Runtime } from './load.ts'
export { type Located, type LocateOptions, locate } from './locate.ts'
export { isMissing, type Missing, missingText } from './missing.ts'
export { supportedMachines, type Target, thisMachine } from './platform.ts'
export { type Job, type JobContext, type Jobs, serveWorker } from './serve.ts'
export type { Fetches, Session, SessionOptions } from './session.ts'
export { type CallOptions, startWorker, type Worker, type WorkerOptions } from './worker.ts'
