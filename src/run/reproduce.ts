// The command line that repeats a search, to be copied into a shell: whatever a model is called, it stays one word.
import type { SearchStory } from '../report/index.ts'
import { shellWord } from '../report/index.ts'
import type { Brief } from './ledger-plan.ts'

/** Into a folder of its own, so that no earlier search is resumed. */
const folder = 'edgewise-search'

/** @example 'edgewise search --model kws --method auto --seed 7 --time 90s --out edgewise-search' */
export function searchCommand(
  { model, method, seed }: Pick<Brief, 'model' | 'method' | 'seed'>,
  asked: SearchStory['asked'] | undefined,
): string {
  const limits = [
    asked?.seconds === undefined ? '' : ` --time ${Number(asked.seconds.toPrecision(6))}s`,
    asked?.trials === undefined ? '' : ` --trials ${asked.trials}`,
  ]
  return `edgewise search --model ${shellWord(model.name)} --method ${shellWord(method)} --seed ${seed}${limits.join('')} --out ${folder}`
}
