// Text from a pull request, made harmless for the place it is put in. Everything that is not ours goes through
// one of these; nothing else in the layer touches raw names. Invariant: one line in, one line out.

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu
const markFlood = /(\p{M}{3})\p{M}+/gu
/** Separates characters that a forge or a runner would read together, without being seen. */
const seam = '\u200b'

/**
 * One line of visible characters: control, format (bidirectional, zero-width, tag), surrogate and private-use
 * characters become a space, floods of combining marks are cut, and at most `limit` characters remain.
 */
export function visible(text: string, limit = 300): string {
  const clean = text
    .slice(0, limit * 8)
    .replace(invisible, ' ')
    .replace(markFlood, '$1')
  const characters = [...clean]
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : clean
}

/** For logs and terminals: visible, and free of what a runner would take for a workflow command. */
export const plain = (text: string, limit = 300): string =>
  visible(text, limit)
    .replace(/:(?=:)/g, `:${seam}`)
    .replaceAll('##[', `##${seam}[`)

/** For HTML and SVG, text and attribute values alike. */
export const xml = (text: string, limit = 300): string =>
  visible(text, limit).replace(/[&<>"'`=]/g, character => `&#${character.charCodeAt(0)};`)

/**
 * A sentence for Markdown: shown as it is read, never as markup. Punctuation becomes numeric entities (which
 * CommonMark takes as text, in tables too); mentions, references, emoji names and links are broken by a seam.
 * Pairs of backticks, which the message catalogue uses, set code type; that is all they can do.
 */
export function markdownText(text: string, limit = 300): string {
  const parts = visible(text.trim(), limit).split('`')
  const paired = parts.length % 2 === 1 && parts.length > 1
  if (!paired) return escaped(parts.join('`'))
  return parts.map((part, index) => (index % 2 === 1 && part !== '' ? code(part) : escaped(part))).join('')
}

/** A name or path for Markdown: the same guarantees, set in code type. */
export const markdownCode = (text: string, limit = 120): string =>
  code(visible(text, limit).trim() || '(empty)')

/** Lines to be copied, as a code block of their own; nothing in it is markup, and no line of it closes it. */
export function markdownBlock(lines: readonly string[], language = ''): string {
  const text = lines.map(line => visible(line, 1000)).join('\n')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(run => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** For a quoted string in a Mermaid diagram: letters, digits and spaces only. */
export const mermaidText = (text: string, limit = 40): string =>
  visible(text, limit * 2)
    .replace(/[^\p{L}\p{N} .,%()+-]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, limit)

const escaped = (text: string): string => entities(unlinked(text))
const code = (text: string): string => `<code>${escaped(text)}</code>`

// GitHub reads mentions, references and addresses in the rendered text, so entities alone do not stop them.
const unlinked = (text: string): string =>
  text.replace(/[@#]|:(?=\S)|GH-(?=\d)|www(?=\.)/gi, match => `${match}${seam}`)

// All ASCII punctuation but `,` and `%`, which begin nothing.
const entities = (text: string): string =>
  text.replace(/[!-$&-+\--/:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`)
