import { type Gradient } from '../gradient.js';
export declare const pooling: {
    MaxPool: Gradient;
    AveragePool: Gradient;
    LpPool: null;
    GlobalAveragePool: Gradient;
    GlobalMaxPool: Gradient;
    GlobalLpPool: null;
    MaxUnpool: null;
};
