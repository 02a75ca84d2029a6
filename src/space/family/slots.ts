// A family on a task: its choices, and one slot per layer it can have. A slot knows which genes it reads and what they
// make of it; building and costing both go through it, so they cannot disagree.

import type { ActivationName } from '../net/activations.ts'
import type { Window } from '../net/net.ts'
import type { Choice, ChoiceKind, Genome } from '../space.ts'
import { type BlockName, blocks, keepsWidth } from './blocks.ts'
import { type Family, type Row, rowName } from './family.ts'

/** A setting of a layer: fixed (`gene` −1), or chosen by a gene. */
export type Field<T> = { readonly options: readonly T[]; readonly gene: number }

export const chosen = <T>({ options, gene }: Field<T>, genome: Genome): T =>
  options[gene < 0 ? 0 : genome[gene]!]!

export type Slot = {
  readonly name: string
  /** The row it belongs to. */
  readonly row: string
  /** From 0 within its row: there is such a layer where the depth is larger. */
  readonly position: number
  readonly stride: number
  readonly op: Field<BlockName>
  readonly depth: Field<number>
  readonly width: Field<number>
  readonly widthIn: Field<number>
  readonly kernel: Field<Window>
  readonly expansion: Field<number>
}

export type Layout = {
  readonly choices: readonly Choice[]
  readonly slots: readonly Slot[]
  readonly activation: Field<ActivationName>
  readonly resolution: Field<number>
}

/** The task a network is made for: lengths of a sample without the batch, channels first, and numbers to give. */
export type NetTask = { readonly input: readonly number[]; readonly outputs: number }

export function layoutOf(family: Family, task: NetTask): Layout {
  const genes = new Genes()
  const resolution = genes.ordered('resolution', 'resolution', family.resolution, undefined, share =>
    lengthsAt(task, share).join('×'),
  )
  const activation = genes.named('activation', 'activation', family.activation)
  const slots: Slot[] = []
  let widthIn: Field<number> = { options: [task.input[0]!], gene: -1 }
  family.layers.forEach((row, i) => {
    const own = slotsOf(row, rowName(row, i), widthIn, genes)
    slots.push(...own)
    widthIn = own[0]!.width
  })
  return { choices: genes.choices, slots, activation, resolution }
}

/** Lengths of the picture (or signal) at a share of the task's. */
export const lengthsAt = ({ input }: NetTask, share: number): readonly number[] =>
  input.slice(1).map(length => Math.max(1, Math.round(length * share)))

function slotsOf(row: Row, name: string, widthIn: Field<number>, genes: Genes): Slot[] {
  const reads = (setting: string) =>
    row.op.some(op => (blocks[op].reads as readonly string[]).includes(setting))
  const width = row.op.every(keepsWidth)
    ? widthIn
    : genes.ordered(`${name} width`, 'width', row.width ?? [1], name)
  const depth = genes.ordered(`${name} depth`, 'depth', row.depth, name)
  const kernels = reads('kernel') ? row.kernel : row.kernel.slice(0, 1)
  const expansions = row.expansion ?? [row.op.includes('bottleneck') ? 4 : 6]
  const several = Math.max(...row.depth) > 1
  return Array.from({ length: Math.max(...row.depth) }, (_, position) => {
    const own = several ? `${name}.${position + 1}` : name
    return {
      name: own,
      row: name,
      position,
      stride: position === 0 ? row.stride : 1,
      depth,
      width,
      widthIn: position === 0 ? widthIn : width,
      op: genes.named(`${own} op`, 'op', row.op, name),
      kernel: genes.windows(`${own} kernel`, kernels, name),
      expansion: genes.ordered(
        `${own} expansion`,
        'expansion',
        reads('expansion') ? expansions : expansions.slice(0, 1),
        name,
      ),
    }
  })
}

/** Gathers choices; a list of one option is no choice. The first option written is the seed's. */
class Genes {
  readonly choices: Choice[] = []

  ordered(
    name: string,
    kind: ChoiceKind,
    given: readonly number[],
    group?: string,
    label?: (option: number) => string,
  ): Field<number> {
    const options = given.toSorted((a, b) => a - b)
    const labels = label && options.map(label)
    return this.#field(options, {
      name,
      kind,
      options,
      default: options.indexOf(given[0]!),
      layers: group ? [group] : [],
      ...(labels ? { labels } : {}),
      ...(group ? { group } : {}),
    })
  }

  named<T extends string>(name: string, kind: ChoiceKind, labels: readonly T[], group?: string): Field<T> {
    return this.#field(labels, {
      name,
      kind,
      options: labels.map((_, i) => i),
      labels,
      ordered: false,
      default: 0,
      layers: group ? [group] : [],
      ...(group ? { group } : {}),
    })
  }

  windows(name: string, given: readonly Window[], group: string): Field<Window> {
    const area = (window: Window) =>
      typeof window === 'number' ? window ** 2 : window.reduce((a, b) => a * b, 1)
    const windows = given.toSorted((a, b) => area(a) - area(b))
    const areSquare = windows.every(window => typeof window === 'number')
    return this.#field(windows, {
      name,
      kind: 'kernel',
      options: areSquare ? windows : windows.map(area),
      default: windows.indexOf(given[0]!),
      layers: [group],
      group,
      ...(areSquare ? {} : { labels: windows.map(window => String(window).replace(',', '×')) }),
    })
  }

  #field<T>(options: readonly T[], choice: Choice): Field<T> {
    if (options.length === 1) return { options, gene: -1 }
    return { options, gene: this.choices.push(choice) - 1 }
  }
}
