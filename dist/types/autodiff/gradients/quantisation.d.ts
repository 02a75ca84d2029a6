import type { Gradient } from '../gradient.js';
export declare const quantisation: {
    QuantizeLinear: Gradient;
    DequantizeLinear: Gradient;
    'com.microsoft:QuantizeLinear': Gradient;
    'com.microsoft:DequantizeLinear': Gradient;
};
