import type { Budget, Estimate, Metric, MetricKey, Metrics } from '../units.js';
import type { Warning } from '../warnings.js';
import type { SearchStory } from './search-types.js';
/** pass · fail · the interval straddles the limit · there is no figure. */
export type Status = 'pass' | 'fail' | 'inconclusive' | 'not-measured';
/** What a status does to the job: `warn` shows it and exits 0. */
export type Effect = 'pass' | 'warn' | 'fail';
export type Policy = {
    readonly inconclusive: Effect;
    readonly 'not-measured': Effect;
};
/** A reviewed exception: this check may break until the end of `until` (YYYY-MM-DD). */
export type Waiver = {
    readonly model: string;
    readonly metric: Metric;
    /** Undefined: the metric has no device, or every device is meant. */
    readonly device: string | undefined;
    readonly reason: string;
    readonly until: string;
};
/** Why a figure is not there, and what to do about it. */
export type Missing = {
    readonly reason: string;
    readonly fix: string;
};
/** The outcome of one half of a budget, with a sentence saying how it came about. */
export type Finding = {
    readonly status: Status;
    readonly reason: string;
};
/** One budget, judged. */
export type Check = {
    readonly metric: Metric;
    readonly device: string | undefined;
    readonly budget: Budget;
    readonly head: Estimate | undefined;
    readonly base: Estimate | undefined;
    /** head/base − 1, unit 'ratio'. */
    readonly change: Estimate | undefined;
    /** The worse of the two halves. A waived check keeps its status; `waived` says that it does not count. */
    readonly status: Status;
    readonly limit: Finding | undefined;
    readonly regression: Finding | undefined;
    /** The sentence that explains `status`. */
    readonly reason: string;
    /** What to do where there is no figure. */
    readonly fix: string | undefined;
    readonly waived: {
        readonly reason: string;
        readonly until: string;
    } | undefined;
    /** A waiver that would have applied, had it not run out. */
    readonly expired: {
        readonly reason: string;
        readonly until: string;
    } | undefined;
};
/** One layer's part of the model's cost. */
export type LayerShare = {
    readonly name: string;
    readonly op: string;
    readonly params: number;
    readonly macs: number;
    readonly weightBytes: number;
    readonly outputBytes: number;
};
/** The costliest layers, and what all layers together cost. */
export type LayerSummary = {
    readonly count: number;
    readonly params: number;
    readonly macs: number;
    readonly weightBytes: number;
    readonly largest: readonly LayerShare[];
};
/** One architecture of the search's front. */
export type FrontPoint = {
    readonly id: number;
    /** What was changed against the model, for people. */
    readonly description: string;
    readonly feasible: boolean;
    readonly metrics: Metrics;
    /** Training steps from the inherited weights on, and the samples its quality was then judged on; undefined = untrained. */
    readonly steps: number | undefined;
    readonly part: 'held-out' | 'test' | undefined;
};
/** What a budget would need to be for the search to have found an architecture. */
export type Nearest = {
    readonly key: MetricKey;
    readonly limit: number;
    readonly achieved: number;
};
export type SearchSummary = {
    readonly method: string;
    /** Name of the space; undefined: around the model, which then is trial 0. */
    readonly space?: string | undefined;
    readonly seed: number;
    readonly trials: number;
    readonly seconds: number;
    readonly interrupted: boolean;
    readonly feasible: boolean;
    readonly objectives: readonly MetricKey[];
    readonly front: readonly FrontPoint[];
    readonly best: FrontPoint | undefined;
    readonly nearest: readonly Nearest[];
    /** The best architecture as a file: of the artifact, else from where the command ran; and the command that finds it again. */
    readonly bestFile: string | undefined;
    readonly command: string | undefined;
    /** How it went; undefined in verdicts of older versions. */
    readonly story: SearchStory | undefined;
};
/** Where a device's figures come from: label and value, ready to be shown. */
export type DeviceFacts = {
    readonly device: string;
    readonly facts: readonly {
        readonly label: string;
        readonly value: string;
    }[];
};
/** What is judged: the model as head has it, whether an architecture exists that holds every budget, or both. */
export type Judged = 'model' | 'architecture' | 'both';
/** Whether the search found an architecture that holds every budget. */
export type ArchitectureVerdict = {
    readonly status: Status;
    /** The sentence that explains `status`. */
    readonly reason: string;
    /** What to do where it cannot be told. */
    readonly fix: string | undefined;
    /** The budgets on the best architecture found; none where there is none. */
    readonly checks: readonly Check[];
};
export type ModelVerdict = {
    readonly name: string;
    /** Undefined: the repository has no model of this name, and only an architecture is judged. */
    readonly path: string | undefined;
    readonly status: Status;
    /** What `status` rests on. */
    readonly judged: Judged;
    /** The budgets on head's model; shown, but not counted, where only the architecture is judged. */
    readonly checks: readonly Check[];
    /** Undefined: only the model is judged. */
    readonly architecture: ArchitectureVerdict | undefined;
    readonly head: Metrics;
    /** Undefined: the model is new. */
    readonly base: Metrics | undefined;
    readonly layers: LayerSummary | undefined;
    readonly search: SearchSummary | undefined;
    readonly warnings: readonly Warning[];
};
/** A finding about a file of the repository, mostly its configuration. */
export type Issue = {
    readonly level: 'error' | 'warning';
    readonly file: string;
    readonly line: number | undefined;
    readonly message: string;
};
/** Where and how the verdict came about; everything the reports cannot know by themselves. */
export type Context = {
    /** Of Edgewise. */
    readonly version: string;
    /** YYYY-MM-DD. */
    readonly today: string;
    readonly seed: number;
    readonly headSha: string | undefined;
    readonly baseSha: string | undefined;
    /** The job that made this, where there is one. */
    readonly runUrl: string | undefined;
    /** The artifact that holds models, trials and the full report. */
    readonly artifact: string | undefined;
    /** What repeats the judgement on a developer's machine. */
    readonly command: string | undefined;
};
export type Verdict = {
    readonly schema: 1;
    readonly status: Status;
    readonly exitCode: 0 | 1;
    readonly policy: Policy;
    readonly models: readonly ModelVerdict[];
    readonly devices: readonly DeviceFacts[];
    readonly warnings: readonly Warning[];
    readonly issues: readonly Issue[];
    readonly context: Context;
};
/** One model as the pipeline hands it over. */
export type ModelInput = Omit<ModelVerdict, 'status' | 'judged' | 'checks' | 'architecture'> & {
    readonly budgets: readonly Budget[];
    /** Default: the model; without a path, the architecture in any case. */
    readonly judge?: Judged;
    /** Why there was no search, where that is not because head holds everything. */
    readonly unsearched?: Missing | undefined;
    /** Relative changes (head/base − 1) from paired measurements; others are computed from head and base. */
    readonly changes: Readonly<Partial<Record<MetricKey, Estimate>>>;
    readonly missing: Readonly<Partial<Record<MetricKey, Missing>>>;
};
export type JudgeInput = {
    readonly models: readonly ModelInput[];
    readonly policy?: Partial<Policy>;
    readonly waivers?: readonly Waiver[];
    readonly devices?: readonly DeviceFacts[];
    readonly warnings?: readonly Warning[];
    readonly issues?: readonly Issue[];
    readonly context: Context;
};
