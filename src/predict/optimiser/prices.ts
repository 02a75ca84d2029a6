// The gradient through frozen predictors, whatever they are. Of a function F of independent choices, the derivative of its
// expectation by the probability of one option is the expectation of F with that option taken; so the price of every
// option at one drawn genome is an unbiased estimate of it (local expectation gradients: Titsias and Lázaro-Gredilla,
// NeurIPS 2015). Nothing has to be relaxed, and exact costs serve as well as predictors.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'

export type Prices = {
  /** Less is better. */
  readonly cost: (genome: Genome) => number
  readonly options: readonly number[]
  /** Genomes asked for at most, of a genome's neighbours. More genes than that allows take turns by chance. */
  readonly most: number
}

/**
 * Writes Σ over genes of what each option costs beside the cheapest of its gene, `widest` places for a gene, to `out`.
 * @param genome drawn from the probabilities that the gradient is of
 */
export function writePrices(
  { cost, options, most }: Prices,
  genome: Genome,
  out: Float32Array | Float64Array,
  at: number,
  random: Random,
): void {
  const widest = Math.max(...options)
  out.fill(0, at, at + options.length * widest)
  const genes = turnOf(options, most, random)
  // Each gene stands for those that had no turn.
  const weight = options.length / genes.length
  const own = cost(genome)
  for (const gene of genes) {
    const from = at + gene * widest
    let least = own
    for (let option = 0; option < options[gene]!; option++) {
      const price = option === genome[gene] ? own : cost(genome.with(gene, option))
      out[from + option] = price
      if (price < least) least = price
    }
    for (let option = 0; option < options[gene]!; option++)
      out[from + option] = weight * (out[from + option]! - least)
  }
}

function turnOf(options: readonly number[], most: number, random: Random): readonly number[] {
  const all = options.map((_, gene) => gene)
  const asked = options.reduce((sum, count) => sum + count - 1, 0)
  if (asked <= most) return all
  const turns = Math.max(1, Math.floor((options.length * most) / asked))
  return random.shuffle(all).slice(0, turns)
}

/** One option per gene. */
export function drawGenome(p: Float64Array, options: readonly number[], random: Random): Genome {
  const widest = p.length / options.length
  return options.map((count, gene) => {
    let rest = random.next()
    for (let option = 0; option < count - 1; option++) {
      rest -= p[gene * widest + option]!
      if (rest < 0) return option
    }
    return count - 1
  })
}

export function likeliest(p: Float64Array, options: readonly number[]): Genome {
  const widest = p.length / options.length
  return options.map((count, gene) => {
    const own = p.subarray(gene * widest, gene * widest + count)
    return own.indexOf(own.reduce((a, b) => Math.max(a, b)))
  })
}
