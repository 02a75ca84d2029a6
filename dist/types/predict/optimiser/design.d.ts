import type { Genome } from '../../space/index.js';
import type { Estimate } from '../../units.js';
import { type DesignDevice, type DesignLimits, type DesignTask } from './task.js';
import type { NeuralOptimiser } from './train-optimiser.js';
export type Design = {
    /** Where nothing holds the limits, what comes nearest to them. */
    readonly genome: Genome;
    /**
     * `holds`: with the whole interval of its latency. `inconclusive`: by the prediction, not by its interval. `infeasible`:
     * nothing that was looked at holds the limits.
     */
    readonly status: 'holds' | 'inconclusive' | 'infeasible';
    readonly latency: Estimate;
    readonly costs: Readonly<Record<string, number>>;
    /** As the frozen predictor says. */
    readonly quality: number;
    /** Genomes that predictors were asked about. */
    readonly looks: number;
};
export type Designer = {
    /** Same question, same answer. */
    (device: DesignDevice, limits: DesignLimits): Design;
    /** One device asked again and again, with other limits of its latency: what was looked at is not looked at anew. */
    aiming(device: DesignDevice, limits: Omit<DesignLimits, 'latencyMs'>): (latencyMs: number) => Design;
};
/**
 * Ready to design for any device.
 * @throws UserError `optimiser-mismatch` where the task is not what the optimiser was trained for; of a design,
 * `optimiser-cost` where a limit names no cost of the task
 * @example const { genome, status } = designer(task, optimiser)(adapt(sources, measured), { latencyMs: 12 })
 */
export declare function designer(task: DesignTask, optimiser: NeuralOptimiser): Designer;
