// The door of the predict layer: the latency of a graph without its device, with an interval that holds.

export { adapt, type DevicePredictor, fewestMeasured, type MeasuredGenome } from './few-shot/adapt.ts'
export { calibrate } from './few-shot/calibrate.ts'
export { chooseToMeasure } from './few-shot/choose.ts'
export {
  fewestForProxy,
  frontBy,
  type Monotonicity,
  monotoneEnough,
  monotonicity,
  type ProxyAnswer,
  proxyDevice,
} from './few-shot/proxy-device.ts'
export { type KnownDevice, learnSources, type Sources, without } from './few-shot/sources.ts'
export { type DeviceFacts, type ZeroShot, zeroShot } from './few-shot/zero-shot.ts'
export { fusingJob, optimisedJob } from './fusing-job.ts'
export { decompose, type Fusing } from './kernels/decompose.ts'
export { graphFeatures } from './kernels/features.ts'
export { intensity, type Kernel, type Layout } from './kernels/kernel.ts'
export {
  type Counted,
  counted,
  type Measured,
  measuredLine,
  mostMeasuredBytes,
  readMeasured,
} from './measured.ts'
export {
  type HeldOut,
  nominalCoverage,
  type Predictor,
  type PredictorFacts,
} from './predictor.ts'
export { spreadOrder } from './spread.ts'
export { checkGenomes, distinctDevices, unrelatedRows, usableRows } from './tables/clean.ts'
export { type DeviceTable, parseDeviceTable } from './tables/device-table.ts'
export type { Encoding } from './tables/encoding.ts'
export { fbnet } from './tables/fbnet.ts'
export { nb201 } from './tables/nb201.ts'
export { spaceEncoding } from './tables/space.ts'
