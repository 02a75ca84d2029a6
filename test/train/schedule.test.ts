import { describe, expect, it } from 'vitest'
import { rateAt, type Schedule } from '../../src/train/index.ts'

const rates = (schedule: Schedule, steps: number, at: number[]) =>
  at.map(step => rateAt(schedule, 0.1, { step, steps }))
const near = (values: number[]) => values.map(v => expect.closeTo(v, 9))

describe('a schedule', () => {
  it('constant stays', () => {
    expect(rates({ kind: 'constant' }, 10, [0, 9])).toEqual([0.1, 0.1])
  })

  it('step falls to a tenth at half and at three quarters of the run', () => {
    expect(rates({ kind: 'step' }, 100, [49, 50, 74, 75])).toEqual(near([0.1, 0.01, 0.01, 0.001]))
  })

  it('cosine is CosineAnnealingLR of PyTorch', () => {
    // torch 2: [0.1, 0.0904508, 0.0654508, 0.0345492, 0.0095492] for T_max = 5.
    const expected = [0.1, 0.090450849719, 0.065450849719, 0.034549150281, 0.009549150281]
    expect(rates({ kind: 'cosine' }, 5, [0, 1, 2, 3, 4])).toEqual(near(expected))
  })

  it('one-cycle is OneCycleLR of PyTorch', () => {
    // torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=10), read before each step.
    const expected = [
      0.004, 0.052, 0.1, 0.095048463201, 0.081174565395, 0.061126202194, 0.038874197806, 0.018825834605,
      0.004951936799, 4e-7,
    ]
    expect(rates({ kind: 'one-cycle' }, 10, [...Array(10).keys()])).toEqual(near(expected))
  })

  it('warm-up rises in a straight line to the highest rate, then the schedule has the rest', () => {
    const schedule = { kind: 'cosine', warmup: 4 } as const
    expect(rates(schedule, 9, [0, 1, 3, 4, 5])).toEqual(near([0.025, 0.05, 0.1, 0.1, 0.090450849719]))
  })

  it('a warm-up longer than the run fills it', () => {
    expect(rates({ kind: 'constant', warmup: 100 }, 10, [0, 9])).toEqual(near([0.01, 0.1]))
  })
})
