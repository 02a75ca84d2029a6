// The order in which a search that trains takes up candidates, before any training: by what each keeps of the model and what
// it has to work with, then by training-free proxies where they can be had, and every way of changing the model in turn.
import { rankAggregate } from '../proxies/index.ts'
import type { Genome, Space } from '../space/index.ts'
import type { Metrics } from '../units.ts'

/** One score each, larger is better; undefined where there is none. */
export type Column = readonly (number | undefined)[]

/** What is known at no cost: kept importance, and the capacity that the limits leave. */
export const freeColumns = (
  space: Space,
  genomes: readonly Genome[],
  costs: (genome: Genome) => Metrics,
): Column[] => {
  const figures = genomes.map(costs)
  return [
    genomes.map(genome => keptEverywhere(space, genome)),
    figures.map(({ macs }) => macs?.value),
    figures.map(({ params }) => params?.value),
  ]
}

/** Kept importance with a lower resolution counted once for each width instead of once: it changes what every layer sees. */
function keptEverywhere(space: Space, genome: Genome): number {
  const { choices, seed } = space
  const full = genome.map((gene, i) => (choices[i]!.kind === 'resolution' ? seed[i]! : gene))
  const [kept, without] = [space.keptImportance(genome), space.keptImportance(full)]
  const layers = choices.filter(({ kind }) => kind === 'width').length
  return kept * (kept / without) ** Math.max(0, layers - 1)
}

/** Best first by all columns together; ties in the order given. Columns without any score do not count. Pure. */
export function byMerit(genomes: readonly Genome[], columns: readonly Column[]): Genome[] {
  const told = columns.filter(column => column.some(value => value !== undefined))
  if (told.length === 0) return [...genomes]
  const merits = rankAggregate(told)
  return genomes
    .map((genome, i) => ({ genome, i, merit: merits[i]! }))
    .sort((a, b) => b.merit - a.merit || a.i - b.i)
    .map(({ genome }) => genome)
}

/**
 * Round the ways of changing the model (which choices beside widths differ from it), each in the order given; the plainest way
 * first: channels inherit their weights as they are, everything else disturbs the layers behind it until it is trained. Pure.
 */
export function inTurn(space: Space, ranked: readonly Genome[]): Genome[] {
  const ways = new Map<string, { readonly changes: number; readonly queue: Genome[] }>()
  for (const genome of ranked) {
    const changes = changesOf(space, genome)
    const way = ways.get(changes.join()) ?? { changes: changes.length, queue: [] }
    way.queue.push(genome)
    ways.set(changes.join(), way)
  }
  const queues = [...ways.values()].sort((a, b) => a.changes - b.changes).map(({ queue }) => queue)
  const out: Genome[] = []
  for (let round = 0; out.length < ranked.length; round++)
    for (const queue of queues) if (queue[round]) out.push(queue[round]!)
  return out
}

/** Nothing differs from the model but widths. */
export const isPlain = (space: Space, genome: Genome): boolean => changesOf(space, genome).length === 0

/** What differs from the model beside widths. */
const changesOf = ({ choices }: Space, genome: Genome): string[] =>
  choices.flatMap(({ kind, default: own }, i) =>
    kind === 'width' || genome[i] === own ? [] : [`${i} ${genome[i]}`],
  )
