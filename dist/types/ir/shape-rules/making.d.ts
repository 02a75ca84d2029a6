import { type Rule } from './call.js';
/** Constant in all its forms. */
export declare const constant: Rule;
/** ConstantOfShape: the shape in input 0, one value. */
export declare const constantOfShape: Rule;
/** Shape: the lengths themselves, from `start` to `end`. */
export declare const shapeOf: Rule;
/** Size: the number of elements. */
export declare const size: Rule;
/** Range: start, limit, delta. */
export declare const range: Rule;
/** RandomNormal, RandomUniform: shape and type are attributes. */
export declare const random: Rule;
/** RandomNormalLike, Bernoulli, EyeLike: the shape of input 0, the type perhaps of an attribute. */
export declare const like: Rule;
/** Multinomial: [batch, samples]. */
export declare const multinomial: Rule;
/** HannWindow and its kin: as long as input 0 says. */
export declare const signalWindow: Rule;
