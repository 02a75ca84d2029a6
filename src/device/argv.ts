// A command line split into words as a POSIX shell would, for a program started without one. What only a shell could
// do (pipes, variables, wildcards) is refused rather than passed on as text.
import { userError } from '../errors.ts'

const shellOnly = '|&;<>()$`*?#~\n'

/** The words of `run`. Throws `device-command-syntax`. @example splitCommand(`./bench.sh "my model"`) */
export function splitCommand(run: string): string[] {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < run.length; at++) {
    const character = run[at]!
    if (/\s/.test(character) && character !== '\n') {
      if (word !== undefined) words.push(word)
      word = undefined
      continue
    }
    const piece = pieceAt(run, at)
    word = (word ?? '') + piece.text
    at = piece.last
  }
  if (word !== undefined) words.push(word)
  if (words.length === 0) throw userError('device-command-syntax', { run, reason: 'it is empty' })
  return words
}

type Piece = { readonly text: string /** Index of its last character. */; readonly last: number }

/** A character, an escaped one, or a quoted stretch. */
function pieceAt(run: string, at: number): Piece {
  const character = run[at]!
  if (character === "'" || character === '"') return quoted(run, at)
  if (character === '\\') return escaped(run, at)
  if (shellOnly.includes(character))
    throw userError('device-command-syntax', { run, reason: `${JSON.stringify(character)} needs a shell` })
  return { text: character, last: at }
}

function escaped(run: string, at: number): Piece {
  const next = run[at + 1]
  if (next === undefined)
    throw userError('device-command-syntax', { run, reason: 'it ends with a backslash' })
  return { text: next, last: at + 1 }
}

function quoted(run: string, start: number): Piece {
  const quote = run[start]!
  let text = ''
  for (let at = start + 1; at < run.length; at++) {
    const character = run[at]!
    if (character === quote) return { text, last: at }
    const escapes = quote === '"' && character === '\\' && ['"', '\\'].includes(run[at + 1] ?? '')
    if (escapes) at++
    text += run[at]!
  }
  throw userError('device-command-syntax', { run, reason: `a ${quote} is not closed` })
}

/** The words with their placeholders filled in. Throws `device-command-syntax` for a placeholder there is not. */
export function fillPlaceholders(
  words: readonly string[],
  values: Readonly<Record<string, string>>,
): string[] {
  return words.map(word =>
    word.replace(/\{([\w-]+)\}/g, (all, name: string) => {
      if (Object.hasOwn(values, name)) return values[name]!
      const known = Object.keys(values).map(key => `{${key}}`)
      throw userError('device-command-syntax', { run: all, reason: `placeholders are ${known.join(', ')}` })
    }),
  )
}
