// Log annotations: what is left when nothing may be written to the pull request. GitHub shows 10 of each level a step.
import type { Annotation } from '../report/index.ts'

/** The part of `@actions/core` that writes annotations; it escapes workflow commands. */
export type Annotator = Record<
  Annotation['level'],
  (message: string, properties: { title: string; file?: string; startLine?: number }) => void
>

/** GitHub drops what exceeds this, per level and step. */
const mostPerLevel = 10

/** Writes annotations, errors first; the last one of a full level says how many more there are. */
export function annotate(core: Annotator, annotations: readonly Annotation[]) {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const all = annotations.filter(annotation => annotation.level === level)
    const shown = all.length > mostPerLevel ? all.slice(0, mostPerLevel - 1) : all
    for (const { title, message, file, line } of shown)
      core[level](message, {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
      })
    if (shown.length < all.length)
      core[level](`${all.length - shown.length} more in the job summary`, { title: 'Edgewise' })
  }
}
