import type { Genome, Parts } from '../space.js';
import type { Decoded, ModelChoices } from './model-space.js';
/** Undefined where the model cannot be cut, or where what its parts share cannot be told apart. */
export declare function modelParts(all: ModelChoices, decode: (genome: Genome) => Decoded): Parts | undefined;
