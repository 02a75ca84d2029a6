import { type Graph } from '../../ir/index.js';
import type { Random } from '../../random.js';
import type { Runtime } from '../../runtime/index.js';
export type TrainingRows = {
    /** Of one width, one after another. */
    readonly rows: Float32Array;
    readonly y: Float64Array;
};
export type NetRecipe = {
    readonly batch: number;
    readonly steps: number;
    readonly rate: number;
};
/** y = x · weights + bias; weights row-major, `inputs` rows. */
export type NetLayer = {
    readonly inputs: number;
    readonly outputs: number;
    readonly weights: readonly number[];
    readonly bias: readonly number[];
};
/** Its layers in order, and how its answer becomes one in the targets' unit: mean + sd · answer. */
export type NetState = {
    readonly mean: number;
    readonly sd: number;
    readonly layers: readonly NetLayer[];
};
type Tools = {
    readonly runtime: Runtime;
    readonly random: Random;
};
/** @param model with layers `w0`, `b0`, `w1`, … as `NetGraph` has them, last to be applied last */
export declare function trainNet(model: Graph, { rows, y }: TrainingRows, { batch, steps, rate }: NetRecipe, { runtime, random }: Tools): Promise<NetState>;
/** A layer to be asked often: the weights of each output in a row. */
export type Dense = {
    readonly inputs: number;
    readonly outputs: number;
    readonly columns: Float64Array;
    readonly bias: Float64Array;
};
/** The layers for use; undefined where they are not of these widths. */
export declare function denseOf({ layers }: NetState, widths: readonly number[]): Dense[] | undefined;
/** x · weights + bias, through a ReLU if so wanted; x and y from the given places on. */
export declare function through({ inputs, outputs, columns, bias }: Dense, x: Float64Array, from: number, y: Float64Array, at: number, isLast: boolean): void;
export {};
