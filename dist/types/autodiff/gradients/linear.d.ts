import { type Gradient } from '../gradient.js';
export declare const linear: {
    Gemm: Gradient;
    MatMul: Gradient;
    Einsum: null;
};
