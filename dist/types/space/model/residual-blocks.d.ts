import { type Graph, type Shapes } from '../../ir/index.js';
export type ResidualBlock = {
    readonly name: string;
    /** What is left where the block is dropped, and what it stood for. */
    readonly input: string;
    readonly output: string;
    /** Output values of the nodes that only the block needs. */
    readonly inner: readonly string[];
};
/** The first `most` blocks whose branch reads nothing but their input; none whose sum the model puts out. */
export declare function residualBlocks(graph: Graph, shapes: Shapes, most: number): ResidualBlock[];
/** The graph without the blocks; `nameOf` tells under which name a value of the seed is found now. */
export declare function withoutBlocks(graph: Graph, blocks: readonly Pick<ResidualBlock, 'input' | 'output'>[]): {
    graph: Graph;
    nameOf: (value: string) => string;
};
