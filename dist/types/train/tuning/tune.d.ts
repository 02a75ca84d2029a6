import { type Lower, type Site, type SiteGraph } from '../../autodiff/index.js';
import { type Blocks, type Choices } from './choices.js';
import { type Times, type Timing } from './time-site.js';
/** The sites of a step by name, with how often each is in it. */
export type Sites = ReadonlyMap<string, {
    readonly site: Site;
    readonly count: number;
}>;
/** What sites alone have shown. */
export type Found = {
    /** The best form of every site that was to be tuned, the default where time ran out or nothing was faster. */
    readonly choices: Choices;
    /** Forms for sites whose default does not run here, or gives other numbers than the plain one. */
    readonly forced: Choices;
    readonly timed: number;
    readonly left: number;
};
export type TuneOptions = Timing & {
    readonly block: Blocks;
    /** How long it may take; what was begun is finished. */
    readonly budgetMs: number;
};
/** `lower`, and the sites that it is asked about. */
export declare function recorded(lower: Lower): {
    lower: Lower;
    sites: Sites;
};
/**
 * Times the forms of each site alone, the largest first.
 * @param graphs the sites alone; one that is missing there keeps the default
 */
export declare function tune(sites: Sites, graphs: ReadonlyMap<string, SiteGraph>, options: TuneOptions): Promise<Found>;
/**
 * The fastest form, if it is clearly faster than the usual one, by its shortest run and by its median. On a busy machine
 * one of the two alone was wrong often enough to make the steps of two threads a tenth slower than untuned ones.
 */
export declare function winner<F extends string>(times: ReadonlyMap<F, Times>, usual: F, clear?: number): F;
