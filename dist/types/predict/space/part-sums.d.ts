import type { Genome, Space } from '../../space/index.js';
import { type Fusing } from '../kernels/decompose.js';
import type { Kernel } from '../kernels/kernel.js';
/** A total over kernels, some figures at once: that of all is the sum of the single ones. */
export type Total = (kernels: readonly Kernel[]) => Float64Array;
/**
 * The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
 * tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
 */
export declare function partSums(space: Space, total: Total, fusing: Fusing): (genome: Genome) => Float64Array;
