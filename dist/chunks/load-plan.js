import { a as userError, i as printable, r as internal } from "./errors.js";
import { a as metrics, i as metricKey, t as budgetMetrics } from "./units.js";
import { t as require_dist } from "./dist.js";
import { i as variations, l as isInsideRepository, m as hint, p as nearest, t as fromModel } from "./space-choice.js";
import { n as schema, t as configSchema } from "./schema.js";
import { r as readNamed } from "./files.js";
import { dirname, join, relative, resolve } from "node:path";
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
// src/config/known-keys.ts
/** The settings at `path`; `kind` selects among the kinds of a device. */
function knownKeys(schema, path, kind) {
	let level = alternatives(schema);
	for (let step of path) level = level.flatMap((each) => alternatives(child(each, step)));
	let groups = level.filter((each) => each.properties), fitting = groups.filter((each) => each.properties.kind?.const === kind), chosen = fitting.length > 0 ? fitting : groups;
	return [...new Set(chosen.flatMap((each) => Object.keys(each.properties)))];
}
const alternatives = (schema) => schema === void 0 ? [] : [
	schema,
	...schema.anyOf ?? [],
	...schema.oneOf ?? []
].filter((s) => s !== schema || !s.anyOf && !s.oneOf);
function child(schema, step) {
	return typeof step == "number" ? schema.items : schema.properties && Object.hasOwn(schema.properties, step) ? schema.properties[step] : typeof schema.additionalProperties == "object" ? schema.additionalProperties : void 0;
}
// src/runtime/platform.ts
/** In words for people. */
const binaries = [
	"linux-x64",
	"linux-arm64",
	"darwin-arm64",
	"win32-x64",
	"win32-arm64"
], oldestGlibc = [2, 28];
/** Why ONNX Runtime cannot run on a machine, as a clause; undefined where it can. */
function whyUnsupported({ platform, arch, glibc }) {
	if (!binaries.includes(`${platform}-${arch}`)) return `it has no binaries for ${platform} on ${arch}`;
	if (platform !== "linux") return;
	if (glibc === void 0) return "it needs GLIBC 2.28 or newer and this Linux has none (musl, as in Alpine)";
	let [major = 0, minor = 0] = glibc.split(".").map(Number);
	return major < oldestGlibc[0] || major === oldestGlibc[0] && minor < oldestGlibc[1] ? `it needs GLIBC 2.28 or newer and this system has ${glibc}` : void 0;
}
/** The machine this process runs on. */
function thisMachine() {
	let { platform, arch } = process;
	return {
		platform,
		arch,
		glibc: platform === "linux" ? glibcVersion() : void 0
	};
}
function glibcVersion() {
	return Object.assign(process.report, { excludeNetwork: !0 }), process.report.getReport().header?.glibcVersionRuntime;
}
// src/runtime/missing.ts
const waysToInstall = [
	"Add onnxruntime-node to the project (npm install --ignore-scripts onnxruntime-node) and run npm ci before this step.",
	"Let Edgewise install it: put npm on the PATH and allow the runner to reach an npm registry.",
	"Without a network, unpack it into the tool cache beforehand, or point onnxruntime-path at a folder that holds it."
], waysAround = [
	"Run this job on a machine that it runs on.",
	"Measure with a program of your own: give the device the kind 'command'.",
	"Keep to computed budgets, which need no device."
], missing = (reason, tried) => ({
	missing: !0,
	reason,
	tried,
	fixes: waysToInstall
}), unsupported = (reason) => ({
	missing: !0,
	reason,
	tried: [],
	fixes: waysAround
}), isMissing = (found) => "missing" in found;
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
function missingText({ reason, tried, fixes }) {
	let opening = `ONNX Runtime is not available: ${reason}. Nothing was measured on this machine; computed budgets are still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64.`, places = tried.length === 0 ? [] : ["Looked at:", ...tried.map((place) => `  - ${place}`)], ways = ["Three ways on:", ...fixes.map((fix, i) => `  ${i + 1}. ${fix}`)];
	return [
		opening,
		...places,
		...ways
	].join("\n");
}
// src/runtime/verify.ts
/** Reads the hashes of a lock folder. */
const readLock = (folder) => ({
	folder,
	...JSON.parse(readFileSync(join(folder, "integrity.json"), "utf8"))
});
/** The lock that is part of Edgewise: src/runtime/lock here, dist/runtime when built. */
function shippedLock() {
	let here = dirname(fileURLToPath(import.meta.url));
	return [
		join(here, "lock"),
		join(here, "runtime"),
		join(here, "..", "runtime")
	].find((place) => existsSync(join(place, "integrity.json"))) ?? internal("the lock of ONNX Runtime is not shipped");
}
/** Where the tool cache keeps it, by the convention of @actions/tool-cache: tool/version/architecture. */
const cachedRoot = (toolCache, version, { arch }) => join(toolCache, "onnxruntime-node", version, arch), cachedPackage = (toolCache, version, target) => join(cachedRoot(toolCache, version, target), "node_modules", "onnxruntime-node");
/** What differs from the lock, as a clause naming the first such file; undefined if nothing does. */
function verify(packageFolder, lock, target) {
	let expected = {
		...lock.common,
		...lock.native[`${target.platform}-${target.arch}`]
	}, modules = dirname(packageFolder);
	for (let [path, sha256] of Object.entries(expected)) {
		let file = join(modules, path);
		if (!existsSync(file)) return `its file ${path} is missing`;
		if (hashFile(file) !== sha256) return `its file ${path} is damaged: its SHA-256 is not the recorded one`;
	}
}
/** SHA-256 in hex, read in pieces of 1 MiB. */
function hashFile(path) {
	let hash = createHash("sha256"), piece = new Uint8Array(2 ** 20), file = openSync(path, "r");
	try {
		for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) hash.update(piece.subarray(0, length));
	} finally {
		closeSync(file);
	}
	return hash.digest("hex");
}
// src/runtime/locate.ts
/** Finds ONNX Runtime without installing anything; never throws for what it finds. */
function locate(options) {
	let target = options.target ?? thisMachine(), obstacle = whyUnsupported(target);
	if (obstacle) return unsupported(obstacle);
	if (options.explicit !== void 0 && options.explicit !== "") return explicitly(options.explicit, target);
	let tried = [];
	return inProject(options.roots, target, tried) ?? inToolCache(options, target, tried) ?? missing("it is not installed", tried);
}
function explicitly(path, target) {
	let tried = [];
	for (let folder of [resolve(path), inNodeModules(resolve(path))]) {
		let found = inspect(folder, target);
		if (typeof found != "string") return {
			...found,
			how: "explicit"
		};
		tried.push(`${folder}: ${found}`);
	}
	return missing("the path given as onnxruntime-path does not hold it", tried);
}
function inProject(roots, target, tried) {
	for (let root of roots) {
		for (let folder of ancestors(resolve(root)).map(inNodeModules)) {
			if (!existsSync(folder)) continue;
			let found = inspect(realpathSync(folder), target);
			if (typeof found != "string") return {
				...found,
				how: "project"
			};
			tried.push(`${folder}: ${found}`);
		}
		tried.push(`node_modules of ${root} and its parents: no usable onnxruntime-node`);
	}
}
function inToolCache(options, target, tried) {
	if (options.toolCache === void 0 || options.toolCache === "") {
		tried.push("tool cache: there is none (RUNNER_TOOL_CACHE is not set)");
		return;
	}
	let found = inspectCached(options.toolCache, readLock(options.lock ?? shippedLock()), target);
	if (typeof found != "string") return found;
	tried.push(found);
}
/** The verified package in the tool cache, or why there is none. */
function inspectCached(toolCache, lock, target) {
	let folder = cachedPackage(toolCache, lock.version, target), found = inspect(folder, target);
	if (typeof found == "string") return `${folder}: ${found}`;
	let damage = verify(folder, lock, target);
	return damage === void 0 ? {
		...found,
		how: "tool-cache"
	} : `${folder}: ${damage}`;
}
/** The package's folder and version if it can be loaded here, else why not. */
function inspect(folder, target) {
	if (!existsSync(join(folder, "package.json"))) return "no package is there";
	let { name, version } = readPackage(folder);
	if (name !== "onnxruntime-node" || version === void 0) return "that is not onnxruntime-node";
	let [major = 0, minor = 0] = version.split(".").map(Number);
	if (major < 1 || major === 1 && minor < 22) return `version ${version} is older than 1.22`;
	let library = join("bin", "napi-v6", target.platform, target.arch, "onnxruntime_binding.node");
	return existsSync(join(folder, library)) ? {
		folder,
		version
	} : `its file ${library} is missing`;
}
function readPackage(folder) {
	try {
		return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	} catch {
		return {};
	}
}
const inNodeModules = (folder) => join(folder, "node_modules", "onnxruntime-node");
function ancestors(folder) {
	let parent = dirname(folder);
	return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
// src/config/describe.ts
/** Unknown settings reported at one place. */
const printPath = (path) => path.map((step, i) => typeof step == "number" ? `[${step}]` : i === 0 ? step : `.${step}`).join(""), at = (path) => printPath(path) || "The configuration";
/** The value at `path`; undefined where there is none. */
function valueAt(value, path) {
	let found = value;
	for (let step of path) {
		if (typeof found != "object" || !found || !Object.hasOwn(found, step)) return;
		found = found[step];
	}
	return found;
}
/**
* The findings behind one issue of zod; unions are resolved to the branch that was meant.
* @param known the JSON Schema of the whole file
*/
function describe(issue, root, prefix = [], known = configSchema) {
	let path = [...prefix, ...issue.path], given = valueAt(root, path);
	if (issue.code === "invalid_union") return describeUnion(issue, root, path, known);
	if (issue.code === "unrecognized_keys") return issue.keys.slice(0, 50).map((key) => unknownKey(path, key, root, known));
	if (issue.code === "invalid_key") {
		let key = String(path.at(-1)), error = userError("config-value", {
			at: `a name in ${at(path.slice(0, -1))}`,
			text: quote(key),
			hint: "",
			fix: "Use letters, digits, dots, underscores and hyphens."
		});
		return [{
			path: path.slice(0, -1),
			key,
			error
		}];
	}
	let missingDevice = deviceNeeded(path, given);
	return missingDevice ? [{
		path,
		error: missingDevice
	}] : given === void 0 && issue.code !== "custom" ? [{
		path,
		error: userError("config-missing", {
			at: at(path),
			expected: expectation(issue)
		})
	}] : [describeValue(issue, path, given)];
}
function describeUnion(issue, root, path, known) {
	let options = issue.options;
	if (options) return [wrongName(path, valueAt(root, path), options.map(String))];
	let meant = issue.errors.filter((branch) => !branch.some((i) => i.path.length === 0 && i.code === "invalid_type"));
	if (meant.length > 0) return meant[0].flatMap((inner) => describe(inner, root, path, known));
	let given = valueAt(root, path), missingDevice = deviceNeeded(path, given);
	if (missingDevice) return [{
		path,
		error: missingDevice
	}];
	let expected = [...new Set(issue.errors.flatMap((branch) => branch.map(expectation)))].join(" or ");
	return [{
		path,
		error: userError("config-type", {
			at: at(path),
			found: kindOf(given),
			expected
		})
	}];
}
function describeValue(issue, path, given) {
	let common = {
		at: at(path),
		text: Array.isArray(given) ? `${given.length} entries` : quote(given)
	};
	if (issue.code === "custom" && issue.params) {
		let { code, values, suggestion } = issue.params;
		return {
			path,
			error: userError(code, {
				...common,
				...values
			}),
			suggestion
		};
	}
	return issue.code === "custom" || isWorded(issue) ? {
		path,
		error: userError("config-space", {
			at: common.at,
			reason: issue.message
		})
	} : issue.code === "invalid_value" ? wrongName(path, given, issue.values.map(String)) : issue.code === "invalid_type" ? {
		path,
		error: userError("config-type", {
			at: common.at,
			found: kindOf(given),
			expected: expectation(issue)
		})
	} : {
		path,
		error: userError("config-value", {
			...common,
			hint: "",
			fix: `It must be ${expectation(issue)}.`
		})
	};
}
const isWorded = (issue) => issue.code === "invalid_format" && !issue.message.startsWith("Invalid");
function wrongName(path, given, names) {
	if (given === void 0) return {
		path,
		error: userError("config-missing", {
			at: at(path),
			expected: `one of ${names.join(", ")}`
		})
	};
	let suggestion = names.length === 1 ? void 0 : nearest(String(given), names), fix = names.length === 1 ? `Write ${names[0]}.` : `Write one of ${names.join(", ")}.`, values = {
		at: at(path),
		text: quote(given),
		hint: hint(suggestion),
		fix
	};
	return {
		path,
		error: userError("config-value", values),
		suggestion
	};
}
function unknownKey(path, key, root, schema) {
	if (isBudgets(path)) return unknownMetric(path, key, key);
	let metric = path.at(-1), isDevice = valueAt(root, ["devices", key]) !== void 0;
	if (isBudgets(path.slice(0, -1)) && !isPerDevice(path) && isDevice) {
		let values = {
			at: at(path),
			metric,
			device: key,
			example: `${metric}: …`
		};
		return {
			path,
			key,
			error: userError("config-device-not-wanted", values)
		};
	}
	let kind = valueAt(root, [...path, "kind"]), known = knownKeys(schema(), path, kind), suggestion = nearest(key, known), values = {
		at: at(path),
		key: quote(key),
		hint: hint(suggestion),
		known: known.join(", ")
	};
	return {
		path,
		key,
		error: userError("config-unknown-key", values),
		suggestion
	};
}
/** The finding for a metric that does not exist. */
function unknownMetric(path, metric, key) {
	let known = budgetMetrics, suggestion = nearest(metric, known), values = {
		at: at(path),
		key: quote(metric),
		hint: hint(suggestion),
		known: known.join(", ")
	};
	return {
		path,
		error: userError("config-unknown-metric", values),
		suggestion,
		...key === void 0 ? {} : { key }
	};
}
const isBudgets = (path) => path.length === 3 && path[0] === "models" && path[2] === "budgets", isPerDevice = (path) => isBudgets(path.slice(0, -1)) && Object.hasOwn(metrics, path[3]) && metrics[path[3]].perDevice;
/** A budget of a device's metric that is no map of devices. */
function deviceNeeded(path, given) {
	if (path.length !== 4 || !isPerDevice(path) || given == null) return;
	let metric = String(path[3]);
	return userError("config-device-needed", {
		at: at(path),
		metric,
		example: `${metric}: { a-device: ${String(given)} }`
	});
}
const typeWords = {
	string: "a text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a group of settings",
	record: "a group of settings"
};
/** What would be right, in words. */
function expectation(issue) {
	if (issue.code === "invalid_type") return typeWords[issue.expected] ?? issue.expected;
	if (issue.code === "invalid_value") return issue.values.map(String).join(" or ");
	if (issue.code === "invalid_format") return "a short name of letters, digits, dots, underscores and hyphens";
	let unit = "origin" in issue ? {
		array: " entries",
		string: " characters"
	}[String(issue.origin)] ?? "" : "";
	return issue.code === "too_small" ? `at least ${issue.minimum}${unit}` : issue.code === "too_big" ? `at most ${issue.maximum}${unit}` : "a valid value";
}
function kindOf(given) {
	return given == null ? "empty" : Array.isArray(given) ? "a list" : typeof given == "object" ? "a group of settings" : quote(given);
}
/** A value as it reads in a sentence. */
const quote = (given) => typeof given == "object" && given ? kindOf(given) : JSON.stringify(given)?.slice(0, 80) ?? "empty", group = (value) => typeof value == "object" && value && !Array.isArray(value) ? value : {}, list = (value) => Array.isArray(value) ? value : [], isMetric = (name) => budgetMetrics.includes(name), nameOf = (model) => typeof model.name == "string" ? model.name : String(model.path ?? "").split("/").at(-1).replace(/\.onnx$/i, "");
/** Everything that names something which is not there; lazily, as a hostile file may hold very much of it. */
function* checkReferences(root) {
	let { models, devices, search, waivers } = group(root), modelNames = list(models).map((model) => nameOf(group(model))), names = {
		devices: new Set(Object.keys(group(devices))),
		models: new Set(modelNames)
	}, taken = /* @__PURE__ */ new Set();
	for (let [i, model] of list(models).entries()) yield* checkName(group(model), ["models", i], taken), yield* checkModel(group(model), ["models", i], names), yield* checkVacancy(group(model), ["models", i], group(search).space);
	for (let [i, key] of list(group(search).objectives).entries()) typeof key == "string" && (yield* checkObjective(key, [
		"search",
		"objectives",
		i
	], names));
	for (let [i, waiver] of list(waivers).entries()) yield* checkWaiver(group(waiver), ["waivers", i], names);
}
/** The first names of a set: enough for a suggestion and a sentence. */
const some = (names) => [...names].slice(0, 100);
function checkName(model, path, taken) {
	let name = nameOf(model);
	return name === "" || !taken.has(name) ? (taken.add(name), []) : [{
		path: "name" in model ? [...path, "name"] : path,
		error: userError("config-duplicate", {
			at: at(path),
			name
		})
	}];
}
function* checkModel(model, path, names) {
	yield* checkDataPath(model.data, [...path, "data"]);
	for (let [metric, given] of Object.entries(group(model.budgets))) isMetric(metric) && (yield* checkBudget(metric, given, [
		...path,
		"budgets",
		metric
	], names, model.data != null));
}
/** An entry without a file: it needs a name, a space to look in, and a task. */
function* checkVacancy(model, path, common) {
	if (model.path !== void 0) return;
	let name = at([...path, "name"]);
	model.name === void 0 && (yield {
		path,
		error: userError("config-missing", {
			at: name,
			expected: "a name, as there is no path to take one from"
		})
	});
	let space = model.space ?? common;
	(space === void 0 || space === fromModel.kind) && (yield {
		path,
		error: userError("config-space-needed", { at: at(path) })
	}), model.data === void 0 && model.task === void 0 && (yield {
		path,
		error: userError("config-task-needed", { at: at(path) })
	});
}
function checkDataPath(data, path) {
	let isText = typeof data == "string", given = isText ? data : group(data).path;
	if (typeof given != "string" || isInsideRepository(given)) return [];
	let place = isText ? path : [...path, "path"];
	return [{
		path: place,
		error: userError("config-path-outside", {
			at: at(place),
			path: quote(given)
		})
	}];
}
function* checkBudget(metric, given, path, names, hasData) {
	let { kind, perDevice } = metrics[metric];
	if (kind === "quality" && !hasData && (yield {
		path,
		error: userError("config-data-needed", {
			at: at(path),
			metric
		})
	}), !perDevice) return;
	let keys = Object.keys(group(given));
	if (keys.some((key) => key === "limit" || key === "max-regression") && !names.devices.has("limit")) {
		let example = `${metric}: { ${some(names.devices)[0] ?? "a-device"}: { … } }`;
		yield {
			path,
			error: userError("config-device-needed", {
				at: at(path),
				metric,
				example
			})
		};
	} else for (let device of keys) yield* checkDevice(device, path, names, device);
}
function checkDevice(device, path, names, key) {
	if (names.devices.has(device)) return [];
	let suggestion = nearest(device, some(names.devices)), known = some(names.devices).join(", ") || "none";
	return [{
		path,
		error: userError("config-unknown-device", {
			at: at(path),
			key: quote(device),
			hint: hint(suggestion),
			known
		}),
		suggestion,
		...key === void 0 ? {} : { key }
	}];
}
function checkObjective(text, path, names) {
	let [metric = "", ...rest] = text.split("@"), device = rest.length > 0 ? rest.join("@") : void 0;
	if (isMetric(metric) && metrics[metric].perDevice && device === void 0) {
		let example = `${metric}@${some(names.devices)[0] ?? "a-device"}`;
		return [{
			path,
			error: userError("config-device-needed", {
				at: at(path),
				metric,
				example
			})
		}];
	}
	return checkMetricOn(metric, device, path, path, names);
}
function checkMetricOn(metric, device, metricPath, devicePath, names) {
	if (!isMetric(metric)) return [unknownMetric(metricPath, metric)];
	if (device === void 0) return [];
	if (metrics[metric].perDevice) return checkDevice(device, devicePath, names);
	let values = {
		at: at(devicePath),
		metric,
		device: quote(device),
		example: metric
	};
	return [{
		path: devicePath,
		error: userError("config-device-not-wanted", values)
	}];
}
function checkWaiver(waiver, path, names) {
	let { model, metric, device } = waiver, out = [];
	if (typeof model == "string" && !names.models.has(model)) {
		let place = [...path, "model"], suggestion = nearest(model, some(names.models)), values = {
			at: at(place),
			key: quote(model),
			hint: hint(suggestion),
			known: some(names.models).join(", ")
		};
		out.push({
			path: place,
			error: userError("config-unknown-model", values),
			suggestion
		});
	}
	if (typeof metric != "string") return out;
	let told = typeof device == "string" ? device : void 0;
	return [...out, ...checkMetricOn(metric, told, [...path, "metric"], [...path, "device"], names)];
}
// src/config/plan.ts
/** The plan of a file without mistakes. */
function planOf(parsed, source, path) {
	let { measure, judge, policy, comment, waivers, limits, seed } = parsed;
	return {
		version: 1,
		path,
		models: parsed.models.map((model, i) => modelPlan(model, i, source)),
		devices: Object.entries(parsed.devices).map(([name, device]) => plannedDevice(name, device)),
		search: searchPlan(parsed.search),
		measure: {
			timeMs: measure.time,
			confidence: measure.confidence,
			reference: measure.reference
		},
		judge,
		policy,
		comment: comment.mode,
		waivers: waivers.map((waiver) => ({
			...waiver,
			metric: waiver.metric,
			device: waiver.device
		})),
		limits: given({
			fileBytes: limits["file-size"],
			nodes: limits.nodes
		}),
		seed
	};
}
/** Without the keys that are undefined. */
const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
function modelPlan(model, index, source) {
	let at = ["models", index], place = ({ metric, device }) => source.place([
		...at,
		"budgets",
		metric,
		...device === void 0 ? [] : [device]
	]), entries = budgetEntries(model.budgets ?? {}).map((entry) => ({
		...entry,
		...place(entry)
	})).sort((a, b) => a.line - b.line || a.column - b.column), lines = entries.map(({ metric, device, line }) => [metricKey(metric, device), line]);
	return {
		name: nameOf(model),
		path: model.path,
		shapes: model.shape ?? {},
		data: typeof model.data == "string" ? { path: model.data } : model.data,
		space: model.space,
		task: model.task,
		budgets: entries.map(budgetOf),
		k: entries.find((entry) => entry.budget.k !== void 0)?.budget.k ?? 5,
		line: source.place(at).line,
		lines: Object.fromEntries(lines)
	};
}
function budgetEntries(budgets) {
	return Object.entries(budgets).flatMap(([metric, value]) => metrics[metric].perDevice ? Object.entries(value).map(([device, budget]) => ({
		metric,
		device,
		budget
	})) : [{
		metric,
		device: void 0,
		budget: value
	}]);
}
const budgetOf = ({ metric, device, budget }) => ({
	metric,
	device,
	limit: budget.limit,
	maxRegression: budget.maxRegression,
	deployment: budget.as ?? "fp32"
});
function plannedDevice(name, device) {
	if (device.kind === "host") {
		let { kind, threads, provider, cpus, memory } = device;
		return {
			name,
			kind,
			...given({
				threads,
				provider,
				cpus,
				memoryBytes: memory
			})
		};
	}
	if (device.kind === "command") {
		let { kind, run, timeout, runs, env, predictor } = device;
		return {
			name,
			kind,
			run,
			...given({
				timeoutMs: timeout,
				runs,
				env,
				predictor
			})
		};
	}
	if (device.kind === "tfjs") {
		let { kind, backend, cpus, memory } = device;
		return {
			name,
			kind,
			...given({
				backend,
				cpus,
				memoryBytes: memory
			})
		};
	}
	if (device.kind === "analytic") return {
		name,
		kind: device.kind,
		chip: device.chip
	};
	if (device.kind === "predicted") return {
		name,
		kind: device.kind,
		predictor: device.predictor
	};
	let { kind, latency, "ns-per-mac": nsPerMac, fixed, noise, watts } = device;
	return {
		name,
		kind,
		...given({
			latencyMs: latency,
			nsPerMac,
			fixedMs: fixed,
			noise,
			watts
		})
	};
}
function searchPlan(search) {
	let { enabled, method, train, time, trials, objectives, space, vary, widths } = typeof search == "boolean" ? {
		...searchDefaults,
		enabled: search
	} : search;
	return {
		enabled,
		method,
		train,
		timeMs: time,
		trials,
		objectives,
		space,
		vary: vary && [...new Set(vary.map((name) => variations[name]))],
		widths: widths && [...new Set(widths)].sort((a, b) => a - b)
	};
}
const searchDefaults = {
	method: "auto",
	train: !0,
	time: 6e4,
	trials: 200,
	objectives: ["top-1", "macs"],
	space: fromModel,
	vary: void 0,
	widths: void 0
};
// src/config/yaml.ts
var import_dist = require_dist();
const largest = 2 ** 18, refused = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Reads `text`; the source is undefined where findings stand. */
function readYaml(text) {
	let alone = (error) => ({
		source: void 0,
		findings: [{
			line: 1,
			column: 1,
			path: [],
			error
		}]
	});
	if (text.length > largest || Buffer.byteLength(text) > largest) return alone(userError("config-too-large", { limit: "256 KiB" }));
	if (nesting(text) > 32) return alone(userError("config-yaml", { reason: "nested more than 32 deep" }));
	if (marks(text) > 300) return alone(userError("config-yaml", { reason: "more than 300 tags, anchors and aliases" }));
	let lines = new import_dist.LineCounter(), document = (0, import_dist.parseDocument)(text, {
		...yamlOptions,
		lineCounter: lines
	}), findings = [...syntaxFindings(document, lines), ...keyFindings(document, lines)];
	if (findings.length > 0) return {
		source: void 0,
		findings
	};
	try {
		return {
			source: {
				value: document.toJS({ maxAliasCount: 50 }),
				place: (path, key) => placeOf$1(document, lines, path, key)
			},
			findings: []
		};
	} catch (error) {
		return alone(userError("config-alias", { reason: error.message }));
	}
}
const yamlOptions = {
	version: "1.2",
	schema: "core",
	uniqueKeys: !1,
	prettyErrors: !1
}, marks = (text) => [...text.matchAll(/(?<=^|[\s,[{:-])[!&*]/gm)].length;
/** An upper bound of the depth: brackets that are open at once, or the deepest indentation in steps of one. */
function nesting(text) {
	let [open, most] = [0, 0];
	for (let character of text) (character === "[" || character === "{") && (most = Math.max(most, ++open)), (character === "]" || character === "}") && (open = Math.max(0, open - 1));
	for (let [dashes] of text.matchAll(/^(?: *[-?:] +)+|^(?:[-?:] *){8,}/gm)) most = Math.max(most, dashes.replace(/ /g, "").length);
	return most;
}
function syntaxFindings(document, lines) {
	return [...document.errors, ...document.warnings].slice(0, 50).map(({ message, pos }) => {
		let { line, col } = lines.linePos(pos[0]), reason = printable(message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, ""));
		return {
			line,
			column: col,
			path: [],
			error: userError("config-yaml", { reason })
		};
	});
}
function keyFindings(document, lines) {
	let found = [];
	return (0, import_dist.visit)(document, { Map(_, map) {
		let seen = /* @__PURE__ */ new Set();
		for (let { key } of map.items) {
			let error = keyError(key, seen);
			if (!error) continue;
			let { line, col } = lines.linePos(key?.range?.[0] ?? 0);
			if (found.push({
				line,
				column: col,
				path: [],
				error
			}), found.length >= 50) return import_dist.visit.BREAK;
		}
	} }), found;
}
/** What is wrong with a key; `seen`: the keys before it in its map. */
function keyError(key, seen) {
	if (!(0, import_dist.isScalar)(key)) return userError("config-key-refused", {
		at: "The configuration",
		key: "that is no text"
	});
	let name = String(key.value);
	if (refused.has(name)) return userError("config-key-refused", {
		at: "The configuration",
		key: name
	});
	if (seen.has(name)) return userError("config-yaml", { reason: `the key ${name} stands here twice` });
	seen.add(name);
}
function placeOf$1(document, lines, path, key) {
	let node = document.contents, range = document.contents?.range;
	for (let step of key === void 0 ? path : [...path, key]) {
		(0, import_dist.isAlias)(node) && (node = node.resolve(document));
		let child = (0, import_dist.isSeq)(node) ? node.items[Number(step)] : (0, import_dist.isMap)(node) ? pairOf(node.items, step) : void 0;
		if (child === void 0) break;
		range = ((0, import_dist.isPair)(child) ? child.key.range : child.range) ?? range, node = (0, import_dist.isPair)(child) ? child.value : child;
	}
	let { line, col } = lines.linePos(range?.[0] ?? 0);
	return {
		line,
		column: col
	};
}
const pairOf = (items, key) => items.find((item) => (0, import_dist.isPair)(item) && (0, import_dist.isScalar)(item.key) && String(item.key.value) === String(key));
/**
* Parses edgewise.yml. Never throws for what the text holds; reads no file, no environment, no network.
* @param options.path name of the file, for messages
* @returns the plan, or all issues in the order of the file (100 at most), each with line and column
* @example parseConfig(readFileSync('edgewise.yml', 'utf8'), { path: 'edgewise.yml' }).plan?.models[0].budgets
*/
function parseConfig(text, options) {
	let { source, findings } = readYaml(text);
	if (!source) return refuse(findings.map((finding) => issueOf(finding, finding)));
	let result = schema.safeParse(source.value), all = withoutEchoes([...(result.error?.issues ?? []).slice(0, 100).flatMap((issue) => describe(issue, source.value)), ...first(checkReferences(source.value), 100)]);
	return all.length > 0 ? refuse(all.map((finding) => issueOf(finding, placeOf(finding, source)))) : {
		plan: planOf(result.data, source, options.path),
		issues: []
	};
}
const placeOf = ({ path, key }, source) => source.place(path, key);
function first(items, count) {
	let out = [];
	for (let item of items) if (out.push(item) >= count) break;
	return out;
}
/** Findings that only follow from a better one: an empty budget below whose path something else is wrong. */
function withoutEchoes(findings) {
	let isWithin = (inner, outer) => outer.every((step, i) => inner[i] === step), needsDevice = findings.filter(({ error }) => error.code === "config-device-needed");
	return findings.filter((finding) => {
		let { path, error } = finding;
		return error.code === "config-budget-empty" ? !findings.some((other) => other !== finding && isWithin(other.path, path)) : !needsDevice.some((other) => other.path.length < path.length && isWithin(path, other.path));
	});
}
function issueOf({ path, key, error, suggestion }, { line, column }) {
	let whole = key === void 0 ? path : [...path, key];
	return {
		code: error.code,
		line,
		column,
		path: printPath(whole),
		sentence: error.message,
		fix: error.fix,
		suggestion
	};
}
function refuse(issues) {
	return {
		plan: void 0,
		issues: [...issues].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, 100)
	};
}
// src/run/load-plan.ts
/** Larger files are no configuration. */
const limitBytes = 2 ** 20;
/** @throws UserError `config-missing`; mistakes inside the file come back as issues, all at once. */
function loadPlan(path, cwd) {
	let full = resolve(cwd, path);
	return {
		...parseConfig(readConfig(full, path), { path: relative(cwd, full) || path }),
		root: dirname(full)
	};
}
function readConfig(full, path) {
	try {
		return Buffer.from(readNamed(full, path, limitBytes)).toString("utf8");
	} catch (error) {
		throw error.code === "file-not-found" ? userError("config-not-found", { path }) : error;
	}
}
export { thisMachine as _, printPath as a, cachedPackage as c, shippedLock as d, verify as f, unsupported as g, missingText as h, describe as i, cachedRoot as l, missing as m, parseConfig as n, inspectCached as o, isMissing as p, readYaml as r, locate as s, loadPlan as t, readLock as u, whyUnsupported as v };
