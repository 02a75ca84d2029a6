// The space that a saved predictor is for: made again from its name and checked to be the same, with what is no architecture of it
// refused in its own words.
import { type UserError, userError } from '../../errors.ts'
import { defaultBinding, type Graph, inferShapes } from '../../ir/index.ts'
import { builtInSpace, type Genome, type Space } from '../../space/index.ts'
import { decompose } from '../kernels/decompose.ts'
import { type GenomeFinder, genomeFinder } from './genome-of.ts'
import type { SpaceRef } from './transfer.ts'

export type KnownSpace = {
  readonly space: Space
  readonly finder: GenomeFinder
  /** Undefined for a graph that is no architecture of the space. */
  genomeOf(graph: Graph): Genome | undefined
  unlike(what: string): UserError
  /** @throws UserError `predict-unlike` for another space */
  check(other: Space): void
}

type SavedSpace = { readonly device: string; readonly space: SpaceRef; readonly spaceId: string }

/** @throws UserError `space-unknown`, `space-task`, `predict-space` where the space is not what it was */
export function spaceIn({ device, space: ref, spaceId }: SavedSpace): Space {
  const space = builtInSpace(ref.name, { input: ref.input, outputs: ref.outputs })
  if (space.id !== spaceId) throw userError('predict-space', { device, space: ref.name })
  return space
}

/** @throws UserError as `spaceIn` */
export function knownSpace(saved: SavedSpace & { readonly block: number }): KnownSpace {
  const { device, block, space: ref } = saved
  const space = spaceIn(saved)
  const finder = genomeFinder(space, block)
  const task = lengthsOf(space.decode(space.seed))
  const unlike = (what: string) =>
    userError('predict-unlike', {
      device,
      reason: `${what} of the space ${ref.name} for ${ref.input.join('×')} and ${ref.outputs}`,
    })
  return {
    space,
    finder,
    unlike,
    // What takes or gives something else need not be looked for.
    genomeOf: graph =>
      lengthsOf(graph) === task ? finder.ofKernels(decompose(graph, { block })) : undefined,
    check: other => {
      if (other.architectures !== space.architectures) throw unlike('these are no architectures')
    },
  }
}

/** Lengths of the first input and the first output, a symbolic batch being 1. */
function lengthsOf(graph: Graph): string {
  const facts = inferShapes(graph, defaultBinding(graph))
  const of = (name: string | undefined) => String(facts.get(name ?? '')?.shape ?? '')
  return `${of(graph.inputs[0]?.name)} | ${of(graph.outputs[0]?.name)}`
}
