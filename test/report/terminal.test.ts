import { describe, expect, it } from 'vitest'
import { annotationsOf, judge, summaryLine, terminal } from '../../src/report/index.ts'
import { attacks, poisoned } from './hostile.ts'
import { sample, search as searched } from './sample.ts'

const verdict = judge(sample)

describe('the terminal text', () => {
  it.each([60, 110])('reads well at %i columns', async columns => {
    await expect(terminal(verdict, { columns })).toMatchFileSnapshot(`expected/terminal-${columns}.txt`)
  })

  it('keeps to its width, whatever the names', () => {
    for (const input of [sample, ...attacks.map(poisoned)])
      for (const columns of [40, 60, 200])
        for (const line of terminal(judge(input), { columns }).split('\n'))
          expect(line.length, line).toBeLessThanOrEqual(columns)
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

  it('are notices of a model that does not count, and an error where no architecture was found', () => {
    const levelsOf = (search: typeof searched) => {
      const models = sample.models.map(model => ({ ...model, judge: 'architecture' as const, search }))
      return annotationsOf(judge({ ...sample, models })).map(({ level, title }) => `${level}: ${title}`)
    }
    const ofModel = levelsOf(searched).filter(text => text.includes('latency p95 on pi4'))
    expect(ofModel).toEqual(['notice: kws: latency p95 on pi4: fail'])
    expect(levelsOf({ ...searched, best: undefined }).filter(text => text.startsWith('error'))).toContain(
      'error: kws: an architecture within every budget: fail',
    )
  })

  it('carry no line breaks or commands out of names', () => {
    for (const attack of attacks)
      for (const { title, message, file = '' } of annotationsOf(judge(poisoned(attack))))
        expect(title + message + file).not.toMatch(/\p{Cc}|::|##\[/u)
  })
})
