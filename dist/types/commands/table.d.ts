export type Column = {
    readonly head: string;
    readonly align?: 'left' | 'right';
};
/** Rows under their heads; cells of the first column are cut with `…` until a line fits `width`. */
export declare function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string;
/** A sentence in lines of at most `width`, those after the first indented; a longer word stands alone. */
export declare function wrapped(text: string, width: number, indent?: string): string;
