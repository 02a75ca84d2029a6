import type { LayerDiagram } from './search-types.js';
import type { SearchSummary } from './types.js';
type Row = LayerDiagram['rows'][number];
/** Neighbours that are as they were are told by their number. */
export type Piece = {
    readonly row: Row;
} | {
    readonly same: number;
};
/** Rows, with three or more unchanged neighbours folded into one. */
export declare function pieces(rows: readonly Row[]): Piece[];
/** `~` changed, `+` new, `-` left out; on one line a layer where it fits in so many columns, else on two or three. */
export declare function layerLines({ rows, more }: LayerDiagram, columns: number): string[];
/** The end of a path says more than its beginning. */
export declare const cut: (name: string, room: number) => string;
/** What the layers stand beside: the model, or, in a space of its own, the network that this begins with. */
export declare const originText: ({ space }: Pick<SearchSummary, 'space'>) => string;
/** `3 layers changed, 1 new, 2 left out`. */
export declare function changedText({ rows }: LayerDiagram): string;
export {};
