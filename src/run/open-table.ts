// What searches and profiles left, as rows of an open table: every trial that has figures, every model that was timed.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { userError } from '../errors.ts'
import { type Measured, mostMeasuredBytes, readMeasured } from '../predict/index.ts'
import { known, readLedgerBytes, type Trial } from '../search/index.ts'
import { mostTableBytes, type OpenRow, readTableCsv, readTableJson } from '../table/index.ts'
import { computed, type Estimate, type Metrics, metricKey } from '../units.ts'
import { readNamed } from './files.ts'
import { type Brief, ledgerFile, readBrief, tellGenome } from './ledger-plan.ts'

/** Folders that are looked into below one that is named, and how deep. */
const mostFolders = 1000
const mostDepth = 2
const mostLedgerBytes = 2 ** 28

/**
 * The rows of folders of searches (also of folders that hold such folders), of profiles' files, and of tables written before;
 * a row that two of them hold stands there once.
 * @param paths from `cwd`
 * @throws UserError `table-nothing`, and where a file is damaged
 */
export function collectRows(paths: readonly string[], cwd: string): OpenRow[] {
  const rows = paths.flatMap(path => {
    const full = resolve(cwd, path)
    const files = existsSync(full) && statSync(full).isDirectory() ? ledgersIn(full) : [full]
    if (files.length === 0) throw userError('table-nothing', { path })
    return files.flatMap(file => rowsOf(file, relative(cwd, file)))
  })
  const same = ({ model, hash, from, metrics }: OpenRow) => JSON.stringify([model, hash, from, metrics])
  return [...new Map(rows.map(row => [same(row), row])).values()]
}

/** The ledgers of a folder and of those below it, as deep as the Action's results lie. */
function ledgersIn(root: string): string[] {
  let level = [root]
  const folders = [root]
  for (let depth = 0; depth < mostDepth && folders.length < mostFolders; depth++) {
    level = level.flatMap(foldersIn)
    folders.push(...level.slice(0, mostFolders))
  }
  return folders.map(inside => join(inside, ledgerFile)).filter(file => existsSync(file))
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(folder, entry.name))
    .sort()

function rowsOf(file: string, path: string): OpenRow[] {
  const read = (limit: number) => readNamed(file, path, limit)
  const textOf = (limit: number) => Buffer.from(read(limit)).toString('utf8')
  if (path.endsWith('.csv')) return readTableCsv(textOf(mostTableBytes), path)
  if (path.endsWith('.json')) return readTableJson(textOf(mostTableBytes), path)
  if (basename(path) === ledgerFile) return rowsOfLedger(read(mostLedgerBytes), path)
  const rows = rowsOfProfile(readMeasured(textOf(mostMeasuredBytes), path), path)
  if (rows.length === 0) throw userError('table-nothing', { path })
  return rows
}

/** @throws UserError `ledger-…` when it is no ledger of a search */
function rowsOfLedger(bytes: Uint8Array, path: string): OpenRow[] {
  const { plan, trials } = readLedgerBytes(bytes, path)
  const brief = readBrief(plan, path)
  const folder = path.slice(0, -ledgerFile.length).replace(/[\\/]+$/, '') || '.'
  return trials.filter(({ state }) => state !== 'failed').map(trial => rowOfTrial(trial, brief, folder))
}

function rowOfTrial(trial: Trial, brief: Brief, folder: string): OpenRow {
  const { id, genome, hash, rungs, recalled } = trial
  const { name } = brief.space
  const start = `search ${brief.method}, seed ${brief.seed}, space ${name ?? 'from-model'}, trial ${id}`
  const training = rungs?.at(-1)
  return {
    id: `${folder}#${id}`,
    model: brief.model.name,
    architecture: tellGenome(brief, genome),
    genome,
    hash,
    from: [
      start,
      ...(training ? [`trained ${training.steps} steps`] : []),
      ...(recalled ? ['figures recalled from an earlier search'] : []),
    ].join(', '),
    judgedOn: training?.part ?? '',
    metrics: known(trial),
  }
}

/** One row per model, with its latency on every device that timed it. */
function rowsOfProfile(measured: readonly Measured[], path: string): OpenRow[] {
  const bySha = new Map<string, OpenRow>()
  for (const row of measured) {
    const earlier = bySha.get(row.sha256)
    bySha.set(
      row.sha256,
      earlier ? { ...earlier, metrics: { ...earlier.metrics, ...timed(row) } } : rowOfMeasured(row, path),
    )
  }
  return [...bySha.values()]
}

const rowOfMeasured = (row: Measured, path: string): OpenRow => ({
  id: `${path}#${row.name}`,
  model: row.group,
  architecture: row.name,
  genome: [],
  hash: row.sha256,
  from: ['profile', row.runtime, row.date].filter(Boolean).join(', '),
  judgedOn: '',
  metrics: {
    macs: computed(
      row.kernels.reduce((sum, { count, kernel }) => sum + count * kernel.macs, 0),
      'count',
    ),
    ...timed(row),
  },
})

/** A file may call its device anything. */
const deviceName = (text: string) => text.replace(/[^\w.-]/g, '-').slice(0, 64) || 'device'

const timed = ({ device, ms, low, high }: Measured): Metrics => {
  const figure: Estimate = { value: ms, low, high, unit: 'ms', source: 'measured' }
  return { [metricKey('latency-p50', deviceName(device))]: figure }
}
