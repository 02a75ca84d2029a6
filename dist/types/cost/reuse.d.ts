/** Whether output 0 of the op (`opKey`) is its input 0 seen differently. */
export declare const isView: (key: string) => boolean;
/** The inputs that output 0 of the op (`opKey`) may overwrite. */
export declare const overwritable: (key: string, inputs: readonly string[]) => readonly string[];
