import { a as userError } from "./errors.js";
import { p as isMissing, s as locate } from "./load-plan.js";
import { t as startWorker } from "./worker.js";
import { n as recipeWith } from "./recipe.js";
import { resolve } from "node:path";
import { availableParallelism } from "node:os";
// src/run/train-model.ts
/** The longest a timer takes: 24 days. A training has no limit but its steps. */
const callMs = 2 ** 31 - 1, usualMemoryBytes = 4 * 2 ** 30;
/**
* Trains an ONNX model (the bytes of its file) on a data set, and judges it on the test part before and after. Same
* arguments, same weights.
* @returns the trained model with the names, op-set and metadata of the one that came in, its quality and its losses
* @throws UserError `train-…`, `data-…`, `model-…`, `evaluate-…`, `runtime-missing`
* @example const { model, quality } = await trainModel(bytes, { data: 'data.npz', recipe: { epochs: 3, rate: 0.01 } })
*/
async function trainModel(model, options) {
	let { data, recipe, runtime, memoryBytes = usualMemoryBytes, signal, onProgress, ...rest } = options, cwd = resolve(options.cwd ?? "."), input = {
		...rest,
		model,
		cwd,
		data: typeof data == "string" ? { path: data } : data,
		recipe: recipeWith(recipe),
		threads: options.threads ?? availableParallelism(),
		memoryBytes
	}, worker = await startWorker({
		runtime: runtime ?? found(cwd),
		memoryBytes
	});
	try {
		return await worker.call("train", input, {
			timeMs: callMs,
			...signal ? { signal } : {},
			...onProgress ? { onProgress } : {}
		});
	} finally {
		await worker.close();
	}
}
function found(cwd) {
	let runtime = locate({ roots: [cwd, import.meta.dirname] });
	if (isMissing(runtime)) throw userError("runtime-missing", { reason: runtime.reason });
	return runtime;
}
export { trainModel as t };
