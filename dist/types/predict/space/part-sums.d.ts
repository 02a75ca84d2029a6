import type { Space } from '../../space/index.js';
import { type Fusing } from '../kernels/decompose.js';
import { type Sums, type Total } from './series-sums.js';
/**
 * The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
 * tried on them. Where they do not come out right, or the space is no row of parts, every genome is decoded.
 */
export declare function partSums(space: Space, total: Total, fusing: Fusing): Sums;
