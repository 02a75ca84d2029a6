import { type Genome, type Space } from '../../space/index.js';
export type Features = (genome: Genome) => Vector;
/** A point with what distances need: its entries that are not 0, where they stand, and its squared length. */
export type Vector = {
    readonly dense: Float64Array;
    readonly at: Uint16Array;
    readonly values: Float64Array;
    readonly square: number;
};
/**
 * The features of a space's genomes, scaled so that two random genomes lie about 2 apart (squared), whatever their number:
 * then one grid of length scales fits all spaces.
 */
export declare function featuresOf(space: Pick<Space, 'choices' | 'features'>, reference: readonly Genome[]): Features;
/** `featuresOf` scaled by a sample of the space's own, the same in any process. */
export declare function featuresOfSpace(space: Space): Features;
export declare function vector(entries: readonly number[], scale?: number): Vector;
/** Squared distance of two feature vectors. */
export declare const squaredDistance: (a: Vector, b: Vector) => number;
/**
 * The squared distances from one point to each of `others`, into `out`. Runs over the entries of `point` that are not 0:
 * of one-hot and path features most are, and this is the innermost loop of a proposal.
 */
export declare function distancesTo({ at, values, square }: Vector, others: readonly Vector[], out?: Float64Array): Float64Array;
/**
 * The squared distances from `point` to each of `vectors`, kept as long as that list: nearly all that a proposal asks for,
 * the last one asked for too. Where a list is asked often, its coordinates side by side spare a jump for each vector.
 */
export declare function columnOf(point: Vector, vectors: readonly Vector[]): Float64Array;
/** All squared distances among the points, row-major. */
export declare function distanceTable(points: readonly Vector[]): Float64Array;
