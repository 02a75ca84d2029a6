import { type Graph } from '../ir/index.js';
export type Opened = {
    readonly model: Graph;
    /** The trained model with its weights as integers again, and the nodes of the model that came in. */
    close(trained: Graph): Graph;
};
/** A model without such weights comes back as it is. */
export declare function openQuantised(model: Graph): Opened;
