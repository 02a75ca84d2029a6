// Sums over a network's kernels for any genome of a space, from tables: where a gene's effect depends on few other genes, as in
// spaces that can be cut into parts, what changes when it leaves its default is looked up by those. Entries are made when they
// are first asked for, by decoding; whether the sums come out right is tried on whole genomes before anybody gets an answer.
import type { Genome, Space } from '../../space/index.ts'

/** A total over kernels: as many figures as `width`. */
export type Total = (genome: Genome) => Float64Array

/** Entries of one gene's table, and whole genomes that are remembered. */
const mostEntries = 2 ** 17
/** Genomes that are decoded before there are tables, and those of them that the tables are tried on. */
const fewestFirst = 64
const mostTrials = 12
const exact = 1e-9

/**
 * The totals of a space's genomes. The first ones are decoded: whoever asks for few never waits for tables, and the tables are
 * tried on them. Where they do not come out right, or the space has no parts, every genome is decoded.
 */
export function partSums(space: Space, total: Total): Total {
  const whole = remembered(total)
  const first: Genome[] = []
  let sums: Total | undefined
  return genome => {
    if (sums) return sums(genome)
    if (first.push(genome) === fewestFirst) sums = tablesOf(space, whole, first) ?? whole
    return whole(genome)
  }
}

function tablesOf(space: Space, whole: Total, tried: readonly Genome[]): Total | undefined {
  for (const near of [0, 1]) {
    const sums = sumsBy(space, whole, near)
    if (!sums) return undefined
    const isRight = tried.slice(-mostTrials).every(genome => {
      const [told, is] = [sums(genome), whole(genome)]
      return told.every((value, i) => Math.abs(value - is[i]!) <= exact * Math.abs(is[0]!))
    })
    if (isRight) return sums
  }
  return undefined
}

function remembered(total: Total): Total {
  const known = new Map<string, Float64Array>()
  return genome => {
    const key = genome.join()
    const found = known.get(key) ?? total(genome)
    if (known.size < mostEntries) known.set(key, found)
    return found
  }
}

/**
 * T(g) = T(seed) + Σ over genes of what one changes with those after it as in g that it acts together with, and all others at
 * the seed: exact if T is a sum of functions of the genes of parts (of `near` neighbours together).
 */
function sumsBy(space: Space, whole: Total, near: number): Total | undefined {
  const { seed, choices } = space
  const groups = genesTogether(space, near)
  if (!groups) return undefined
  const counts = choices.map(({ options }) => options.length)
  const tables = choices.map((_, gene): Step => {
    const together = new Set(groups.filter(group => group.has(gene)).flatMap(group => [...group]))
    const later = [...together].filter(other => other > gene).sort((a, b) => a - b)
    return { gene, later, entries: new Map() }
  })
  const least = whole(seed)
  const changeOf = ({ gene, later }: Step, genome: Genome): Float64Array => {
    const without = [...seed]
    for (const other of later) without[other] = genome[other]!
    const before = whole(without)
    const after = whole(without.map((option, i) => (i === gene ? genome[gene]! : option)))
    return after.map((value, i) => value - before[i]!)
  }
  return genome => {
    const sum = least.slice()
    for (const step of tables) {
      const own = genome[step.gene]!
      if (own === seed[step.gene]) continue
      let at = own
      for (const other of step.later) at = at * counts[other]! + genome[other]!
      let change = step.entries.get(at)
      if (!change) {
        change = changeOf(step, genome)
        if (step.entries.size < mostEntries) step.entries.set(at, change)
      }
      for (let i = 0; i < sum.length; i++) sum[i]! += change[i]!
    }
    return sum
  }
}

type Step = {
  readonly gene: number
  readonly later: readonly number[]
  readonly entries: Map<number, Float64Array>
}

/** Genes that act together: those of a part, or of `near` more after it; undefined without parts, or with too many at once. */
function genesTogether(space: Space, near: number): Set<number>[] | undefined {
  const { parts, choices } = space
  if (!parts) return undefined
  const own = parts.list.map(part => new Set([...part.genes, ...readBy(part, space)]))
  const groups = own.map((_, i) => new Set(own.slice(i, i + near + 1).flatMap(genes => [...genes])))
  const entries = (genes: ReadonlySet<number>) =>
    [...genes].reduce((product, gene) => product * choices[gene]!.options.length, 1)
  return groups.some(genes => entries(genes) > Number.MAX_SAFE_INTEGER) ? undefined : groups
}

type Part = NonNullable<Space['parts']>['list'][number]

/** Genes that decide whether the part is there, as far as changing one at a time shows it. */
function readBy(part: Part, { choices, seed }: Space): number[] {
  const { exists } = part
  if (!exists) return []
  const starts = [seed, choices.map(() => 0), choices.map(({ options }) => options.length - 1)]
  return choices.flatMap(({ options }, gene) => {
    const matters = starts.some(start => {
      const is = exists(start)
      return options.some((_, option) => exists(start.map((own, i) => (i === gene ? option : own))) !== is)
    })
    return matters ? [gene] : []
  })
}
