import { type Graph, type Value } from '../../ir/index.js';
import { type Fusing } from '../kernels/decompose.js';
import type { Kernel } from '../kernels/kernel.js';
export type Border = {
    /** Equal for borders that no part can tell apart. */
    readonly key: string;
    /** Equal for borders that only a part can tell apart that takes the last kernel in, or is taken in by it. */
    readonly kind: string;
    /** A graph that ends in such a value; undefined for one that is given as it lies in a file. */
    standIn(as: Value): Graph | undefined;
};
/** In front of the first part. */
export declare const start: Border;
/** What a part comes to behind a border. */
export type Told = {
    /** Its kernels, without bringing the result out of blocks. */
    readonly added: readonly Kernel[];
    /** Kernels in front of it that are others now. */
    readonly lost: readonly Kernel[];
    /** What it takes to bring the result out of blocks, were it the network's. */
    readonly out: readonly Kernel[];
    /** Behind it; undefined where the value passes through unchanged. */
    readonly next: Border | undefined;
};
/**
 * @param isLast the result is the network's: nothing comes that could read it
 * @throws UserError as `inferShapes`
 */
export declare function toldBehind(border: Border, part: Graph, fusing: Fusing, isLast: boolean): Told;
