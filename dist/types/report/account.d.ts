import { type LedgerRecord, type Task, type Trial } from '../search/index.js';
import type { SearchAccount } from './search-types.js';
export type Counted = {
    readonly records: readonly LedgerRecord[];
    readonly trials: readonly Trial[];
    readonly task: Pick<Task, 'constraints'>;
    readonly tooSlow: number;
    readonly looked: number | undefined;
};
export declare function accountOf({ records, trials, task, tooSlow, looked }: Counted): SearchAccount;
