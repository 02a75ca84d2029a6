import type { Kernel } from '../kernels/kernel.js';
/** One core of a device, from its documents. */
export type Roof = {
    /** Peak multiply–accumulates per millisecond in float32. */
    readonly macsPerMs: number;
    /** Bytes per millisecond to and from memory. */
    readonly bytesPerMs: number;
    /** Of starting a kernel. */
    readonly startMs: number;
    readonly source: string;
};
/** By name; `generic` stands for whatever is not known. */
export declare const roofs: {
    readonly generic: {
        readonly macsPerMs: number;
        readonly bytesPerMs: number;
        readonly startMs: 0.002;
        readonly source: 'one core with 256-bit FMA at 2–3 GHz; the order of magnitude of laptops and cloud machines';
    };
    readonly 'raspberry-pi-4': {
        readonly macsPerMs: number;
        readonly bytesPerMs: number;
        readonly startMs: 0.01;
        readonly source: 'BCM2711: Cortex-A72 at 1.5 GHz, one 128-bit FMA a cycle (Arm Cortex-A72 Optimization Guide); LPDDR4-3200';
    };
    readonly 'raspberry-pi-5': {
        readonly macsPerMs: number;
        readonly bytesPerMs: number;
        readonly startMs: 0.005;
        readonly source: 'BCM2712: Cortex-A76 at 2.4 GHz, two 128-bit FMA a cycle (Arm Cortex-A76 Optimization Guide); LPDDR4X-4267';
    };
    readonly 'jetson-nano': {
        readonly macsPerMs: number;
        readonly bytesPerMs: number;
        readonly startMs: 0.01;
        readonly source: 'Tegra X1: Cortex-A57 at 1.43 GHz, one 128-bit FMA a cycle (Arm Cortex-A57 Optimization Guide); LPDDR4';
    };
};
export type RoofName = keyof typeof roofs;
/** Milliseconds of starting, multiplying and moving data: the parts of a kernel's time. */
export declare function roofParts(kernel: Kernel, roof: Roof): readonly [start: number, macs: number, bytes: number];
/** Milliseconds of a kernel by the roofline alone: started, then held up by arithmetic or by memory. */
export declare const rooflineMs: (roof: Roof) => (kernel: Kernel) => number;
