import { type AnalysisJson } from '../cost/index.js';
import { type InputShapes, type LoadedModel } from './model.js';
/** A model file anywhere on this machine. @throws UserError for whatever is wrong with it. */
export declare function loadFile(path: string, cwd: string, shapes?: InputShapes): LoadedModel;
/** The document of `edgewise analyze --json`. */
export declare function analysisOf({ analysis, sha256, fileBytes, graph, path, }: LoadedModel): {
    file: string;
} & AnalysisJson;
