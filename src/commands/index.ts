// The table of commands. A new command is a row here and a file beside it.
import type { Command } from './command.ts'
import { trainOptions } from './train-options.ts'

export { type Command, exitCodes, type Io, type Options, type Run } from './command.ts'

const seed = ['--seed <n>', "seed of everything random (default: 1, or the configuration's)"] as const
const config = ['--config <file>', 'the configuration', 'edgewise.yml'] as const
const shape = [
  '--shape <input=1,3,32,32>',
  'fix the shape of an input, several separated by ";" (default: open lengths become 1)',
] as const
const runtime = ['--runtime <folder>', 'an onnxruntime-node folder to use instead of the one found'] as const
const data = [
  '--data <path>',
  'data set: .npz, .csv, folder of .npy, IDX or class-named images, or a .yml describing it',
] as const

export const commands: Readonly<Record<string, Command>> = {
  gate: {
    usage: '',
    summary: "judge the repository's models against their budgets (exit 1 when one is broken)",
    options: [
      config,
      ['--base <dir-or-git-ref>', 'what to compare with: a directory or a git revision'],
      ['--out <dir>', 'write verdict.json, comment.md, report.html and best.onnx here'],
      ['--no-search', 'judge only; propose nothing'],
      ['--no-measure', 'computed budgets only; latency is not measured'],
      runtime,
      seed,
    ],
    examples: [
      'edgewise gate',
      'edgewise gate --base origin/main --out report',
      'edgewise gate --json | jq .status',
    ],
    load: () => import('./gate.ts'),
  },
  analyze: {
    usage: '<model.onnx>',
    summary: 'parameters, MACs, memory and layers of a model; needs no runtime',
    options: [shape],
    examples: ['edgewise analyze model.onnx', 'edgewise analyze model.onnx --shape input=1,3,96,96 --json'],
    load: () => import('./analyze.ts'),
  },
  measure: {
    usage: '<model.onnx...>',
    summary: 'time models on a device, interleaved, with intervals and comparisons',
    options: [
      ['--device <name>', 'a device of the configuration, or "host"', 'host'],
      ['--config <file>', 'the configuration that names the device (default: edgewise.yml)'],
      ['--time <duration>', 'time to spend', '10s'],
      ['--threads <n>', "threads on the host device (default: 1, or the configuration's)"],
      shape,
      runtime,
      seed,
    ],
    examples: [
      'edgewise measure old.onnx new.onnx',
      'edgewise measure model.onnx --device pi4 --time 30s --json',
    ],
    load: () => import('./measure.ts'),
  },
  run: {
    usage: '<model.onnx>',
    summary: 'evaluate a model on a data set',
    options: [
      data,
      ['--metric <name>', 'top-1, top-k, f1, auc, mae or mse', 'top-1'],
      ['--k <n>', 'k of top-k', '5'],
      ['--split <name>', 'test or all (default: test where the data set tells its test part, else all)'],
      shape,
      runtime,
      seed,
    ],
    examples: [
      'edgewise run model.onnx --data data.npz',
      'edgewise run model.onnx --data images/ --metric f1 --json',
    ],
    load: () => import('./run.ts'),
  },
  search: {
    usage: '',
    summary: 'look for architectures that hold every budget; writes the front and best.onnx',
    options: [
      config,
      ['--model <name>', 'which model (default: the first)'],
      [
        '--method <name>',
        'auto, evolution, local or random (default: from the configuration, which has auto)',
      ],
      [
        '--space <name>',
        'from-model, a built-in space such as ds-cnn, or a .yml file of the repository (default: from the configuration)',
      ],
      ['--no-train', 'do not train candidates: auto is then evolution'],
      ['--time <duration>', 'time to spend (default: from the configuration)'],
      ['--trials <n>', 'at most so many architectures'],
      ['--warm-start <dir>', 'begin with an earlier search, or "none"'],
      ['--out <dir>', 'where the results go; the same command resumes (default: .edgewise/search)'],
      ['--no-measure', 'do not measure the finalists'],
      runtime,
      seed,
    ],
    examples: [
      'edgewise search --time 5m --out result',
      'edgewise search --model kws --trials 40 --json',
      'edgewise search --method evolution --time 60s',
      'edgewise search --space ds-cnn --method auto --time 5m',
    ],
    load: () => import('./search.ts'),
  },
  train: {
    usage: '<model.onnx>',
    summary: 'train or fine-tune a model on a data set; the same command resumes',
    options: [data, ...trainOptions, runtime, seed],
    examples: [
      'edgewise train model.onnx --data data.npz --out tuned.onnx',
      'edgewise train model.onnx --data images/ --epochs 30 --optimizer sgd --lr 0.1 --schedule cosine --out tuned.onnx',
      "edgewise train model.onnx --data data.yml --freeze 'features*' --freeze-bn --lr 1e-4 --out tuned.onnx",
      'edgewise train small.onnx --data data.npz --teacher large.onnx --fold-batchnorm --out taught.onnx',
    ],
    load: () => import('./train.ts'),
  },
  profile: {
    usage: '[model.onnx...]',
    summary: 'measure many architectures on a device, for a latency predictor; the same command resumes',
    options: [
      ['--device <name>', 'a device of the configuration, or "host"', 'host'],
      ['--space <name>', 'architectures of a built-in space, instead of models and their variants'],
      ['--samples <n>', 'how many architectures (default: 200; with --known 20)'],
      [
        '--known <files>',
        'profiles or predictors of other devices in the space, separated by commas: the most telling architectures only (20)',
      ],
      ['--input <3,32,32>', 'one sample of the space, channels first', '3,32,32'],
      ['--outputs <n>', 'numbers that networks of the space give', '10'],
      ['--time <duration>', 'time for one architecture', '1s'],
      ['--for <duration>', 'time for all: stop there, with as many as were measured'],
      ['--out <file.jsonl>', 'where measurements are appended'],
      ['--config <file>', 'the configuration that names the device (default: edgewise.yml)'],
      ['--threads <n>', "threads on the host device (default: 1, or the configuration's)"],
      runtime,
      seed,
    ],
    examples: [
      'edgewise profile --space mobilenet-v1 --input 3,96,96 --samples 300 --out pi.jsonl --device pi4',
      'edgewise profile kws.onnx vww.onnx --samples 100 --out host.jsonl',
      'edgewise profile --space ds-cnn --input 1,49,10 --outputs 12 --known pi4.jsonl,pi5.jsonl --out few.jsonl',
    ],
    load: () => import('./profile.ts'),
  },
  fit: {
    usage: '<measurements.jsonl...>',
    summary: 'fit a latency predictor on measurements, and say how good it is',
    options: [
      ['--prior <predictor.json>', "another device's predictor to start from: ten measurements may then do"],
      [
        '--from <files>',
        'profiles or predictors of other devices in the same space, separated by commas: five measurements and more then do, for genomes of that space',
      ],
      [
        '--families <names>',
        'learn the genomes of the profiled space alone, with the family of models that cross-validation chooses: "all", or some of sums, table, process, trees, perceptron, table+perceptron and graph-network with commas between. Without it, kernels are learned: the only form that also answers for graphs outside the space',
      ],
      ['--for <time>', 'with --families: begin no further family after so long'],
      [
        '--proxy <file>',
        'say whether this device, a profile or a predictor, stands for the measured one; no predictor is made',
      ],
      ['--out <predictor.json>', 'where the predictor goes'],
      seed,
    ],
    examples: [
      'edgewise fit pi.jsonl --out pi.json',
      'edgewise fit ten.jsonl --prior pi.json --out new-board.json --json',
      'edgewise fit few.jsonl --from pi4.jsonl,pi5.jsonl --out new-board.json',
      'edgewise fit few.jsonl --proxy pi4.jsonl',
      'edgewise fit pi.jsonl --families all --out pi.json',
    ],
    load: () => import('./fit.ts'),
  },
  predict: {
    usage: '<model.onnx>',
    summary: 'the latency of a model on a device that is not here, with a 90 % interval',
    options: [
      [
        '--predictor <predictor.json>',
        'what `edgewise fit` made; or a data sheet, such as roofline:raspberry-pi-4: right within a factor of four',
      ],
      shape,
    ],
    examples: [
      'edgewise predict model.onnx --predictor pi.json',
      'edgewise predict model.onnx --predictor roofline:raspberry-pi-4',
      'edgewise predict model.onnx --predictor pi.json --json',
    ],
    load: () => import('./predict.ts'),
  },
  design: {
    usage: '<predictor.json>',
    summary:
      'an architecture for a device and its limits at once, by a network that is trained for all devices',
    options: [
      [
        '--search <dir>',
        'a finished search in the same space: what it judged tells what architectures are worth',
      ],
      ['--limit <duration>', 'latency that the design is to hold with its whole 90 % interval'],
      ['--params <n>', 'at most so many parameters'],
      ['--macs <n>', 'at most so many multiply-adds'],
      ['--peak-memory <size>', 'at most so much memory for activations, fp32'],
      [
        '--optimiser <file.json>',
        'the trained network: read where it is there, else trained and written (default: optimiser.json in the folder of --search)',
      ],
      ['--out <file.onnx>', 'write the design, untrained'],
      runtime,
      seed,
    ],
    examples: [
      'edgewise design pi5.json --search result --limit 12ms --out design.onnx',
      'edgewise design pi5.json --search result --limit 3ms --params 50k --peak-memory 64kB --json',
    ],
    load: () => import('./design.ts'),
  },
  report: {
    usage: '<dir>',
    summary: 'render a finished or interrupted search again from its ledger',
    options: [],
    examples: ['edgewise report result', 'edgewise report result --json'],
    load: () => import('./report.ts'),
  },
  table: {
    usage: '<dir...>',
    summary: 'what searches and profiles found, as one open table: limits, fronts, CSV and JSON',
    options: [
      ['--where <limits>', 'only architectures that hold these: "top-1>=90%,macs<=10M"'],
      ['--front <figures>', 'of those, only the ones that no other beats in these: top-1,macs'],
      ['--sort <figure>', 'the best by this one first'],
      ['--rows <n>', 'how many to show', '20'],
      ['--out <file>', 'write the table: .csv or .json, which this command reads again'],
    ],
    examples: [
      'edgewise table .edgewise --out table.csv',
      "edgewise table result --where 'top-1>=90%,macs<=10M' --front top-1,macs",
      'edgewise table table.csv pi.jsonl --sort latency-p50@pi4 --json',
    ],
    load: () => import('./open-table.ts'),
  },
  init: {
    usage: '',
    summary: 'write a starter edgewise.yml and the workflow that runs it',
    options: [
      ['--model <file>', 'the model to guard (default: the only .onnx file found)'],
      ['--space <name>', 'there is no model yet: the space to look for an architecture in, such as ds-cnn'],
      ['--data <path>', 'with --space: the labelled data set'],
      ['--force', 'overwrite files that exist'],
    ],
    examples: [
      'edgewise init',
      'edgewise init --model models/net.onnx',
      'edgewise init --space ds-cnn --data data/set.npz',
    ],
    load: () => import('./init.ts'),
  },
  schema: {
    usage: '',
    summary: "print the configuration's JSON Schema, for editors",
    options: [],
    examples: ['edgewise schema > edgewise.schema.json'],
    load: () => import('./schema.ts'),
  },
  doctor: {
    usage: '',
    summary: 'what is installed, what is missing, and how to fix it',
    options: [config, runtime],
    examples: ['edgewise doctor', 'edgewise doctor --json'],
    load: () => import('./doctor.ts'),
  },
  demo: {
    usage: '',
    summary: 'judge a small example repository as a pull request: real measurement, real search',
    options: [
      ['--out <dir>', 'where the report goes', 'demo-report'],
      ['--time <duration>', 'time for the search (default: 20s)'],
      seed,
    ],
    examples: ['edgewise demo', 'edgewise demo --out demo-report'],
    load: () => import('./demo.ts'),
  },
}
