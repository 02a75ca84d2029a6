// A transferred device as one JSON file, read as hostile input: capped, every field checked against the others.
import { z } from 'zod'
import type { Transferred } from './transfer.ts'

const text = z.string().max(400)
const ms = z.number().positive().max(1e9)
const genome = z.array(z.number().int().min(0).max(10_000)).min(1).max(1000)
const mostGenomes = 20_000

/** The form of what `transfer` gives. */
export const transferredSchema: z.ZodType<Transferred> = z
  .strictObject({
    device: text,
    space: z.strictObject({
      name: z.string().max(64),
      input: z.array(z.number().int().min(1).max(1e6)).min(1).max(4),
      outputs: z.number().int().min(1).max(65_536),
    }),
    spaceId: text,
    genomes: z.array(genome).max(mostGenomes),
    known: z.array(z.strictObject({ name: text, ms: z.array(ms).max(mostGenomes) })).max(64),
    measured: z.array(z.strictObject({ genome, ms })).max(1000),
    stretch: z.number().min(1).max(1000),
    ratioStretch: z.number().min(1).max(1000).optional(),
    referenceMs: ms.optional(),
    block: z.number().int().min(0).max(64),
    heldOut: z.strictObject({
      mape: z.number().min(0).max(1e9),
      spearman: z.number().min(-1).max(1),
      coverage90: z.number().min(0).max(1),
      rows: z.number().int().min(0).max(1e9),
    }),
    provenance: z.strictObject({ runtimes: z.array(text).max(20), from: text, to: text }),
  })
  .refine(
    ({ genomes, known }) => known.every(device => device.ms.length === genomes.length),
    'a latency for each genome',
  )
  .refine(({ genomes, measured }) => {
    const all = [...genomes, ...measured.map(one => one.genome)]
    return all.every(one => one.length === all[0]!.length)
  }, 'genomes of one length')
