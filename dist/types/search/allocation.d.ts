/** What one unit of each kind of work takes on this machine, measured or guessed before the search. */
export type Paces = {
    /** Foreseen costs and proxies of one genome. */
    readonly appraiseMs: number;
    /** One step of training of a typical candidate. */
    readonly stepMs: number;
    /** Getting a candidate ready to train (graph, session, data), and scoring it once. */
    readonly startMs: number;
    readonly scoreMs: number;
};
export type Rung = {
    /** How many candidates are trained on this rung, and to how many steps in all. */
    readonly candidates: number;
    readonly steps: number;
};
export type Allocation = {
    readonly totalMs: number;
    /** Genomes to appraise, and the time for it. */
    readonly pool: {
        readonly genomes: number;
        readonly ms: number;
    };
    /** Successive halving; the last rung's survivors are the finalists. Empty where not even one candidate fits. */
    readonly halving: {
        readonly rungs: readonly Rung[];
        readonly ms: number;
    };
    /** Finalists, trained on to `steps` in all. */
    readonly finalists: {
        readonly candidates: number;
        readonly steps: number;
        readonly ms: number;
    };
    /** The best of them, to the end of the time. */
    readonly tuning: {
        readonly ms: number;
    };
    readonly measuring: {
        readonly ms: number;
    };
};
export type AllocationOptions = {
    /** Share kept for measuring finalists on devices. Default 0. */
    readonly measureShare?: number;
    /** Of `factor` candidates one goes on to the next rung, with `factor` times the steps. Default 3. */
    readonly factor?: number;
    /** Steps of the first rung: fewer say nothing about a candidate. Default 50. */
    readonly firstSteps?: number;
    /** Steps of one pass over the training part: tells how much time there is for choosing. Default: as much as there can be. */
    readonly epochSteps?: number | undefined;
};
/** Shares of what is left after measuring, where time abounds. */
export declare const shares: {
    readonly pool: 0.05;
    readonly halving: 0.3;
    readonly finalists: 0.15;
    readonly tuning: 0.5;
};
/**
 * Share of the time for choosing among candidates by training them, when all of it would train one for so many epochs. Where
 * training has not settled (CIFAR-10 with 4,000 samples: some 30 epochs in 5 minutes on one core) every second of it goes to
 * the one that promised most without; where it has long settled (hundreds of epochs), nearly half goes to the choice.
 */
export declare const choosingShare: (epochs: number) => number;
/** Pure: the same time and paces, the same plan. The parts' times add up to `totalMs`. */
export declare function allocate(totalMs: number, paces: Paces, options?: AllocationOptions): Allocation;
/** Every rung trains its candidates on from where the rung before left them, and scores them once. */
export declare function halvingMs(rungs: readonly Rung[], { stepMs, startMs, scoreMs }: Paces): number;
