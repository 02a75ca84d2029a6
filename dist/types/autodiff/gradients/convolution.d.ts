import { type Gradient } from '../gradient.js';
export declare const convolution: {
    Conv: Gradient;
    ConvTranspose: Gradient;
};
