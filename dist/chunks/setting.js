import { a as userError, i as printable, r as internal } from "./errors.js";
import { a as value, i as node, r as build, s as attr } from "./build.js";
import { r as formatQuantity, y as tensor } from "./units.js";
import { s as encode } from "./shapes.js";
import { y as random } from "./built-in.js";
import { u as isSecret } from "./model.js";
import { p as isMissing } from "./load-plan.js";
import { a as normalCdf, c as quantileOfSorted, i as median, l as tQuantile, n as deviation, o as normalQuantile, r as mean, s as quantile, t as ascending } from "./distributions.js";
import { t as startWorker } from "./worker.js";
import { n as readSensors, r as throttledBetween, t as localMachine } from "./machine.js";
import { a as runsHere } from "./schema.js";
import { r as usualBackend } from "./load.js";
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
/**
* The figure of `blocks` blocks and its interval of error `alpha`; a single block gives no width to go by: (0, ∞).
* @example bootstrapInterval(weightedQuantile(blocks, 0.95), blocks.length, 0.05, random(1))
*/
function bootstrapInterval(statistic, blocks, alpha, random) {
	let value = statistic(new Uint32Array(blocks).fill(1));
	if (blocks < 2) return {
		value,
		low: 0,
		high: 1e400
	};
	let figures = Float64Array.from({ length: 2e3 }, () => statistic(drawWeights(blocks, random))).sort(), tail = expandedTail(alpha / 2, blocks), [low, high] = [quantile(figures, tail), quantile(figures, 1 - tail)];
	return {
		value,
		low: Math.min(low, value),
		high: Math.max(high, value)
	};
}
/** Hesterberg's α′: Φ of the t quantile, scaled by √(n/(n−1)). */
const expandedTail = (tail, n) => normalCdf(Math.sqrt(n / (n - 1)) * tQuantile(tail, n - 1));
function drawWeights(blocks, random) {
	let weights = new Uint32Array(blocks);
	for (let i = 0; i < blocks; i++) weights[random.int(blocks)] += 1;
	return weights;
}
/** The p-quantile of all runs of all blocks (midpoint where the rank falls between two). */
function weightedQuantile(blocks, p) {
	let runs = blocks.flatMap((block, id) => Array.from(block, (value) => ({
		value,
		id
	})));
	runs.sort((a, b) => a.value - b.value);
	let values = Float64Array.from(runs, (run) => run.value), ids = Uint32Array.from(runs, (run) => run.id);
	return (weights) => quantileOfWeighted(values, ids, weights, p);
}
function quantileOfWeighted(values, ids, weights, p) {
	let total = 0;
	for (let i = 0; i < ids.length; i++) total += weights[ids[i]];
	let rank = p * total, seen = 0;
	for (let i = 0; i < ids.length; i++) {
		if (seen += weights[ids[i]], seen > rank) return values[i];
		if (seen === rank && weights[ids[i]] > 0) return (values[i] + nextValue(values, ids, weights, i)) / 2;
	}
	return values.at(-1);
}
function nextValue(values, ids, weights, after) {
	for (let i = after + 1; i < ids.length; i++) if (weights[ids[i]] > 0) return values[i];
	return values[after];
}
/** The mean of all runs of all blocks. */
function weightedMean(blocks) {
	let means = blocks.map((block) => mean(Array.from(block))), sizes = blocks.map((block) => block.length);
	return (weights) => {
		let [sum, count] = [0, 0];
		for (let i = 0; i < means.length; i++) {
			let runs = weights[i] * sizes[i];
			sum += runs === 0 ? 0 : means[i] * runs, count += runs;
		}
		return sum / count;
	};
}
// src/device/decide.ts
/** pass: the whole interval ≤ limit; fail: the whole interval > limit. @example decide({ low: 0.98, high: 1.03 }, 1.05) */
function decide({ low, high }, limit) {
	return high <= limit ? "pass" : low > limit ? "fail" : "inconclusive";
}
/** The words for a ratio's interval, with `margin` as the half-width of "the same". */
function verdictOf({ low, high }, margin) {
	return low > 1 + margin ? "slower" : high < 1 / (1 + margin) ? "faster" : high <= 1 + margin && low >= 1 / (1 + margin) ? "same" : "inconclusive";
}
/**
* Looks that share the error equally (Bonferroni), the first at 15 % of the time, each later one a constant factor on.
* Intervals that hold at all looks at once are Jennison & Turnbull's repeated confidence intervals (JRSS B 1989):
* they are valid whatever makes one stop.
*/
function planLooks(looks, confidence) {
	let alpha = (1 - confidence) / looks, at = (i) => looks === 1 ? 1 : .15 ** (1 - i / (looks - 1));
	return Array.from({ length: looks }, (_, i) => ({
		at: at(i),
		alpha
	}));
}
/** The words of `run`. Throws `device-command-syntax`. @example splitCommand(`./bench.sh "my model"`) */
function splitCommand(run) {
	let words = [], word;
	for (let at = 0; at < run.length; at++) {
		let character = run[at];
		if (/\s/.test(character) && character !== "\n") {
			word !== void 0 && words.push(word), word = void 0;
			continue;
		}
		let piece = pieceAt(run, at);
		word = (word ?? "") + piece.text, at = piece.last;
	}
	if (word !== void 0 && words.push(word), words.length === 0) throw userError("device-command-syntax", {
		run,
		reason: "it is empty"
	});
	return words;
}
/** A character, an escaped one, or a quoted stretch. */
function pieceAt(run, at) {
	let character = run[at];
	if (character === "'" || character === "\"") return quoted(run, at);
	if (character === "\\") return escaped(run, at);
	if ("|&;<>()$`*?#~\n".includes(character)) throw userError("device-command-syntax", {
		run,
		reason: `${JSON.stringify(character)} needs a shell`
	});
	return {
		text: character,
		last: at
	};
}
function escaped(run, at) {
	let next = run[at + 1];
	if (next === void 0) throw userError("device-command-syntax", {
		run,
		reason: "it ends with a backslash"
	});
	return {
		text: next,
		last: at + 1
	};
}
function quoted(run, start) {
	let quote = run[start], text = "";
	for (let at = start + 1; at < run.length; at++) {
		let character = run[at];
		if (character === quote) return {
			text,
			last: at
		};
		quote === "\"" && character === "\\" && ["\"", "\\"].includes(run[at + 1] ?? "") && at++, text += run[at];
	}
	throw userError("device-command-syntax", {
		run,
		reason: `a ${quote} is not closed`
	});
}
/** The words with their placeholders filled in. Throws `device-command-syntax` for a placeholder there is not. */
function fillPlaceholders(words, values) {
	return words.map((word) => word.replace(/\{([\w-]+)\}/g, (all, name) => {
		if (Object.hasOwn(values, name)) return values[name];
		let known = Object.keys(values).map((key) => `{${key}}`);
		throw userError("device-command-syntax", {
			run: all,
			reason: `placeholders are ${known.join(", ")}`
		});
	}));
}
// src/device/command-output.ts
const outputLimits = {
	bytes: 4 * 2 ** 20,
	runs: 1e5,
	facts: 32
};
/** Reads the standard output of one launch. Throws `device-command-output`. */
function readCommandOutput(text, device) {
	let readings = text.split(/\r?\n/).flatMap((line, i) => line.trim() === "" ? [] : [readLine(line, (reason) => userError("device-command-output", {
		device,
		number: i + 1,
		line: line.slice(0, 120),
		reason
	}))]), samples = readings.flatMap((reading) => reading.samples), lines = readings.length;
	if (samples.length === 0) throw userError("device-command-output", {
		device,
		number: lines,
		line: "(the end)",
		reason: "no \"latencyMs\" came"
	});
	let memory = readings.flatMap((reading) => reading.peakMemoryBytes ?? []);
	return {
		samples,
		energyMj: readings.flatMap((reading) => reading.energyMj),
		...memory.length > 0 ? { peakMemoryBytes: Math.max(...memory) } : {},
		throttled: readings.some((reading) => reading.throttled),
		reported: Object.assign({}, ...readings.map((reading) => reading.reported))
	};
}
function readLine(line, complain) {
	let record = parseObject(line, complain), memory = record.peakMemoryBytes;
	if (memory !== void 0 && !(isPositive(memory) && Number.isInteger(memory))) throw complain("\"peakMemoryBytes\" is not a whole number above 0");
	let throttled = record.throttled ?? !1;
	if (typeof throttled != "boolean") throw complain("\"throttled\" is neither true nor false");
	return {
		samples: positives(record, "latencyMs", complain),
		energyMj: positives(record, "energyMj", complain),
		...memory === void 0 ? {} : { peakMemoryBytes: memory },
		throttled,
		reported: facts(record.provenance, complain)
	};
}
function parseObject(line, complain) {
	let parsed;
	try {
		parsed = JSON.parse(line);
	} catch {
		throw complain("this is not JSON");
	}
	if (typeof parsed != "object" || !parsed || Array.isArray(parsed)) throw complain("this is not a JSON object");
	return parsed;
}
const isPositive = (value) => typeof value == "number" && Number.isFinite(value) && value > 0;
function positives(record, key, complain) {
	let value = record[key] ?? [], list = Array.isArray(value) ? value : [value];
	if (list.length > outputLimits.runs) throw complain(`"${key}" has more than ${outputLimits.runs} numbers`);
	if (!list.every(isPositive)) throw complain(`"${key}" is not a number above 0, nor a list of such`);
	return list;
}
function facts(value, complain) {
	if (value === void 0) return {};
	let entries = typeof value == "object" && value ? Object.entries(value) : void 0;
	if (!entries || entries.length > outputLimits.facts) throw complain("\"provenance\" is not a small object");
	if (entries.some(([, fact]) => ![
		"string",
		"number",
		"boolean"
	].includes(typeof fact))) throw complain("\"provenance\" holds more than texts, numbers and booleans");
	return Object.fromEntries(entries.map(([k, v]) => [k.slice(0, 60), typeof v == "string" ? v.slice(0, 200) : v]));
}
// src/device/launch-command.ts
const allowed = [
	"PATH",
	"HOME",
	"USER",
	"LOGNAME",
	"SHELL",
	"LANG",
	"LC_ALL",
	"TZ",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LD_LIBRARY_PATH",
	"SystemRoot",
	"USERPROFILE",
	"PATHEXT"
];
/** The part of `env` that a program gets; names of `further` that hold a runner's secrets are passed over. */
function allowedEnvironment(env, further = []) {
	let names = [...allowed, ...further.filter((name) => !isSecret(name))];
	return Object.fromEntries(names.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
/** Its standard output. Throws `device-command-failed`; rejects with the signal's reason when aborted. */
function launchCommand(launch) {
	let [program, ...words] = launch.argv;
	return new Promise((resolve, reject) => {
		launch.signal.throwIfAborted();
		let child = spawn(program, words, {
			cwd: launch.cwd,
			env: { ...launch.env },
			detached: process.platform !== "win32",
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		}), [out, err, ending] = [
			"",
			"",
			void 0
		], end = (error) => {
			ending ??= error, killGroup(child.pid), child.stdout.destroy(), child.stderr.destroy();
		}, fail = (how) => failure(launch, how, err), timer = setTimeout(() => end(fail(`was not done after ${launch.timeoutMs / 1e3} s`)), launch.timeoutMs), abort = () => end(launch.signal.reason);
		launch.signal.addEventListener("abort", abort, { once: !0 }), child.stdout.setEncoding("utf8").on("data", (text) => {
			out += text, out.length > outputLimits.bytes && end(fail(`printed more than ${outputLimits.bytes / 2 ** 20} MiB`));
		}), child.stderr.setEncoding("utf8").on("data", (text) => {
			err = (err + text).slice(-4e3);
		});
		let settle = (how) => {
			clearTimeout(timer), launch.signal.removeEventListener("abort", abort), killGroup(child.pid), ending ? reject(ending) : how === void 0 ? resolve(out) : reject(fail(how));
		};
		child.on("error", (error) => settle(`did not start: ${error.message}`)), child.on("close", (code, signal) => settle(code === 0 ? void 0 : `ended with ${signal ?? `exit code ${code}`}`));
	});
}
function failure({ device, argv }, how, stderr) {
	let last = stderr.trim().split("\n").slice(-3).join(" / ");
	return userError("device-command-failed", {
		device,
		how,
		stderr: last === "" ? "It printed nothing to standard error." : `Standard error ends with: ${last}`,
		command: argv.join(" ")
	});
}
function killGroup(pid) {
	if (pid !== void 0) try {
		process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
	} catch {}
}
/** Checks the command line, puts models without a path into files. Throws `device-command-syntax`. */
async function openCommand(spec, context, models, io) {
	let words = splitCommand(spec.run), runs = String(spec.runs ?? 20);
	fillPlaceholders(words, {
		model: "",
		runs
	});
	let folder = await mkdtemp(join(context.temporary, "edgewise-models-")), paths = await Promise.all(models.map((model, i) => pathOf(model, i, folder, context.cwd))), closing = new AbortController(), signal = io.signal ? AbortSignal.any([io.signal, closing.signal]) : closing.signal, env = allowedEnvironment(context.env, spec.env), timeoutMs = spec.timeoutMs ?? 12e4, block = async (index) => {
		let argv = fillPlaceholders(words, {
			model: paths[index],
			runs
		});
		return blockOf(await launchCommand({
			device: spec.name,
			argv,
			cwd: context.cwd,
			env,
			timeoutMs,
			signal
		}), spec.name);
	};
	return {
		facts: {
			command: spec.run,
			local: !1,
			sessions: !1
		},
		now: io.now,
		round: async (order) => {
			let blocks = [];
			for (let index of order) blocks.push(await block(index));
			return blocks;
		},
		close: async () => {
			closing.abort(/* @__PURE__ */ Error("internal: the device was closed during a launch")), await rm(folder, {
				recursive: !0,
				force: !0
			});
		}
	};
}
async function pathOf(model, index, folder, cwd) {
	if (model.path !== void 0) return resolve(cwd, model.path);
	let path = join(folder, `model-${index}.onnx`);
	return await writeFile(path, model.bytes), path;
}
function blockOf(output, device) {
	let { samples, energyMj, peakMemoryBytes, throttled, reported } = readCommandOutput(output, device);
	return {
		samples,
		batch: 1,
		throttled,
		reported,
		...energyMj.length > 0 ? { energyMj } : {},
		...peakMemoryBytes === void 0 ? {} : { peakMemoryBytes }
	};
}
// src/device/reference.ts
const referenceName = "reference";
/** About 1.2 M MACs in the layers that edge CNNs are made of: convolution, depthwise separable, pooling, dense. */
function referenceModel() {
	let source = random("edgewise reference model 1"), weights = (name, shape) => [name, normal(source.fork(name), shape)], conv = (x, name, y, stride, group = 1, kernel = 3) => node("Conv", [x, name], [y], {
		strides: attr.ints([stride, stride]),
		pads: attr.ints([
			,
			,
			,
			,
		].fill((kernel - 1) / 2)),
		kernel_shape: attr.ints([kernel, kernel]),
		group: attr.int(group)
	});
	return build({
		name: referenceName,
		inputs: [value("image", "float32", [
			1,
			3,
			32,
			32
		])],
		outputs: [value("scores", "float32", [1, 10])],
		constants: new Map([
			weights("stem", [
				16,
				3,
				3,
				3
			]),
			weights("depthwise", [
				16,
				1,
				3,
				3
			]),
			weights("pointwise", [
				32,
				16,
				1,
				1
			]),
			weights("body", [
				32,
				32,
				3,
				3
			]),
			weights("dense", [32, 10])
		]),
		nodes: [
			conv("image", "stem", "a", 1),
			node("Relu", ["a"], ["b"]),
			conv("b", "depthwise", "c", 2, 16),
			node("Relu", ["c"], ["d"]),
			conv("d", "pointwise", "e", 1, 1, 1),
			node("Relu", ["e"], ["f"]),
			conv("f", "body", "g", 2),
			node("Relu", ["g"], ["h"]),
			node("GlobalAveragePool", ["h"], ["i"]),
			node("Flatten", ["i"], ["j"]),
			node("MatMul", ["j", "dense"], ["scores"])
		]
	});
}
const referenceBytes = () => encode(referenceModel());
/** He-normal weights. */
function normal(source, shape) {
	let count = shape.reduce((a, b) => a * b, 1), scale = Math.sqrt(2 / (count / shape[0]));
	return tensor("float32", shape, Float32Array.from({ length: count }, () => scale * source.normal()));
}
/** A rig on a virtual clock. Throws `device-fake-model` where the configuration gives a model no latency. */
function openFake(spec, models, seed) {
	let latencies = models.map((model) => latencyOf(spec, model)), noise = random(seed).fork(spec.name), clock = 0, block = (index, size) => {
		let samples = Array.from({ length: size.samples }, () => latencies[index] * factor(noise, spec.noise ?? 0));
		clock += 5 + samples.reduce((a, b) => a + b, 0) * size.batch[index];
		let energyMj = spec.watts === void 0 ? {} : { energyMj: samples.map((ms) => ms * spec.watts) };
		return {
			samples,
			batch: size.batch[index],
			stable: !0,
			openMs: 5,
			...energyMj
		};
	};
	return {
		facts: {
			local: !1,
			sessions: !0
		},
		now: () => clock,
		round: async (order, size) => order.map((index) => block(index, size)),
		close: async () => {}
	};
}
const factor = (noise, deviation) => deviation === 0 ? 1 : Math.exp(deviation * noise.normal());
function latencyOf(spec, model) {
	if (model.name === "reference") return 1;
	let { latencyMs, nsPerMac, fixedMs = 0 } = spec, found = typeof latencyMs == "object" ? lookUp(latencyMs, model) : latencyMs, perMac = nsPerMac === void 0 || model.macs === void 0 ? 0 : fixedMs + nsPerMac * model.macs / 1e6, latency = found ?? perMac;
	if (!(latency > 0)) throw userError("device-fake-model", {
		device: spec.name,
		model: model.name
	});
	return latency;
}
function lookUp(table, model) {
	if (Object.hasOwn(table, model.name)) return table[model.name];
	let sha256 = createHash("sha256").update(model.bytes).digest("hex"), key = Object.keys(table).find((prefix) => /^[0-9a-f]{8,64}$/.test(prefix) && sha256.startsWith(prefix));
	return key === void 0 ? void 0 : table[key];
}
// src/device/rig.ts
/** Longest that one round may take in a sandboxed child before it is killed. */
const roundLimitMs = 3e5;
// src/device/host.ts
/** Starts the child with the models. Throws `device-wasm`, `device-runtime`, and what the worker throws. */
async function openHost(spec, context, models, seed, io) {
	let { provider = "cpu", threads = 1, cpus, memoryBytes } = spec;
	if (/wasm/i.test(provider)) throw userError("device-wasm", { device: spec.name });
	let { runtime } = context;
	if (isMissing(runtime)) throw userError("device-runtime", {
		device: spec.name,
		reason: runtime.reason
	});
	let entry = context.workerEntry, worker = await startWorker({
		runtime,
		...cpus ? { cpus } : {},
		...memoryBytes ? { memoryBytes } : {},
		...entry ? { entry } : {},
		...io.signal ? { signal: io.signal } : {}
	});
	try {
		let plain = models.map(({ bytes, shapes = {} }) => ({
			bytes,
			shapes
		}));
		await worker.call("timePrepare", {
			models: plain,
			threads,
			provider,
			seed
		});
	} catch (error) {
		throw await worker.close(), error;
	}
	return rigOf$1(worker, {
		runtime: `onnxruntime ${runtime.version}`,
		provider,
		threads
	}, io);
}
function rigOf$1(worker, facts, io) {
	return {
		facts: {
			...facts,
			...worker.cpus ? { pinned: worker.cpus } : {},
			local: !0,
			sessions: !0
		},
		now: io.now,
		round: (order, size) => worker.call("timeRound", {
			order,
			size
		}, { timeMs: roundLimitMs }),
		close: () => worker.close()
	};
}
/** Measures until the goals are decided, the time is over or the rounds are enough. Throws `device-throttled`. */
async function collect(task) {
	let { protocol, rig } = task, watch = watchSensors(rig.facts.local ? task.io.machine : void 0), goals = protocol.goals.length > 0, looks = planLooks(goals ? protocol.looks : 1, protocol.confidence), alpha = looks[0]?.alpha ?? internal("a protocol with no looks"), rounds = [], [discarded, inARow, looked] = [
		0,
		0,
		0
	], start = rig.now(), late = () => outOfTime(task, rounds.length + discarded, rig.now() - start);
	for (; rounds.length < protocol.maxBlocks && (rounds.length < 3 || !late());) {
		let round = await oneRound(task);
		if (watch.throttled() || round.blocks.some((block) => block.throttled)) {
			if (discarded++, ++inARow >= 5 && late()) break;
			continue;
		}
		inARow = 0, rounds.push(round), report(task, rounds.length);
		let due = looks.filter((look) => look.at <= share(task, rounds.length)).length;
		if (!(due <= looked || rounds.length < protocol.minBlocks) && (looked = due, goals && task.decided(rounds, alpha))) break;
	}
	if (rounds.length < 2) throw userError("device-throttled", { count: discarded });
	return {
		rounds,
		discarded,
		alpha,
		...watch.end()
	};
}
async function oneRound({ rig, plan, models, random }) {
	let order = random.shuffle(Array.from({ length: models }, (_, i) => i)), inOrder = await rig.round(order, plan.size);
	return {
		order,
		blocks: order.map((_, model) => inOrder[order.indexOf(model)] ?? internal("a rig left out a block"))
	};
}
const elapsed = ({ rig, startMs }) => rig.now() - startMs;
/** Whether half of another round, as long as those so far, would end after the time. */
function outOfTime(task, done, collectingMs) {
	let nextMs = done === 0 ? 0 : collectingMs / done;
	return elapsed(task) + nextMs / 2 > task.protocol.timeMs;
}
const share = (task, done) => Math.max(elapsed(task) / task.protocol.timeMs, done / task.protocol.maxBlocks);
function report(task, done) {
	let secondsLeft = Math.max(0, (task.protocol.timeMs - elapsed(task)) / 1e3);
	task.io.onProgress?.({
		stage: `measuring ${task.device}`,
		done,
		total: Math.max(done, task.plan.rounds),
		secondsLeft
	});
}
function watchSensors(machine) {
	if (!machine) return {
		throttled: () => !1,
		end: () => ({
			first: void 0,
			last: void 0,
			failed: []
		})
	};
	let first = readSensors(machine), failed = new Set(first.failed), last = first;
	return {
		throttled: () => {
			let before = last;
			last = readSensors(machine, first.missing);
			for (let name of last.failed) failed.add(name);
			return throttledBetween(before, last);
		},
		end: () => ({
			first,
			last,
			failed: [...failed]
		})
	};
}
// src/device/signed-rank.ts
/** Blocks below which no signed-rank interval of this error exists: 8 for 1 %, 6 for 5 %. */
const fewestPairs = (alpha) => Math.ceil(1 - Math.log2(alpha));
/**
* The Hodges–Lehmann centre of `differences` and its interval of error `alpha`, both in their unit.
* With too few of them, Student's t (assumes normal noise); a single one gives an infinite interval.
*/
function signedRankInterval(differences, alpha) {
	if (differences.length < fewestPairs(alpha)) return tInterval(differences, alpha);
	let averages = walshAverages(differences), cut = criticalRank(differences.length, alpha / 2);
	return {
		value: median(averages),
		low: averages[cut - 1],
		high: averages[averages.length - cut]
	};
}
/** Mean and t-interval. */
function tInterval(values, alpha) {
	let value = mean(values);
	if (values.length < 2) return {
		value,
		low: -1e400,
		high: 1e400
	};
	let half = tQuantile(1 - alpha / 2, values.length - 1) * deviation(values) / Math.sqrt(values.length);
	return {
		value,
		low: value - half,
		high: value + half
	};
}
/** All means of two (also of a value with itself), sorted. */
function walshAverages(values) {
	let averages = [];
	for (let i = 0; i < values.length; i++) for (let j = i; j < values.length; j++) averages.push((values[i] + values[j]) / 2);
	return ascending(averages);
}
/** The largest c with P(T ≤ c − 1) ≤ tail for the signed-rank sum T of n values: the interval's rank from either end. */
function criticalRank(n, tail) {
	if (n > 60) return normalCriticalRank(n, tail);
	let counts = rankSumCounts(n), below = 0;
	for (let sum = 0; sum < counts.length; sum++) if (below += counts[sum] / 2 ** n, below > tail) return sum;
	return 0;
}
function normalCriticalRank(n, tail) {
	let centre = n * (n + 1) / 4, spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
	return Math.max(1, 1 + Math.floor(centre - .5 + normalQuantile(tail) * spread));
}
/** In how many of the 2ⁿ sign patterns the positive ranks sum to 0, 1, 2 … */
function rankSumCounts(n) {
	let counts = new Float64Array(n * (n + 1) / 2 + 1);
	counts[0] = 1;
	for (let rank = 1; rank <= n; rank++) for (let sum = counts.length - 1; sum >= rank; sum--) counts[sum] = counts[sum] + counts[sum - rank];
	return counts;
}
// src/device/figures.ts
const timedMetrics = [
	"latency-p50",
	"latency-p95",
	"latency-mean"
], ofRuns = {
	"latency-p50": (blocks) => weightedQuantile(blocks, .5),
	"latency-p95": (blocks) => weightedQuantile(blocks, .95),
	"latency-mean": weightedMean
}, ofBlock = {
	"latency-p50": (samples) => quantile(samples, .5),
	"latency-p95": (samples) => quantile(samples, .95),
	"latency-mean": (samples) => mean(Array.from(samples))
}, blockFigure = (samples, metric) => ofBlock[metric](samples), measured = (interval, unit) => ({
	value: interval.value,
	low: interval.low,
	high: interval.high,
	unit,
	source: "measured"
}), samplesOf = (rounds, model) => rounds.map((round) => round.blocks[model].samples);
/** One model's p50, p95 or mean over all its runs, with the block bootstrap's interval. */
function modelFigure(rounds, model, metric, alpha, random) {
	let statistic = ofRuns[metric](samplesOf(rounds, model));
	return measured(bootstrapInterval(statistic, rounds.length, alpha, random.fork(metric)), "ms");
}
/** The mean of values that came in blocks (energy, cold start); undefined where a block has none. */
function meanFigure(blocks, unit, alpha, random) {
	if (!(blocks.length === 0 || blocks.some((block) => block.length === 0))) return measured(bootstrapInterval(weightedMean(blocks), blocks.length, alpha, random), unit);
}
/** The paired ratio a/b: signed-rank interval of the blocks' log-ratios, back on the ratio's scale. */
function pairedRatio(rounds, a, b, metric, alpha) {
	let of = (round, model) => Math.log(blockFigure(round.blocks[model].samples, metric)), { value, low, high } = signedRankInterval(rounds.map((round) => of(round, a) - of(round, b)), alpha);
	return measured({
		value: Math.exp(value),
		low: Math.exp(low),
		high: Math.exp(high)
	}, "ratio");
}
/** Every pair in every metric. */
function comparisons(rounds, names, pairs, alpha, margin) {
	let compare = (a, b, metric) => {
		let ratio = pairedRatio(rounds, names.indexOf(a), names.indexOf(b), metric, alpha);
		return {
			a,
			b,
			metric,
			ratio,
			verdict: verdictOf(ratio, margin)
		};
	};
	return pairs.flatMap(([a, b]) => timedMetrics.map((metric) => compare(a, b, metric)));
}
/** Whether the rounds so far decide a goal either way. */
function goalDecided(goal, rounds, names, alpha, random) {
	return goal.kind === "ratio" ? decide(pairedRatio(rounds, names.indexOf(goal.a), names.indexOf(goal.b), goal.metric, alpha), 1 + goal.maxRegression) !== "inconclusive" : decide(modelFigure(rounds, names.indexOf(goal.model), goal.metric, alpha, random.fork(goal.model)), goal.limit) !== "inconclusive";
}
// src/device/warnings.ts
const deviceWarnings = {
	"tfjs-not-native": {
		sentence: "These are times of TensorFlow.js ({backend}), never of a native runtime: on one processor WebAssembly takes 4.3 times as long and more, plain JavaScript over 70 times.",
		advice: "Budget them for Node and browser targets only; measure native targets with `host` or `command`."
	},
	"high-load": {
		sentence: "The machine was busy before the measurement began: load average {load} on {cores} processors.",
		advice: "Close other work, or give the runner one job at a time (`concurrency` in the workflow)."
	},
	governor: {
		sentence: "The frequency governor is {governor}, so the clock follows the load.",
		advice: "Set it for the measurement: `sudo cpupower frequency-set -g performance`."
	},
	"cores-shared": {
		sentence: "In {share} of the blocks the model waited for a processor: other programs share its cores.",
		advice: "Measure on an idle machine, or reserve cores and name them in `cpus`."
	},
	"not-pinned": {
		sentence: "The processors {cpus} were asked for, but `taskset` is not here or refused.",
		advice: "Install util-linux on the runner, or remove `cpus` from the device."
	},
	"reference-drift": {
		sentence: "The device changed speed: the unchanging reference model went from {before} to {after}.",
		advice: "Do not blame the pull request: check cooling, power supply and other load. Ratios are paired and survive it."
	},
	"noisy-device": {
		sentence: "The unchanging reference model varied by {spread} from block to block.",
		advice: "Give more `time`, or measure on a quieter machine; budgets near the figures stay inconclusive here."
	},
	bimodal: {
		sentence: "The latencies of {model} fall into two groups, near {low} and {high}.",
		advice: "Look for two processor types, a frequency that switches, or a second program; pin with `cpus`."
	},
	outliers: {
		sentence: "{count} of {runs} runs of {model} are far above the rest; they count like all others.",
		advice: "If they are real on your device, budget p95; if not, measure on a quieter machine."
	},
	"few-runs": {
		sentence: "The p95 of {model} rests on {runs} runs; its interval needs {needed} to have an upper end in the data.",
		advice: "Give more `time`, or budget p50."
	},
	"few-blocks": {
		sentence: "Only {blocks} rounds fitted into the time; intervals below {needed} rounds assume normal noise.",
		advice: "Give more `time`."
	},
	"timer-resolution": {
		sentence: "{model} is so fast that {batch} runs were timed at once; p95 is that of their means.",
		advice: "Budget p50 for it; the p95 of single runs is higher."
	},
	"sessions-kept": {
		sentence: "The models were opened only once, because opening takes {open}; luck with memory placement stays in.",
		advice: "Give more `time`: differences of up to 10 % between two openings of one model are common."
	},
	"warm-up": {
		sentence: "The latencies were still changing when the time for warming up was over.",
		advice: "Give more `time`."
	},
	throttled: {
		sentence: "The device throttled: {discarded} rounds were discarded and repeated.",
		advice: "Improve cooling or the power supply, or let the device rest between jobs."
	},
	"sensors-missing": {
		sentence: "This device has no sensor for {sensors}: throttling may go unnoticed.",
		advice: "Expected on virtual machines; on your own device load the cpufreq and thermal drivers."
	},
	"not-certified": {
		sentence: "A sensor stopped answering ({sensors}), so nobody can vouch for the conditions of this measurement.",
		advice: "Check the permissions of the runner on /sys, then measure again."
	}
};
/** The warning for a row. @example deviceWarning('high-load', { load: 1.9, cores: 2 }) */
function deviceWarning(code, values = {}) {
	let { sentence, advice } = deviceWarnings[code];
	return {
		code,
		sentence: fill(sentence, values),
		advice
	};
}
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, key) => printable(String(values[key] ?? `{${key}}`))), ms = (value) => formatQuantity(value, "ms"), percent = (share) => `${(share * 100).toFixed(0)} %`, compact = (found) => found.filter((warning) => warning !== void 0);
/** About the machine, before the first run. */
function loadWarning(load, machine) {
	if (!(load === void 0 || load <= .5 * machine.cores)) return deviceWarning("high-load", {
		load: load.toFixed(2),
		cores: machine.cores
	});
}
/** About the conditions of the whole measurement. */
function conditions(collected, plan, facts, reference) {
	let { rounds, discarded, first, failed, alpha } = collected, missing = first?.missing.filter((name) => name !== "throttle-events") ?? [], needed = fewestPairs(alpha);
	return compact([
		first?.governor !== void 0 && !/^performance$/.test(first.governor) ? deviceWarning("governor", { governor: first.governor }) : void 0,
		failed.length > 0 ? deviceWarning("not-certified", { sensors: failed.join(", ") }) : void 0,
		missing.length > 0 ? deviceWarning("sensors-missing", { sensors: missing.join(", ") }) : void 0,
		discarded > 0 ? deviceWarning("throttled", { discarded }) : void 0,
		plan.stable ? void 0 : deviceWarning("warm-up"),
		facts.sessions && !plan.size.fresh ? deviceWarning("sessions-kept", { open: ms(openMs(rounds)) }) : void 0,
		rounds.length < needed ? deviceWarning("few-blocks", {
			blocks: rounds.length,
			needed
		}) : void 0,
		shared(rounds),
		...reference === void 0 ? [] : [drift(rounds, reference), noise(rounds, reference)]
	]);
}
const openMs = (rounds) => Math.max(0, ...rounds.flatMap((round) => round.blocks.map((block) => block.openMs ?? 0)));
function shared(rounds) {
	let busy = rounds.flatMap((round) => round.blocks.flatMap((block) => block.busy ?? [])), waiting = busy.filter((value) => value < .9).length / busy.length;
	return waiting > .2 ? deviceWarning("cores-shared", { share: percent(waiting) }) : void 0;
}
const medians = (rounds, model) => rounds.map((round) => blockFigure(round.blocks[model].samples, "latency-p50"));
/** A trend that is both clear (Mann–Kendall, 1 %) and worth a word (5 % between first and last third). */
function drift(rounds, reference) {
	let values = medians(rounds, reference), third = Math.ceil(values.length / 3), [before, after] = [median(values.slice(0, third)), median(values.slice(-third))];
	if (!(Math.abs(Math.log(after / before)) < .05 || Math.abs(mannKendall(values)) < 2.58)) return deviceWarning("reference-drift", {
		before: ms(before),
		after: ms(after)
	});
}
/** Kendall's S, as a standard normal score. */
function mannKendall(values) {
	let n = values.length, s = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(values[j] - values[i]);
	return (s - Math.sign(s)) / Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
}
/** Spread of the reference's block medians: 1.4826 × the median absolute deviation, relative. */
function relativeSpread(values) {
	let centre = median(values);
	return 1.4826 * median(values.map((value) => Math.abs(value - centre))) / centre;
}
function noise(rounds, reference) {
	let spread = relativeSpread(medians(rounds, reference));
	return spread > .1 ? deviceWarning("noisy-device", { spread: percent(spread) }) : void 0;
}
/** About one model's figures. */
function modelWarnings(name, rounds, model, p50) {
	let blocks = rounds.map((round) => round.blocks[model]), runs = blocks.reduce((sum, block) => sum + block.samples.length, 0), batch = Math.max(...blocks.map((block) => block.batch)), count = outliers(rounds, model);
	return compact([
		runs < 72 ? deviceWarning("few-runs", {
			model: name,
			runs,
			needed: 72
		}) : void 0,
		batch > 1 ? deviceWarning("timer-resolution", {
			model: name,
			batch
		}) : void 0,
		count > .05 * runs ? deviceWarning("outliers", {
			model: name,
			count,
			runs
		}) : void 0,
		bimodal(name, medians(rounds, model), p50)
	]);
}
/** Runs beyond three interquartile ranges above the third quartile (Tukey's "far out"). */
function outliers(rounds, model) {
	let sorted = ascending(rounds.flatMap((round) => Array.from(round.blocks[model].samples))), [lower, upper] = [quantileOfSorted(sorted, .25), quantileOfSorted(sorted, .75)], fence = upper + 3 * (upper - lower);
	return sorted.filter((value) => value > fence && value > 1.01 * upper).length;
}
/** Two groups of block medians, by the split of least variance: Ashman's D above 4, each with a fifth of the blocks. */
function bimodal(name, values, p50) {
	let sorted = ascending(values);
	if (sorted.length < 10) return;
	let separate = Array.from({ length: sorted.length - 1 }, (_, i) => i + 1).filter((at) => Math.min(at, sorted.length - at) >= .2 * sorted.length).map((at) => [spreadOf(sorted.slice(0, at)), spreadOf(sorted.slice(at))]).find(([a, b]) => Math.SQRT2 * (b.mean - a.mean) / Math.sqrt(a.variance + b.variance || 1e-300) > 4 * Math.SQRT2);
	if (!(!separate || separate[1].mean - separate[0].mean < .1 * p50.value)) return deviceWarning("bimodal", {
		model: name,
		low: ms(separate[0].mean),
		high: ms(separate[1].mean)
	});
}
function spreadOf(values) {
	let centre = values.reduce((a, b) => a + b, 0) / values.length;
	return {
		mean: centre,
		variance: values.reduce((s, v) => s + (v - centre) ** 2, 0) / values.length
	};
}
/** Runs trial rounds until two of them agree for every model, within 15 % of the time, and sizes the blocks. */
async function planRounds(rig, models, protocol) {
	let order = Array.from({ length: models }, (_, i) => i), start = rig.now(), size = trialSize(models), before, openMs = 0;
	for (let trial = 0; trial < 8; trial++) {
		let roundStart = rig.now(), blocks = await rig.round(order, size), opened = blocks.flatMap((block) => block.openMs ?? []);
		opened.length > 0 && (openMs = median(opened));
		let roundMs = rig.now() - roundStart, stable = before !== void 0 && agree(before, blocks);
		size = sizeOf(blocks, openMs, protocol, rig), before = blocks;
		let outOfTime = rig.now() - start > .15 * protocol.timeMs;
		if (stable || outOfTime || trial === 7) return {
			size,
			stable,
			rounds: roundsLeft({
				blocks,
				size,
				roundMs,
				openMs
			}, protocol.timeMs - (rig.now() - start), rig)
		};
	}
	throw Error("internal: no trial round");
}
const trialSize = (models) => ({
	samples: 3,
	passes: 1,
	batch: Array(models).fill(1),
	fresh: !0,
	warmUpMs: 20
}), perRun = (block) => Math.max(median(block.samples), 1e-4), wallPerRun = (block) => perRun(block) / Math.min(1, Math.max(.2, block.busy ?? 1)), agree = (before, after) => after.every((block, i) => Math.abs(Math.log(perRun(block) / perRun(before[i]))) < .05);
function sizeOf(blocks, openMs, protocol, rig) {
	let batch = blocks.map((block) => rig.facts.sessions ? Math.max(1, Math.ceil(.2 / perRun(block))) : 1), fair = protocol.timeMs / (blocks.length * 60), fresh = blocks.length * 3 * openMs * protocol.minBlocks <= .7 * protocol.timeMs, blockMs = Math.max(fair - (fresh ? openMs : 0), fresh ? openMs : 0, 1), sampleMs = mean(blocks.map((block, i) => wallPerRun(block) * batch[i])), samples = Math.min(150, Math.max(3, Math.floor(.75 * blockMs / sampleMs)));
	return {
		samples,
		passes: Math.max(1, Math.floor(samples / 5)),
		batch,
		fresh,
		warmUpMs: .25 * blockMs
	};
}
function roundsLeft({ blocks, size, roundMs, openMs }, leftMs, rig) {
	let runMs = blocks.reduce((sum, block, i) => sum + wallPerRun(block) * size.batch[i] * size.samples, 0), perModelMs = (size.fresh ? openMs : 0) + size.warmUpMs, each = rig.facts.sessions ? runMs + perModelMs * blocks.length : roundMs;
	return Math.max(1, Math.floor(leftMs / each));
}
// src/device/provenance.ts
function provenanceOf(spec, facts, plan, collected, load, protocol, io) {
	let { local, sessions, warnings: _, ...named } = facts, { failed, discarded, rounds } = collected;
	return {
		kind: spec.kind,
		date: io.date,
		seed: protocol.seed,
		...named,
		...sessions && runsHere(spec) ? { freshSessions: plan.size.fresh } : {},
		...local ? ofMachine(collected, load, io) : {},
		...reportedBy(collected),
		missing: local ? collected.last?.missing ?? [] : [],
		certified: failed.length === 0 && discarded <= rounds.length
	};
}
function ofMachine({ first, last }, load, { machine }) {
	let { cpu, cores, arch, kernel, node } = machine, governor = first?.governor, [frequencyMHz, temperatureC, throttled] = [
		last?.frequencyMHz,
		last?.temperatureC,
		last?.throttled
	];
	return {
		cpu,
		cores,
		arch,
		kernel,
		node,
		...governor === void 0 ? {} : { governor },
		...frequencyMHz === void 0 ? {} : { frequencyMHz },
		...temperatureC === void 0 ? {} : { temperatureC },
		...throttled === void 0 ? {} : { throttled },
		...load === void 0 ? {} : { loadAverage: Number(load.toFixed(2)) }
	};
}
/** The last word of the device about itself. */
function reportedBy({ rounds }) {
	let blocks = rounds.flatMap((round) => round.blocks), reported = Object.assign({}, ...blocks.map((block) => block.reported ?? {}));
	return Object.keys(reported).length === 0 ? {} : { reported };
}
// src/device/measure.ts
/** Measures `request` on the device that `open` sets up. */
async function measureOn(spec, open, request, protocol, io) {
	io.signal?.throwIfAborted();
	let models = withReference(spec, request), pairs = checkedPairs(request, models, protocol), load = runsHere(spec) ? io.machine.loadAverage() : void 0, rig = await untilAborted(open(models), io.signal, (late) => late.close());
	try {
		return await untilAborted(measureWith({
			spec,
			rig,
			models,
			pairs,
			load,
			protocol,
			io
		}), io.signal);
	} finally {
		await rig.close();
	}
}
async function measureWith(task) {
	let { rig, models, protocol, io } = task, source = random(protocol.seed).fork("device"), names = models.map((model) => model.name), startMs = rig.now(), plan = await planRounds(rig, models.length, protocol);
	return summarise(task, plan, await collect({
		device: task.spec.name,
		rig,
		plan,
		protocol,
		models: models.length,
		startMs,
		random: source.fork("order"),
		io,
		decided: (rounds, alpha) => protocol.goals.every((goal) => goalDecided(goal, rounds, names, alpha, source.fork("goal")))
	}), source.fork("figures"), (rig.now() - startMs) / 1e3);
}
function summarise(task, plan, collected, source, seconds) {
	let { spec, rig, models, pairs, protocol, io, load } = task, { rounds, alpha } = collected, timings = models.map((model, i) => timingOf(model, rounds, i, alpha, source.fork(model.name))), referenceAt = models.findIndex((model) => model.name === referenceName), names = models.map((model) => model.name), busy = rig.facts.local ? loadWarning(load, io.machine) : void 0;
	return {
		device: spec.name,
		provenance: provenanceOf(spec, rig.facts, plan, collected, load, protocol, io),
		models: timings.filter((_, i) => i !== referenceAt),
		comparisons: comparisons(rounds, names, pairs, alpha, protocol.margin),
		reference: timings[referenceAt],
		order: rounds.map((round) => round.order),
		seconds,
		warnings: [
			...rig.facts.warnings ?? [],
			...busy ? [busy] : [],
			...notPinned(spec, rig),
			...conditions(collected, plan, rig.facts, referenceAt < 0 ? void 0 : referenceAt)
		]
	};
}
function notPinned(spec, rig) {
	return !runsHere(spec) || spec.cpus === void 0 || rig.facts.pinned !== void 0 ? [] : [deviceWarning("not-pinned", { cpus: spec.cpus.join(", ") })];
}
function timingOf({ name, bytes }, rounds, index, alpha, source) {
	let blocks = rounds.map((round) => round.blocks[index]), p50 = modelFigure(rounds, index, "latency-p50", alpha, source), energy = meanFigure(blocks.map((block) => block.energyMj ?? []), "mJ", alpha, source.fork("energy")), coldStart = meanFigure(blocks.flatMap((block) => block.openMs === void 0 ? [] : [[block.openMs]]), "ms", alpha, source.fork("cold")), memory = blocks.flatMap((block) => block.peakMemoryBytes ?? []), peak = Math.max(...memory);
	return {
		name,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		p50,
		p95: modelFigure(rounds, index, "latency-p95", alpha, source),
		mean: modelFigure(rounds, index, "latency-mean", alpha, source),
		...energy ? { energy } : {},
		...memory.length > 0 ? { peakMemory: {
			value: peak,
			low: peak,
			high: peak,
			unit: "B",
			source: "measured"
		} } : {},
		...coldStart ? { coldStart } : {},
		runs: blocks.reduce((sum, block) => sum + block.samples.length * block.batch, 0),
		blocks: blocks.length,
		outliers: outliers(rounds, index),
		warnings: modelWarnings(name, rounds, index, p50)
	};
}
function withReference(spec, request) {
	return spec.kind === "command" || request.reference === !1 ? request.models : [...request.models, {
		name: referenceName,
		bytes: referenceBytes()
	}];
}
function checkedPairs({ models, pairs }, timed, { goals }) {
	let names = models.map((model) => model.name);
	if (names.length === 0) throw userError("device-models", { reason: "there is none" });
	let twice = names.find((name, i) => names.indexOf(name) !== i || name === "reference");
	if (twice !== void 0) throw userError("device-models", { reason: `"${twice}" is there twice or reserved` });
	let unknown = [...(pairs ?? []).flat(), ...goals.flatMap((goal) => goal.kind === "ratio" ? [goal.a, goal.b] : [goal.model])].find((name) => !timed.some((model) => model.name === name));
	if (unknown !== void 0) throw userError("device-models", { reason: `"${unknown}" is not among them` });
	return pairs ?? names.slice(1).map((name) => [names[0], name]);
}
/** `work`, or at once the signal's reason; `late` tidies up what comes after. */
async function untilAborted(work, signal, late = () => {}) {
	if (!signal) return work;
	let stop = () => {}, aborted = new Promise((_, reject) => {
		stop = () => reject(signal.reason), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
	});
	work.then((value) => signal.aborted && late(value), () => {});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
// src/device/tfjs/rig.ts
/** ONNX Runtime is never loaded by these jobs. */
const noRuntime = {
	folder: "",
	version: ""
};
/** Starts the child with the models. Throws `device-tfjs`, and what the worker throws. */
async function openTfjs(spec, { cwd, workerEntry }, models, seed, io) {
	let { name, backend = usualBackend, cpus, memoryBytes } = spec, worker = await startWorker({
		runtime: noRuntime,
		...cpus ? { cpus } : {},
		...memoryBytes ? { memoryBytes } : {},
		...workerEntry ? { entry: workerEntry } : {},
		...io.signal ? { signal: io.signal } : {}
	});
	try {
		let facts = await worker.call("tfjsPrepare", {
			device: name,
			backend,
			roots: [cwd],
			models: models.map(({ bytes, shapes = {} }) => ({
				bytes,
				shapes
			})),
			seed
		});
		return rigOf(worker, facts, io);
	} catch (error) {
		throw await worker.close(), error;
	}
}
const rigOf = (worker, { runtime, provider }, io) => ({
	facts: {
		runtime,
		provider,
		...worker.cpus ? { pinned: worker.cpus } : {},
		local: !0,
		sessions: !0,
		warnings: [deviceWarning("tfjs-not-native", { backend: provider })]
	},
	now: io.now,
	round: (order, size) => worker.call("timeRound", {
		order,
		size
	}, { timeMs: roundLimitMs }),
	close: () => worker.close()
});
// src/device/device.ts
/**
* The device of `spec`; nothing is started before `measure`.
* @example await openDevice({ name: 'here', kind: 'host' }, context).measure({ models }, protocol(), io)
*/
function openDevice(spec, context) {
	return {
		name: spec.name,
		kind: spec.kind,
		measure: (request, protocol, io) => measureOn(spec, opener(spec, context, protocol, io), request, protocol, io)
	};
}
function opener(spec, context, protocol, io) {
	switch (spec.kind) {
		case "host": return (models) => openHost(spec, context, models, protocol.seed, io);
		case "command": return (models) => openCommand(spec, context, models, io);
		case "tfjs": return (models) => openTfjs(spec, context, models, protocol.seed, io);
		case "fake": return async (models) => openFake(spec, models, protocol.seed);
	}
}
// src/run/setting.ts
/** What a device needs of the setting. */
const measureIo = ({ now, date, signal, progress }) => ({
	machine: localMachine(),
	now,
	date,
	onProgress: progress,
	...signal ? { signal } : {}
});
export { openDevice as n, referenceName as r, measureIo as t };
