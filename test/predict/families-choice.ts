// One choice among families, as text: the same in every process.
import { chooseFamily } from '../../src/predict/index.ts'
import { toyLatencies } from './families-world.ts'

export async function choiceOf(): Promise<string> {
  const runtime = () => {
    throw new Error('nothing is trained here')
  }
  const options = { seed: 3, families: ['sums', 'table', 'trees'] as const, runtime, now: () => 0 }
  const { model, intervals, compared } = await chooseFamily(toyLatencies('cases', 60), options)
  return JSON.stringify({ state: model.state, intervals, compared })
}
