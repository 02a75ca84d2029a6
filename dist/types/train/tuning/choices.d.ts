import { type Block, type Form, type Lower, type Site } from '../../autodiff/index.js';
/** A form for each site, by `siteName`. */
export type Choices = Readonly<Record<string, string>>;
/** The block of channels that is right on this machine; undefined = none is. */
export type Blocks = Block | undefined;
/** The best known form on this machine, without measuring. */
export declare const defaultLower: (block: Blocks) => Lower;
/** The forms of a site that are right on this machine. */
export declare function rightForms({ forms }: Site, block: Blocks): readonly Form[];
/** Chooses what `choices` say, else the default. */
export declare function lowerBy(choices: Choices, block: Blocks): Lower;
/** Whether there is something to choose that a measurement can decide: told from the site alone, never by a clock. */
export declare function isTunable(site: Site, block: Blocks): boolean;
/** Numbers that a site reads and writes. */
export declare const sizeOf: ({ shapes }: Site) => number;
