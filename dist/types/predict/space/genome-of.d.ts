import { type Genome, type Space } from '../../space/index.js';
import type { Kernel } from '../kernels/kernel.js';
/** @param block of the layout that `kernels` were found with */
export declare function genomeOf(space: Space, kernels: readonly Kernel[], block: number): Genome | undefined;
