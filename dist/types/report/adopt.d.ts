import type { Context, ModelVerdict, SearchSummary } from './types.js';
/** One word of a POSIX shell, whatever it holds. */
export declare function shellWord(text: string): string;
/**
 * Lines that put the best model in place of head's and commit it; empty where there is no file to take or no place for it.
 * With an artifact its download comes first.
 */
export declare function adoptSteps({ path }: Pick<ModelVerdict, 'path'>, { best, bestFile, seed }: SearchSummary, { artifact, runUrl }: Pick<Context, 'artifact' | 'runUrl'>): string[];
/** What to know before the search's command is run again: without its memory it is not the same search. */
export declare function coldNote({ story, command }: SearchSummary): string | undefined;
