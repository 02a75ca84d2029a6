import type { Annotation } from '../report/index.js';
/** The part of `@actions/core` that writes annotations; it escapes workflow commands. */
export type Annotator = Record<Annotation['level'], (message: string, properties: {
    title: string;
    file?: string;
    startLine?: number;
}) => void>;
/** Writes annotations, errors first; the last one of a full level says how many more there are. */
export declare function annotate(core: Annotator, annotations: readonly Annotation[]): void;
