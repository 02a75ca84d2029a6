import type { Target } from './platform.js';
/** The folder holds package.json and package-lock.json (for npm ci) and integrity.json (read into this). */
export type Lock = {
    readonly folder: string;
    readonly version: string;
    /** Path below node_modules → SHA-256, for the JavaScript. */
    readonly common: Readonly<Record<string, string>>;
    /** `linux-x64` → path below node_modules → SHA-256, for the native libraries. */
    readonly native: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
/** Reads the hashes of a lock folder. */
export declare const readLock: (folder: string) => Lock;
/** The lock that is part of Edgewise: src/runtime/lock here, dist/runtime when built. */
export declare function shippedLock(): string;
/** Where the tool cache keeps it, by the convention of @actions/tool-cache: tool/version/architecture. */
export declare const cachedRoot: (toolCache: string, version: string, { arch }: Pick<Target, 'arch'>) => string;
export declare const cachedPackage: (toolCache: string, version: string, target: Pick<Target, 'arch'>) => string;
/** What differs from the lock, as a clause naming the first such file; undefined if nothing does. */
export declare function verify(packageFolder: string, lock: Lock, target: Target): string | undefined;
/** SHA-256 in hex, read in pieces of 1 MiB. */
export declare function hashFile(path: string): string;
