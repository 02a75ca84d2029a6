// Searchers of other libraries on the bench `search`, through bench/search.py.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './nb201.ts'
import { type Case, judge, type Score, type Tables } from './search-cases.ts'

type Asked = { readonly cells: readonly number[]; readonly seconds: number }
type Setting = { readonly python: string; readonly queries: number; readonly seeds: number }

/** All seeds of the first case, then of the next. Empty, with one line that says why, where the library cannot run. */
export function scoresOfOther(
  tables: Tables,
  method: string,
  cases: readonly Case[],
  setting: Setting,
): Score[] {
  const runs = ask(tables, method, cases, setting)
  const judges = cases.map(one => judge(tables, one))
  return runs.map(({ cells, seconds }, i) => ({
    ...judges[Math.floor(i / setting.seeds)]!(cells),
    seconds,
  }))
}

function ask(tables: Tables, method: string, cases: readonly Case[], setting: Setting): readonly Asked[] {
  const { python, queries, seeds } = setting
  const place = mkdtempSync(join(tmpdir(), 'edgewise-bench-'))
  try {
    const file = join(place, 'cases.json')
    const given = cases.map(({ latency, limit }) => ({ latency: [...latency], limit }))
    writeFileSync(file, JSON.stringify({ ops: tables.ops, accuracy: [...tables.validation], cases: given }))
    const args = [join(root, 'bench/search.py'), file, method, `${queries}`, `${seeds}`]
    const output = execFileSync(python, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
    return JSON.parse(output.toString())
  } catch (error) {
    const reason = String((error as { stderr?: Buffer }).stderr ?? error)
    process.stderr.write(`${method} is left out: ${reason.trim().split('\n').at(-1)}\n`)
    return []
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
