import type { Graph, Shape, TensorType } from './graph.js';
/**
 * A graph as text. Constants show their type, and their numbers up to eight of them.
 * @example print(graph) // graph opset 17\n  input x: float32[N, 4]\n  y = Relu(x)\n  output y: float32[N, 4]
 */
export declare function print(graph: Graph): string;
/** `float32[N, 3]`; `?` stands for what is unknown. */
export declare function printType({ dtype, shape }: TensorType): string;
/** `[N, 3]`, or `[…]` where not even the rank is known. */
export declare const printShape: (shape: Shape | undefined) => string;
