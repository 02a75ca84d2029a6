import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import { type Window } from './window.js';
export declare const blockedDomain = "com.microsoft.nchwc";
/** Channels per block; it depends on the processor (AVX2: 8, AVX-512: 16), and another one gives wrong results. */
export type Block = 8 | 16;
export declare const isDepthwise: (channels: number, weights: readonly number[], group: number) => boolean;
/** Whether a Conv of these shapes can be written in blocks. */
export declare function isBlockable(x: readonly number[], weights: readonly number[], group: number, block: Block): boolean;
/** Conv by way of the blocked layout. */
export declare function blockedConvolve(g: Algebra, x: Term, w: Term, bias: Term | undefined, window: Window, block: Block): Term;
