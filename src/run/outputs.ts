// What a run leaves behind: verdict, comment, report and best models, each written whole or not at all.
import { join } from 'node:path'
import { html, json, markdown } from '../report/index.ts'
import { bestFile, type GateResult } from './gate.ts'
import { writeWhole } from './write-whole.ts'

export type GateFiles = {
  readonly verdict: string
  readonly comment: string
  readonly report: string
  /** By model name. */
  readonly best: ReadonlyMap<string, string>
}

/** Writes a gate's results into `folder`; returns their paths. */
export function writeGate({ verdict, best }: GateResult, folder: string): GateFiles {
  const files = {
    verdict: join(folder, 'verdict.json'),
    comment: join(folder, 'comment.md'),
    report: join(folder, 'report.html'),
  }
  writeWhole(files.verdict, json(verdict))
  writeWhole(files.comment, markdown(verdict))
  writeWhole(files.report, html(verdict))
  const models = new Map<string, string>()
  for (const [name, bytes] of best) {
    const path = join(folder, bestFile(name))
    writeWhole(path, bytes)
    models.set(name, path)
  }
  return { ...files, best: models }
}
