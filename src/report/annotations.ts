// What a verdict leaves beside the code: one annotation per check that needs eyes, per architecture that was not surely found,
// per issue and per warning. Invariant: what does not count is never more than a notice.
import { plain } from './escape.ts'
import { blocks, countedStatus, effectOf } from './policy.ts'
import type { Check, ModelVerdict, Verdict } from './types.ts'
import { budgetText, checkLabel, explanation, orderedChecks, orderedModels, statusWords } from './words.ts'

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** Errors first within each model: what blocks is an error, what the policy only warns of a warning. */
export function annotationsOf(verdict: Verdict): Annotation[] {
  return [
    ...verdict.issues.map(({ level, file, line, message }) => ({
      level,
      title: 'Edgewise configuration',
      message: plain(message, 500),
      file: plain(file, 300),
      ...(line === undefined ? {} : { line }),
    })),
    ...orderedModels(verdict).flatMap(model => [
      ...architectureAnnotation(model, verdict),
      ...orderedChecks(model, verdict).flatMap(check => checkAnnotation(check, model, verdict)),
    ]),
    ...verdict.warnings.map(({ sentence, advice }) => ({
      level: 'notice' as const,
      title: 'Edgewise',
      message: plain(`${sentence} ${advice}`, 500),
    })),
  ]
}

function checkAnnotation(check: Check, model: ModelVerdict, { policy }: Verdict): Annotation[] {
  const effect = effectOf(countedStatus(check), policy)
  if (effect === 'pass') return []
  const title = `${plain(model.name, 80)}: ${checkLabel(check, device => plain(device, 60))}: ${statusWords[check.status].word}`
  const fix = check.fix ? ` ${check.fix}` : ''
  return [
    {
      level: model.judged === 'architecture' ? 'notice' : blocks(check, policy) ? 'error' : 'warning',
      title,
      message: plain(`${budgetText(check)}: ${explanation(check).replace(/\.$/, '')}.${fix}`, 500),
      ...placeOf(model),
    },
  ]
}

function architectureAnnotation(model: ModelVerdict, { policy }: Verdict): Annotation[] {
  const { name, architecture } = model
  if (!architecture) return []
  const { status, reason, fix } = architecture
  const effect = effectOf(status, policy)
  if (effect === 'pass') return []
  return [
    {
      level: effect === 'fail' ? 'error' : 'warning',
      title: `${plain(name, 80)}: an architecture within every budget: ${statusWords[status].word}`,
      message: plain(`${reason.replace(/\.$/, '')}.${fix ? ` ${fix}` : ''}`, 500),
      ...placeOf(model),
    },
  ]
}

const placeOf = ({ path }: ModelVerdict) => (path === undefined ? {} : { file: plain(path, 300) })
