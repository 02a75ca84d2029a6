import type { Genome, NetTask, Space } from '../../space/index.js';
import { type MeasuredGenome } from '../few-shot/adapt.js';
import { type Sources } from '../few-shot/sources.js';
import type { Measured } from '../measured.js';
import type { HeldOut } from '../predictor.js';
import type { Encoding } from '../tables/encoding.js';
/** A built-in space by its name and task. */
export type SpaceRef = {
    readonly name: string;
} & Pick<NetTask, 'input' | 'outputs'>;
export type Transferred = {
    readonly device: string;
    readonly space: SpaceRef;
    /** Of the space as it was: another id, other networks. */
    readonly spaceId: string;
    readonly genomes: readonly Genome[];
    /** Latencies in ms by genome. */
    readonly known: readonly {
        readonly name: string;
        readonly ms: readonly number[];
    }[];
    readonly measured: readonly MeasuredGenome[];
    /** By what intervals are widened. */
    readonly stretch: number;
    /** By what those of ratios are; files of old have none. */
    readonly ratioStretch?: number | undefined;
    /** What the reference model took beside the measurements, which are as if it had always taken that. */
    readonly referenceMs?: number | undefined;
    readonly block: number;
    readonly heldOut: HeldOut;
    readonly provenance: {
        readonly runtimes: readonly string[];
        readonly from: string;
        readonly to: string;
    };
};
/** Latencies of a space's genomes among the rows of one device, as if it had always been equally fast. */
export declare function genomesOf(rows: readonly Measured[], name: string, space: Space): MeasuredGenome[];
/** The genome that the last word of a row's name is, `ds-cnn 0.2.1`; undefined where the space has none such. */
export declare function genomeNamed(name: string, space: Space): Genome | undefined;
/**
 * What known devices have in common: genomes that all of them measured.
 * @throws UserError `predict-too-few`
 */
export declare function sourcesOf(space: Space, devices: readonly {
    readonly name: string;
    readonly measured: readonly MeasuredGenome[];
}[]): Sources;
/** Flags, and what the space's parts come to where it can be cut into such: work and weights. */
export declare function encodingOf(space: Space): Encoding;
export type Learning = {
    readonly ref: SpaceRef;
    readonly space: Space;
    readonly sources: Sources;
    /** Of the new device, all of this space. */
    readonly rows: readonly Measured[];
};
/** @throws UserError `predict-too-few`, `fit-devices` */
export declare function transfer({ ref, space, sources, rows }: Learning): Transferred;
