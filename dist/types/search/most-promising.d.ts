import type { Space } from '../space/index.js';
import type { HalvingOptions } from './halving.js';
/** Answers `HalvingOptions.next`: by expected improvement on the best so far, ties to the first; before it knows, the first. */
export declare function mostPromising(space: Space): NonNullable<HalvingOptions['next']>;
