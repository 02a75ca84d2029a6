/** Largest accepted figures of an untrusted model file. */
export type Limits = {
    /** Size of the file, and of each external data file. */
    readonly fileBytes: number;
    /** Nodes in the whole model: subgraphs and inlined functions included. */
    readonly nodes: number;
    /** Elements of one tensor. */
    readonly elements: number;
    /** Bytes of all constants together, after unpacking. */
    readonly constantsBytes: number;
    /** Depth of nested messages; a graph in a node's attribute takes three levels. */
    readonly nesting: number;
    /** Bytes of one name or text; string attributes and tensors included. */
    readonly stringBytes: number;
    /** Attributes of one node. */
    readonly attributes: number;
    /** Inputs or outputs of one node. */
    readonly arity: number;
    /** Dimensions of one shape. */
    readonly dims: number;
    /** Messages and texts in the whole file. */
    readonly entries: number;
    /** Numbers outside raw_data (float_data, ints …) in the whole file; integers count four times, as reading them
     *  takes that much more time and memory. */
    readonly numbers: number;
};
/**
 * Room for every edge model we know (MobileNet has under 100 nodes, an inception net under 1,000), and no more than
 * any file within them can cost: about a second in each layer, and under 1 GiB. Raise them in `decode`'s options.
 */
export declare const defaultLimits: Limits;
/** Throws `model-limit` where `value` is above the cap named `key`. */
export declare function within(limits: Limits, key: keyof Limits, value: number): void;
