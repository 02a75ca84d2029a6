import type { Plane } from '../plane.js';
/** The chart as a code block, labels already made harmless. */
export declare function quadrant(plane: Plane): string;
