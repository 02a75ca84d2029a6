import { a as userError } from "./errors.js";
import { p as isMissing } from "./load-plan.js";
import { t as startWorker } from "./worker.js";
// src/run/lab.ts
/** `confined` (default): data lies below `root`; false where a person names the data set on the command line. */
function openLab(setting, { confined = !0, part } = {}) {
	let place = confined ? {
		cwd: setting.root,
		inside: setting.root
	} : { cwd: setting.root }, started, start = async () => {
		let runtime = await setting.findRuntime();
		if (isMissing(runtime)) throw runtimeMissing(runtime);
		return startIn(runtime, setting.signal);
	}, worker = () => (started ??= start(), started), options = (signal) => signal ? { signal } : {};
	return {
		evaluate: async (input, signal) => (await worker()).call("evaluate", {
			...part ? { part } : {},
			...input,
			...place
		}, options(signal)),
		describe: async (data, signal) => (await worker()).call("dataFacts", {
			data,
			...place
		}, options(signal)),
		score: async (input, signal) => (await worker()).call("proxies", {
			...input,
			...place
		}, options(signal)),
		part,
		close: async () => {
			await (await started?.catch(() => void 0))?.close();
		}
	};
}
const runtimeMissing = ({ reason }) => userError("runtime-missing", { reason }), startIn = (runtime, signal) => startWorker({
	runtime,
	memoryBytes: labMemoryBytes,
	...signal ? { signal } : {}
}), labMemoryBytes = 4 * 2 ** 30;
export { runtimeMissing as n, openLab as t };
