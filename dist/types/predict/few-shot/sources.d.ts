import type { Genome } from '../../space/index.js';
import type { Encoding } from '../tables/encoding.js';
import { type Scaling } from './design.js';
import { type Embedding } from './embedding.js';
import { type Linear } from './ridge.js';
export type KnownDevice = {
    readonly name: string /** By genome. */;
    readonly ms: Float64Array;
};
export type Sources = {
    readonly encoding: Encoding;
    readonly genomes: readonly Genome[];
    readonly devices: readonly KnownDevice[];
    readonly scaling: Scaling;
    /** By device: standardised over `genomes`. */
    readonly linear: readonly Linear[];
    readonly levels: readonly Level[];
    readonly embedding: Embedding;
};
/** log(ms + offset) = mean + sd · standardised */
export type Level = {
    readonly offset: number;
    readonly mean: number;
    readonly sd: number;
};
/**
 * Learns known devices. Genomes that one of them has no figure for are left out; without devices, `genomes` still give the
 * scale of structure.
 * @throws UserError `predict-too-few`
 */
export declare function learnSources(encoding: Encoding, genomes: readonly Genome[], devices: readonly KnownDevice[]): Sources;
/** Without some of its devices. */
export declare function without(sources: Sources, isLeftOut: (name: string) => boolean): Sources;
export declare function levelOf(ms: Float64Array): Level;
export declare function median(values: ArrayLike<number>): number;
