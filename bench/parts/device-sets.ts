// The device sets that papers on few-shot latency prediction report on, by the columns of the public tables, and what
// they report: Spearman's correlation, mean over the test devices (NASFLAT, MLSys 2024, from its repository).
export type DeviceSet = {
  readonly space: 'nb201' | 'fbnet'
  readonly train: readonly string[]
  readonly test: readonly string[]
  /** What the public tables lack of it, where they lack something: figures are then not comparable. */
  readonly lacks?: string
  readonly published: { readonly help: number; readonly multipredict: number; readonly nasflat: number }
  /** The least that must be reached with 20 samples. */
  readonly bar?: number
}

const names = (text: string) => text.split(' ')
const published = (help: number, multipredict: number, nasflat: number) => ({ help, multipredict, nasflat })
const gpus = (batches: readonly number[]) =>
  names('1080ti 2080ti titan_rtx titanx titanxp').flatMap(gpu => batches.map(batch => `${gpu}_${batch}`))

export const deviceSets: Readonly<Record<string, DeviceSet>> = {
  ND: {
    space: 'nb201',
    train: names(
      '1080ti_1 1080ti_32 1080ti_256 silver_4114 silver_4210r samsung_a50 pixel3 essential_ph_1 samsung_s7',
    ),
    test: names('titan_rtx_256 gold_6226 fpga pixel2 raspi4 eyeriss'),
    published: published(0.948, 0.93, 0.959),
    bar: 0.965,
  },
  FD: {
    space: 'fbnet',
    train: names(
      '1080ti_1 1080ti_32 1080ti_64 silver_4114 silver_4210r samsung_a50 pixel3 essential_ph_1 samsung_s7',
    ),
    test: names('fpga raspi4 eyeriss'),
    published: published(0.91, 0.96, 0.961),
    bar: 0.966,
  },
  FA: {
    space: 'fbnet',
    train: gpus([1, 32, 64]),
    test: names('gold_6226 essential_ph_1 samsung_s7 pixel2'),
    published: published(0.37, 0.45, 0.577),
    bar: 0.74,
  },
  F1: {
    space: 'fbnet',
    train: names('2080ti_1 essential_ph_1 silver_4114 titan_rtx_1 titan_rtx_32'),
    test: names('eyeriss fpga raspi4 samsung_a50 samsung_s7'),
    published: published(0.793, 0.756, 0.809),
    bar: 0.87,
  },
  F2: {
    space: 'fbnet',
    train: names('essential_ph_1 gold_6226 gold_6240 pixel3 raspi4'),
    test: names('1080ti_1 1080ti_32 2080ti_32 titan_rtx_1 titanxp_1'),
    published: published(0.543, 0.567, 0.871),
    bar: 0.94,
  },
  F3: {
    space: 'fbnet',
    train: names('essential_ph_1 pixel2 pixel3 raspi4 samsung_s7'),
    test: names('1080ti_1 1080ti_32 2080ti_1 titan_rtx_1 titan_rtx_32'),
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a published figure, not log10 e.
    published: published(0.413, 0.434, 0.814),
    bar: 0.94,
  },
  F4: {
    space: 'fbnet',
    train: names(
      '1080ti_64 2080ti_1 eyeriss gold_6226 gold_6240 raspi4 samsung_s7 silver_4210r titan_rtx_1 titan_rtx_32',
    ),
    test: names('1080ti_1 pixel2 essential_ph_1'),
    published: published(0.799, 0.763, 0.734),
    bar: 0.81,
  },
  NA: {
    space: 'nb201',
    train: [
      ...gpus([1, 32]),
      ...names('gold_6226 gold_6240 silver_4114 silver_4210r samsung_s7 samsung_a50 pixel2'),
    ],
    test: names('eyeriss eagle_gtx eagle_tpu'),
    lacks: 'all but 1,999 cells of the targets; which ten GPU columns is our reading',
    published: published(0.41, 0.82, 0.893),
  },
  N1: {
    space: 'nb201',
    train: names('eagle_tpu eyeriss eagle_gpu_855 pixel3'),
    test: names('1080ti_1 titan_rtx_1 titan_rtx_32 titanxp_1 2080ti_32'),
    lacks: 'all but 1,999 cells of the sources; one source of five',
    published: published(0.604, 0.907, 0.967),
  },
  N2: {
    space: 'nb201',
    train: names('1080ti_1 1080ti_32 titanx_32 titanxp_1 titanxp_32'),
    test: names('eagle_jetson_16 eagle_tpu eagle_dsp_855 pixel3'),
    lacks: 'all but 1,999 cells of three targets; one target of five',
    published: published(0.509, 0.757, 0.857),
  },
  N3: {
    space: 'nb201',
    train: names('eagle_gtx eagle_jetson_16 eyeriss eagle_gpu_855'),
    test: names('1080ti_1 2080ti_1 2080ti_32 titanxp_1 titanxp_32'),
    lacks: 'all but 1,999 cells of the sources; one source of five',
    published: published(0.729, 0.947, 0.962),
  },
  N4: {
    space: 'nb201',
    train: names('eagle_jetson eagle_tpu eyeriss eagle_cpu_855 eagle_dsp_855 eagle_gpu_855 pixel2'),
    test: names('1080ti_1 2080ti_1 titan_rtx_1'),
    lacks: 'all but 1,999 cells of the sources; three sources of ten',
    published: published(0.746, 0.952, 0.959),
  },
}

/** HELP's own protocol, means over the test devices as it reports them (NeurIPS 2021). */
export const publishedTrimmed: Readonly<Record<string, number>> = { ND: 0.932, FD: 0.91 }

/** Batch size and maker's name apart: figures of one piece of hardware. */
export const hardwareOf = (device: string): string => device.replace(/_\d+$/, '')
