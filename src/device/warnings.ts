// Every warning a measurement can carry: code, sentence, and advice to end with. Like errors.ts, and documented alike.
import { printable } from '../errors.ts'
import type { Warning } from '../warnings.ts'

export const deviceWarnings = {
  'tfjs-not-native': {
    sentence:
      'These are times of TensorFlow.js ({backend}): never a figure for native code, which is 4 times faster than WebAssembly on one processor.',
    advice: 'Budget them for Node and browser targets only; measure native targets with `host` or `command`.',
  },
  'high-load': {
    sentence: 'The machine was busy before the measurement began: load average {load} on {cores} processors.',
    advice: 'Close other work, or give the runner one job at a time (`concurrency` in the workflow).',
  },
  governor: {
    sentence: 'The frequency governor is {governor}, so the clock follows the load.',
    advice: 'Set it for the measurement: `sudo cpupower frequency-set -g performance`.',
  },
  'cores-shared': {
    sentence: 'In {share} of the blocks the model waited for a processor: other programs share its cores.',
    advice: 'Measure on an idle machine, or reserve cores and name them in `cpus`.',
  },
  'not-pinned': {
    sentence: 'The processors {cpus} were asked for, but `taskset` is not here or refused.',
    advice: 'Install util-linux on the runner, or remove `cpus` from the device.',
  },
  'reference-drift': {
    sentence: 'The device changed speed: the unchanging reference model went from {before} to {after}.',
    advice:
      'Do not blame the pull request: check cooling, power supply and other load. Ratios are paired and survive it.',
  },
  'noisy-device': {
    sentence: 'The unchanging reference model varied by {spread} from block to block.',
    advice:
      'Give more `time`, or measure on a quieter machine; budgets near the figures stay inconclusive here.',
  },
  bimodal: {
    sentence: 'The latencies of {model} fall into two groups, near {low} and {high}.',
    advice: 'Look for two processor types, a frequency that switches, or a second program; pin with `cpus`.',
  },
  outliers: {
    sentence: '{count} of {runs} runs of {model} are far above the rest; they count like all others.',
    advice: 'If they are real on your device, budget p95; if not, measure on a quieter machine.',
  },
  'few-runs': {
    sentence:
      'The p95 of {model} rests on {runs} runs; its interval needs {needed} to have an upper end in the data.',
    advice: 'Give more `time`, or budget p50.',
  },
  'few-blocks': {
    sentence:
      'Only {blocks} rounds fitted into the time; intervals below {needed} rounds assume normal noise.',
    advice: 'Give more `time`.',
  },
  'timer-resolution': {
    sentence: '{model} is so fast that {batch} runs were timed at once; p95 is that of their means.',
    advice: 'Budget p50 for it; the p95 of single runs is higher.',
  },
  'sessions-kept': {
    sentence:
      'The models were opened only once, because opening takes {open}; luck with memory placement stays in.',
    advice: 'Give more `time`: differences of up to 10 % between two openings of one model are common.',
  },
  'warm-up': {
    sentence: 'The latencies were still changing when the time for warming up was over.',
    advice: 'Give more `time`.',
  },
  throttled: {
    sentence: 'The device throttled: {discarded} rounds were discarded and repeated.',
    advice: 'Improve cooling or the power supply, or let the device rest between jobs.',
  },
  'sensors-missing': {
    sentence: 'This device has no sensor for {sensors}: throttling may go unnoticed.',
    advice: 'Expected on virtual machines; on your own device load the cpufreq and thermal drivers.',
  },
  'not-certified': {
    sentence:
      'A sensor stopped answering ({sensors}), so nobody can vouch for the conditions of this measurement.',
    advice: 'Check the permissions of the runner on /sys, then measure again.',
  },
} as const satisfies Record<string, { sentence: string; advice: string }>

export type DeviceWarning = keyof typeof deviceWarnings

/** The warning for a row. @example deviceWarning('high-load', { load: 1.9, cores: 2 }) */
export function deviceWarning(
  code: DeviceWarning,
  values: Readonly<Record<string, string | number>> = {},
): Warning {
  const { sentence, advice } = deviceWarnings[code]
  return { code, sentence: fill(sentence, values), advice }
}

const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => printable(String(values[key] ?? `{${key}}`)))
