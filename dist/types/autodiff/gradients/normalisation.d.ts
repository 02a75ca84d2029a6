import { type Gradient } from '../gradient.js';
export declare const normalisation: {
    BatchNormalization: Gradient;
    LayerNormalization: Gradient;
    SimplifiedLayerNormalization: Gradient;
    RMSNormalization: Gradient;
    InstanceNormalization: Gradient;
    GroupNormalization: null;
    LRN: Gradient;
    LpNormalization: Gradient;
    MeanVarianceNormalization: null;
};
