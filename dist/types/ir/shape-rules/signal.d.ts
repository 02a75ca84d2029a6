import { type Rule } from './call.js';
/** DFT: real or complex data [..., n, ..., 1 or 2] → [..., bins, ..., 2]; the axis became an input in op-set 20. */
export declare const dft: Rule;
/** STFT: signal [batch, n, 1 or 2], step, window, frame length → [batch, frames, bins, 2]. */
export declare const stft: Rule;
/** MelWeightMatrix: [bins of the spectrum, mel bins]. */
export declare const melWeights: Rule;
/** Col2Im: columns [N, C · block, L] → [N, C, image…]. */
export declare const col2Im: Rule;
/** CenterCropPad: the named axes get the lengths in input 1. */
export declare const centerCropPad: Rule;
