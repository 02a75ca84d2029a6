// The report layer: figures and budgets → a verdict → Markdown, HTML, JSON, terminal text, annotations. Pure strings.
export { judge } from './judge.ts'
export { blocks, countedStatus, defaultPolicy, effectOf } from './policy.ts'
export type * from './types.ts'
