// What data sheets say of the devices in HELP's tables, for predictions before anything is measured: peak arithmetic
// (GFLOP/s, fp32) and memory rate (GB/s), rounded, and what kind of thing it is.
import type { DeviceFacts } from '../../src/predict/index.ts'

type Kind = 'gpu' | 'server' | 'phone' | 'accelerator'
const sheets: Readonly<Record<string, readonly [Kind, gflops: number, gigabytes: number]>> = {
  '1080ti': ['gpu', 11_300, 484],
  '2080ti': ['gpu', 13_400, 616],
  titan_rtx: ['gpu', 16_300, 672],
  titanx: ['gpu', 11_000, 480],
  titanxp: ['gpu', 12_100, 548],
  gold_6226: ['server', 2070, 140],
  gold_6240: ['server', 3000, 140],
  silver_4114: ['server', 700, 115],
  silver_4210r: ['server', 770, 115],
  samsung_a50: ['phone', 75, 13],
  samsung_s7: ['phone', 60, 29],
  essential_ph: ['phone', 70, 30],
  pixel2: ['phone', 70, 30],
  pixel3: ['phone', 85, 30],
  raspi4: ['phone', 48, 6],
  eyeriss: ['accelerator', 67, 1],
  fpga: ['accelerator', 180, 12],
}
const kinds: readonly Kind[] = ['gpu', 'server', 'phone', 'accelerator']
/** Kinds lie further apart than the models of one kind; a batch eight times as large, as far as a rate ten times. */
const kindWeight = 2
const batchWeight = 1.1

export function factsOf(device: string): DeviceFacts | undefined {
  const batch = Number(/_(1|32|64|256)$/.exec(device)?.[1] ?? 1)
  const sheet = sheets[device.replace(/_(1|32|64|256)$/, '')]
  if (!sheet) return undefined
  const [kind, gflops, gigabytes] = sheet
  return [
    Math.log10(gflops),
    Math.log10(gigabytes),
    batchWeight * Math.log10(batch),
    ...kinds.map(one => (one === kind ? kindWeight : 0)),
  ]
}
