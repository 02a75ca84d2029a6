// Repair and polish: from each of a few genomes uphill, over neighbours that differ in one gene, then by two genes from the
// best, within a number of looks. The hill is what the network was trained for, quality less the price of what is beyond the
// limits, so that a way may lead through what breaks them. All that was looked at is remembered: aimed anew, lower or higher,
// a climb begins with the best of it.
import type { Random } from '../../random.ts'
import type { Genome } from '../../space/index.ts'

export type Judge = {
  /** Larger is better. */
  quality(genome: Genome): number
  /** Milliseconds, as predicted. */
  latency(genome: Genome): number
  /** How far it is beyond its other limits, on the logarithm; 0: it holds them. */
  excess(genome: Genome): number
  /** In units of quality, for each unit of the logarithm beyond a limit. */
  readonly price: number
}

/** A genome that predictors were asked about; of what could not be taken anyway, its quality alone. */
export type Seen = {
  readonly genome: Genome
  readonly quality: number
  cost?: { readonly ms: number; readonly excess: number }
}

export type Summit = {
  readonly genome: Genome
  readonly quality: number
  /** How far it is beyond the limits as they were aimed at; 0: it holds them. */
  readonly beyond: number
}

export type Hill = {
  /**
   * The best of all that was seen.
   * @param starts at least one the first time; the best of what was seen before are climbed from again anyway
   * @param looks at genomes not seen before, at most
   */
  climb(starts: readonly Genome[], aimMs: number, looks: number): Summit
  readonly seen: ReadonlyMap<number, Seen>
  costOf(one: Seen): NonNullable<Seen['cost']>
}

/** So many of what was seen before are climbed from again. */
const mostAgain = 3

export function hillOf(judge: Judge, options: readonly number[], random: Random): Hill {
  const seen = new Map<number, Seen>()
  const { keyOf, step } = keysOf(options, random.fork('keys'))
  // Every option of every gene, shuffled once: a shuffle for every round took as long as the looks.
  const moves: readonly Move[] = random.shuffle(
    options.flatMap((count, gene) => Array.from({ length: count }, (_, option) => ({ gene, option }))),
  )
  const costOf = (one: Seen) => {
    one.cost ??= { ms: judge.latency(one.genome), excess: judge.excess(one.genome) }
    return one.cost
  }

  const climb = (starts: readonly Genome[], aimMs: number, looks: number): Summit => {
    const most = seen.size + looks
    const topOf = (one: Seen): Top => {
      const { ms, excess } = costOf(one)
      const beyond = ms > aimMs ? excess + Math.log(ms / aimMs) : excess
      return { one, beyond, merit: one.quality - judge.price * beyond }
    }
    const known = [...seen.values()].filter(one => one.cost).map(topOf)
    let best = known.reduce<Top | undefined>((a, b) => (isBetter(b, a) ? b : a), undefined)
    /** Its merit, or −∞ where that is no more than `floor`, or there is no look left. */
    const look = (key: number, genomeOf: () => Genome, floor = Number.NEGATIVE_INFINITY): number => {
      let one = seen.get(key)
      if (!one) {
        if (seen.size >= most) return Number.NEGATIVE_INFINITY
        const genome = genomeOf()
        one = { genome, quality: judge.quality(genome) }
        seen.set(key, one)
      }
      // Of what would not be taken anyway, the latency need not be asked.
      if (best?.beyond === 0 && one.quality <= Math.min(floor, best.one.quality))
        return Number.NEGATIVE_INFINITY
      const top = topOf(one)
      if (isBetter(top, best)) best = top
      return top.merit
    }
    /** Moves in one order, round and round, until a whole round changed nothing. */
    const from = (start: Genome, height: number) => {
      let [at, key, merit, idle] = [start, keyOf(start), height, 0]
      for (let k = random.int(moves.length); idle < moves.length && seen.size < most; k++) {
        const move = moves[k % moves.length]!
        idle++
        if (at[move.gene] === move.option) continue
        const next = key + step(at, move)
        const found = look(next, () => moved(at, move), merit)
        if (found > merit) [at, key, merit, idle] = [moved(at, move), next, found, 0]
      }
    }
    const again = known.map(({ one, merit }) => ({ start: one.genome, merit })).sort(byMerit)
    const fresh = starts.map(start => ({ start, merit: look(keyOf(start), () => start) }))
    for (const { start, merit } of [...again.slice(0, mostAgain), ...fresh].sort(byMerit)) from(start, merit)
    // On top one gene gained must be paid for by another.
    for (let tries = 0; tries < looks && seen.size < most; tries++) {
      const before = best!
      const [a, b] = [random.pick(moves), random.pick(moves)]
      const next = moved(moved(before.one.genome, a), b)
      look(keyOf(next), () => next)
      if (best !== before) from(best!.one.genome, best!.merit)
    }
    const { one, beyond } = best!
    return { genome: one.genome, quality: one.quality, beyond }
  }
  return { climb, seen, costOf }
}

type Move = { readonly gene: number; readonly option: number }
const moved = (genome: Genome, { gene, option }: Move): Genome => genome.with(gene, option)

/**
 * A number for each genome, which follows from its neighbour's by one sum: most neighbours were seen before, and to write each one's
 * text took a third of a climb. Sums of 40 random bits for each option: two of 300 genomes share one in one hill of 10⁷.
 */
function keysOf(options: readonly number[], random: Random) {
  const bits = () => random.int(2 ** 20) * 2 ** 20 + random.int(2 ** 20)
  const of = options.map(count => Array.from({ length: count }, bits))
  return {
    keyOf: (genome: Genome) => genome.reduce((sum, option, gene) => sum + of[gene]![option]!, 0),
    step: (genome: Genome, { gene, option }: Move) => of[gene]![option]! - of[gene]![genome[gene]!]!,
  }
}

type Top = { readonly one: Seen; readonly beyond: number; readonly merit: number }
const isBetter = (a: Top, b: Top | undefined) =>
  !b || a.beyond < b.beyond || (a.beyond === b.beyond && a.one.quality > b.one.quality)
const byMerit = (a: { readonly merit: number }, b: { readonly merit: number }) => b.merit - a.merit
