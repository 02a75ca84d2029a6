/** The same lines without workflow commands (`::…::`, `##[…]`) and control characters. */
export declare const harmless: (text: string) => string;
export declare const info: (text: string) => void;
/** A warning with a title, shown as an annotation of the job. */
export declare const warn: (text: string, title?: string) => void;
/** Ends the process once everything printed has left it: writes to pipes may still be under way. */
export declare function exit(code: number): Promise<never>;
