import type { Warning } from '../warnings.js';
export declare const deviceWarnings: {
    readonly 'tfjs-not-native': {
        readonly sentence: 'These are times of TensorFlow.js ({backend}), never of a native runtime: on one processor WebAssembly takes 4.3 times as long and more, plain JavaScript over 70 times.';
        readonly advice: 'Budget them for Node and browser targets only; measure native targets with `host` or `command`.';
    };
    readonly 'high-load': {
        readonly sentence: 'The machine was busy before the measurement began: load average {load} on {cores} processors.';
        readonly advice: 'Close other work, or give the runner one job at a time (`concurrency` in the workflow).';
    };
    readonly governor: {
        readonly sentence: 'The frequency governor is {governor}, so the clock follows the load.';
        readonly advice: 'Set it for the measurement: `sudo cpupower frequency-set -g performance`.';
    };
    readonly 'cores-shared': {
        readonly sentence: 'In {share} of the blocks the model waited for a processor: other programs share its cores.';
        readonly advice: 'Measure on an idle machine, or reserve cores and name them in `cpus`.';
    };
    readonly 'not-pinned': {
        readonly sentence: 'The processors {cpus} were asked for, but `taskset` is not here or refused.';
        readonly advice: 'Install util-linux on the runner, or remove `cpus` from the device.';
    };
    readonly 'reference-drift': {
        readonly sentence: 'The device changed speed: the unchanging reference model went from {before} to {after}.';
        readonly advice: 'Do not blame the pull request: check cooling, power supply and other load. Ratios are paired and survive it.';
    };
    readonly 'noisy-device': {
        readonly sentence: 'The unchanging reference model varied by {spread} from block to block.';
        readonly advice: 'Give more `time`, or measure on a quieter machine; budgets near the figures stay inconclusive here.';
    };
    readonly bimodal: {
        readonly sentence: 'The latencies of {model} fall into two groups, near {low} and {high}.';
        readonly advice: 'Look for two processor types, a frequency that switches, or a second program; pin with `cpus`.';
    };
    readonly outliers: {
        readonly sentence: '{count} of {runs} runs of {model} are far above the rest; they count like all others.';
        readonly advice: 'If they are real on your device, budget p95; if not, measure on a quieter machine.';
    };
    readonly 'few-runs': {
        readonly sentence: 'The p95 of {model} rests on {runs} runs; its interval needs {needed} to have an upper end in the data.';
        readonly advice: 'Give more `time`, or budget p50.';
    };
    readonly 'few-blocks': {
        readonly sentence: 'Only {blocks} rounds fitted into the time; intervals below {needed} rounds assume normal noise.';
        readonly advice: 'Give more `time`.';
    };
    readonly 'timer-resolution': {
        readonly sentence: '{model} is so fast that {batch} runs were timed at once; p95 is that of their means.';
        readonly advice: 'Budget p50 for it; the p95 of single runs is higher.';
    };
    readonly 'sessions-kept': {
        readonly sentence: 'The models were opened only once, because opening takes {open}; luck with memory placement stays in.';
        readonly advice: 'Give more `time`: differences of up to 10 % between two openings of one model are common.';
    };
    readonly 'warm-up': {
        readonly sentence: 'The latencies were still changing when the time for warming up was over.';
        readonly advice: 'Give more `time`.';
    };
    readonly throttled: {
        readonly sentence: 'The device throttled: {discarded} rounds were discarded and repeated.';
        readonly advice: 'Improve cooling or the power supply, or let the device rest between jobs.';
    };
    readonly 'sensors-missing': {
        readonly sentence: 'This device has no sensor for {sensors}: throttling may go unnoticed.';
        readonly advice: 'Expected on virtual machines; on your own device load the cpufreq and thermal drivers.';
    };
    readonly 'not-certified': {
        readonly sentence: 'A sensor stopped answering ({sensors}), so nobody can vouch for the conditions of this measurement.';
        readonly advice: 'Check the permissions of the runner on /sys, then measure again.';
    };
};
export type DeviceWarning = keyof typeof deviceWarnings;
/** The warning for a row. @example deviceWarning('high-load', { load: 1.9, cores: 2 }) */
export declare function deviceWarning(code: DeviceWarning, values?: Readonly<Record<string, string | number>>): Warning;
