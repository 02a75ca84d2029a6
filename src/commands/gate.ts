// `edgewise gate`: the verdict that the Action gives, on this machine.
import { join, relative, resolve } from 'node:path'
import { json, terminal } from '../report/index.ts'
import {
  baseSource,
  folderName,
  type GateFiles,
  gate,
  gateCommand,
  memoryFolder,
  unusual,
  writeGate,
} from '../run/index.ts'
import type { Io, Run } from './command.ts'
import { contextOf } from './context.ts'
import { countOf, textOf } from './options.ts'
import { invalidConfig, planOf, withSetting } from './setting.ts'

export const run: Run = async (_args, options, io) => {
  const loaded = planOf(options, io)
  if (!loaded) return invalidConfig
  const { root } = loaded
  const seed = countOf(options, 'seed')
  const plan = seed === undefined ? loaded.plan : { ...loaded.plan, seed }
  const base = textOf(options, 'base')
  const out = textOf(options, 'out')
  const config = unusual(textOf(options, 'config'))
  const place = { root, base: base === undefined ? undefined : baseSource(base, io.cwd) }
  const result = await withSetting(io, options, place, setting =>
    gate(plan, setting, {
      measure: options['measure'] !== false,
      search: options['search'] !== false,
      memory: { from: undefined, place: join(root, memoryFolder), within: root },
      searchFolder: model => join(out ? resolve(io.cwd, out) : setting.temporary, folderName(model)),
      context: { ...contextOf(io), command: gateCommand(config, base) },
      said: { config },
      results: out === undefined ? false : relative(io.cwd, resolve(io.cwd, out)),
    }),
  )
  const files = out === undefined ? undefined : writeGate(result, resolve(io.cwd, out))
  if (io.json) io.out(json(result.verdict))
  else io.out(`${terminal(result.verdict, io)}\n${files ? filesText(files, io) : ''}`)
  return result.verdict.exitCode
}

function filesText({ report, verdict, comment, best }: GateFiles, io: Io): string {
  const paths = [report, comment, verdict, ...best.values()]
  return `\n${paths.map(path => `wrote ${relative(io.cwd, path)}`).join('\n')}\n`
}
