// A file of the repository that declares a network family → the family, or all that is wrong with it. Untrusted: the same
// caps on YAML as edgewise.yml has, the family's own caps on networks.
import { z } from 'zod'
import { printable, UserError, userError } from '../errors.ts'
import { type Family, familySchema } from '../space/index.ts'
import { describe, printPath } from './describe.ts'
import { readYaml } from './yaml.ts'

/** Mistakes told at once. */
const mostReasons = 8

/**
 * @param path for messages
 * @throws UserError `space-file`, with the line of every mistake
 * @example parseSpaceFile('name: tiny\nlayers: [{ op: conv, width: [16, 8] }]', 'spaces/tiny.yml').name
 */
export function parseSpaceFile(text: string, path: string): Family {
  const { source, findings } = readYaml(text)
  const refuse = ([first = '', ...others]: readonly string[]) => {
    const { code, message, fix } = userError('space-file', { path, reason: own(first).replace(/\.$/, '') })
    const more = others.slice(0, mostReasons).map(reason => ` ${printable(own(reason))}`)
    return new UserError(code, message + more.join(''), fix, { file: path })
  }
  if (!source) throw refuse(findings.map(({ line, error }) => `line ${line}: ${error.message}`))
  const result = familySchema.safeParse(source.value)
  if (result.success) return result.data
  const found = result.error.issues
    .slice(0, mostReasons)
    .flatMap(issue => describe(issue, source.value, [], familyKeys))
  throw refuse(
    found.map(({ path: at, key, error }) => {
      const { line } = source.place(at, key)
      const where = printPath(at)
      return `line ${line}${where ? ` (${where})` : ''}: ${error.message} ${error.fix}`
    }),
  )
}

/** What is said of a whole configuration, of this file. */
const own = (text: string) => text.replace(/\bThe configuration\b/, 'The file')

/** The JSON Schema whose keys are known in such a file. */
const familyKeys = (): Record<string, unknown> => z.toJSONSchema(familySchema, { io: 'input' })
