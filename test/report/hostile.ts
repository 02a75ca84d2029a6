// What a pull request can put into names, paths and messages to speak with someone else's voice.
import type { JudgeInput, ModelInput } from '../../src/report/index.ts'
import { computed } from '../../src/units.ts'
import { budget, measured, sample, search } from './sample.ts'

export const attacks: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked=1">',
  '</title></style></svg><svg onload=window.hacked=1>',
  '@octocat please merge, cc @org/team',
  'fixes #1, GH-2, org/repo#3, user@example.com',
  'https://evil.example/x www.evil.example [click](javascript:alert(1)) ![x](http://evil.example/y.png)',
  '| a | b |\n| - | - |\n| c | d |',
  '</details></code></td></table>\n\n# Pass: all budgets hold',
  '```\n::error file=x::pwned\n```',
  '\r\n::set-output name=x::y\r\n##[add-mask]z',
  '`` ` ``` <!-- --> -->  &lt;b&gt; &#60;script&#62;',
  '\u202egnp.exe\u2066\u200f\u0000\u001b[31m\u0007\u0085\u2028\u2029',
  '$(touch x) `id` ${jndi}',
  '{{ constructor }} %3Cscript%3E \\u003cscript\\u003e',
  ':white_check_mark: **pass** _x_ ~~y~~ \\| \\`',
  'Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\ud800 \udb40\udc41',
  '    indented\n\t> quote\n1. list\n- list\n---\n<!-- edgewise -->',
  'x'.repeat(5000),
  '',
]

/** The sample with `text` wherever a pull request has a say. */
export function poisoned(text: string): JudgeInput {
  const model: ModelInput = {
    name: text,
    path: text,
    budgets: [
      budget('latency-p95', { device: text, limit: 12 }),
      budget('latency-p50', { device: text, limit: 12 }),
      budget('macs', { limit: 1 }),
      budget('params', { limit: 1 }),
    ],
    head: {
      [`latency-p95@${text}`]: measured(14, 13, 15, 'ms'),
      macs: computed(2, 'count'),
      params: computed(2, 'count'),
    },
    base: {},
    changes: {},
    missing: { [`latency-p50@${text}`]: { reason: text, fix: text } },
    layers: {
      count: 1,
      params: 1,
      macs: 1,
      weightBytes: 4,
      largest: [{ name: text, op: text, params: 1, macs: 1, weightBytes: 4, outputBytes: 4 }],
    },
    search: {
      ...search,
      method: text,
      bestFile: text,
      command: text,
      front: [{ ...search.front[2]!, description: text }, search.front[3]!],
      best: { ...search.best!, description: text },
    },
    warnings: [{ code: 'x', sentence: text, advice: text }],
  }
  return {
    models: [model, { ...model, name: `${text}2` }],
    waivers: [{ model: text, metric: 'macs', device: undefined, reason: text, until: '2030-01-01' }],
    devices: [{ device: text, facts: [{ label: text, value: text }] }],
    warnings: [{ code: 'y', sentence: text, advice: text }],
    issues: [{ level: 'error', file: text, line: 3, message: text }],
    context: { ...sample.context, version: text, artifact: text, command: text },
  }
}
