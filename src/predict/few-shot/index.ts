// What the layer's door shows of prediction from tables and few measurements.
export { checkGenomes, distinctDevices, unrelatedRows, usableRows } from '../tables/clean.ts'
export { type DeviceTable, parseDeviceTable } from '../tables/device-table.ts'
export type { Encoding } from '../tables/encoding.ts'
export { fbnet } from '../tables/fbnet.ts'
export { nb201 } from '../tables/nb201.ts'
export { spaceEncoding } from '../tables/space.ts'
export { adapt, type DevicePredictor, fewestMeasured, type MeasuredGenome } from './adapt.ts'
export { calibrate } from './calibrate.ts'
export { chooseToMeasure } from './choose.ts'
export {
  fewestForProxy,
  frontBy,
  type Monotonicity,
  monotoneEnough,
  monotonicity,
  type ProxyAnswer,
  proxyDevice,
} from './proxy-device.ts'
export { type KnownDevice, learnSources, type Sources, without } from './sources.ts'
export { type DeviceFacts, type ZeroShot, zeroShot } from './zero-shot.ts'
