import { A as plain, C as statusWords, E as countedStatus, O as effectOf, T as blocks, _ as checkLabel, b as orderedChecks, g as budgetText, v as explanation, x as orderedModels } from "./markdown.js";
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
		...orderedModels(verdict).flatMap((model) => orderedChecks(model, verdict).flatMap((check) => checkAnnotation(check, model, verdict))),
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
		level: blocks(check, policy) ? "error" : "warning",
		title,
		message: plain(`${budgetText(check)}: ${explanation(check).replace(/\.$/, "")}.${fix}`, 500),
		file: plain(model.path, 300)
	}];
}
export { annotationsOf as t };
