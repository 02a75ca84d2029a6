// The command line that repeats a search, to be copied into a shell: whatever a model is called, it stays one word.
import type { SearchStory } from '../report/index.ts'
import { shellWord } from '../report/index.ts'
import type { Brief } from './ledger-plan.ts'
import type { Said } from './request.ts'

/** Into a folder of its own, so that no earlier search is resumed. */
const folder = 'edgewise-search'

/** Undefined where the configuration is the one that every command takes by itself. */
export const unusual = (config: string | undefined): string | undefined =>
  config === undefined || config === 'edgewise.yml' ? undefined : config

const configWords = (config: string | undefined) =>
  config === undefined ? [] : [`--config ${shellWord(config)}`]

/** The command line that repeats a gate; `base` as it was given. */
export const gateCommand = (config: string | undefined, base?: string): string =>
  [
    'edgewise gate',
    ...configWords(config),
    ...(base === undefined ? [] : [`--base ${shellWord(base)}`]),
  ].join(' ')

/**
 * With `--warm-start none`, unless the search named a folder: by now the repository remembers this very search, so only a
 * cold one says what the seed gives.
 * @example 'edgewise search --model kws --method auto --seed 7 --time 90s --warm-start none --out edgewise-search'
 */
export function searchCommand(
  { model, method, seed }: Pick<Brief, 'model' | 'method' | 'seed'>,
  asked: SearchStory['asked'] | undefined,
  { config, space, warmStart = 'none', train, measure }: Said = {},
): string {
  const words = [
    configWords(config),
    `--model ${shellWord(model.name)}`,
    space === undefined ? [] : `--space ${shellWord(space)}`,
    `--method ${shellWord(method)} --seed ${seed}`,
    train === false ? '--no-train' : [],
    measure === false ? '--no-measure' : [],
    asked?.seconds === undefined ? [] : `--time ${Number(asked.seconds.toPrecision(6))}s`,
    asked?.trials === undefined ? [] : `--trials ${asked.trials}`,
    `--warm-start ${shellWord(warmStart)} --out ${folder}`,
  ]
  return ['edgewise search', ...words.flat()].join(' ')
}
