export declare function weightFiles(folder: string): {
    steps: (id: number, isFinal?: boolean) => number | undefined;
    read: (id: number, isFinal?: boolean) => Uint8Array<ArrayBuffer> | undefined;
    write: (id: number, steps: number, model: Uint8Array, isFinal: boolean) => void;
    release: (id: number) => void;
    keepOnly: (ids: readonly number[]) => void;
};
