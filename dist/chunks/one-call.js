import { p as isMissing } from "./load-plan.js";
import { t as startWorker } from "./worker.js";
import { n as runtimeMissing } from "./lab.js";
// src/run/one-call.ts
/** @throws UserError `runtime-missing`, and as the call */
async function oneCall({ findRuntime, signal }, call) {
	let runtime = await findRuntime();
	if (isMissing(runtime)) throw runtimeMissing(runtime);
	let stop = signal ? { signal } : {}, worker = await startWorker({
		runtime,
		...stop
	});
	try {
		return await call(worker, stop);
	} finally {
		await worker.close();
	}
}
export { oneCall as t };
