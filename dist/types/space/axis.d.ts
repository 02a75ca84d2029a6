/** Channels that live and die together; a union-find node. Ask `resolved` before reading anything but `parent`. */
export type Group = {
    parent: Group | undefined;
    /** What the group turned out to be made of: a linear layer's inputs are the channels of a concat, say. */
    alias: Axis;
    readonly size: number;
    /** Channels come and go in runs of this many (grouped convolutions). */
    block: number;
    frozen: boolean;
    readonly order: number;
};
/** `inner`: positions per channel, consecutive. */
export type Part = {
    readonly group: Group;
    readonly inner: number;
};
/** `outer`: how often the whole sequence of parts repeats. */
export type Axis = {
    readonly outer: number;
    readonly parts: readonly Part[];
} | undefined;
export type Axes = readonly Axis[];
/** The kept channels of a group, ascending. */
export type KeptOf = (group: Group) => readonly number[];
export declare function find(group: Group): Group;
export declare const axisOf: (group: Group) => Axis;
/** The axis in groups that stand for themselves: aliases replaced. */
export declare function resolved(axis: Axis): Axis;
export declare function freeze(axis: Axis): undefined;
/** The axis that both are: equal groups are joined, a single group becomes what the other side is made of. */
export declare function same(left: Axis, right: Axis): Axis;
/** From now on the group's channels come in runs of a multiple of `block`. */
export declare function inBlocks(group: Group, block: number): void;
export declare const gcd: (a: number, b: number) => number;
/** The axes one after another; `fixed` makes a group for an input that cannot change. */
export declare function concat(raw: readonly Axis[], lengths: readonly number[], fixed: (size: number) => Group): Axis;
/** The axis after merging with neighbours: `before` positions outside it, `after` inside. */
export declare const widened: (axis: Axis, before: number, after: number) => Axis;
/** The axis without `after` innermost positions each; undefined (and frozen) where a channel would be cut. */
export declare function narrowed(raw: Axis, after: number): Axis;
/** The outputs of a convolution in groups of `per` inputs, `ratio` outputs per input. */
export declare function grouped(raw: Axis, per: number, ratio: number): Axis;
/** Positions left, ascending; undefined if all are. */
export declare function positions(raw: Axis, kept: KeptOf): number[] | undefined;
export declare function lengthOf(raw: NonNullable<Axis>, kept: KeptOf): number;
