/** Makes what is missing of a folder's path. @throws the system's error, with the path it is about */
export declare function makeFolder(path: string): void;
