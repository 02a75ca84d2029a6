// The shape of edgewise.yml. Names that refer to each other (devices, models) are checked afterwards in references.ts.
import { z } from 'zod'
import { dataSourceSchema } from '../data/index.ts'
import { tfjsBackends } from '../device/index.ts'
import { budgetMetrics, type Metric, metrics } from '../units.ts'
import { cap, complain, date, deviceName, modelName, quantity, repositoryPath } from './quantities.ts'
import { fromModel, space, type Variation, variations } from './space-choice.ts'
import { searchMethods } from './types.ts'

const flag = z.boolean()
const whole = z.number().int().nonnegative()

/** One budget: a quantity, or an object of limits. */
function budget(metric: Metric) {
  const { unit, better, kind } = metrics[metric]
  const limit = quantity(unit)
  const direction = better === 'min' ? 'At most this.' : 'At least this.'
  const isMemory = metric === 'peak-memory' || metric === 'weight-bytes'
  return z
    .union([
      limit,
      z.strictObject({
        limit: limit.optional().describe(direction),
        'max-regression': quantity('ratio', { max: 100 })
          .optional()
          .describe('Largest worsening against base.'),
        ...(isMemory
          ? { as: z.enum(['fp32', 'int8']).optional().describe('How the model is deployed; default fp32.') }
          : {}),
        ...(metric === 'top-k'
          ? { k: z.number().int().min(1).max(1000).optional().describe('Default 5.') }
          : {}),
      }),
    ])
    .transform((given, context): ParsedBudget => {
      if (typeof given === 'number') return { limit: given }
      const { limit, 'max-regression': maxRegression, ...rest } = given
      if (limit === undefined && maxRegression === undefined)
        return complain(context, 'config-budget-empty', {})
      return { limit, maxRegression, ...(rest as Pick<ParsedBudget, 'as' | 'k'>) }
    })
    .describe(
      `${metrics[metric].label} (${kind === 'device' ? 'measured' : kind === 'cost' ? 'computed' : 'evaluated on the data set'})`,
    )
}

export type ParsedBudget = {
  readonly limit?: number | undefined
  readonly maxRegression?: number | undefined
  readonly as?: 'fp32' | 'int8' | undefined
  readonly k?: number | undefined
}
/** One budget, or one by device. */
export type ParsedBudgets = Readonly<
  Partial<Record<Metric, ParsedBudget | Readonly<Record<string, ParsedBudget>>>>
>

const budgets = z
  .strictObject(
    Object.fromEntries(
      budgetMetrics.map(metric => [
        metric,
        (metrics[metric].perDevice ? z.record(z.string(), budget(metric)) : budget(metric)).optional(),
      ]),
    ),
  )
  .describe('What the model must hold; metrics of a device by device name.')

const model = z.strictObject({
  name: modelName.optional().describe("Default: the file's name without .onnx."),
  path: repositoryPath
    .optional()
    .describe('The ONNX file, relative to the repository; without one an architecture is looked for.'),
  shape: z
    .record(
      z.string(),
      z
        .array(
          z
            .number()
            .int()
            .min(1)
            .max(2 ** 31),
        )
        .max(16),
    )
    .optional()
    .describe('Shapes of inputs, where the model leaves them open.'),
  data: z
    .union([z.string().min(1).max(4096), dataSourceSchema])
    .optional()
    .describe('The labelled data set.'),
  space: space.optional().describe('Where candidates for it come from; default: as the search says.'),
  task: z
    .strictObject({
      input: z
        .array(whole.min(1).max(2 ** 24))
        .min(1)
        .max(4)
        .describe('Of one sample, channels first.'),
      outputs: whole.min(1).max(65_536).describe('Numbers it gives: the classes.'),
    })
    .optional()
    .describe("What a family's networks are made for; default: as the data set shows."),
  budgets: budgets.optional(),
})

