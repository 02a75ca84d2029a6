// `space`: where candidates come from, as it is written: a name, a file of the repository, or a family in place.
import { z } from 'zod'
import { userError } from '../errors.ts'
import { builtInSpaces, type ChoiceKind, type Family, familySchema } from '../space/index.ts'
import { hint } from './hint.ts'
import { nearest } from './nearest.ts'
import { complain, isInsideRepository } from './quantities.ts'

/** Where candidates come from. */
export type SpacePlan =
  /** Changes of the repository's model. */
  | { readonly kind: 'from-model' }
  | { readonly kind: 'built-in'; readonly name: string }
  /** Declared in edgewise.yml. */
  | { readonly kind: 'family'; readonly family: Family }
  /** Declared in a file of the repository. */
  | { readonly kind: 'file'; readonly path: string }

export const fromModel = { kind: 'from-model' } as const

/** All names a space can be asked for by. */
const spaceNames: readonly string[] = [fromModel.kind, ...builtInSpaces]

/**
 * A space as it is named outside the configuration.
 * @throws UserError `space-unknown` with the nearest name
 */
export function spaceByName(text: string): SpacePlan {
  const found = namedSpace(text)
  if (found) return found
  throw userError('space-unknown', {
    name: text.slice(0, 64),
    hint: hint(nearest(text, spaceNames)),
    names: spaceNames.join(', '),
  })
}

const isFile = (text: string) => /\.(ya?ml|json)$/i.test(text)

/** A space by its name or its file; undefined where the text is neither. */
function namedSpace(text: string): SpacePlan | undefined {
  if (text === fromModel.kind) return fromModel
  if (builtInSpaces.includes(text)) return { kind: 'built-in', name: text }
  return isFile(text) ? { kind: 'file', path: text } : undefined
}

const named = z
  .string()
  .min(1)
  .max(1024)
  .transform((text, context): SpacePlan => {
    const found = namedSpace(text)
    if (found?.kind === 'file' && !isInsideRepository(text))
      return complain(context, 'config-path-outside', { path: JSON.stringify(text) })
    if (found) return found
    const suggestion = nearest(text, spaceNames)
    const fix = `Write one of ${spaceNames.join(', ')}, or the path of a .yml file that declares one.`
    return complain(context, 'config-value', { hint: hint(suggestion), fix }, suggestion)
  })

const declared = familySchema.transform((given): SpacePlan => ({ kind: 'family', family: given }))

export const space = z
  .union([named, declared])
  .meta({ description: 'A name, the path of a YAML file that declares a family, or the family itself.' })

/** What may change about a model, in the words of the file. */
export const variations = {
  widths: 'width',
  depth: 'depth',
  kernels: 'kernel',
  forms: 'op',
  activations: 'activation',
  resolution: 'resolution',
} as const satisfies Record<string, ChoiceKind>

export type Variation = keyof typeof variations
