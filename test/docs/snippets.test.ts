// What the documentation shows works: configurations parse, commands exist, links lead somewhere, JSON is JSON.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { commands } from '../../src/commands/index.ts'
import { configSchema, parseConfig } from '../../src/config/index.ts'
import { catalogue } from '../../src/errors.ts'
import { type Fence, fences, pageFiles, readPage } from './pages.ts'

const root = join(import.meta.dirname, '../..')
const topLevel = Object.keys((configSchema() as { properties: object }).properties)
const at = ({ page, line }: Fence) => `${page}:${line}`

/** A configuration, whole or a part of one that begins with a key of it; undefined for other YAML. */
function configOf({ language, text }: Fence): string | undefined {
  if (language !== 'yaml') return undefined
  const keys = [...text.matchAll(/^([\w-]+):/gm)].map(match => match[1]!)
  if (!topLevel.includes(keys[0] ?? '')) return undefined
  const rest = [
    ...(keys.includes('version') ? [] : ['version: 1']),
    ...(keys.includes('models') ? [] : ['models: [{ path: model.onnx, data: data.npz }]']),
  ]
  return `${text}\n${rest.join('\n')}\n`
}

const configs = fences.flatMap(fence => {
  const text = configOf(fence)
  return text === undefined ? [] : [{ where: at(fence), text }]
})

describe('snippets of the documentation', () => {
  it('has configurations to check', () => expect(configs.length).toBeGreaterThan(10))

  it.each(configs)('parses the configuration at $where', ({ text }) => {
    expect(parseConfig(text, { path: 'edgewise.yml' }).issues).toEqual([])
  })

  it('states every default: the full file and the shortest give one plan', () => {
    const whole = configs.filter(({ text }) => text.startsWith('# every default'))
    expect(whole).toHaveLength(1)
    const planOf = (text: string) => {
      const { plan } = parseConfig(text, { path: 'edgewise.yml' })
      return plan && { ...plan, models: plan.models.map(model => ({ ...model, line: 0 })) }
    }
    expect(planOf(whole[0]!.text)).toEqual(planOf('version: 1\nmodels: [{ path: model.onnx }]\n'))
  })

  it('describes every setting of the schema in docs/configuration.md', () => {
    const page = readPage('docs/configuration.md')
    const names = propertyNames(configSchema()).filter(name => !new RegExp(`\\b${name}\\b`).test(page))
    expect(names).toEqual([])
  })

  it('shows only YAML and JSON that parse', () => {
    const broken = fences.filter(({ language, text }) => {
      try {
        if (language === 'yaml') parse(text)
        if (language === 'json') for (const line of jsonDocuments(text)) JSON.parse(line)
        return false
      } catch {
        return true
      }
    })
    expect(broken.map(at)).toEqual([])
  })

  it('shows only commands and options that the command line has', () => {
    const shown = fences.filter(({ language }) => language === 'sh' || language === 'bash')
    const lines = shown.flatMap(fence => fence.text.split('\n').map(line => ({ where: at(fence), line })))
    const wrong = lines
      .filter(({ line }) => !isKnownCommand(line))
      .map(({ where, line }) => `${where} ${line}`)
    expect(wrong).toEqual([])
  })

  it('links only to files that are there', () => {
    const dead = pageFiles.flatMap(page =>
      [...readPage(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(match => match[1]!)
        .filter(target => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
        .map(target => `${page} → ${target}`),
    )
    expect(dead).toEqual([])
  })

  it('names only error codes that exist', () => {
    const named = pageFiles.flatMap(page => [...readPage(page).matchAll(/\berror\s+`([a-z]+(?:-[a-z]+)+)`/g)])
    expect(named.map(match => match[1]!).filter(code => !Object.hasOwn(catalogue, code))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
  })
})

/** JSON lines, or one document over several lines. */
function jsonDocuments(text: string): string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.every(line => line.startsWith('{') && line.endsWith('}')) ? lines : [text]
}

function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: object }
  const inner = Object.values(schema).flatMap(propertyNames)
  return [...Object.keys(properties ?? {}), ...inner]
}

/** Lines that call edgewise: a command of the table with options of its row. Others are not ours. */
function isKnownCommand(line: string): boolean {
  const call = /^\s*(?:\$ )?(?:npx )?(?:edgewise|node dist\/cli\.js) +([a-z]+)(.*)$/.exec(line)
  if (!call) return true
  const command = commands[call[1]!]
  const known = [
    '--json',
    '--quiet',
    '--help',
    ...(command?.options ?? []).map(([flags]) => flags.split(' ')[0]),
  ]
  const used = [...call[2]!.split(/[|>&]/)[0]!.matchAll(/ (--[a-z-]+)/g)].map(match => match[1]!)
  return command !== undefined && used.every(flag => known.includes(flag))
}
