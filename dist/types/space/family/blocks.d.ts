import { type ActivationName } from '../net/activations.js';
import type { Flow, Net, Window } from '../net/net.js';
export type Setting = {
    readonly name: string;
    readonly out: number;
    readonly kernel: Window;
    readonly stride: number;
    readonly expansion: number;
    readonly activation: ActivationName;
    readonly isNormed: boolean;
};
export type Block = {
    readonly make: (net: Net, x: Flow, setting: Setting) => Flow;
    readonly reads: readonly ('width' | 'kernel' | 'expansion')[];
};
export declare const blocks: {
    conv: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: ("kernel" | "width")[];
    };
    depthwise: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: "kernel"[];
    };
    separable: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: ("kernel" | "width")[];
    };
    mbconv: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: ("expansion" | "kernel" | "width")[];
    };
    residual: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: ("kernel" | "width")[];
    };
    bottleneck: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: ("expansion" | "kernel" | "width")[];
    };
    skip: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: "width"[];
    };
    dense: {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: "width"[];
    };
    'max-pool': {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: "kernel"[];
    };
    'average-pool': {
        make: (net: Net, x: Flow, setting: Setting) => Flow;
        reads: "kernel"[];
    };
};
export type BlockName = keyof typeof blocks;
export declare const blockNames: [BlockName, ...BlockName[]];
/** Blocks whose output is as wide as their input. */
export declare const keepsWidth: (op: BlockName) => boolean;
