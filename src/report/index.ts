// The report layer: figures and budgets → a verdict → Markdown, HTML, JSON, terminal text, annotations. Pure strings.

export { shellWord } from './adopt.ts'
export { type Annotation, annotationsOf } from './annotations.ts'
export { plain } from './escape.ts'
export { figureText, metricLabel } from './figures.ts'
export { html } from './html/index.ts'
export { json, parseVerdict, verdictJsonSchema } from './json.ts'
export { judge } from './judge.ts'
export {
  commentCharacters,
  type MarkdownOptions,
  markdown,
  summaryBytes,
  summaryMarkdown,
} from './markdown/index.ts'
export { blocks, countedStatus, defaultPolicy, effectOf, worst } from './policy.ts'
export { estimateSchema } from './schema.ts'
export type * from './search-types.ts'
export { layerDiagramOf, type StoryFacts, storyOf } from './story.ts'
export { diagramSchema, figuresSchemaOf } from './story-schema.ts'
export {
  deviceFacts,
  pairedChanges,
  type SearchFacts,
  summariseLayers,
  summariseSearch,
} from './summarise.ts'
export { type TerminalOptions, terminal } from './terminal.ts'
export type * from './types.ts'
export { summaryLine } from './words.ts'
