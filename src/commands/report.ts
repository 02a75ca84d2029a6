// `edgewise report DIR`: a search rendered again from its ledger, whether it ended, was interrupted, or still goes on.
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { userError } from '../errors.ts'
import { terminal } from '../report/index.ts'
import { readSearch, searchJson, searchVerdict, writeSearch } from '../run/index.ts'
import { exitCodes, type Run } from './command.ts'
import { contextOf } from './context.ts'

export const run: Run = async (args, _options, io) => {
  const [dir] = args
  if (dir === undefined) throw userError('argument-missing', { argument: 'dir', command: 'report' })
  const folder = resolve(io.cwd, dir)
  const record = readSearch(folder, io.now())
  const best = join(folder, 'best.onnx')
  const bestFile = existsSync(best) ? relative(io.cwd, best) : undefined
  const verdict = searchVerdict(record, { context: contextOf(io), bestFile })
  const written = writeSearch(folder, record, verdict)
  if (io.json) io.out(`${JSON.stringify(searchJson(record, false))}\n`)
  else
    io.out(`${terminal(verdict, io)}\n${written.map(path => `wrote ${relative(io.cwd, path)}`).join('\n')}\n`)
  return exitCodes.done
}
