// No ONNX Runtime: why, what was looked at, and the three ways to get one. Computed budgets are still judged.
import { supportedMachines } from './platform.ts'

export type Missing = {
  readonly missing: true
  /** A clause: `it is not installed`. */
  readonly reason: string
  /** One line per place that was looked at. */
  readonly tried: readonly string[]
  /** Three ways out, as imperative sentences. */
  readonly fixes: readonly string[]
}

const waysToInstall = [
  'Add onnxruntime-node to the project (npm install --ignore-scripts onnxruntime-node) and run npm ci before this step.',
  'Let Edgewise install it: put npm on the PATH and allow the runner to reach an npm registry.',
  'Without a network, unpack it into the tool cache beforehand, or point onnxruntime-path at a folder that holds it.',
]
const waysAround = [
  'Run this job on a machine that it runs on.',
  "Measure with a program of your own: give the device the kind 'command'.",
  'Keep to computed budgets, which need no device.',
]

/** It could be had on this machine, but was not found or could not be installed. */
export const missing = (reason: string, tried: readonly string[]): Missing => ({
  missing: true,
  reason,
  tried,
  fixes: waysToInstall,
})

/** It does not run on this machine at all. */
export const unsupported = (reason: string): Missing => ({
  missing: true,
  reason,
  tried: [],
  fixes: waysAround,
})

/** Narrows what `locate` and `install` return. */
export const isMissing = (found: object): found is Missing => 'missing' in found

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
export function missingText({ reason, tried, fixes }: Missing): string {
  const opening =
    `ONNX Runtime is not available: ${reason}. Nothing was measured on this machine; computed budgets are ` +
    `still judged. It runs on ${supportedMachines}.`
  const places = tried.length === 0 ? [] : ['Looked at:', ...tried.map(place => `  - ${place}`)]
  const ways = ['Three ways on:', ...fixes.map((fix, i) => `  ${i + 1}. ${fix}`)]
  return [opening, ...places, ...ways].join('\n')
}
