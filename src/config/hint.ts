// The half-sentence that offers a name.

/** "Did you mean x? " or nothing. */
export const hint = (suggestion: string | undefined): string =>
  suggestion ? `Did you mean ${suggestion}? ` : ''
