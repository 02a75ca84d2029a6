import { _ as toJSONSchema, d as record, f as strictObject, i as custom, l as number, n as array, o as int, p as string, r as boolean, s as literal, t as _enum } from "./zod.js";
import { a as userError } from "./errors.js";
import { B as countedStatus, H as effectOf, U as worst, o as storySchemaOf, u as statusesOf } from "./markdown.js";
import { a as metrics, s as splitKey } from "./units.js";
// src/report/schema.ts
/** An artifact larger than this is refused before it is parsed. */
const verdictBytes = 4 * 2 ** 20, text = string().max(1e3), amount = number().min(-1e300).max(1e300), size = amount.nonnegative(), count = int().nonnegative(), date = string().regex(/^\d{4}-\d{2}-\d{2}$/), sha = string().regex(/^[0-9a-f]{7,64}$/), url = string().max(500).regex(/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/), optional = (schema) => schema.nullish().transform((value) => value ?? void 0), many = (schema, limit) => array(schema).max(limit), metric = _enum(Object.keys(metrics)), isKey = (key) => key.length <= 300 && Object.hasOwn(metrics, splitKey(key).metric), key = custom((value) => typeof value == "string" && isKey(value), "not a metric"), status = _enum([
	"pass",
	"fail",
	"inconclusive",
	"not-measured"
]), effect = _enum([
	"pass",
	"warn",
	"fail"
]), estimate = strictObject({
	value: amount,
	low: amount,
	high: amount,
	unit: _enum([
		"ms",
		"B",
		"mJ",
		"count",
		"ratio",
		"value"
	]),
	source: _enum([
		"computed",
		"predicted",
		"measured"
	]),
	count: count.optional()
}), figures = record(string(), estimate).refine((record) => Object.keys(record).length <= 200 && Object.keys(record).every(isKey), "not metrics").transform((record) => record), warning = strictObject({
	code: text,
	sentence: text,
	advice: text
}), finding = strictObject({
	status,
	reason: text
}), excuse = strictObject({
	reason: text,
	until: date
}), budget = strictObject({
	metric,
	device: optional(text),
	limit: optional(amount),
	maxRegression: optional(amount),
	deployment: _enum(["fp32", "int8"])
}), check = strictObject({
	metric,
	device: optional(text),
	budget,
	head: optional(estimate),
	base: optional(estimate),
	change: optional(estimate),
	status,
	limit: optional(finding),
	regression: optional(finding),
	reason: text,
	fix: optional(text),
	waived: optional(excuse),
	expired: optional(excuse)
}), layer = strictObject({
	name: text,
	op: text,
	params: size,
	macs: size,
	weightBytes: size,
	outputBytes: size
}), layers = strictObject({
	count,
	params: size,
	macs: size,
	weightBytes: size,
	largest: many(layer, 50)
}), point = strictObject({
	id: count,
	description: text,
	feasible: boolean(),
	metrics: figures,
	steps: optional(count),
	part: optional(_enum(["held-out", "test"]))
}), search = strictObject({
	method: text,
	space: optional(text),
	seed: int(),
	trials: count,
	seconds: size,
	interrupted: boolean(),
	feasible: boolean(),
	objectives: many(key, 8),
	front: many(point, 500),
	best: optional(point),
	nearest: many(strictObject({
		key,
		limit: amount,
		achieved: amount
	}), 50),
	bestFile: optional(text),
	command: optional(text),
	story: optional(storySchemaOf(estimate))
}), model = strictObject({
	name: text,
	path: optional(text),
	status,
	judged: _enum([
		"model",
		"architecture",
		"both"
	]).default("model"),
	checks: many(check, 300),
	architecture: optional(strictObject({
		status,
		reason: text,
		fix: optional(text),
		checks: many(check, 300)
	})),
	head: figures,
	base: optional(figures),
	layers: optional(layers),
	search: optional(search),
	warnings: many(warning, 100)
}), verdictSchema = strictObject({
	schema: literal(1),
	status,
	exitCode: literal([0, 1]),
	policy: strictObject({
		inconclusive: effect,
		"not-measured": effect
	}),
	models: many(model, 200),
	devices: many(strictObject({
		device: text,
		facts: many(strictObject({
			label: text,
			value: text
		}), 50)
	}), 50),
	warnings: many(warning, 200),
	issues: many(strictObject({
		level: _enum(["error", "warning"]),
		file: text,
		line: optional(count),
		message: text
	}), 200),
	context: strictObject({
		version: text,
		today: date,
		seed: int(),
		headSha: optional(sha),
		baseSha: optional(sha),
		runUrl: optional(url),
		artifact: optional(text),
		command: optional(text)
	})
}), json = (verdict) => `${JSON.stringify(verdict, portable, 2)}\n`;
function portable(_, value) {
	return typeof value == "string" && value.length > 1e3 ? `${value.slice(0, 999)}…` : value === void 0 ? null : value;
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
