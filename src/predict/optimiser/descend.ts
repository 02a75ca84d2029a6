// Repair and polish: from each of a few genomes uphill, over neighbours that differ in one gene, then by two genes from the
// best, within a number of looks. The hill is what the network was trained for, quality less the price of what is beyond the
// limits, so that a way may lead through what breaks them; the answer is the best that holds them, or what breaks least.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'

export type Judge = {
  /** Larger is better. */
  quality(genome: Genome): number
  /** How far it is beyond its limits; 0: it holds them. */
  excess(genome: Genome): number
  /** In units of quality, for each unit of excess. */
  readonly price: number
}

/** `looks`: genomes that a predictor was asked about. */
export type Descent = {
  readonly genome: Genome
  readonly quality: number
  readonly excess: number
  readonly looks: number
}

type Seen = { readonly genome: Genome; readonly quality: number; excess?: number }

/**
 * The best that was looked at.
 * @param starts at least one
 * @param most looks in all
 */
export function descend(
  { quality, excess, price }: Judge,
  starts: readonly Genome[],
  options: readonly number[],
  most: number,
  random: Random,
): Descent {
  const seen = new Map<string, Seen>()
  let best: (Seen & { excess: number }) | undefined
  /** Its merit, or −∞ where that is no more than `floor`, or there is no look left. */
  const look = (genome: Genome, floor: number): number => {
    const key = genome.join()
    const one: Seen | undefined =
      seen.get(key) ?? (seen.size < most ? { genome, quality: quality(genome) } : undefined)
    if (!one) return Number.NEGATIVE_INFINITY
    seen.set(key, one)
    // Latency is the dearer question, and of what would not be taken anyway it need not be asked.
    const worst = best?.excess === 0 ? Math.min(floor, best.quality) : Number.NEGATIVE_INFINITY
    if (one.excess === undefined && one.quality <= worst) return Number.NEGATIVE_INFINITY
    one.excess ??= excess(genome)
    const found = { ...one, excess: one.excess }
    if (!best || isBetter(found, best)) best = found
    return one.quality - price * one.excess
  }
  const climb = (from: Genome, height: number) => {
    let [at, merit, moved] = [from, height, true]
    while (moved && seen.size < most) {
      moved = false
      for (const [gene, option] of moves(options, random)) {
        if (at[gene] === option) continue
        const next = at.with(gene, option)
        const found = look(next, merit)
        if (found > merit) [at, merit, moved] = [next, found, true]
      }
    }
  }
  const ranked = starts
    .map(start => ({ start, merit: look(start, Number.NEGATIVE_INFINITY) }))
    .sort((a, b) => b.merit - a.merit)
  for (const { start, merit } of ranked) climb(start, merit)
  // On top one gene gained must be paid for by another.
  for (let idle = 0; idle < most && seen.size < most; idle++) {
    const before = best!
    look(changed(changed(before.genome, options, random), options, random), Number.NEGATIVE_INFINITY)
    if (best !== before) climb(best!.genome, best!.quality - price * best!.excess)
  }
  const { genome, quality: worth, excess: left } = best!
  return { genome, quality: worth, excess: left, looks: seen.size }
}

type Known = { readonly quality: number; readonly excess: number }
const isBetter = (a: Known, b: Known) =>
  a.excess < b.excess || (a.excess === b.excess && a.quality > b.quality)

/** Every option of every gene, in an order of chance. */
const moves = (options: readonly number[], random: Random) =>
  random.shuffle(
    options.flatMap((count, gene) => Array.from({ length: count }, (_, option) => [gene, option] as const)),
  )

function changed(genome: Genome, options: readonly number[], random: Random): Genome {
  const gene = random.int(options.length)
  return genome.with(gene, random.int(options[gene]!))
}
