// What a predictor of one device says of another one: by how much devices differ, all in all and kernel by kernel, so that an
// interval holds before anything was measured on the device itself.
import { type Doubt, varianceOfDoubt } from './agreement.ts'
import { normal90 } from './intervals.ts'

/**
 * The factor either way within which the speed of one device is that of another, 90 times in 100. Of ten processors of phones,
 * servers and a Raspberry Pi (HELP's tables), 90 of 100 latencies lay within a factor of 2.5 (NAS-Bench-201) and 3.1 (FBNet) of
 * another one's; a factor of four is what data sheets alone are good for.
 */
export const speedFactor = 4

/**
 * Deviation of how much kernels differ beside that, on the logarithmic scale. In those tables: 0.14 and 0.18 in the middle of
 * all pairs of processors, 0.20 and 0.45 for one pair in ten.
 */
const kernelsApart = 0.25

/** A profile of the machine that it ran on, whatever that is called elsewhere. */
const unnamed = 'host'

/** Whether a model that was fitted on `fittedOn` is to tell of another device. */
export const isElsewhere = (fittedOn: string, device: string): boolean =>
  fittedOn !== device && fittedOn !== unnamed

/** The same doubt, of another device. */
export const doubtElsewhere = (doubt: Doubt): Doubt => ({
  ...doubt,
  sd: Math.hypot(doubt.sd, kernelsApart),
  speed: Math.log(speedFactor) / normal90,
})

/** What that adds to an interval where nothing was measured. */
export const deviationElsewhere = Math.sqrt(varianceOfDoubt(doubtElsewhere({ sd: 0, shares: [] })))
