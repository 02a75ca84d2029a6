export type Missing = {
    readonly missing: true;
    /** A clause: `it is not installed`. */
    readonly reason: string;
    /** One line per place that was looked at. */
    readonly tried: readonly string[];
    /** Three ways out, as imperative sentences. */
    readonly fixes: readonly string[];
};
/** It could be had on this machine, but was not found or could not be installed. */
export declare const missing: (reason: string, tried: readonly string[]) => Missing;
/** It does not run on this machine at all. */
export declare const unsupported: (reason: string) => Missing;
/** Narrows what `locate` and `install` return. */
export declare const isMissing: (found: object) => found is Missing;
/**
 * The whole story, for a terminal or a log; reads well aloud. It looks like this:
 *
 *     ONNX Runtime is not available: it is not installed. Nothing was measured on this machine; computed budgets are
 *     still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or …
 *     Looked at:
 *       - tool cache: there is none (RUNNER_TOOL_CACHE is not set)
 *     Three ways on:
 *       1. Add onnxruntime-node to the project (…) and run npm ci before this step.
 *       …
 */
export declare function missingText({ reason, tried, fixes }: Missing): string;
