// How channels lie along one axis of a tensor. A group is a set of channels that must be kept or dropped together
// wherever they occur; an axis is a sequence of groups (a concat), each channel possibly several positions wide (a
// flattened picture), the whole possibly repeated. `undefined` stands for an axis that cannot change.

/** Channels that live and die together; a union-find node. Ask `resolved` before reading anything but `parent`. */
export type Group = {
  parent: Group | undefined
  /** What the group turned out to be made of: a linear layer's inputs are the channels of a concat, say. */
  alias: Axis
  readonly size: number
  /** Channels come and go in runs of this many (grouped convolutions). */
  block: number
  frozen: boolean
  readonly order: number
}

/** `inner`: positions per channel, consecutive. */
export type Part = { readonly group: Group; readonly inner: number }
/** `outer`: how often the whole sequence of parts repeats. */
export type Axis = { readonly outer: number; readonly parts: readonly Part[] } | undefined
export type Axes = readonly Axis[]

/** The kept channels of a group, ascending. */
export type KeptOf = (group: Group) => readonly number[]

export function find(group: Group): Group {
  let root = group
  while (root.parent) root = root.parent
  return root
}

export const axisOf = (group: Group): Axis => ({ outer: 1, parts: [{ group, inner: 1 }] })

/** The axis in groups that stand for themselves: aliases replaced. */
export function resolved(axis: Axis): Axis {
  if (!axis?.parts.some(({ group }) => find(group).alias)) return axis
  const inner = axis.parts.map(part => ({ part, alias: resolved(find(part.group).alias) }))
  const [only] = inner
  if (inner.length === 1 && only?.alias) return widened(only.alias, axis.outer, only.part.inner)
  const parts = inner.flatMap(({ part, alias }) =>
    alias ? repeated(widened(alias, 1, part.inner)!) : [part],
  )
  return { outer: axis.outer, parts }
}

const repeated = ({ outer, parts }: NonNullable<Axis>): Part[] =>
  Array.from({ length: outer }, () => parts).flat()

export function freeze(axis: Axis): undefined {
  for (const { group } of resolved(axis)?.parts ?? []) find(group).frozen = true
}

/** The axis that both are: equal groups are joined, a single group becomes what the other side is made of. */
export function same(left: Axis, right: Axis): Axis {
  const [a, b] = [resolved(left), resolved(right)]
  if (a && b && alike(a, b)) {
    a.parts.forEach((part, i) => {
      join(part.group, b.parts[i]!.group)
    })
    return a
  }
  if (a && b && (become(a, b) || become(b, a))) return a
  freeze(a)
  return freeze(b)
}

const alike = (a: NonNullable<Axis>, b: NonNullable<Axis>) =>
  a.outer === b.outer &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ group, inner }, i) => inner === b.parts[i]!.inner && group.size === b.parts[i]!.group.size)

/** Makes the only group of `single` an alias of `other`; false if that cannot be. */
function become(single: NonNullable<Axis>, other: NonNullable<Axis>): boolean {
  const [part] = single.parts
  if (!part || single.outer !== 1 || single.parts.length !== 1 || part.inner !== 1) return false
  const group = find(part.group)
  const within = other.parts.some(inner => find(inner.group) === group)
  if (within || group.block !== 1 || group.size !== lengthOf(other, whole)) return false
  if (group.frozen) freeze(other)
  group.alias = other
  return true
}

const whole: KeptOf = group => ({ length: group.size }) as readonly number[]

function join(a: Group, b: Group): void {
  const [first, second] = [find(a), find(b)]
  if (first === second) return
  const [root, child] = first.order <= second.order ? [first, second] : [second, first]
  child.parent = root
  root.frozen ||= child.frozen
  inBlocks(root, child.block)
}

/** From now on the group's channels come in runs of a multiple of `block`. */
export function inBlocks(group: Group, block: number): void {
  const root = find(group)
  root.block = (root.block * block) / gcd(root.block, block)
  if (root.size % root.block !== 0) root.frozen = true
}

export const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** The axes one after another; `fixed` makes a group for an input that cannot change. */
export function concat(
  raw: readonly Axis[],
  lengths: readonly number[],
  fixed: (size: number) => Group,
): Axis {
  const axes = raw.map(resolved)
  if (axes.every(axis => axis === undefined)) return undefined
  if (axes.some(axis => axis && axis.outer !== 1)) {
    for (const axis of axes) freeze(axis)
    return undefined
  }
  return {
    outer: 1,
    parts: axes.flatMap((axis, i) => axis?.parts ?? { group: fixed(lengths[i]!), inner: 1 }),
  }
}

/** The axis after merging with neighbours: `before` positions outside it, `after` inside. */
export const widened = (axis: Axis, before: number, after: number): Axis =>
  axis && {
    outer: axis.outer * before,
    parts: axis.parts.map(({ group, inner }) => ({ group, inner: inner * after })),
  }

/** The axis without `after` innermost positions each; undefined (and frozen) where a channel would be cut. */
export function narrowed(raw: Axis, after: number): Axis {
  const axis = resolved(raw)
  if (!axis || axis.parts.some(({ inner }) => inner % after !== 0)) return freeze(axis)
  return { ...axis, parts: axis.parts.map(({ group, inner }) => ({ group, inner: inner / after })) }
}

/** The outputs of a convolution in groups of `per` inputs, `ratio` outputs per input. */
export function grouped(raw: Axis, per: number, ratio: number): Axis {
  const axis = resolved(raw)
  const splits = ({ group, inner }: Part) =>
    inner % per === 0 || (per % inner === 0 && (group.size * inner) % per === 0)
  if (axis?.outer !== 1 || !Number.isInteger(ratio) || !axis.parts.every(splits)) return freeze(axis)
  for (const { group, inner } of axis.parts) if (inner % per !== 0) inBlocks(group, per / inner)
  return widened(axis, 1, ratio)
}

/** Positions left, ascending; undefined if all are. */
export function positions(raw: Axis, kept: KeptOf): number[] | undefined {
  const axis = resolved(raw)
  if (!axis || axis.parts.every(({ group }) => kept(group).length === group.size)) return undefined
  const out: number[] = []
  let base = 0
  for (let repeat = 0; repeat < axis.outer; repeat++)
    for (const { group, inner } of axis.parts) {
      for (const channel of kept(group)) for (let i = 0; i < inner; i++) out.push(base + channel * inner + i)
      base += group.size * inner
    }
  return out
}

export function lengthOf(raw: NonNullable<Axis>, kept: KeptOf): number {
  const { outer, parts } = resolved(raw)!
  return outer * parts.reduce((sum, { group, inner }) => sum + kept(group).length * inner, 0)
}
