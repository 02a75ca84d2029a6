/** The name nearest to `word` by edit distance, if it is near: a third of its letters, at least two, may differ. */
export declare function nearest(word: string, names: readonly string[]): string | undefined;
/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export declare function editDistance(a: string, b: string): number;
