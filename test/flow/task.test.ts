// What a search is asked for, from the budgets of one model.
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import { isBlind, taskOf } from '../../src/run/task.ts'
import { computed } from '../../src/units.ts'

function taskFor(budgets: Record<string, unknown>, { data = true, base = {}, search = {} } = {}) {
  const model = { path: 'net.onnx', budgets, ...(data ? { data: 'set.npz' } : {}) }
  const devices = { host: { kind: 'host' } }
  const text = JSON.stringify({ version: 1, models: [model], devices, search })
  const { plan, issues } = parseConfig(text, { path: 'edgewise.yml' })
  expect(issues).toEqual([])
  return taskOf(plan!.models[0]!, plan!, base)
}
const keys = ({ objectives }: ReturnType<typeof taskFor>) => objectives.map(({ key }) => key)

describe('what a search is asked for', () => {
  it('trades accuracy against MACs where a data set tells the accuracy', () => {
    const task = taskFor({ macs: '1M', 'top-1': '90%' })
    expect(keys(task)).toEqual(['top-1', 'macs'])
    expect(isBlind(task)).toBe(false)
  })

  it('ranks a regression by its own error, as it has no accuracy', () => {
    expect(taskFor({ mae: 0.5, mse: 1 }).objectives).toEqual([
      { key: 'mae', better: 'min' },
      { key: 'macs', better: 'min' },
    ])
    expect(keys(taskFor({ auc: '80%' }, { search: { objectives: ['top-1', 'params'] } }))).toEqual([
      'auc',
      'params',
    ])
  })

  it('puts kept importance first where no quality is seen, whatever costs are named', () => {
    const task = taskFor(
      { macs: '1M' },
      { data: false, search: { objectives: ['params', 'macs', 'file-size'] } },
    )
    expect(keys(task)).toEqual(['kept-importance', 'params', 'macs'])
    expect(isBlind(task)).toBe(true)
  })

  it('minimises costs alone where a limit on quality holds the net together', () => {
    expect(keys(taskFor({ 'top-1': '90%' }, { search: { objectives: ['macs'] } }))).toEqual(['macs'])
  })

  it('takes the stricter of a limit and a largest worsening against base', () => {
    const base = { macs: computed(100, 'count') }
    const budgets = { macs: { limit: 150, 'max-regression': '10%' } }
    expect(taskFor(budgets, { base }).constraints).toEqual([
      { key: 'macs', better: 'min', limit: expect.closeTo(110) },
    ])
  })
})
