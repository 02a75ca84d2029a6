// Which settings a place of the file may have, read from the JSON Schema that is generated from the zod schema.
import type { Path } from './yaml.ts'

type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly const?: unknown
}

/** The settings at `path`; `kind` selects among the kinds of a device. */
export function knownKeys(schema: Record<string, unknown>, path: Path, kind: unknown): string[] {
  let level = alternatives(schema)
  for (const step of path) level = level.flatMap(each => alternatives(child(each, step)))
  const groups = level.filter(each => each.properties)
  const fitting = groups.filter(each => each.properties!['kind']?.const === kind)
  const chosen = fitting.length > 0 ? fitting : groups
  return [...new Set(chosen.flatMap(each => Object.keys(each.properties!)))]
}

const alternatives = (schema: JsonSchema | undefined): JsonSchema[] =>
  schema === undefined
    ? []
    : [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
        s => !(s === schema && (s.anyOf || s.oneOf)),
      )

function child(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return schema.items
  if (schema.properties && Object.hasOwn(schema.properties, step)) return schema.properties[step]
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
}
