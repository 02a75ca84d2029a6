export type Markup = {
    readonly markup: string;
};
type Part = string | number | undefined | Markup | readonly Markup[];
/** @example h`<td title="${name}">${figures.map(cell)}</td>` */
export declare const h: (literals: TemplateStringsArray, ...parts: readonly Part[]) => Markup;
export declare const nothing: Markup;
/** A sentence in which pairs of backticks, as the message catalogue writes them, set code type. */
export declare function sentence(text: string): Markup;
export {};
