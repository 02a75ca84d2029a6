import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  markdownBlock,
  markdownCode,
  markdownText,
  mermaidText,
  plain,
  visible,
  xml,
} from '../../src/report/escape.ts'
import { linkableText, tags, toHtml } from './forge.ts'
import { attacks } from './hostile.ts'

const pieces = [
  '<b>',
  '</td>',
  '`',
  '``',
  '|',
  '\n',
  '\r',
  '\\',
  '@a',
  '#1',
  'http://x.y',
  'www.x.y',
  'GH-1',
  '](',
  '![',
  '*',
  '_',
  '~',
  '&lt;',
  '&#64;',
  '::',
  '##[',
  '\u202e',
  '\u200b',
  '\u0000',
  'e\u0301',
  ' ',
  'a',
  '1.',
  '- ',
  '$',
  '<!--',
  '-->',
  ':tada:',
  'a@b.cd',
]
const text = fc.oneof(
  fc.constantFrom(...attacks),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(parts => parts.join('')),
)
const runs = { numRuns: 400 }
const columns = 3

const inTable = (cell: string) => `| a | b | c |\n| - | - | - |\n| x | ${cell} | z |\n`
/** What cmark and GitHub would turn into a link outside of code. */
const link = /(^|[^\p{L}\p{N}\u200b])(@[a-z0-9]|#\d|GH-\d|www\.|https?:\/\/)|[a-z0-9]@[a-z0-9]/iu

describe('text set into Markdown', () => {
  for (const [name, put] of [
    ['as a sentence', (value: string) => markdownText(value)],
    ['as code', (value: string) => markdownCode(value)],
  ] as const) {
    it(`${name} adds no tag, no link and no cell to a table`, () => {
      fc.assert(
        fc.property(text, value => {
          const html = toHtml(inTable(put(value)))
          expect(tags(html).filter(tag => tag !== 'code')).toEqual([
            'table',
            'tbody',
            'td',
            'th',
            'thead',
            'tr',
          ])
          expect([...html.matchAll(/<td/g)]).toHaveLength(columns)
          expect(linkableText(html)).not.toMatch(link)
        }),
        runs,
      )
    })

    it(`${name} stays in its paragraph, and leaves a fold that it stands in whole`, () => {
      fc.assert(
        fc.property(text, value => {
          const html = toHtml(
            `<details><summary>${put(value)}</summary>\n\nx ${put(value)}\n\n</details>\n\nend`,
          )
          expect(tags(html).filter(tag => tag !== 'code')).toEqual(['details', 'p', 'summary'])
          expect(html.trimEnd()).toMatch(/<p>end<\/p>$/)
        }),
        runs,
      )
    })
  }

  it('reads as it was written', () => {
    const html = toHtml(markdownText('5 * 3 < 16 | a_b [x](y) & 2.0 #1'))
    expect(html).toBe('<p>5 * 3 &lt; 16 | a_b [x](y) &amp; 2.0 #\u200b1</p>')
  })

  it('shows pairs of backticks of our own messages as code, and nothing more', () => {
    expect(toHtml(markdownText('set `offline: predict` or <b>'))).toBe(
      '<p>set <code>offline: predict</code> or &lt;b&gt;</p>',
    )
  })
})

it('a code block holds any line without ending early', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), lines => {
      const html = toHtml(`${markdownBlock(lines, 'sh')}\n\nend`)
      expect(tags(html)).toEqual(['code', 'p', 'pre'])
      expect(html.trimEnd()).toMatch(/<p>end<\/p>$/)
    }),
    runs,
  )
})

it('text set into HTML adds no tag and leaves no attribute', () => {
  fc.assert(
    fc.property(text, value => {
      expect(xml(value)).not.toMatch(/[<>"'`]/)
      expect(xml(value).replace(/&#\d+;/g, '')).not.toContain('&')
    }),
    runs,
  )
})

it('text in a log is one line that no runner takes for a command', () => {
  fc.assert(
    fc.property(text, value => {
      expect(plain(value)).not.toMatch(/::|##\[|[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    }),
    runs,
  )
})

it('text in a diagram has only letters, digits, spaces and a few signs', () => {
  fc.assert(
    fc.property(text, value => {
      expect(mermaidText(value)).toMatch(/^[\p{L}\p{N} .,%()+-]{0,40}$/u)
    }),
    runs,
  )
})

it('cuts to the number of characters asked for, never inside one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 1, max: 40 }),
      (value, limit) => {
        const shown = visible(value, limit)
        expect([...shown].length).toBeLessThanOrEqual(limit)
        expect(shown).not.toMatch(/\p{Cs}/u)
      },
    ),
    runs,
  )
})
