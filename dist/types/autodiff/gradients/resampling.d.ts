import { type Gradient } from '../gradient.js';
export declare const resampling: {
    Upsample: null;
    Resize: Gradient;
    GridSample: null;
    AffineGrid: null;
    RoiAlign: null;
};
