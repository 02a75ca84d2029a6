/** Breaks at spaces, and inside a word only where the word alone is too wide. */
export declare function wrap(text: string, width: number, indent?: string): string[];
/** A command to be copied: broken before options outside of quotes, each line but the last ending with a backslash. */
export declare function wrapCommand(command: string, width: number, indent?: string): string[];
