// A warning: something true about a figure that the reader should know, typed, ending with advice.

export type Warning = {
  /** Kebab-case, stable, for machines. */
  readonly code: string
  readonly sentence: string
  /** What to do about it. */
  readonly advice: string
}
