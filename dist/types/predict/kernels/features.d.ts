import type { Kernel } from './kernel.js';
/** Kernels that share their code, more or less. */
export declare const kernelClasses: readonly ['direct convolution', 'pointwise convolution', 'convolution', 'depthwise convolution', 'grouped convolution', 'plain convolution', 'plain depthwise convolution', 'transposed convolution', 'matrix product', 'batched product', 'attention', 'recurrent', 'quantised', 'pool', 'global pool', 'elementwise', 'function', 'normalisation', 'reduction', 'softmax', 'layout', 'concatenation', 'resize', 'gather', 'view', 'control', 'other'];
export type KernelClass = (typeof kernelClasses)[number];
export declare function classOf(kernel: Kernel): KernelClass;
/** Where a kernel lies among those of its class: doublings, so that a step of 1 is a factor of 2. */
export declare function coordinates(kernel: Kernel): number[];
/** Per class: number, MACs and bytes, on a logarithmic scale; for spreading samples and for graph-level models. */
export declare const graphFeatures: (kernels: readonly Kernel[]) => Float64Array;
/** What adds up over kernels, by class: how many, multiply-adds, bytes moved. */
export declare function workByClass(kernels: readonly Kernel[]): Float64Array;
