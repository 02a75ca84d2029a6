import { describe, expect, it } from 'vitest'
import { annotationsOf, judge, summaryLine, terminal } from '../../src/report/index.ts'
import { attacks, poisoned } from './hostile.ts'
import { sample } from './sample.ts'

const verdict = judge(sample)

describe('the terminal text', () => {
  it.each([60, 110])('reads well at %i columns', async columns => {
    await expect(terminal(verdict, { columns })).toMatchFileSnapshot(`expected/terminal-${columns}.txt`)
  })

  it('keeps to its width, whatever the names', () => {
    for (const input of [sample, ...attacks.map(poisoned)])
      for (const columns of [40, 60, 200])
        for (const line of terminal(judge(input), { columns }).split('\n'))
          expect(line.length).toBeLessThanOrEqual(columns)
  })

  it('has colour only when asked', () => {
    expect(terminal(verdict)).not.toContain('\u001b')
    expect(terminal(verdict, { color: true })).toContain('\u001b[31m')
  })

  it('lets no name move the cursor or speak to a runner', () => {
    for (const attack of attacks) {
      const text = `${terminal(judge(poisoned(attack)))}${summaryLine(judge(poisoned(attack)))}`
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]|::|##\[/u)
    }
  })
})

describe('annotations', () => {
  it('tell what blocks as an error on the model, and nothing of what is waived or passes', () => {
    const levels = annotationsOf(verdict).map(({ level, title, file }) => [level, title, file])
    expect(levels).toEqual([
      ['error', 'kws: latency p50 on pi4: fail', 'models/kws.onnx'],
      ['error', 'kws: latency p95 on pi4: fail', 'models/kws.onnx'],
      ['error', 'kws: latency p95 on nano: not measured', 'models/kws.onnx'],
      ['notice', 'Edgewise', undefined],
    ])
  })

  it('warn of what the policy lets through', () => {
    const lenient = judge({ ...sample, policy: { 'not-measured': 'warn' } })
    expect(annotationsOf(lenient).find(({ title }) => title.includes('nano'))?.level).toBe('warning')
  })

  it('carry no line breaks or commands out of names', () => {
    for (const attack of attacks)
      for (const { title, message, file = '' } of annotationsOf(judge(poisoned(attack))))
        expect(title + message + file).not.toMatch(/\p{Cc}|::|##\[/u)
  })
})
