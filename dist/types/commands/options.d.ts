import type { Options } from './command.js';
export declare const textOf: (options: Options, name: string) => string | undefined;
/** A whole number of at least `least`. */
export declare function countOf(options: Options, name: string, least?: number): number | undefined;
/** Several files, separated by commas. */
export declare const listOf: (options: Options, name: string) => string[];
/** Milliseconds from `90s`, `2m`, `500ms`. */
export declare function durationOf(options: Options, name: string): number | undefined;
/** `input=1,3,32,32`, several separated by `;`. */
export declare function shapesOf(options: Options): Record<string, number[]> | undefined;
/** The seed of a run. Default 1. */
export declare const seedOf: (options: Options) => number;
