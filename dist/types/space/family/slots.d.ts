import type { ActivationName } from '../net/activations.js';
import type { Window } from '../net/net.js';
import type { Choice, Genome } from '../space.js';
import { type BlockName } from './blocks.js';
import { type Family } from './family.js';
/** A setting of a layer: fixed (`gene` −1), or chosen by a gene. */
export type Field<T> = {
    readonly options: readonly T[];
    readonly gene: number;
};
export declare const chosen: <T>({ options, gene }: Field<T>, genome: Genome) => T;
export type Slot = {
    readonly name: string;
    /** The row it belongs to. */
    readonly row: string;
    /** From 0 within its row: there is such a layer where the depth is larger. */
    readonly position: number;
    readonly stride: number;
    readonly op: Field<BlockName>;
    readonly depth: Field<number>;
    readonly width: Field<number>;
    readonly widthIn: Field<number>;
    readonly kernel: Field<Window>;
    readonly expansion: Field<number>;
};
export type Layout = {
    readonly choices: readonly Choice[];
    readonly slots: readonly Slot[];
    readonly activation: Field<ActivationName>;
    readonly resolution: Field<number>;
};
/** The task a network is made for: lengths of a sample without the batch, channels first, and numbers to give. */
export type NetTask = {
    readonly input: readonly number[];
    readonly outputs: number;
};
export declare function layoutOf(family: Family, task: NetTask): Layout;
/** Lengths of the picture (or signal) at a share of the task's. */
export declare const lengthsAt: ({ input }: NetTask, share: number) => readonly number[];
