// Where a data set lies and how to read it: `DataSource`, its schema, and its small-file form (YAML or JSON).
import { z } from 'zod'

type Arrays = { x: string; y?: string | undefined }
type PerChannel = number | number[]

/** Where a data set lies and how to read it. Written out, as users of the library have no zod to infer it. */
export type DataSource = {
  path: string
  layout?: 'nchw' | 'nhwc' | undefined
  split?: { test?: number | undefined; seed?: number | undefined } | undefined
  scale?:
    | {
        zeroPoint?: number | undefined
        divide?: number | undefined
        mean?: PerChannel | undefined
        std?: PerChannel | undefined
      }
    | undefined
  shape?: number[] | undefined
  train?: Arrays | undefined
  test?: Arrays | undefined
  x?: string | undefined
  y?: string | undefined
  isTest?: string | undefined
  label?: string | number | undefined
  task?: 'classification' | 'regression' | undefined
  classes?: string[] | undefined
}

const arrayName = z.string().min(1).max(200)
const pair = z.strictObject({ x: arrayName, y: arrayName.optional() })
const positive = z.number().positive()
const perChannel = (item: z.ZodType<number, number>) =>
  z.union([item.transform(v => [v]), z.array(item).min(1).max(4096)])

/** Schema of `DataSource`, as it stands in edgewise.yml under `data` and in a file given to `--data`. */
export const dataSourceSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .max(4096)
    .describe(
      'An .npz, an IDX images file, a .csv, a folder of arrays (with a name prefix after the folder if it holds ' +
        'several sets), a folder of class-named image folders, or a YAML or JSON file with these settings.',
    ),
  layout: z
    .enum(['nchw', 'nhwc'])
    .optional()
    .describe('Where the channels of the stored images stand; needed only where the shapes leave it open.'),
  split: z
    .strictObject({
      test: z.number().min(0).max(1).default(0.2).describe('Share of the samples that is tested on.'),
      seed: z.number().int().min(0).default(0).describe('Seed of the draw.'),
    })
    .partial()
    .optional()
    .describe('How to divide samples where the source does not tell train from test.'),
  scale: z
    .strictObject({
      zeroPoint: z.number().optional().describe('Subtracted first; the zero point of quantised samples.'),
      divide: positive.optional().describe('Then divided by: 255 for bytes, 1/scale for quantised samples.'),
      mean: perChannel(z.number())
        .optional()
        .describe('Then subtracted: one number, or one for each channel.'),
      std: perChannel(positive).optional().describe('Then divided by: one number, or one for each channel.'),
    })
    .optional()
    .describe('What was done to the samples in training; it must match.'),
  shape: z
    .array(z.number().int().positive())
    .min(1)
    .max(8)
    .optional()
    .describe('Shape of one sample, where rows are stored flat.'),
  train: pair.optional().describe('Names of the training arrays.'),
  test: pair.optional().describe('Names of the test arrays.'),
  x: arrayName.optional().describe('Name of the array of all samples.'),
  y: arrayName.optional().describe('Name of the array of all labels.'),
  isTest: arrayName.optional().describe('Name of an array that is non-zero at test samples.'),
  label: z
    .union([z.string().max(200), z.number().int()])
    .optional()
    .describe(
      'The label column of a CSV: its name, or its index (negative from the end). Default: "label" or the last.',
    ),
  task: z
    .enum(['classification', 'regression'])
    .optional()
    .describe('Whether CSV labels are classes or numbers to predict. Default: classes.'),
  classes: z.array(z.string().max(200)).max(100_000).optional().describe('Names of the classes, by index.'),
}) satisfies z.ZodType<unknown, DataSource>

/** As parsed: numbers of `scale` are lists. */
export type ParsedSource = z.output<typeof dataSourceSchema>
