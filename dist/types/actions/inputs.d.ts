import { type SpacePlan } from '../config/index.js';
import type { CommentMode } from '../github/index.js';
import type { Judged } from '../report/index.js';
export type Inputs = {
    readonly config: string;
    readonly token: string;
    readonly base: string | undefined;
    readonly comment: CommentMode | 'off' | undefined;
    readonly id: string;
    readonly search: boolean | undefined;
    readonly searchTimeMs: number | undefined;
    readonly space: SpacePlan | undefined;
    /** The same in its own word. */
    readonly spaceName: string | undefined;
    readonly judge: Judged | undefined;
    readonly measure: boolean;
    readonly artifact: string | undefined;
    readonly out: string;
    /** What earlier searches know: a folder, or `none`. */
    readonly memory: string;
    readonly runtimePath: string | undefined;
    readonly installRuntime: boolean;
    readonly seed: number | undefined;
    readonly allowForkDevices: boolean;
};
/** @param get the value of an input, '' where it is not given. */
export declare function readInputs(get: (name: string) => string): Inputs;
/** The companion's `mode`. */
export declare const readCommentMode: (text: string) => CommentMode | undefined;
