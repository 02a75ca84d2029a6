export declare function tuningFile(folder: string, id: number): {
    read: () => Uint8Array | undefined;
    write: (bytes: Uint8Array) => void;
    drop: () => void;
};
