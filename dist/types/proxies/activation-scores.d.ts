import { type Codes, type Maps, type Score } from './score.js';
/**
 * log det K with K[i, j] the units in which samples i and j have the same code: the more samples a net tells apart
 * before training, the higher. Mellor, Turner, Storkey and Crowley, "Neural Architecture Search without Training", ICML
 * 2021.
 */
export declare function naswot({ samples, units, together }: Codes): Score;
/**
 * How many different patterns units show over the minibatch. Peng, Song, Fayek, Ciesielski and Chang, "SWAP-NAS:
 * Sample-Wise Activation Patterns for Ultra-fast NAS", ICLR 2024, definition 3.2; not regularised by size.
 */
export declare function swap({ units, patterns }: Codes): Score;
/**
 * Σ over feature maps of the smallest eigenvalue of their channels' Pearson correlations, on one sample. Jiang, Wang and
 * Bie, "MeCo: Zero-Shot NAS with One Data and Single Forward Pass via Minimum Eigenvalue of Correlation", NeurIPS 2023.
 * A map with no more positions than channels has 0. A constant channel correlates with none, not with itself either.
 * Maps with more than 128 channels are sampled and weighted as `mecoOpt` does.
 */
export declare const meco: (maps: Maps) => Score;
/**
 * MeCo_opt of the same paper: of 8 channels each, weighted by channels / 8. The paper draws them at random, we take
 * evenly spaced ones. Its values do not vanish in narrow maps with many channels.
 */
export declare const mecoOpt: (maps: Maps) => Score;
