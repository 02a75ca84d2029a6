import type { Genome, Space } from '../../space/index.js';
import type { Fusing } from '../kernels/decompose.js';
import type { Kernel } from '../kernels/kernel.js';
/** A total over kernels, some figures at once: that of all is the sum of the single ones. */
export type Total = (kernels: readonly Kernel[]) => Float64Array;
export type Sums = (genome: Genome) => Float64Array;
/** Undefined where the space is no row of parts, or too large for the settings of a part to be numbered. */
export declare function seriesSums(space: Space, total: Total, fusing: Fusing): Sums | undefined;
