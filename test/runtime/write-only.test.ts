import { describe, expect, it } from 'vitest'
import { attr, build, encode, floats, node, tensor, value } from '../../src/ir/index.ts'
import { loadRuntime, withStop } from '../../src/runtime/index.ts'
import { located } from './models.ts'

const runtime = loadRuntime(located)
const f32 = 'float32' as const
const row = (...data: number[]) => tensor(f32, [data.length], data)

const halving = build({
  inputs: [value('state', f32, [3]), value('length', 'int64', [1])],
  outputs: [value('next', f32, [3]), value('reshaped', f32, ['N'])],
  constants: { half: tensor(f32, [], [0.5]) },
  nodes: [
    node('Mul', ['state', 'half'], ['next']),
    node('Reshape', ['next', 'length'], ['reshaped'], { allowzero: attr.int(0) }),
  ],
})
const length = (n: number) => tensor('int64', [1], [n])

describe('bindInto', () => {
  it('leaves the results in the given memory, run after run between two sets', async () => {
    const session = await runtime.open(encode(withStop(halving)))
    const sets = [row(8, 16, 24), row(0, 0, 0)] as const
    const out = row(0, 0, 0)
    const there = session.bindInto({ state: sets[0], length: length(3) }, { next: sets[1], reshaped: out })
    const back = session.bindInto({ state: sets[1], length: length(3) }, { next: sets[0], reshaped: out })
    there()
    back()
    there()
    expect([...floats(sets[0])]).toEqual([2, 4, 6])
    expect([...floats(sets[1])]).toEqual([1, 2, 3])
    expect([...floats(out)]).toEqual([1, 2, 3])
    await session.close()
  })

  it('still throws when the run itself fails', async () => {
    const session = await runtime.open(encode(withStop(halving)))
    const run = session.bindInto(
      { state: row(1, 2, 3), length: length(2) },
      { next: row(0, 0, 0), reshaped: row(0, 0) },
    )
    expect(run).toThrow(expect.objectContaining({ code: 'model-run-failed' }))
    await session.close()
  })

  it('works on a graph without the stopping output too', async () => {
    const session = await runtime.open(encode(halving))
    const next = row(0, 0, 0)
    session.bindInto({ state: row(2, 4, 6), length: length(3) }, { next })()
    expect([...floats(next)]).toEqual([1, 2, 3])
    await session.close()
  })
})
