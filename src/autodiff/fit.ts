// A step made to fit a number of bytes: as it is where it fits, else with the cheapest recomputation that does.
import type { Node } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import { planner } from './cuts.ts'
import { bytesOf, liveness } from './liveness.ts'
import { type Block, recompute, waysOf } from './recompute.ts'
import { workOf } from './work.ts'

/** What the values of a step take while it runs; inputs, outputs and constants not counted. */
export type Memory = {
  /** Bytes at the worst moment. */
  readonly peakBytes: number
  /** The same without recomputation. */
  readonly plainBytes: number
  /** Blocks of the way forward that are run twice. */
  readonly blocks: number
  /** Their share of the way forward's work. */
  readonly share: number
}

export type Fitted = { readonly nodes: readonly Node[]; readonly memory: Memory }

/**
 * Shares of the gradients' bytes that the planner reckons with, tried in turn: it adds their worst moment in a block to
 * all of the block, which is too careful where the two do not meet.
 */
const trusts = [1, 0.5, 0.2]

/** Rounds of the search for the least memory and for the cheapest plan. */
const rounds = 8

/**
 * The nodes of a step that needs at most `limit` bytes for its values; the least that can be reached where that is more.
 * @param forward how many of the nodes are the way forward
 */
export function fitInto(
  nodes: readonly Node[],
  forward: number,
  ends: { readonly seeds: ReadonlySet<string>; readonly pinned: ReadonlySet<string> },
  limit: number,
  g: Algebra,
): Fitted {
  const own = (list: readonly Node[]) => {
    const made = new Set(list.flatMap(node => node.outputs))
    return (name: string) => {
      const type = made.has(name) && !ends.pinned.has(name) ? g.types.get(name) : undefined
      return type ? bytesOf(type) : 0
    }
  }
  const measure = (list: readonly Node[]) => liveness(list, own(list), ends.pinned)
  const plain = measure(nodes)
  const base = { peakBytes: plain.peak, plainBytes: plain.peak, blocks: 0, share: 0 }
  if (plain.peak <= limit) return { nodes, memory: base }
  const ways = waysOf(nodes, forward, ends, g)
  const back = liveness(ways.back, own(ways.back), ends.pinned)
  const total = ways.forward.reduce((sum, node) => sum + workOf(node, g.types), 0)
  const made = (blocks: readonly Block[]): Fitted => {
    const { nodes: all, copied } = recompute(ways, blocks, g)
    const share = copied.reduce((sum, node) => sum + workOf(node, g.types), 0) / total
    return { nodes: all, memory: { ...base, peakBytes: measure(all).peak, blocks: blocks.length, share } }
  }
  const asIs = { nodes, memory: base }
  let least: Fitted = asIs
  for (const trust of trusts) {
    const plan = planner(
      ways,
      g.types,
      back.bytes.map(bytes => trust * bytes),
    )
    const found = search(plan, made, asIs, limit)
    if (found.memory.peakBytes < least.memory.peakBytes) least = found
    if (least.memory.peakBytes <= limit) break
  }
  return least
}

/** The model of the plan and the count of the graph differ a little, so the plan's limit is searched for. */
function search(
  plan: (bytes: number) => readonly Block[] | undefined,
  made: (blocks: readonly Block[]) => Fitted,
  plain: Fitted,
  limit: number,
): Fitted {
  let least = plain
  let cheapest: Fitted | undefined
  let [low, high] = [0, plain.memory.plainBytes]
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    const blocks = plan(middle)
    const found = blocks && made(blocks)
    if (found && found.memory.peakBytes < least.memory.peakBytes) least = found
    const fits = found !== undefined && found.memory.peakBytes <= limit
    if (fits && (cheapest === undefined || found.memory.share < cheapest.memory.share)) cheapest = found
    // Too much: plan for less, as long as there is a plan.
    if (found && !fits) high = middle
    else low = middle
  }
  return cheapest ?? least
}
