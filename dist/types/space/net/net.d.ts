import { type Graph, type Node } from '../../ir/index.js';
import type { Weights } from './weights.js';
/** A tensor between layers: [batch, channels, ...lengths]; no lengths after flattening. */
export type Flow = {
    readonly value: string;
    readonly channels: number;
    readonly lengths: readonly number[];
};
/** Lengths of a window: one number for all axes, or one per axis. */
export type Window = number | readonly number[];
export type ConvOptions = {
    readonly out: number;
    readonly kernel: Window;
    readonly stride?: number;
    readonly groups?: number;
    readonly dilation?: number;
    readonly bias?: boolean;
};
export declare class Net {
    #private;
    constructor(weights: Weights);
    conv(name: string, x: Flow, options: ConvOptions): Flow;
    /** BatchNormalization that changes nothing yet. */
    norm(name: string, x: Flow): Flow;
    pool(op: 'AveragePool' | 'MaxPool', name: string, x: Flow, kernel: Window, stride: number): Flow;
    /** Means over all positions, flattened. */
    globalPool(name: string, x: Flow): Flow;
    flatten(name: string, x: Flow): Flow;
    dense(name: string, x: Flow, out: number, bias?: boolean): Flow;
    /** Linear resampling to `lengths`, less than half a step from exact. */
    resize(name: string, x: Flow, lengths: readonly number[]): Flow;
    /** An op on tensors of one shape. */
    same(op: string, name: string, inputs: readonly Flow[], attributes?: Node['attributes']): Flow;
    /** An op on a tensor and numbers. */
    withNumbers(op: string, name: string, x: Flow, numbers: Readonly<Record<string, number>>): Flow;
    /** Without the first position along every length. */
    shifted(name: string, x: Flow): Flow;
    concat(name: string, inputs: readonly Flow[]): Flow;
    /** The net from `input` to `output`; the batch is symbolic. */
    graph(name: string, inputs: readonly Flow[], outputs: readonly Flow[]): Graph;
}
/** The least float32 s with ⌊length · s⌋ = target. */
export declare function scaleTo(length: number, target: number): number;
