import { type FamilyName, type SpaceAnswer, type SpaceModel } from '../predict/index.js';
import type { Setting } from './setting.js';
export type FamilyRequest = {
    /** Default: all that have a form for the space. */
    readonly families?: readonly FamilyName[] | undefined;
    readonly seed: number;
    /** No further family is begun after so long. Default: as long as it takes. */
    readonly budgetMs?: number | undefined;
    readonly cwd: string;
};
type Told = Pick<SpaceAnswer, 'compared' | 'seconds' | 'untried'>;
/** @throws UserError `fit-space`, `fit-devices`, `fit-families`, `runtime-missing` where a family is to be trained */
export declare function familyFiles(paths: readonly string[], { families, seed, budgetMs, cwd }: FamilyRequest, setting: Pick<Setting, 'findRuntime' | 'now' | 'progress' | 'signal'>): Promise<Told & {
    readonly ofSpace: SpaceModel;
}>;
export {};
