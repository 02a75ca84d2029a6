// A trained optimiser as one JSON file. It may come with a pull request: sizes are capped and every field is checked before
// anything is computed from it.
import { z } from 'zod'
import { userError } from '../../errors.ts'
import type { Layer } from './network.ts'
import type { NeuralOptimiser } from './train-optimiser.ts'
import { viewWidth } from './view.ts'

const version = 1

/** Largest file that is read. */
export const mostOptimiserBytes = 2 ** 24

const finite = z.number().min(-1e6).max(1e6)
const text = z.string().max(400)
const size = z.number().int().min(1).max(4096)
const numbers = z.array(finite).max(2 ** 20)
const layer = z
  .strictObject({ inputs: size, outputs: size, weights: numbers, bias: numbers })
  .refine(
    ({ inputs, outputs, weights, bias }) => weights.length === inputs * outputs && bias.length === outputs,
    'as many weights as inputs times outputs',
  )
const optimiser = z
  .strictObject({
    space: text,
    options: z.array(z.number().int().min(1).max(256)).min(1).max(512),
    references: z
      .array(z.array(z.number().int().min(0).max(255)).max(512))
      .min(2)
      .max(100),
    costs: z.array(z.strictObject({ name: text, mean: finite, sd: z.number().min(1e-9).max(1e6) })).max(16),
    qualitySd: z.number().min(1e-9).max(1e9),
    network: z.array(layer).min(1).max(8),
    devices: z.array(text).max(1000),
    steps: z.number().int().min(0).max(1e9),
  })
  .refine(({ options, references }) => references.every(isGenomeOf(options)), 'references are genomes')
  .refine(fits, 'layers that fit one another, the references and the choices')
const file = z.strictObject({
  optimiser: z.literal('edgewise'),
  version: z.literal(version),
  trained: optimiser,
})

const isGenomeOf = (options: readonly number[]) => (genome: readonly number[]) =>
  genome.length === options.length && genome.every((option, gene) => option < options[gene]!)

type Shapes = Pick<NeuralOptimiser, 'options'> & {
  readonly references: readonly unknown[]
  readonly costs: readonly unknown[]
  readonly network: readonly Pick<Layer, 'inputs' | 'outputs'>[]
}

function fits({ options, references, costs, network }: Shapes): boolean {
  const widths = [viewWidth(references.length, costs.length), ...network.map(layer => layer.outputs)]
  return (
    network.every(({ inputs }, l) => inputs === widths[l]) &&
    widths.at(-1) === options.length * Math.max(...options)
  )
}

/** The text of an optimiser's file: a few hundred kilobytes. */
export const optimiserText = ({ network, ...rest }: NeuralOptimiser): string =>
  `${JSON.stringify({
    optimiser: 'edgewise',
    version,
    trained: { ...rest, network: network.map(listed) },
  })}\n`

/** Nine digits are a float32 exactly. */
const listed = ({ weights, bias, ...rest }: Layer) => ({
  ...rest,
  weights: Array.from(weights, rounded),
  bias: Array.from(bias, rounded),
})
const rounded = (value: number) => Number(value.toPrecision(9))

/**
 * An optimiser's file. `path` is for messages.
 * @throws UserError `optimiser-invalid`
 */
export function readOptimiser(source: string, path: string): NeuralOptimiser {
  const invalid = (reason: string) => userError('optimiser-invalid', { path, reason })
  if (source.length > mostOptimiserBytes) throw invalid('it is too large')
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    throw invalid('it is no JSON')
  }
  const found = file.safeParse(json)
  if (!found.success) {
    const [issue] = found.error.issues
    throw invalid(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'of another form'}`)
  }
  const { network, ...rest } = found.data.trained
  return {
    ...rest,
    network: network.map(({ weights, bias, ...layer }) => ({
      ...layer,
      weights: Float32Array.from(weights),
      bias: Float32Array.from(bias),
    })),
  }
}
