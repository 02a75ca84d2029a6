import { type Block } from '../../autodiff/index.js';
import type { Runtime } from '../../runtime/index.js';
/**
 * The block whose layout is right here; undefined = none is. Takes a few milliseconds.
 * Blocks of 8 or 16 channels belong to a processor, and the wrong size gives wrong numbers, so each is tried once
 * against plain convolutions. A DS-CNN's step took a third less processor time with them.
 */
export declare function findBlock(runtime: Runtime): Promise<Block | undefined>;
