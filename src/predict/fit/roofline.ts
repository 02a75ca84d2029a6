// The roofline (Williams, Waterman & Patterson 2009): what a kernel takes at least, from a device's arithmetic and memory
// alone. Needs no measurement, and is the shape that fitted models start from: coefficients are factors on it.
import { classOf, type KernelClass } from '../kernels/features.ts'
import type { Kernel } from '../kernels/kernel.ts'

/** One core of a device, from its documents. */
export type Roof = {
  /** Peak multiply–accumulates per millisecond in float32. */
  readonly macsPerMs: number
  /** Bytes per millisecond to and from memory. */
  readonly bytesPerMs: number
  /** Of starting a kernel. */
  readonly startMs: number
  readonly source: string
}

const giga = 1e6 // per second → per millisecond

/** By name; `generic` stands for whatever is not known. */
export const roofs = {
  generic: {
    macsPerMs: 30 * giga,
    bytesPerMs: 10 * giga,
    startMs: 0.002,
    source: 'one core with 256-bit FMA at 2–3 GHz; the order of magnitude of laptops and cloud machines',
  },
  'raspberry-pi-4': {
    macsPerMs: 6 * giga,
    bytesPerMs: 4 * giga,
    startMs: 0.01,
    source:
      'BCM2711: Cortex-A72 at 1.5 GHz, one 128-bit FMA a cycle (Arm Cortex-A72 Optimization Guide); LPDDR4-3200',
  },
  'raspberry-pi-5': {
    macsPerMs: 19 * giga,
    bytesPerMs: 10 * giga,
    startMs: 0.005,
    source:
      'BCM2712: Cortex-A76 at 2.4 GHz, two 128-bit FMA a cycle (Arm Cortex-A76 Optimization Guide); LPDDR4X-4267',
  },
  'jetson-nano': {
    macsPerMs: 5.7 * giga,
    bytesPerMs: 8 * giga,
    startMs: 0.01,
    source:
      'Tegra X1: Cortex-A57 at 1.43 GHz, one 128-bit FMA a cycle (Arm Cortex-A57 Optimization Guide); LPDDR4',
  },
} as const satisfies Record<string, Roof>
export type RoofName = keyof typeof roofs

/** Share of the peak that good kernels of a class reach; orders of magnitude, which fitting corrects. */
const reached: Readonly<Partial<Record<KernelClass, number>>> = {
  'direct convolution': 0.4,
  'depthwise convolution': 0.2,
  'grouped convolution': 0.3,
  'plain convolution': 0.4,
  'plain depthwise convolution': 0.04,
  'transposed convolution': 0.3,
  'batched product': 0.3,
  recurrent: 0.2,
  attention: 0.3,
}
const usual = 0.6

/** Views change no data; a function of elements takes as long as moving many bytes. */
const bytesFactor: Readonly<Partial<Record<KernelClass, number>>> = {
  view: 0,
  function: 4,
  softmax: 4,
  normalisation: 2,
  reduction: 1,
}

/** Milliseconds of starting, multiplying and moving data: the parts of a kernel's time. */
export function roofParts(kernel: Kernel, roof: Roof): readonly [start: number, macs: number, bytes: number] {
  const kind = classOf(kernel)
  const { macs, inputBytes, outputBytes, weightBytes } = kernel
  const bytes = inputBytes + outputBytes + weightBytes
  return [
    roof.startMs,
    macs / (roof.macsPerMs * (reached[kind] ?? usual)),
    (bytes * (bytesFactor[kind] ?? 1)) / roof.bytesPerMs,
  ]
}

/** Milliseconds of a kernel by the roofline alone: started, then held up by arithmetic or by memory. */
export const rooflineMs =
  (roof: Roof) =>
  (kernel: Kernel): number => {
    const [start, macs, bytes] = roofParts(kernel, roof)
    return start + Math.max(macs, bytes)
  }
