import { type Graph } from '../ir/index.js';
import type { Kept } from './space.js';
export type Donation = {
    /** Structured as the target, with the donor's weights. */
    readonly graph: Graph;
    /** The donor's channels that are left, as `Space.kept` says it of a seed's. Empty where all are. */
    readonly kept: ReadonlyMap<string, Kept>;
};
/** Undefined where the target is wider somewhere, or another network. */
export type Donor = (target: Graph) => Donation | undefined;
/**
 * What `graph` can give its weights to. Layers are matched by the names of the values they make.
 * @throws UserError where the shapes of `graph` cannot be inferred
 * @example donorOf(trained)(space.decode(narrower))?.graph
 */
export declare function donorOf(graph: Graph): Donor;
