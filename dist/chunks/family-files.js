import { r as internal } from "./errors.js";
import { a as spaceTaskOf, i as spaceModelOf, n as learnSpace, y as families } from "./space-model.js";
import { p as isMissing } from "./load-plan.js";
import { t as startWorker } from "./worker.js";
import { r as newDevice } from "./known-devices.js";
import { n as runtimeMissing } from "./lab.js";
// src/run/family-files.ts
/** @throws UserError `fit-space`, `fit-devices`, `fit-families`, `runtime-missing` where a family is to be trained */
async function familyFiles(paths, { families: families$1, seed, budgetMs, cwd }, setting) {
	let { ground, rows } = newDevice(paths, cwd), task = {
		...spaceTaskOf(ground.ref, ground.space, rows, seed),
		...families$1 ? { families: families$1 } : {},
		...budgetMs === void 0 ? {} : { budgetMs }
	}, answer = families.some(({ name, isTrained }) => isTrained && (families$1?.includes(name) ?? !0)) ? await inWorker(task, setting) : await here(task, setting), { compared, seconds, untried } = answer;
	return {
		ofSpace: spaceModelOf(task, ground.space, rows, answer),
		compared,
		seconds,
		untried
	};
}
const here = (task, { now, progress }) => learnSpace(task, {
	now,
	progress,
	runtime: () => internal("no family that is trained was asked for")
});
async function inWorker(task, { findRuntime, progress, signal }) {
	let runtime = await findRuntime();
	if (isMissing(runtime)) throw runtimeMissing(runtime);
	let stop = signal ? { signal } : {}, worker = await startWorker({
		runtime,
		...stop
	});
	try {
		return await worker.call("learnSpace", task, {
			timeMs: 216e5,
			onProgress: progress,
			...stop
		});
	} finally {
		await worker.close();
	}
}
export { familyFiles as t };
