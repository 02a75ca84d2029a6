// The pages of the documentation, and what stands in their fences.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Fence = {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** README.md and docs/**.md, by path relative to the repository. */
export const pageFiles: readonly string[] = [
  ...(existsSync(join(root, 'README.md')) ? ['README.md'] : []),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file))
    .sort(),
]

export const readPage = (page: string): string => readFileSync(join(root, page), 'utf8')

/** Every fenced block of a page. */
export function fencesOf(page: string): Fence[] {
  const text = readPage(page)
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(match => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[2]!,
    text: match[3]!,
  }))
}

export const fences: readonly Fence[] = pageFiles.flatMap(fencesOf)
