// Repair and polish: from each of a few genomes downhill, over neighbours that differ in one gene, then in two, within a
// number of looks. What holds its limits comes before what does not, then the better, or the less far beyond.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'

export type Judge = {
  /** Larger is better. */
  quality(genome: Genome): number
  /** How far it is beyond its limits; 0: it holds them. */
  excess(genome: Genome): number
}

export type Found = { readonly genome: Genome; readonly quality: number; readonly excess: number }
/** `looks`: genomes that a predictor was asked about. */
export type Descent = Found & { readonly looks: number }

/**
 * The best that was looked at.
 * @param starts at least one, the most promising first
 * @param most looks in all
 */
export function descend(
  { quality, excess }: Judge,
  starts: readonly Genome[],
  options: readonly number[],
  most: number,
  random: Random,
): Descent {
  const seen = new Set<string>()
  let best: Found | undefined
  const look = (genome: Genome): boolean => {
    const key = genome.join()
    if (seen.has(key) || seen.size >= most) return false
    seen.add(key)
    const worth = quality(genome)
    // Latency is the dearer question, and of what would not be taken anyway it need not be asked.
    if (best?.excess === 0 && worth <= best.quality) return false
    const found = { genome, quality: worth, excess: excess(genome) }
    if (best && !isBetter(found, best)) return false
    best = found
    return true
  }
  for (const start of starts) look(start)
  const downhill = () => {
    let moved = true
    while (moved && seen.size < most) {
      moved = false
      for (const next of around(best!.genome, options, random)) if (look(next)) moved = true
    }
  }
  downhill()
  // At the bottom one gene gained must be paid for by another.
  for (let idle = 0; idle < most && seen.size < most; idle++) {
    const { genome } = best!
    if (look(changed(changed(genome, options, random), options, random))) downhill()
  }
  return { ...best!, looks: seen.size }
}

const isBetter = (a: Found, b: Found) =>
  a.excess < b.excess || (a.excess === b.excess && a.quality > b.quality)

/** All genomes that differ in one gene, in an order of chance. */
function around(genome: Genome, options: readonly number[], random: Random): Genome[] {
  const moves = options.flatMap((count, gene) =>
    Array.from({ length: count }, (_, option) => [gene, option] as const),
  )
  return random
    .shuffle(moves.filter(([gene, option]) => genome[gene] !== option))
    .map(([gene, option]) => genome.with(gene, option))
}

function changed(genome: Genome, options: readonly number[], random: Random): Genome {
  const gene = random.int(options.length)
  return genome.with(gene, random.int(options[gene]!))
}
