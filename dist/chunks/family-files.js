import { r as internal } from "./errors.js";
import { O as families, f as learnSpace, h as spaceTaskOf, m as spaceModelOf } from "./relearned.js";
import { r as newDevice } from "./known-devices.js";
import { t as oneCall } from "./one-call.js";
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
}), inWorker = (task, setting) => oneCall(setting, (worker, stop) => worker.call("learnSpace", task, {
	timeMs: 216e5,
	onProgress: setting.progress,
	...stop
}));
export { familyFiles as t };
