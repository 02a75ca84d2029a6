import { y as toJSONSchema } from "./describe.js";
import { a as userError } from "./errors.js";
import { K as effectOf, W as countedStatus, c as verdictSchema, m as statusesOf, o as stringLimit, q as worst, s as verdictBytes } from "./markdown.js";
// src/report/json.ts
/** The JSON document; what is not known stands as null, so that every key is always there. */
const json = (verdict) => `${JSON.stringify(verdict, portable, 2)}\n`;
function portable(_, value) {
	return typeof value == "string" && value.length > 1e3 ? `${value.slice(0, stringLimit - 1)}…` : value === void 0 ? null : value;
}
/**
* Reads a verdict from untrusted text.
* @throws UserError `verdict-invalid` naming the first three things that are wrong.
*/
function parseVerdict(text) {
	if (text.length > verdictBytes) throw invalid(`it is larger than ${verdictBytes / 2 ** 20} MiB`);
	let result = verdictSchema.safeParse(parsed(text));
	if (result.success) return consistent(result.data);
	let issues = result.error.issues.slice(0, 3);
	throw invalid(issues.map(({ path, message }) => `${path.join(".") || "document"}: ${message}`).join("; "));
}
/** The states must follow from the checks: a document cannot claim a pass over a broken budget. */
function consistent(verdict) {
	let { models, policy } = verdict, follows = (claimed, from) => claimed === worst(from, policy), fine = models.every(({ status, judged, checks, architecture }) => follows(status, statusesOf(judged, checks.map(countedStatus), architecture)) && (!architecture?.checks.length || follows(architecture.status, architecture.checks.map(countedStatus))) && judged === "model" == (architecture === void 0)), overall = follows(verdict.status, models.map((model) => model.status)), blocking = +(effectOf(verdict.status, policy) === "fail");
	if (fine && overall && blocking === verdict.exitCode) return verdict;
	throw invalid("its status does not follow from its checks");
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw invalid("it is not JSON");
	}
}
const invalid = (reason) => userError("verdict-invalid", { reason }), verdictJsonSchema = () => toJSONSchema(verdictSchema, {
	io: "input",
	unrepresentable: "any"
});
export { parseVerdict as n, verdictJsonSchema as r, json as t };
