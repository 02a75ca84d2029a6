// Text on lines of a given width. Invariant: no line is wider.

/** Breaks at spaces, and inside a word only where the word alone is too wide. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = width - indent.length
  const words = text
    .trim()
    .split(/\s+/)
    .flatMap(word => chunks(word, room))
  return joined(words, room, '').map(line => indent + line)
}

/** A command to be copied: broken before options outside of quotes, each line but the last ending with a backslash. */
export function wrapCommand(command: string, width: number, indent = ''): string[] {
  const room = width - indent.length - 2
  const hanging = '  '
  const parts = command.split(/ (?=--(?:[^']*'[^']*')*[^']*$)/)
  if (parts.some(part => part.length + hanging.length > room)) return wrap(command, width, indent)
  const lines = joined(parts, room, hanging)
  return lines.map((line, i) => `${indent}${line}${i < lines.length - 1 ? ' \\' : ''}`)
}

/** Words on as few lines as they need, those after the first behind `hanging`. */
function joined(words: readonly string[], room: number, hanging: string): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(lines.length > 0 ? hanging + word : word)
  }
  return lines
}

const chunks = (word: string, room: number): string[] =>
  word.length <= room ? [word] : (word.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [])
