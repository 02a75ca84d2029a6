/** Through a neighbour and a rename: a reader, or a killed process, never leaves half a file. */
export declare function writeWhole(path: string, content: string | Uint8Array): void;
