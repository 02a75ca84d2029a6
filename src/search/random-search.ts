// The baseline: the model itself, then genomes drawn evenly from the space.
import { random } from '../random.ts'
import { sample } from '../space/index.ts'
import type { Searcher } from './problem.ts'
import { exhaust, unseen } from './unseen.ts'

/** Random search without repetition; one genome at a time. */
export const randomSearch: Searcher = ({ space, seed }, history) => {
  const next = unseen(
    history.map(trial => trial.genome),
    1,
  )
  next.offer(space.seed)
  const generator = random(`${seed}/random/${history.length}`)
  exhaust(space, next, generator, () => sample(space, generator))
  return next.genomes
}
