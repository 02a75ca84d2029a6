// What one of many steps usually takes: the median, so that a neighbour on the machine counts once.
import { median } from '../device/index.ts'

/** 0 where none was timed: a run that an earlier process had ended. */
export const usualTime = (times: ArrayLike<number>): number => (times.length > 0 ? median(times) : 0)
