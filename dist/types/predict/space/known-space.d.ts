import { type UserError } from '../../errors.js';
import { type Graph } from '../../ir/index.js';
import { type Genome, type Space } from '../../space/index.js';
import { type GenomeFinder } from './genome-of.js';
import type { SpaceRef } from './transfer.js';
export type KnownSpace = {
    readonly space: Space;
    readonly finder: GenomeFinder;
    /** Undefined for a graph that is no architecture of the space. */
    genomeOf(graph: Graph): Genome | undefined;
    unlike(what: string): UserError;
    /** @throws UserError `predict-unlike` for another space */
    check(other: Space): void;
};
type SavedSpace = {
    readonly device: string;
    readonly space: SpaceRef;
    readonly spaceId: string;
};
/** @throws UserError `space-unknown`, `space-task`, `predict-space` where the space is not what it was */
export declare function spaceIn({ device, space: ref, spaceId }: SavedSpace): Space;
/** @throws UserError as `spaceIn` */
export declare function knownSpace(saved: SavedSpace & {
    readonly block: number;
}): KnownSpace;
export {};
