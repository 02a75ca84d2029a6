import { type Shape } from '../ir/index.js';
import type { Layout } from './types.js';
/** 'same': element i goes to place i. 'to-nchw', 'to-nhwc': the channel axis moves to the front or the back. */
export type Move = 'same' | 'to-nchw' | 'to-nhwc';
/**
 * The move that brings samples of shape `sample` to an input of shape `input` (batch first; lengths may be symbolic).
 * An image model with an undecided shape is taken to be NCHW, as ONNX's Conv is.
 */
export declare function decideMove(path: string, sample: readonly number[], input: Shape, layout: Layout | undefined): Move;
/** Place in the fed sample → place in the stored one; undefined where they are the same. */
export declare function gatherMap(sample: readonly number[], move: Move): Int32Array | undefined;
/** The shape of one fed sample: the input's, with symbolic lengths filled in from the stored sample. */
export declare function fedShape(sample: readonly number[], input: Shape, move: Move): number[];
/** Axis of the stored sample that holds the channels, for scalings with one number each. */
export declare function channelAxis(sample: readonly number[], channels: number, layout: Layout | undefined): number;
