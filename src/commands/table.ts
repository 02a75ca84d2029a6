// Plain text for a narrow terminal: tables whose first column gives way while figures stay whole, wrapped sentences.

export type Column = { readonly head: string; readonly align?: 'left' | 'right' }

/** Rows under their heads; cells of the first column are cut with `…` until a line fits `width`. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const all = [columns.map(column => column.head), ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map(row => [...(row[i] ?? '')].length)))
  const total = widths.reduce((sum, w) => sum + w + 2, -2)
  widths[0] = Math.max(8, widths[0]! - Math.max(0, total - width))
  return all
    .map(row =>
      row
        .map((cell, i) => pad(cell, widths[i]!, columns[i]?.align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function pad(text: string, width: number, align: Column['align'] = 'left'): string {
  const letters = [...text]
  const cut = letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text
  const space = ' '.repeat(Math.max(0, width - letters.length))
  return align === 'right' ? space + cut : cut + space
}

/** A sentence in lines of at most `width`, those after the first indented; a longer word stands alone. */
export function wrapped(text: string, width: number, indent = '  '): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line.trim() !== '' && [...longer].length > width) {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return [...lines, line].join('\n')
}
