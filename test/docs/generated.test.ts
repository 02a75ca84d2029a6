// The generated parts of the documentation are what `npm run docs` would write now.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorsPage, filled, pages } from '../../docs/generate/pages.ts'
import { catalogue, UserError } from '../../src/errors.ts'

const docs = join(import.meta.dirname, '../../docs')
const read = (name: string) => readFileSync(join(docs, name), 'utf8')

describe('generated documentation', () => {
  it.each(Object.entries(pages))('%s is in step with the code (`npm run docs` writes it)', (name, page) => {
    const present = read(name)
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(join(docs, name), page(present))
    else expect(present === page(present), `docs/${name} is out of step: run npm run docs`).toBe(true)
  })

  it('gives every error of the catalogue one heading, in the form that messages link to', () => {
    const headings = [...read('errors.md').matchAll(/^### `(.+)`$/gm)].map(match => match[1]!)
    expect(headings.toSorted()).toEqual(Object.keys(catalogue).toSorted())
    const anchors = headings.map(code => new UserError(code as never, '', '').docs.split('#')[1])
    expect(anchors).toEqual(headings)
  })

  it('shows angle brackets of a sentence as text', () => {
    const page = errorsPage({ 'file-odd': { sentence: 'The <b> of `<c>`.', fix: 'None.' } })
    expect(page).toContain('The &lt;b> of `<c>`.')
  })

  it('refuses an error that belongs to no section, and a page without markers', () => {
    expect(() => errorsPage({ 'novel-thing': { sentence: '', fix: '' } })).toThrow('novel-thing')
    expect(() => filled('text', 'warnings', '')).toThrow('markers')
  })
})
