// The report layer: figures and budgets → a verdict → Markdown, HTML, JSON, terminal text, annotations. Pure strings.

export { html } from './html/index.ts'
export { json, parseVerdict, verdictJsonSchema } from './json.ts'
export { judge } from './judge.ts'
export { commentCharacters, type MarkdownOptions, markdown, summaryMarkdown } from './markdown/index.ts'
export { blocks, countedStatus, defaultPolicy, effectOf } from './policy.ts'
export type * from './types.ts'
export { summaryLine } from './words.ts'
