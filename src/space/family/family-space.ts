// The space of a declared family on a task: decode writes the slots of a genome one after the other; parts are the same
// slots on their own. Invariant: genes that a genome's layers do not read change nothing, and `canonical` resets them.
import { internal, userError } from '../../errors.ts'
import type { Graph } from '../../ir/index.ts'
import { describeGenome } from '../describe.ts'
import { identityOf } from '../identity.ts'
import { type Flow, Net } from '../net/net.ts'
import { kaiming, stand, type Weights } from '../net/weights.ts'
import { sizeShare } from '../size-share.ts'
import type { Genome, Part, Space } from '../space.ts'
import { blocks } from './blocks.ts'
import { type Family, type FamilyText, parseFamily } from './family.ts'
import { chosen, type Field, type Layout, layoutOf, lengthsAt, type NetTask, type Slot } from './slots.ts'

/**
 * The networks of a family for a task, with new weights.
 * @param seed of the weights
 * @throws UserError `space-invalid`, `space-too-large`
 * @example familySpace({ name: 'tiny', layers: [{ op: 'conv', width: [16, 8] }] }, { input: [3, 32, 32], outputs: 10 })
 */
export const familySpace = (given: FamilyText, task: NetTask, seed: number | string = 0): Space =>
  spaceOfFamily(parseFamily(given), task, seed)

/** The same of a family that was parsed before. @throws UserError `space-too-large`, `space-task`, `space-rank` */
export function spaceOfFamily(family: Family, task: NetTask, seed: number | string = 0): Space {
  checkTask(family, task)
  const layout = layoutOf(family, task)
  const { choices } = layout
  const own = choices.map(choice => choice.default)
  const net = (genome: Genome, weights: Weights) => written(family, layout, task, genome, weights)
  const active = (genome: Genome) => activeGenes(layout, genome)
  return {
    ...identityOf([family, task], seed),
    choices,
    seed: own,
    decode: genome => net(genome, kaiming(seed)),
    describe: genome => describeGenome(choices, genome, `${family.name} as it starts`),
    kept: () => new Map(),
    keptImportance: genome => sizeShare(choices, genome),
    active,
    canonical: genome => {
      const matters = active(genome)
      return genome.map((gene, i) => (matters[i] ? gene : own[i]!))
    },
    parts: { isSeries: true, list: partsOf(family, layout, task) },
  }
}

/** The most values a sample may have, and numbers a network may give. */
const mostInputs = 2 ** 24
const mostOutputs = 2 ** 16

function checkTask(family: Family, { input, outputs }: NetTask): void {
  const count = input.reduce((a, b) => a * b, 1)
  const isSane = [...input, outputs].every(length => Number.isInteger(length) && length >= 1)
  if (!isSane || input.length > 4 || input.length < 1 || count > mostInputs || outputs > mostOutputs)
    throw userError('space-task', { input: input.join('×'), outputs })
  const spatial = family.layers.find(({ op }) => !op.includes('dense'))
  const wrongKernel = family.layers.some(
    ({ op, kernel }) =>
      !op.includes('dense') &&
      kernel.some(side => typeof side !== 'number' && side.length !== input.length - 1),
  )
  if ((spatial && input.length === 1) || wrongKernel)
    throw userError('space-rank', { name: family.name, input: input.join('×') })
}

function written(family: Family, layout: Layout, task: NetTask, genome: Genome, weights: Weights): Graph {
  const net = new Net(weights)
  const input = inputOf(task)
  let x = scaled(net, input, layout, task, genome)
  for (const slot of layout.slots) x = layer(net, x, slot, family, layout, genome)
  return net.graph(family.name, [input], [finished(net, x, family, task)])
}

const inputOf = ({ input }: NetTask): Flow => ({
  value: 'input',
  channels: input[0]!,
  lengths: input.slice(1),
})

function scaled(net: Net, x: Flow, { resolution }: Layout, task: NetTask, genome: Genome): Flow {
  const share = chosen(resolution, genome)
  return share === 1 || x.lengths.length === 0 ? x : net.resize('resize', x, lengthsAt(task, share))
}

const layer: typeof block = (net, x, slot, family, layout, genome) =>
  slot.position < chosen(slot.depth, genome) ? block(net, x, slot, family, layout, genome) : x

