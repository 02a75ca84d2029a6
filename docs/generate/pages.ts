// The parts of the documentation that are drawn from the code: the page of errors, and tables that stand between
// markers in pages written by hand. Pure: text in, text out. `npm run docs` writes them, test/docs compares them.
import { commands } from '../../src/commands/index.ts'
import { deviceWarnings } from '../../src/device/index.ts'
import { catalogue } from '../../src/errors.ts'
import { budgetMetrics, metrics } from '../../src/units.ts'

type Row = { readonly sentence: string; readonly fix: string }

// First word of the code → heading. A new first word needs a row here: `errorsPage` throws until it has one.
const areas: Readonly<Record<string, string>> = {
  file: 'Files, options and commands',
  path: 'Files, options and commands',
  quantity: 'Files, options and commands',
  option: 'Files, options and commands',
  argument: 'Files, options and commands',
  init: 'Files, options and commands',
  out: 'Files, options and commands',
  config: 'The configuration',
  event: 'GitHub and git',
  github: 'GitHub and git',
  git: 'GitHub and git',
  base: 'GitHub and git',
  artifact: 'GitHub and git',
  verdict: 'GitHub and git',
  model: 'Model files',
  shape: 'Shapes and costs',
  cost: 'Shapes and costs',
  space: 'Search spaces',
  genotype: 'Search spaces',
  runtime: 'ONNX Runtime and the sandboxed process',
  feed: 'ONNX Runtime and the sandboxed process',
  worker: 'ONNX Runtime and the sandboxed process',
  data: 'Data sets',
  evaluate: 'Evaluation',
  device: 'Devices',
  train: 'Training',
  tensors: 'Training',
  checkpoint: 'Training',
  search: 'The search and its ledger',
  ledger: 'The search and its ledger',
  table: 'Tables of architectures',
  predict: 'Predicted latency',
  predictor: 'Predicted latency',
  optimiser: 'Predicted latency',
  profile: 'Predicted latency',
  fit: 'Predicted latency',
}

/** docs/errors.md: every row of the catalogue, with the anchor that messages link to. */
export function errorsPage(rows: Readonly<Record<string, Row>> = catalogue): string {
  const byArea = new Map<string, string[]>([...new Set(Object.values(areas))].map(area => [area, []]))
  for (const [code, row] of Object.entries(rows)) byArea.get(areaOf(code))!.push(entry(code, row))
  const sections = [...byArea].flatMap(([area, entries]) =>
    entries.length === 0 ? [] : [`## ${area}`, ...entries],
  )
  return `${[header, ...sections].join('\n\n')}\n`
}

const header = `<!-- Generated from src/errors.ts by \`npm run docs\`. Do not edit. -->

# Errors

Every mistake that a user can make has a code, a sentence and a fix. The command line prints all three and exits with 2;
the Action writes them as annotations. Words in braces are filled in. An error that is not on this page is a bug of
Edgewise: it starts with \`internal:\`, carries a stack, and exits with 3.`

function areaOf(code: string): string {
  const area = areas[code.split('-')[0]!]
  if (area === undefined) throw new Error(`docs/generate/pages.ts has no area for the error ${code}`)
  return area
}

const entry = (code: string, { sentence, fix }: Row) =>
  `### \`${code}\`\n\n${prose(sentence)}\n\n**Fix:** ${prose(fix)}`

/** Catalogue text as Markdown: what stands in backticks stays code, angle brackets are no HTML. */
export const prose = (text: string): string =>
  text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? `\`${part}\`` : part.replaceAll('<', '&lt;').replaceAll('_', '\\_')))
    .join('')

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** Warnings of measurements. */
export const warningsTable = (): string =>
  table(
    ['code', 'it says', 'advice'],
    Object.entries(deviceWarnings).map(([code, { sentence, advice }]) => [
      `\`${code}\``,
      prose(sentence),
      prose(advice),
    ]),
  )

const unitWords = {
  ms: 'time, `12ms`',
  B: 'bytes, `256KiB`',
  mJ: 'energy, `3mJ`',
  count: 'count, `50k`',
  ratio: 'share, `90%`',
  value: 'number, `0.5`',
} as const
const kindWords = {
  cost: 'computed',
  device: 'measured or predicted',
  quality: 'evaluated on `data`',
  proxy: 'estimated',
} as const

/** What a budget can name. */
export const metricsTable = (): string =>
  table(
    ['metric', 'is', 'unit', 'limit is', 'by device', 'figure is'],
    budgetMetrics.map(name => {
      const { label, unit, better, perDevice, kind } = metrics[name]
      return [
        `\`${name}\``,
        label,
        unitWords[unit],
        better === 'min' ? 'upper' : 'lower',
        perDevice ? 'yes' : 'no',
        kindWords[kind],
      ]
    }),
  )

/** The flags of a command. */
export const optionsTable = (name: string): string =>
  table(
    ['flag', 'meaning'],
    commands[name]!.options.map(([flags, meaning, fallback]) => [
      `\`${flags}\``,
      prose(fallback === undefined ? meaning : `${meaning} (default: ${fallback})`).replaceAll('|', '\\|'),
    ]),
  )

/** `page` with the text between the markers of `name` replaced. */
export function filled(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the markers of ${name} are missing`)
  return `${page.slice(0, from)}${begin}\n${text}\n${page.slice(to)}`
}

/** File in docs/ → what it should hold, given what it holds. */
export const pages: Readonly<Record<string, (present: string) => string>> = {
  'errors.md': () => errorsPage(),
  'measurement.md': page => filled(page, 'warnings', warningsTable()),
  'configuration.md': page => filled(page, 'metrics', metricsTable()),
  'training.md': page => filled(page, 'train-options', optionsTable('train')),
}
