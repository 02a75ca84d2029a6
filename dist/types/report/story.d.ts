import type { LedgerRecord, Outcome, Task, Trial } from '../search/index.js';
import type { DiagramRow } from '../space/index.js';
import type { LayerDiagram, SearchStory } from './search-types.js';
export type StoryFacts = Pick<SearchStory, 'state' | 'stop' | 'asked' | 'diagram' | 'changes'> & {
    readonly task: Task;
    readonly records: readonly LedgerRecord[];
    readonly trials: readonly Trial[];
    readonly dropped: Outcome['dropped'];
    readonly looked: number | undefined;
};
export declare function storyOf({ task, records, trials, dropped, looked, ...rest }: StoryFacts): SearchStory;
/** The rows of one trial, every name short enough for the verdict's schema. */
export declare const layerDiagramOf: (trial: number, rows: readonly DiagramRow[]) => LayerDiagram;
