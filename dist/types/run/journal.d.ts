import type { Graph } from '../ir/index.js';
import { type LayerDiagram, type StopReason } from '../report/index.js';
import type { Foresight, SearchResult, Trial } from '../search/index.js';
import { type Space } from '../space/index.js';
import type { Estimate, MetricKey } from '../units.js';
import type { Said, SearchRequest } from './request.js';
export declare const journalFile = "journal.json";
export type Journal = {
    readonly asked: {
        readonly seconds: number | undefined;
        readonly trials: number | undefined;
    };
    readonly said: Said;
    readonly looked: number;
    readonly stop: StopReason | undefined;
    readonly nearest: Partial<Record<MetricKey, number>>;
    readonly isAlive: boolean;
    /** Undefined where another trial than this one is drawn. */
    diagram(trial: Trial | undefined): LayerDiagram | undefined;
    /** Against the model; none where another trial than this one was compared. */
    changes(best: Trial | undefined): Partial<Record<MetricKey, Estimate>>;
};
export type OpenJournal = {
    /** Counts the genomes that are looked at. */
    counting(foresight: Foresight): Foresight;
    /** Before the first best is told. @param origin the model that candidates come from */
    begin(space: Space, origin: Graph): void;
    /** The best so far; drawn when it is another one than before. */
    best(trial: Trial | undefined): void;
    /** @param changes of the best against the model, where they were compared */
    end(result: SearchResult, changes: Partial<Record<MetricKey, Estimate>>): void;
    /** Without `end` before, the search failed. */
    close(): void;
};
/** Nothing is written before `begin`. */
export declare function openJournal({ folder, timeMs, trials, said }: SearchRequest): OpenJournal;
/** @param now milliseconds since the epoch */
export declare function readJournal(folder: string, now: number): Journal | undefined;
