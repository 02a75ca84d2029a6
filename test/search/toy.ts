// A search problem that costs nothing: twelve layers of eight widths, MACs as in a chain of convolutions, an accuracy
// that saturates in every width with a different appetite each. Deterministic, so that histories can be compared.
import { build, type Graph, node, tensor, value } from '../../src/ir/index.ts'
import type { Evaluate, Foresight, Problem, Searcher, SearchOptions } from '../../src/search/index.ts'
import { guided, local, memoryLedger, nsga2, randomSearch, search } from '../../src/search/index.ts'
import type { Choice, Space } from '../../src/space/index.ts'
import { computed, type Metrics } from '../../src/units.ts'

const widths = [4, 8, 12, 16, 20, 24, 28, 32]

export function toySpace(layers = 12, options = widths.length): Space {
  const choices: Choice[] = Array.from({ length: layers }, (_, i) => ({
    name: `layer${i}`,
    kind: 'width',
    options: widths.slice(-options),
    default: options - 1,
    layers: [`layer${i}`],
  }))
  return {
    id: `toy-${layers}-${options}`,
    architectures: `toy-${layers}-${options}`,
    choices,
    seed: choices.map(choice => choice.default),
    decode: genome => graphOf(genome.map((gene, i) => choices[i]!.options[gene]!)),
    describe: genome => genome.join(' '),
    kept: () => new Map(),
    keptImportance: () => 1,
  }
}

function graphOf(numbers: readonly number[]): Graph {
  return build({
    inputs: [value('x', 'float32', [numbers.length])],
    outputs: [value('y', 'float32', [numbers.length])],
    nodes: [node('Add', ['x', 'w'], ['y'])],
    constants: { w: tensor('float32', [numbers.length], numbers) },
  })
}

const widthsOf = (graph: Graph): number[] => [
  ...new Float32Array(graph.constants.get('w')!.bytes.slice().buffer),
]

export const toyCosts = (graph: Graph): Metrics => costsOf(widthsOf(graph))

function costsOf(widths: readonly number[]): Metrics {
  const all = [3, ...widths, 10]
  const macs = all.slice(1).reduce((sum, width, i) => sum + width * all[i]!, 0)
  return { macs: computed(macs, 'count'), params: computed(macs + all.length, 'count') }
}

export function toyQuality(graph: Graph): Metrics {
  const terms = widthsOf(graph).map((width, i) => 1 - Math.exp((-width * (1 + (i % 4))) / 24))
  const value = terms.reduce((product, term) => product * (0.7 + 0.3 * term), 1)
  return { 'top-1': { value, low: value - 0.01, high: value + 0.01, unit: 'ratio', source: 'measured' } }
}

export const toyEvaluate: Evaluate = { costs: toyCosts, quality: async graph => toyQuality(graph) }

export const toyProblem = (changes: Partial<Problem> = {}): Problem => ({
  space: toySpace(),
  objectives: [
    { key: 'top-1', better: 'max' },
    { key: 'macs', better: 'min' },
  ],
  constraints: [{ key: 'macs', limit: 4000, better: 'min' }],
  seed: 1,
  ...changes,
})

/** The toy's costs of any genome at once, without its graph. */
export const toyForesight = (space: Space): Foresight => ({
  costs: genome => costsOf(genome.map((gene, i) => space.choices[i]!.options[gene]!)),
})

const modest = guided({ pool: 60 })

/** The searchers that the conformance suite runs, by a name that can be told to another process. */
export const searchers: Record<string, Searcher> = {
  random: randomSearch,
  evolution: nsga2(),
  'evolution, screened': nsga2({ screened: 6 }),
  local,
  guided: modest,
  'guided by foreseen costs': (problem, history) => modest(problem, history, toyForesight(problem.space)),
}

export const toySearch = (problem: Problem, options: Partial<SearchOptions> = {}) =>
  search(problem, {
    evaluate: toyEvaluate,
    searcher: searchers['evolution']!,
    ledger: memoryLedger(),
    trials: 100,
    now: Date.now,
    ...options,
  })