const milliseconds = quantity('ms')
const device = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('host').describe('The machine the job runs on.'),
    threads: z.number().int().min(1).max(256).optional().describe('Default 1.'),
    provider: z
      .string()
      .regex(/^[A-Za-z]{1,40}$/)
      .optional()
      .describe('Execution provider; default cpu.'),
    cpus: z.array(whole.max(4095)).min(1).max(256).optional().describe('Processors to stay on.'),
    memory: cap('B', 2 ** 40)
      .optional()
      .describe('Resident memory at which a measurement is stopped; default 2GiB.'),
  }),
  z.strictObject({
    kind: z.literal('command').describe('Your own program: a board, a phone, a simulator.'),
    run: z
      .string()
      .min(1)
      .max(4096)
      .describe('The command; {model} is the path of the model, {runs} how often.'),
    timeout: milliseconds.optional().describe('For one launch; default 120s.'),
    runs: z.number().int().min(1).max(100_000).optional().describe('Runs in one launch; default 20.'),
    env: z
      .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/))
      .max(64)
      .optional()
      .describe('Environment variables it may see.'),
    predictor: repositoryPath
      .optional()
      .describe('What tells latencies where the program fails: as of a predicted device.'),
  }),
  z.strictObject({
    kind: z.literal('tfjs').describe('This machine through TensorFlow.js, for targets in Node or a browser.'),
    backend: z.enum(tfjsBackends).optional().describe('Default tensorflow (@tensorflow/tfjs-node).'),
    cpus: z.array(whole.max(4095)).min(1).max(256).optional().describe('Processors to stay on.'),
    memory: cap('B', 2 ** 40)
      .optional()
      .describe('Resident memory at which a measurement is stopped; default 2GiB.'),
  }),
  z.strictObject({
    kind: z.literal('fake').describe('Invented latencies, for trying Edgewise out.'),
    latency: z
      .union([milliseconds, z.record(z.string(), milliseconds)])
      .optional()
      .describe('One for all models, or by model name.'),
    'ns-per-mac': z
      .number()
      .min(0)
      .max(1e9)
      .optional()
      .describe('Where latency says nothing: proportional to MACs …'),
    fixed: milliseconds.optional().describe('… plus this.'),
    noise: quantity('ratio').optional().describe('Relative standard deviation; default 0.'),
    watts: z.number().min(0).max(1e6).optional().describe('Power, for energy.'),
  }),
  z.strictObject({
    kind: z.literal('analytic').describe('A chip whose cycles follow from formulas.'),
    chip: z.enum(['gap8', 'diana', 'mpic']),
  }),
  z.strictObject({
    kind: z.literal('predicted').describe('A device that is not here: its latency is predicted.'),
    predictor: repositoryPath.describe(
      'The file that `edgewise fit` made, relative to the repository; or roofline: and the name of a data sheet.',
    ),
  }),
])

const search = z.strictObject({
  enabled: flag.default(true),
  method: z
    .enum(searchMethods)
    .default('auto')
    .describe('auto trains candidates and halves their number; the others evaluate them untrained.'),
  train: flag.default(true).describe('Whether auto trains; without training it is evolution.'),
  time: quantity('ms', { min: 1, max: 86_400_000 }).prefault('60s').describe('Default 60s.'),
  trials: z.number().int().min(1).max(1_000_000).default(200),
  objectives: z
    .array(z.string().max(200))
    .min(1)
    .max(8)
    .default(['top-1', 'macs'])
    .describe('Metrics to trade off; metric@device where it has one.'),
  space: space.prefault(fromModel.kind).describe('Where candidates come from; default from-model.'),
  vary: z
    .array(z.enum(Object.keys(variations) as [Variation, ...Variation[]]))
    .min(1)
    .max(Object.keys(variations).length)
    .optional()
    .describe('What may change about the model; default: all where candidates are trained, else widths.'),
  widths: z
    .array(quantity('ratio', { min: 0.01 }))
    .min(1)
    .max(32)
    .optional()
    .describe("Shares of a layer's channels to try; default: eighths where trained, else quarters."),
})

const effect = z.enum(['warn', 'fail', 'pass'])

/** edgewise.yml. */
export const schema = z
  .strictObject({
    version: z.literal(1).describe('Of this format.'),
    models: z.array(model).min(1).max(100),
    devices: z.record(deviceName, device).default({}),
    search: z
      .union([flag, search])
      .prefault({})
      .describe('The search for a better architecture; false = none.'),
    measure: z
      .strictObject({
        time: quantity('ms', { min: 100, max: 3_600_000 })
          .prefault('10s')
          .describe('For one device; default 10s.'),
        confidence: quantity('ratio', { min: 0.5, max: 0.9999 }).prefault('95%').describe('Default 95%.'),
        reference: flag.default(true).describe('Time an unchanging model beside yours.'),
      })
      .prefault({}),
    judge: z
      .enum(['model', 'architecture', 'both'])
      .default('model')
      .describe(
        'What the gate judges: the model, whether an architecture within every budget exists, or both.',
      ),
    policy: z
      .strictObject({
        inconclusive: effect.default('warn').describe('When an interval straddles a limit; default warn.'),
        'not-measured': effect.default('fail').describe('When a budget has no figure; default fail.'),
      })
      .prefault({}),
    comment: z.strictObject({ mode: z.enum(['update', 'recreate', 'quiet']).default('update') }).prefault({}),
    waivers: z
      .array(
        z.strictObject({
          model: z.string().max(200),
          metric: z.string().max(200),
          device: z.string().max(200).optional().describe('Default: every device.'),
          reason: z.string().trim().min(1).max(1000),
          until: date,
        }),
      )
      .max(1000)
      .default([]),
    limits: z
      .strictObject({
        'file-size': cap('B', 2 ** 31)
          .optional()
          .describe('Largest model file.'),
        nodes: cap('count', 1_000_000).optional().describe('Most nodes of a model.'),
      })
      .prefault({})
      .describe('Caps on what a model file may make this machine do.'),
    seed: whole.max(2 ** 32 - 1).default(1),
  })
  .meta({ title: 'edgewise.yml', description: 'Budgets of neural networks on edge devices.' })

export type Parsed = z.output<typeof schema>

let made: Record<string, unknown> | undefined
/** The JSON Schema of edgewise.yml, for editors (draft 2020-12). Made once: it costs some milliseconds. */
export function configSchema(): Record<string, unknown> {
  made ??= z.toJSONSchema(schema, { io: 'input' })
  return made
}
