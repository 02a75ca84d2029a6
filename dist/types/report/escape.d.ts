/**
 * One line of visible characters: control, format (bidirectional, zero-width, tag), surrogate and private-use
 * characters become a space, floods of combining marks are cut, and at most `limit` characters remain.
 */
export declare function visible(text: string, limit?: number): string;
/** For logs and terminals: visible, and free of what a runner would take for a workflow command. */
export declare const plain: (text: string, limit?: number) => string;
/** For HTML and SVG, text and attribute values alike. */
export declare const xml: (text: string, limit?: number) => string;
/**
 * A sentence for Markdown: shown as it is read, never as markup. Punctuation becomes numeric entities (which
 * CommonMark takes as text, in tables too); mentions, references, emoji names and links are broken by a seam.
 * Pairs of backticks, which the message catalogue uses, set code type; that is all they can do.
 */
export declare function markdownText(text: string, limit?: number): string;
/** A name or path for Markdown: the same guarantees, set in code type. */
export declare const markdownCode: (text: string, limit?: number) => string;
/** Lines to be copied, as a code block of their own; nothing in it is markup, and no line of it closes it. */
export declare function markdownBlock(lines: readonly string[], language?: string): string;
/** For a quoted string in a Mermaid diagram: letters, digits and spaces only. */
export declare const mermaidText: (text: string, limit?: number) => string;
