import type { Genome } from '../../space/index.js';
import type { Design, Designer } from './design.js';
import type { DesignDevice, DesignLimits } from './task.js';
export type Confirmed = {
    readonly design: Design;
    /** Of the design, as measured; undefined where nothing was found that is worth measuring. */
    readonly measuredMs: number | undefined;
    readonly holds: boolean;
    /** How many designs were measured. */
    readonly measurements: number;
};
/**
 * The best design of those measured that hold the limit.
 * @param measure a genome's latency on the device, in milliseconds
 * @param most measurements; where none holds the limit, the last design stands and says so. Default 4
 */
export declare function confirmDesign(designer: Designer, device: DesignDevice, limits: DesignLimits, measure: (genome: Genome) => number | Promise<number>, most?: number): Promise<Confirmed>;
