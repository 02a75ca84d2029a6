/** "Did you mean x? " or nothing. */
export declare const hint: (suggestion: string | undefined) => string;