function block(net: Net, x: Flow, slot: Slot, family: Family, layout: Layout, genome: Genome): Flow {
  const op = chosen(slot.op, genome)
  const inner = op === 'dense' ? flat(net, x, family) : x
  return blocks[op].make(net, inner, {
    name: slot.name,
    out: chosen(slot.width, genome),
    kernel: chosen(slot.kernel, genome),
    stride: slot.stride,
    expansion: chosen(slot.expansion, genome),
    activation: chosen(layout.activation, genome),
    isNormed: family.norm === 'batch',
  })
}

const flat = (net: Net, x: Flow, { head }: Family): Flow =>
  x.lengths.length === 0 ? x : head === 'pool' ? net.globalPool('pool', x) : net.flatten('flatten', x)

const finished = (net: Net, x: Flow, family: Family, task: NetTask): Flow =>
  net.dense('output', flat(net, x, family), task.outputs)

const reads = (slot: Slot, genome: Genome, setting: string): boolean =>
  (blocks[chosen(slot.op, genome)].reads as readonly string[]).includes(setting)

function activeGenes({ choices, slots }: Layout, genome: Genome): boolean[] {
  const active = choices.map(({ kind }) => kind !== 'op' && kind !== 'kernel' && kind !== 'expansion')
  const mark = (field: Field<unknown>, matters: boolean) => {
    if (field.gene >= 0) active[field.gene] = matters
  }
  for (const slot of slots) {
    const exists = slot.position < chosen(slot.depth, genome)
    mark(slot.op, exists)
    mark(slot.kernel, exists && reads(slot, genome, 'kernel'))
    mark(slot.expansion, exists && reads(slot, genome, 'expansion'))
  }
  return active
}

/** The resampling, each slot, and the head. */
function partsOf(family: Family, layout: Layout, task: NetTask): Part[] {
  const genesOf = (...fields: readonly Field<unknown>[]) =>
    [...new Set(fields.map(field => field.gene))].filter(gene => gene >= 0)
  const zeros = stand()
  const part = (
    id: string,
    genes: readonly number[],
    make: (net: Net, genome: Genome) => [Flow, Flow],
  ): Part => ({
    id,
    genes,
    graph: genome => {
      const net = new Net(zeros)
      const [from, to] = make(net, genome)
      return from.value === to.value ? undefined : net.graph(id, [from], [to])
    },
  })
  const { resolution, activation, slots } = layout
  const before = flowsInto(layout, task)
  const resampling = part('resize', genesOf(resolution), (net, genome) => {
    const x = inputOf(task)
    return [x, scaled(net, x, layout, task, genome)]
  })
  const layers = slots.map((slot, i): Part => {
    const { widthIn, width, kernel, expansion, op, depth } = slot
    const genes = genesOf(widthIn, width, kernel, expansion, op, resolution, activation)
    // Layers of a row but its first differ in nothing but their genes.
    const id = `${slot.row} ${slot.position === 0 ? 'first' : 'more'}`
    const own = part(id, genes, (net, genome) => {
      const x = before(i, genome)
      return [x, block(net, x, slot, family, layout, genome)]
    })
    return { ...own, exists: genome => slot.position < chosen(depth, genome) }
  })
  const last = slots.at(-1) ?? internal('a family without layers')
  const head = part('output', genesOf(last.width, resolution), (net, genome) => {
    const x = before(slots.length, genome)
    return [x, finished(net, x, family, task)]
  })
  return [resampling, ...layers, head]
}

/** The tensor that slot `index` reads. */
function flowsInto({ slots, resolution }: Layout, task: NetTask): (index: number, genome: Genome) => Flow {
  return (index, genome) => {
    const before = slots.slice(0, index)
    const channels =
      index === 0
        ? task.input[0]!
        : chosen(index < slots.length ? slots[index]!.widthIn : before.at(-1)!.width, genome)
    if (before.some(slot => chosen(slot.op, genome) === 'dense')) return { value: 'x', channels, lengths: [] }
    const lengths = lengthsAt(task, chosen(resolution, genome))
    const stride = (length: number) => before.reduce((left, slot) => Math.ceil(left / slot.stride), length)
    return { value: 'x', channels, lengths: lengths.map(stride) }
  }
}
