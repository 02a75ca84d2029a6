import { F as checkLabel, I as explanation, K as effectOf, P as budgetText, R as orderedChecks, U as blocks, V as statusWords, W as countedStatus, Z as plain, z as orderedModels } from "./markdown.js";
// src/report/annotations.ts
/** Errors first within each model: what blocks is an error, what the policy only warns of a warning. */
function annotationsOf(verdict) {
	return [
		...verdict.issues.map(({ level, file, line, message }) => ({
			level,
			title: "Edgewise configuration",
			message: plain(message, 500),
			file: plain(file, 300),
			...line === void 0 ? {} : { line }
		})),
		...orderedModels(verdict).flatMap((model) => [...architectureAnnotation(model, verdict), ...orderedChecks(model, verdict).flatMap((check) => checkAnnotation(check, model, verdict))]),
		...verdict.warnings.map(({ sentence, advice }) => ({
			level: "notice",
			title: "Edgewise",
			message: plain(`${sentence} ${advice}`, 500)
		}))
	];
}
function checkAnnotation(check, model, { policy }) {
	if (effectOf(countedStatus(check), policy) === "pass") return [];
	let title = `${plain(model.name, 80)}: ${checkLabel(check, (device) => plain(device, 60))}: ${statusWords[check.status].word}`, fix = check.fix ? ` ${check.fix}` : "";
	return [{
		level: model.judged === "architecture" ? "notice" : blocks(check, policy) ? "error" : "warning",
		title,
		message: plain(`${budgetText(check)}: ${explanation(check).replace(/\.$/, "")}.${fix}`, 500),
		...placeOf(model)
	}];
}
function architectureAnnotation(model, { policy }) {
	let { name, architecture } = model;
	if (!architecture) return [];
	let { status, reason, fix } = architecture, effect = effectOf(status, policy);
	return effect === "pass" ? [] : [{
		level: effect === "fail" ? "error" : "warning",
		title: `${plain(name, 80)}: an architecture within every budget: ${statusWords[status].word}`,
		message: plain(`${reason.replace(/\.$/, "")}.${fix ? ` ${fix}` : ""}`, 500),
		...placeOf(model)
	}];
}
const placeOf = ({ path }) => path === void 0 ? {} : { file: plain(path, 300) };
export { annotationsOf as t };
