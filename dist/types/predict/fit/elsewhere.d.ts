import { type Doubt } from './agreement.js';
/**
 * The factor either way within which the speed of one device is that of another, 90 times in 100. Of ten processors of phones,
 * servers and a Raspberry Pi (HELP's tables), 90 of 100 latencies lay within a factor of 2.5 (NAS-Bench-201) and 3.1 (FBNet) of
 * another one's; a factor of four is what data sheets alone are good for.
 */
export declare const speedFactor = 4;
/** Whether a model that was fitted on `fittedOn` is to tell of another device. */
export declare const isElsewhere: (fittedOn: string, device: string) => boolean;
/** The same doubt, of another device. */
export declare const doubtElsewhere: (doubt: Doubt) => Doubt;
/** What that adds to an interval where nothing was measured. */
export declare const deviationElsewhere: number;
