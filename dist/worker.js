import "./chunks/rolldown-runtime.js";
import { y as random } from "./chunks/built-in.js";
import { a as userError, i as printable, r as internal, t as UserError } from "./chunks/errors.js";
import { a as metrics, c as byteLength, d as elements, f as floats, m as numbers$1, p as ints, r as formatQuantity, u as dtypes, y as tensor } from "./chunks/units.js";
import { i as median } from "./chunks/distributions.js";
import { t as loadTfjs } from "./chunks/load.js";
import { n as inferShapes, r as defaultBinding, s as encode, t as bindShapes } from "./chunks/shapes.js";
import { t as decode } from "./chunks/decode.js";
import { Ct as normalise, H as openRunner, Q as withStop, U as namedStep, at as prepare, ct as rolesOf, dt as Algebra, ft as blockedConvolve, ht as range$1, mt as convolve$1, p as learnSpaceJob, pt as blockedDomain, tt as trainingStep, ut as unpack } from "./chunks/relearned.js";
import { a as reads, i as prune, o as rewrite, r as producers } from "./chunks/rewrite.js";
import { a as value, c as attribute, g as stringAttr, h as label, i as node, l as bodies, m as intsAttr, p as intAttr, r as build, s as attr, u as floatAttr } from "./chunks/build.js";
import { a as drawTest, c as feed, i as loadDataset, l as feeder, o as rows$1, r as labelsOf, s as whole, t as evaluate } from "./chunks/evaluate.js";
import { a as gradientGraph, i as proxyScores, l as missing, n as optimisedJob, o as exportTrained, r as loadRuntime, s as controls, t as fusingJob, u as foldBatchNorm } from "./chunks/fusing-job.js";
import { r as trainOptimiserJob } from "./chunks/space-task.js";
import { i as workerEntry, t as settledBytes } from "./chunks/memory.js";
import { n as augmenter, r as usualAugmentations } from "./chunks/augment.js";
import { t as hash } from "./chunks/hash.js";
import { i as inBlocks, o as plain$1, r as bestKnown, t as rateAt } from "./chunks/schedule.js";
import { d as number, f as object, g as tuple, h as string, i as array, l as literal, p as record, v as unknown } from "./chunks/describe.js";
import { rmSync } from "node:fs";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setImmediate as setImmediate$1 } from "node:timers/promises";
// src/data/facts.ts
/** @example dataFacts(await loadDataset(source, { cwd })).key */
const dataFacts = ({ sha256, scale, drawn = !1 }) => ({
	key: createHash("sha256").update(`${sha256} ${JSON.stringify(scale)}`).digest("hex"),
	drawn
});
// src/autodiff/block-probe.ts
/**
* A graph to run once: where its output is below 1e-3, blocks of `block` channels are right on this machine; where it is
* larger, or ONNX Runtime refuses the graph, they are not.
*/
function blockProbe(block) {
	let inputs = {
		x: [
			1,
			32,
			5,
			6
		],
		dense: [
			32,
			32,
			3,
			3
		],
		depthwise: [
			32,
			1,
			3,
			3
		]
	}, g = new Algebra(Object.keys(inputs)), term = (name) => ({
		name,
		dtype: "float32",
		shape: inputs[name]
	}), window = {
		kernel: [3, 3],
		strides: [1, 1],
		dilations: [1, 1],
		before: [1, 1],
		after: [1, 1]
	}, apart = [["dense", 1], ["depthwise", 32]].map(([weights, group]) => {
		let [x, w] = [term("x"), term(weights)], off = g.sub(convolve$1(g, x, w, {
			...window,
			group
		}), blockedConvolve(g, x, w, void 0, {
			...window,
			group
		}, block));
		return g.reduce("ReduceMax", g.unary("Abs", off), range$1(4));
	}), worst = g.max(apart[0], apart[1]), graph = build({
		inputs: Object.entries(inputs).map(([name, shape]) => value(name, "float32", shape)),
		outputs: [value(worst.name, "float32", [])],
		nodes: g.nodes,
		constants: g.constants,
		opset: 18,
		domains: { [blockedDomain]: 1 }
	}), feeds = Object.entries(inputs).map(([name, shape]) => [name, filled(shape)]);
	return {
		graph,
		feeds: Object.fromEntries(feeds),
		output: worst.name
	};
}
/** Numbers without a pattern that a wrong order could keep. */
const filled = (shape) => {
	let count = shape.reduce((a, b) => a * b, 1);
	return tensor("float32", shape, Float32Array.from({ length: count }, (_, i) => Math.sin(i * i + .5 * i)));
}, siteName = ({ key, dtype, shapes, attributes, forms }) => JSON.stringify([
	key,
	dtype,
	shapes,
	Object.entries(attributes).sort(),
	forms
]);
/**
* The sites of a model's training step by name, as far as they belong to one node outside of any branch.
* @param options those of the step
*/
function siteGraphs(model, options) {
	let mode = {
		batchNorm: options.freezeBatchNorm ? "frozen" : "batch",
		straightThrough: options.straightThrough ?? !1
	}, { graph } = prepare(model, options.batch ?? 32, options.shapes), found = /* @__PURE__ */ new Map();
	for (let alone of distinctNodes(graph)) for (let to of [void 0, ...alone.inputs.filter(isFloat).map((input) => input.name)]) {
		let sites = sitesOf(alone, to, mode);
		for (let [name, site] of sites) {
			if ((found.get(name)?.cost ?? 1e400) <= sites.size) continue;
			let forced = (form) => (other) => siteName(other) === name ? form : bestKnown(other);
			found.set(name, {
				cost: sites.size,
				one: {
					site,
					graph: (form) => oneWay(alone, to, mode, forced(form))
				}
			});
		}
	}
	return new Map([...found].map(([name, { one }]) => [name, one]));
}
const isFloat = ({ dtype }) => dtype !== void 0 && dtypes[dtype].kind === "float";
/** Every sort of node as a graph of its own. */
function distinctNodes(graph) {
	let facts = inferShapes(graph), roles = rolesOf(graph), isGiven = (name) => roles.parameters.has(name) || roles.statistics.has(name), distinct = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) {
		let alone = bodies(node).length === 0 ? oneNode(node, graph, facts, isGiven) : void 0;
		alone && distinct.set(hash(alone), alone);
	}
	return [...distinct.values()];
}
/** What changes between steps is an input, what does not stays a constant, as in the step. */
function oneNode(node, graph, facts, isGiven) {
	let named = (name, i) => name === "" ? "" : `i${i}`, constants = /* @__PURE__ */ new Map(), inputs = [];
	for (let [i, name] of node.inputs.entries()) {
		if (name === "") continue;
		let known = isGiven(name) ? void 0 : graph.constants.get(name) ?? contentOf$1(facts.get(name)), { dtype, shape } = facts.get(name) ?? {};
		if (known) constants.set(`i${i}`, known);
		else if (dtype && shape?.every((d) => typeof d == "number")) inputs.push(value(`i${i}`, dtype, shape));
		else return;
	}
	let outputs = node.outputs.map((name, i) => name === "" ? "" : `o${i}`);
	return build({
		inputs,
		outputs: outputs.filter((name) => name !== "").map((name) => value(name)),
		nodes: [{
			...node,
			inputs: node.inputs.map(named),
			outputs
		}],
		constants,
		opset: graph.opset,
		irVersion: graph.irVersion,
		domains: {
			...graph.domains,
			[blockedDomain]: 1
		}
	});
}
/** What inference knows of a shape or an axis: the step has it as a constant. */
function contentOf$1({ constant, content, dtype, shape } = {}) {
	if (constant) return constant;
	if (content !== void 0 && dtype !== void 0 && shape !== void 0) return [...content, ...shape].every((d) => typeof d == "number") ? tensor(dtype, shape, content) : void 0;
}
function sitesOf(alone, to, mode) {
	let sites = /* @__PURE__ */ new Map(), record = (site) => (sites.set(siteName(site), site), bestKnown(site));
	try {
		return oneWay(alone, to, mode, record), sites;
	} catch (error) {
		if (error instanceof UserError) return /* @__PURE__ */ new Map();
		throw error;
	}
}
/** The node's outputs, or the gradient of one input and nothing that it does not need. */
function oneWay(alone, to, mode, lower) {
	let { graph, gradients } = gradientGraph(alone, to === void 0 ? [] : [to], {
		mode,
		lower
	}), wanted = to === void 0 ? alone.outputs.map((output) => output.name) : [...gradients.values()], kept = prune(rewrite(graph, { outputs: graph.outputs.filter((output) => wanted.includes(output.name)) })), used = new Set(kept.nodes.flatMap((node) => [...reads(node)]));
	return rewrite(kept, { inputs: kept.inputs.filter((input) => used.has(input.name)) });
}
// src/proxies/job.ts
/** A job with its own memory of data sets; the last one is kept. */
function openScorer() {
	let kept, load = ({ data, cwd, inside }) => {
		if (!data) return;
		let key = JSON.stringify([cwd, data]);
		return kept?.key !== key && (kept = {
			key,
			data: loadDataset(data, {
				cwd,
				inside
			})
		}), kept.data;
	};
	return async (input, context) => {
		let data = await load(input), scores = [];
		for (let [model, bytes] of input.models.entries()) {
			await setImmediate$1(), context.signal.throwIfAborted();
			let begun = performance.now(), found = await scoresOf(bytes, input, data, context);
			scores.push(found), context.progress({
				model,
				scores: found,
				milliseconds: performance.now() - begun
			});
		}
		return { scores };
	};
}
/** The job of this process: `worker.call<typeof proxiesJob>('proxies', input)`. */
const proxiesJob = openScorer();
async function scoresOf(bytes, { proxies, samples, seed, fresh, threads }, data, { runtime }) {
	try {
		return await proxyScores(decode(bytes), {
			runtime,
			data,
			proxies,
			samples,
			seed,
			fresh,
			threads
		});
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		let names = /* @__PURE__ */ new Set([...controls, ...proxies]);
		return Object.fromEntries([...names].map((name) => [name, missing(error.message)]));
	}
}
// src/runtime/pulse.ts
const beat = (parent, heartbeat, folder) => `
const { rmSync, writeSync } = require('node:fs')
const orphaned = () => {
  if (process.ppid !== ${parent}) return true
  try { process.kill(${parent}, 0) } catch (error) { return error.code === 'ESRCH' }
  return false
}
setInterval(() => {
  if (orphaned()) {
    rmSync(${JSON.stringify(folder)}, { recursive: true, force: true })
    process.kill(process.pid, 'SIGKILL')
  }
  if (${heartbeat}) try { writeSync(4, process.memoryUsage.rss() + '\\n') } catch {}
}, ${heartbeat ? 50 : 250})`;
/** Starts the thread; it does not keep the process alive. */
function startPulse(heartbeat, folder) {
	new Worker(beat(process.ppid, heartbeat, folder), {
		eval: !0,
		env: {}
	}).unref();
}
// src/runtime/serve.ts
/**
* Answers calls from the parent until it disconnects; call it once, in the entry file of the child.
* @example serveWorker({ evaluate: evaluateJob, time: timeJob })
*/
function serveWorker(jobs) {
	let { runtime: located, heartbeat, folder } = JSON.parse(process.argv[2] ?? "{}"), lazy = onFirstUse(() => loadRuntime(located)), running = /* @__PURE__ */ new Map();
	startPulse(heartbeat, folder), process.on("disconnect", () => {
		rmSync(folder, {
			recursive: !0,
			force: !0
		}), process.exit(0);
	}), process.on("message", (message) => {
		if (message.kind === "abort") return running.get(message.id)?.abort();
		let controller = new AbortController();
		running.set(message.id, controller), answer(jobs, message, {
			get runtime() {
				return lazy();
			},
			progress: (value) => send({
				kind: "progress",
				id: message.id,
				value
			}),
			signal: controller.signal
		}).then((reply) => {
			running.delete(message.id), send(reply);
		});
	}), send({ kind: "ready" });
}
async function answer(jobs, call, context) {
	let { id } = call;
	try {
		let job = Object.hasOwn(jobs, call.job) ? jobs[call.job] : void 0;
		if (!job) throw Error(`internal: the worker has no job "${call.job}"`);
		return {
			kind: "done",
			id,
			output: await job(call.input, context)
		};
	} catch (error) {
		return {
			kind: "failed",
			id,
			error: failureOf(error)
		};
	}
}
function failureOf(error) {
	if (!(error instanceof Error)) return {
		message: String(error),
		stack: ""
	};
	let { message, stack = "" } = error;
	return error instanceof UserError ? {
		message,
		stack,
		code: error.code,
		fix: error.fix
	} : {
		message,
		stack
	};
}
function send(message) {
	process.send?.(message);
}
function onFirstUse(make) {
	let made;
	return () => (made ??= { value: make() }, made.value);
}
// src/device/inputs.ts
/** Most elements that one input may have; a larger one is a mistaken shape. */
const mostElements = 2 ** 28;
/** Feeds for `inputs`; lengths that neither the model nor `shapes` fix are 1. Throws `device-input`. */
function randomFeeds(inputs, shapes, random) {
	let unknown = Object.keys(shapes).find((name) => !inputs.some((input) => input.name === name));
	if (unknown !== void 0) throw userError("device-input", {
		name: unknown,
		reason: "the model has no such input"
	});
	return Object.fromEntries(inputs.map((input) => [input.name, randomInput(input, shapes[input.name], random.fork(input.name))]));
}
function randomInput(input, given, random) {
	let refuse = (reason) => userError("device-input", {
		name: input.name,
		reason
	}), { dtype } = input;
	if (dtype === void 0 || dtypes[dtype].kind === "string") throw refuse("only tensors of numbers can be made up");
	let shape = bind(input, given);
	if (typeof shape == "string") throw refuse(shape);
	if (elements(shape) > mostElements) throw refuse(`[${shape.join(", ")}] is too large`);
	let draw = drawer(dtype, random);
	return tensor(dtype, shape, Float64Array.from({ length: elements(shape) }, draw));
}
/** The shape to use, or why there is none. */
function bind(input, given) {
	let declared = input.shape ?? given;
	if (declared === void 0) return "its rank is unknown, so its shape must be given";
	if (given && given.length !== declared.length) return `[${given.join(", ")}] has another rank than the model's`;
	let clash = declared.findIndex((d, i) => typeof d == "number" && given !== void 0 && given[i] !== d);
	return clash >= 0 ? `length ${given[clash]} does not fit the model's ${declared[clash]}` : declared.map((d, i) => given?.[i] ?? (typeof d == "number" ? d : 1));
}
function drawer(dtype, random) {
	return dtypes[dtype].kind === "float" ? random.normal : dtype === "uint8" ? () => random.int(256) : dtype === "int8" ? () => random.int(256) - 128 : () => random.int(2);
}
// src/device/timing-job.ts
let bench;
/** Keeps the models of one measurement; a worker times one measurement. */
async function timePrepareJob(input, context) {
	let { threads, provider } = input;
	prepareBench(input, (bytes) => context.runtime.open(bytes, {
		threads,
		provider
	}));
}
/** Sets what `timeRoundJob` times. */
function prepareBench({ models, seed }, engine) {
	bench = {
		models: models.map((model) => ({ ...model })),
		seed,
		engine
	};
}
/**
* One block of each model: all are opened and warmed up in `order`, then timed in passes whose order turns round each
* time (ABBA), so that what comes and goes meets all of them. Throws `model-rejected`, `model-run-failed`,
* `device-input`.
*/
async function timeRoundJob({ order, size }, context) {
	if (!bench) throw Error("internal: timeRound before timePrepare");
	let { models } = bench, blocks = [];
	for (let index of order) blocks.push(await begin(models[index], bench, size, size.batch[index], context));
	let places = order.map((_, place) => place);
	for (let count of passSizes(size)) {
		for (let place of places) extend(blocks[place], count);
		places.reverse(), await turn$1(context.signal);
	}
	return size.fresh && await closeAll(models), blocks.map(finished);
}
/** Lets aborts get through. */
async function turn$1(signal) {
	await new Promise((resolve) => setImmediate(resolve)), signal.throwIfAborted();
}
async function closeAll(models) {
	for (let model of models) await model.open?.session.close(), model.open = void 0;
}
/** The samples of each pass. */
function passSizes({ samples, passes }) {
	let upTo = Array.from({ length: passes + 1 }, (_, i) => Math.round(samples * i / passes));
	return upTo.slice(1).map((end, i) => end - upTo[i]);
}
async function begin(model, from, size, batch, context) {
	let isNew = model.open === void 0;
	model.open ??= await open(model, from);
	let { run, openMs } = model.open, stable = warmUp(() => timeRuns(run, batch), size.warmUpMs);
	return await turn$1(context.signal), {
		run,
		batch,
		samples: [],
		openMs: isNew ? openMs : void 0,
		stable,
		cpuMs: 0,
		wallMs: 0
	};
}
/** Adds a pass, after one run that only brings the caches back. */
function extend(block, count) {
	block.run();
	let [startCpu, start] = [process.cpuUsage(), now()];
	for (let i = 0; i < count; i++) block.samples.push(timeRuns(block.run, block.batch));
	let { user, system } = process.cpuUsage(startCpu);
	block.cpuMs += (user + system) / 1e3, block.wallMs += now() - start;
}
const finished = ({ samples, batch, stable, openMs, cpuMs, wallMs }) => ({
	samples: Float64Array.from(samples),
	batch,
	stable,
	busy: cpuMs / wallMs,
	...openMs === void 0 ? {} : { openMs }
});
async function open({ bytes, shapes }, { engine, seed }) {
	let start = now(), session = await engine(bytes, shapes), openMs = now() - start, feeds = randomFeeds(session.inputs, shapes, random(seed));
	return {
		session,
		run: session.bind(feeds),
		openMs
	};
}
const now = () => Number(process.hrtime.bigint()) / 1e6;
function timeRuns(run, count) {
	let start = process.hrtime.bigint();
	for (let i = 0; i < count; i++) run();
	return Number(process.hrtime.bigint() - start) / 1e6 / count;
}
/** Runs until the median of the last runs is no longer falling, or `limitMs` is over; says which. */
function warmUp(sample, limitMs, clock = now) {
	let end = clock() + limitMs, before = 1e400;
	do {
		let recent = [];
		for (; recent.length < 4 && (recent.length === 0 || clock() < end);) recent.push(sample());
		let current = median(recent);
		if (recent.length === 4 && current >= before * .97) return !0;
		before = current;
	} while (clock() < end);
	return !1;
}
// src/device/tfjs/tensors.ts
const plain = (tensor) => ({
	tensor,
	last: !1
}), last = (tensor) => ({
	tensor,
	last: tensor.rank > 2
});
/** Where an ONNX axis (not negative) lies in the tensor. */
function placeOf({ tensor: { rank }, last }, axis) {
	return !last || axis === 0 ? axis : axis === 1 ? rank - 1 : axis - 1;
}
/** One entry per axis in ONNX order → in the tensor's order. */
function arranged(held, byAxis) {
	let out = [...byAxis];
	return byAxis.forEach((entry, axis) => {
		out[placeOf(held, axis)] = entry;
	}), out;
}
/** The shape in ONNX order. */
const shapeOf = (held) => held.tensor.shape.map((_, axis) => held.tensor.shape[placeOf(held, axis)]);
/** In ONNX order. */
function asPlain(tf, held) {
	if (!held.last) return held.tensor;
	let order = held.tensor.shape.map((_, axis) => placeOf(held, axis));
	return permuted(tf, held.tensor, order);
}
/** With the channels last; ranks below 3 stay as they are. */
function asLast(tf, held) {
	let { rank } = held.tensor;
	return held.last || rank < 3 ? held.tensor : permuted(tf, held.tensor, [
		0,
		...range(2, rank),
		1
	]);
}
/** Transposed; where no two longer axes change places, nothing is moved. */
function permuted(tf, x, order) {
	let long = order.filter((axis) => x.shape[axis] > 1);
	return long.every((axis, i) => i === 0 || axis > long[i - 1]) ? tf.reshape(x, order.map((axis) => x.shape[axis])) : tf.transpose(x, [...order]);
}
const range = (start, end) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
/** What stands for an element type; undefined = nothing does. */
function tfDTypeOf(dtype) {
	let { kind, bits } = dtypes[dtype];
	if (!(kind === "string" || bits < 8)) return {
		float: "float32",
		int: "int32",
		bool: "bool"
	}[kind];
}
/** A new TensorFlow.js tensor; a text = why there can be none. */
function upload(tf, given) {
	let dtype = tfDTypeOf(given.dtype);
	if (dtype === void 0) return `TensorFlow.js has no ${given.dtype}`;
	let shape = [...given.shape];
	if (dtype === "float32") return tf.tensor(floats(given), shape, dtype);
	let all = numbers$1(given);
	return all.some((n) => n !== (n | 0)) ? "TensorFlow.js has no integers beyond 32 bits" : tf.tensor(dtype === "bool" ? Uint8Array.from(all) : Int32Array.from(all), shape, dtype);
}
/** The tensor's elements, read in ONNX order; blocks until they are there. */
function download(tf, held, dtype) {
	let inOrder = asPlain(tf, held);
	return tensor(dtype, inOrder.shape, inOrder.dataSync());
}
// src/device/tfjs/call.ts
/** The error that names the node. */
function refused(node, reason, known = [], cause) {
	let values = {
		op: node.domain ? `${node.domain}.${node.op}` : node.op,
		node: label(node),
		reason
	}, { code, message, fix } = userError("device-tfjs-op", values), list = known.length === 0 ? "" : ` These operators can be run: ${known.join(", ")}.`;
	return new UserError(code, message, fix + list, { cause });
}
var Call = class {
	tf;
	node;
	#values;
	#kept;
	/** `kept`: this node's derived constants; they live as long as the session. */
	constructor(tf, node, values, kept) {
		this.tf = tf, this.node = node, this.#values = values, this.#kept = kept;
	}
	has(index) {
		return (this.node.inputs[index] ?? "") !== "";
	}
	/** As it lies. */
	held(index) {
		return this.#values.held(this.#name(index));
	}
	/** All inputs that are there. */
	all() {
		return this.node.inputs.flatMap((name, i) => name === "" ? [] : [i]);
	}
	shape(index) {
		return shapeOf(this.held(index));
	}
	plain(index) {
		let held = this.held(index);
		return held.last ? this.keep("plain", [index], () => asPlain(this.tf, held)) : held.tensor;
	}
	/** Channels last, with ones in front where `rank` is larger than its own. */
	last(index, rank = 0) {
		let held = this.held(index);
		return held.last ? held.tensor : this.keep(`last ${rank}`, [index], () => {
			let { shape } = held.tensor, ones = Array.from({ length: Math.max(0, rank - shape.length) }, () => 1);
			return asLast(this.tf, plain(ones.length > 0 ? this.tf.reshape(held.tensor, [...ones, ...shape]) : held.tensor));
		});
	}
	ints(index) {
		return this.#values.ints(this.#name(index));
	}
	/** What `make` gives; made once where the inputs it is made of are the same in every run. */
	keep(what, inputs, make) {
		if (!inputs.every((index) => this.#values.isFixed(this.#name(index)))) return make();
		let key = `${what} ${inputs.join()}`, known = this.#kept.get(key);
		if (known) return known;
		let made = this.tf.keep(this.tf.clone(make()));
		return this.#kept.set(key, made), made;
	}
	int(name, fallback) {
		return intAttr(this.node, name, fallback);
	}
	intsAttr(name) {
		return intsAttr(this.node, name);
	}
	float(name, fallback) {
		return floatAttr(this.node, name, fallback);
	}
	text(name, fallback) {
		return stringAttr(this.node, name, fallback);
	}
	tensor(name) {
		return attribute(this.node, name, "tensor");
	}
	/** An axis attribute or element as it counts from the front. */
	axis(given, rank) {
		return given < 0 ? given + rank : given;
	}
	refuse(reason) {
		throw refused(this.node, reason);
	}
	#name(index) {
		return this.node.inputs[index] || this.refuse(`its input ${index} is missing`);
	}
};
// src/device/tfjs/rows-elementwise.ts
/** One input. */
const each$1 = (apply) => (call) => {
	let { tensor, last } = call.held(0);
	return {
		tensor: apply(tensor, call.tf, call),
		last
	};
};
/** All inputs in one layout: channels last where one of full rank lies so. */
function aligned(call) {
	let indices = call.all(), held = indices.map((index) => call.held(index)), rank = Math.max(...held.map(({ tensor }) => tensor.rank)), last = held.some((one) => one.last && one.tensor.rank === rank);
	return {
		inputs: indices.map((index) => last ? call.last(index, rank) : call.plain(index)),
		last
	};
}
/** Two inputs and more. */
const together = (apply) => (call) => {
	let { inputs, last } = aligned(call);
	return {
		tensor: apply(inputs, call.tf, call),
		last
	};
}, both = (apply) => together(([a, b], tf, call) => a && b ? apply(tf, a, b) : call.refuse("it takes two inputs")), chain = (apply) => together((inputs, tf) => inputs.reduce((a, b) => apply(tf, a, b)));
/** Integers are divided towards zero. */
function divide(tf, a, b) {
	if (a.dtype !== "int32") return tf.div(a, b);
	let magnitude = tf.floorDiv(tf.abs(a), tf.abs(b)), negative = tf.notEqual(tf.less(a, tf.scalar(0, "int32")), tf.less(b, tf.scalar(0, "int32")));
	return tf.where(negative, tf.neg(magnitude), magnitude);
}
function clip(x, tf, call) {
	let bound = (index) => call.has(index) ? call.plain(index) : void 0, [low, high] = [bound(1), bound(2)], raised = low ? tf.maximum(x, low) : x;
	return high ? tf.minimum(raised, high) : raised;
}
function cast(x, tf, call) {
	let target = castTargets[call.int("to", 1)] ?? call.refuse("it casts to a type that TensorFlow.js lacks");
	return tf.cast(x, tfDTypeOf(target));
}
/** By number in TensorProto.DataType: those that lose nothing more than a float32 or an int32 does. */
const castTargets = {
	1: "float32",
	6: "int32",
	7: "int64",
	9: "bool",
	11: "float64"
};
function gelu(x, tf, call) {
	if (call.text("approximate", "none") === "none") return tf.mul(tf.mul(.5, x), tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2))));
	let inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(.044715, tf.pow(x, 3))));
	return tf.mul(tf.mul(.5, x), tf.add(1, tf.tanh(inner)));
}
const exponential = (tf, x, alpha) => alpha === 1 ? tf.elu(x) : tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(x))), hardSigmoid = (tf, x, alpha, beta) => tf.clipByValue(tf.add(tf.mul(x, alpha), beta), 0, 1);
function constant$1(call) {
	let fill = call.tensor("value"), value = fill ? floats(fill)[0] : 0;
	return call.tf.fill([...call.ints(0)], value, fill ? tfDTypeOf(fill.dtype) : "float32");
}
const elementwiseRows = {
	Identity: each$1((x) => x),
	Dropout: (call) => call.node.outputs[1] ? call.refuse("its mask is used") : call.held(0),
	Relu: each$1((x, tf) => tf.relu(x)),
	LeakyRelu: each$1((x, tf, call) => tf.leakyRelu(x, call.float("alpha", .01))),
	ThresholdedRelu: each$1((x, tf, call) => tf.where(tf.greater(x, call.float("alpha", 1)), x, tf.zerosLike(x))),
	Elu: each$1((x, tf, call) => exponential(tf, x, call.float("alpha", 1))),
	Celu: each$1((x, tf, call) => {
		let alpha = call.float("alpha", 1);
		return tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(tf.div(x, alpha))));
	}),
	Selu: each$1((x, tf, call) => {
		let alpha = call.float("alpha", 1.6732632);
		return tf.mul(call.float("gamma", 1.050701), tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(x))));
	}),
	Gelu: each$1(gelu),
	Mish: each$1((x, tf) => tf.mul(x, tf.tanh(tf.softplus(x)))),
	HardSwish: each$1((x, tf) => tf.mul(x, hardSigmoid(tf, x, 1 / 6, .5))),
	HardSigmoid: each$1((x, tf, call) => hardSigmoid(tf, x, call.float("alpha", .2), call.float("beta", .5))),
	Sigmoid: each$1((x, tf) => tf.sigmoid(x)),
	Tanh: each$1((x, tf) => tf.tanh(x)),
	Softplus: each$1((x, tf) => tf.softplus(x)),
	Softsign: each$1((x, tf) => tf.div(x, tf.add(1, tf.abs(x)))),
	Clip: each$1(clip),
	Cast: each$1(cast),
	Exp: each$1((x, tf) => tf.exp(x)),
	Log: each$1((x, tf) => tf.log(x)),
	Sqrt: each$1((x, tf) => tf.sqrt(x)),
	Reciprocal: each$1((x, tf) => tf.reciprocal(x)),
	Abs: each$1((x, tf) => tf.abs(x)),
	Neg: each$1((x, tf) => tf.neg(x)),
	Sign: each$1((x, tf) => tf.sign(x)),
	Floor: each$1((x, tf) => tf.floor(x)),
	Ceil: each$1((x, tf) => tf.ceil(x)),
	Round: each$1((x, tf) => tf.round(x)),
	Erf: each$1((x, tf) => tf.erf(x)),
	Sin: each$1((x, tf) => tf.sin(x)),
	Cos: each$1((x, tf) => tf.cos(x)),
	Not: each$1((x, tf) => tf.logicalNot(x)),
	Add: both((tf, a, b) => tf.add(a, b)),
	Sub: both((tf, a, b) => tf.sub(a, b)),
	Mul: both((tf, a, b) => tf.mul(a, b)),
	Div: both(divide),
	Pow: both((tf, a, b) => tf.pow(a, b)),
	PRelu: both((tf, x, slope) => tf.where(tf.less(x, 0), tf.mul(x, slope), x)),
	Equal: both((tf, a, b) => tf.equal(a, b)),
	Greater: both((tf, a, b) => tf.greater(a, b)),
	GreaterOrEqual: both((tf, a, b) => tf.greaterEqual(a, b)),
	Less: both((tf, a, b) => tf.less(a, b)),
	LessOrEqual: both((tf, a, b) => tf.lessEqual(a, b)),
	And: both((tf, a, b) => tf.logicalAnd(a, b)),
	Or: both((tf, a, b) => tf.logicalOr(a, b)),
	Min: chain((tf, a, b) => tf.minimum(a, b)),
	Max: chain((tf, a, b) => tf.maximum(a, b)),
	Sum: chain((tf, a, b) => tf.add(a, b)),
	Mean: together((inputs, tf) => tf.div(inputs.reduce((a, b) => tf.add(a, b)), inputs.length)),
	Where: together(([condition, a, b], tf) => tf.where(condition, a, b)),
	ConstantOfShape: (call) => plain(constant$1(call))
};
// src/device/tfjs/rows-linear.ts
function gemm(call) {
	let { tf } = call, product = tf.matMul(call.plain(0), call.plain(1), call.int("transA", 0) !== 0, call.int("transB", 0) !== 0), alpha = call.float("alpha", 1), scaled = alpha === 1 ? product : tf.mul(product, alpha);
	if (!call.has(2)) return plain(scaled);
	let beta = call.float("beta", 1), added = call.plain(2);
	return plain(tf.add(scaled, beta === 1 ? added : call.keep("added", [2], () => tf.mul(added, beta))));
}
/** As numpy's: a vector is a row on the left and a column on the right. */
function matMul(call) {
	let { tf } = call, [a, b] = [call.plain(0), call.plain(1)], [left, right] = sameBatch(call, a.rank === 1 ? tf.expandDims(a, 0) : a, b.rank === 1 ? tf.expandDims(b, 1) : b), product = tf.matMul(left, right), gone = [...a.rank === 1 ? [product.rank - 2] : [], ...b.rank === 1 ? [product.rank - 1] : []];
	return plain(gone.length > 0 ? tf.squeeze(product, gone) : product);
}
/** TensorFlow.js broadcasts one matrix over a batch; where both have batches that differ, it would mix them up. */
function sameBatch({ tf }, a, b) {
	let [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)], isOne = (batch) => batch.every((length) => length === 1);
	if (isOne(batchA) || isOne(batchB) || batchA.join() === batchB.join()) return [a, b];
	let rank = Math.max(batchA.length, batchB.length), at = (batch, axis) => batch[axis - (rank - batch.length)] ?? 1, batch = range(0, rank).map((axis) => Math.max(at(batchA, axis), at(batchB, axis)));
	return [tf.broadcastTo(a, [...batch, ...a.shape.slice(-2)]), tf.broadcastTo(b, [...batch, ...b.shape.slice(-2)])];
}
function batchNormalization(call) {
	call.int("training_mode", 0) !== 0 && call.refuse("it is in training mode");
	let { tf } = call, [scale, shift, mean, variance] = [
		1,
		2,
		3,
		4
	].map((index) => call.plain(index)), factor = call.keep("factor", [1, 4], () => tf.mul(scale, tf.rsqrt(tf.add(variance, call.float("epsilon", 1e-5))))), offset = call.keep("offset", [
		1,
		2,
		3,
		4
	], () => tf.sub(shift, tf.mul(mean, factor)));
	return last(tf.add(tf.mul(call.last(0), factor), offset));
}
/** (x − mean) / √(variance + ε) over some axes. */
function standardised(call, x, axes) {
	let { tf } = call, { mean, variance } = tf.moments(x, axes, !0);
	return tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, call.float("epsilon", 1e-5))));
}
function instanceNormalization(call) {
	let x = call.last(0), normal = standardised(call, x, range(1, x.rank - 1));
	return last(call.tf.add(call.tf.mul(normal, call.plain(1)), call.plain(2)));
}
function layerNormalization(call) {
	call.node.outputs.slice(1).some((name) => name !== "") && call.refuse("its statistics are used");
	let x = call.plain(0), normal = standardised(call, x, range(call.axis(call.int("axis", -1), x.rank), x.rank)), scaled = call.tf.mul(normal, call.plain(1));
	return plain(call.has(2) ? call.tf.add(scaled, call.plain(2)) : scaled);
}
/** ONNX divides alpha by the size of the window, TensorFlow.js does not. */
function lrn(call) {
	let size = call.int("size", 1);
	(size % 2 == 0 || call.held(0).tensor.rank !== 4) && call.refuse("only images and windows of odd size can be run");
	let [bias, alpha, beta] = [
		call.float("bias", 1),
		call.float("alpha", 1e-4),
		call.float("beta", .75)
	];
	return last(call.tf.localResponseNormalization(call.last(0), (size - 1) / 2, bias, alpha / size, beta));
}
/** Along an axis that TensorFlow.js wants to be the last. */
function alongAxis(call, apply) {
	let held = call.held(0), { rank } = held.tensor, axis = call.axis(call.int("axis", -1), rank);
	if (held.last && axis === 1) return {
		tensor: apply(held.tensor),
		last: !0
	};
	let x = call.plain(0);
	if (axis === rank - 1) return plain(apply(x));
	let order = [
		...range(0, axis),
		...range(axis + 1, rank),
		axis
	], back = range(0, rank).map((place) => order.indexOf(place));
	return plain(call.tf.transpose(apply(call.tf.transpose(x, order)), back));
}
const linearRows = {
	Gemm: gemm,
	MatMul: matMul,
	BatchNormalization: batchNormalization,
	InstanceNormalization: instanceNormalization,
	LayerNormalization: layerNormalization,
	LRN: lrn,
	Softmax: (call) => alongAxis(call, (x) => call.tf.softmax(x)),
	LogSoftmax: (call) => alongAxis(call, (x) => call.tf.logSoftmax(x))
}, over = (reduce) => (call) => {
	let held = call.held(0), { rank } = held.tensor, axes = axesOf$1(call, rank);
	if (axes.length === 0) return held;
	let places = axes.map((axis) => placeOf(held, axis));
	return squeezed(call, {
		tensor: reduce(call.tf, held.tensor, places),
		last: held.last
	}, axes);
};
function axesOf$1(call, rank) {
	let given = call.has(1) ? call.ints(1) : call.intsAttr("axes") ?? [];
	return given.length > 0 ? given.map((axis) => call.axis(axis, rank)) : call.int("noop_with_empty_axes", 0) === 0 ? range(0, rank) : [];
}
function squeezed(call, reduced, axes) {
	if (call.int("keepdims", 1) !== 0) return reduced;
	let { tf } = call, inOrder = asPlain(tf, reduced);
	return plain(tf.reshape(inOrder, inOrder.shape.filter((_, axis) => !axes.includes(axis))));
}
const arg = (find) => (call) => {
	call.int("select_last_index", 0) !== 0 && call.refuse("only the first index can be had");
	let x = call.plain(0), axis = call.axis(call.int("axis", 0), x.rank), found = find(call.tf, x, axis);
	return plain(call.int("keepdims", 1) === 0 ? found : call.tf.expandDims(found, axis));
}, reductionRows = {
	ReduceSum: over((tf, x, axes) => tf.sum(x, axes, !0)),
	ReduceMean: over((tf, x, axes) => tf.mean(x, axes, !0)),
	ReduceMax: over((tf, x, axes) => tf.max(x, axes, !0)),
	ReduceMin: over((tf, x, axes) => tf.min(x, axes, !0)),
	ReduceProd: over((tf, x, axes) => tf.prod(x, axes, !0)),
	ReduceL1: over((tf, x, axes) => tf.sum(tf.abs(x), axes, !0)),
	ReduceL2: over((tf, x, axes) => tf.sqrt(tf.sum(tf.square(x), axes, !0))),
	ReduceSumSquare: over((tf, x, axes) => tf.sum(tf.square(x), axes, !0)),
	ReduceLogSum: over((tf, x, axes) => tf.log(tf.sum(x, axes, !0))),
	ReduceLogSumExp: over((tf, x, axes) => tf.logSumExp(x, axes, !0)),
	ArgMax: arg((tf, x, axis) => tf.argMax(x, axis)),
	ArgMin: arg((tf, x, axis) => tf.argMin(x, axis))
}, reshaped = (shapeFor) => (call) => {
	let x = call.plain(0);
	return plain(call.tf.reshape(x, [...shapeFor(call, x.shape)]));
};
/** 0 keeps a length, −1 takes what is left. */
function reshape(call, shape) {
	let keepsZero = call.int("allowzero", 0) !== 0;
	return call.ints(1).map((length, axis) => length === 0 && !keepsZero ? shape[axis] : length);
}
function flatten(call, shape) {
	let axis = call.axis(call.int("axis", 1), shape.length), product = (lengths) => lengths.reduce((a, b) => a * b, 1);
	return [product(shape.slice(0, axis)), product(shape.slice(axis))];
}
function squeeze(call, shape) {
	let axes = call.has(1) ? call.ints(1).map((axis) => call.axis(axis, shape.length)) : void 0;
	return shape.filter((length, axis) => axes ? !axes.includes(axis) : length !== 1);
}
function unsqueeze(call, shape) {
	let given = call.ints(1), axes = given.map((axis) => call.axis(axis, shape.length + given.length)), old = [...shape];
	return range(0, shape.length + given.length).map((axis) => axes.includes(axis) ? 1 : old.shift());
}
/** From the layout the input lies in, so that an export's own transposes cost nothing where they meet ours. */
function transpose(call) {
	let held = call.held(0), { rank } = held.tensor, order = call.intsAttr("perm") ?? range(0, rank).toReversed();
	return plain(permuted(call.tf, held.tensor, order.map((axis) => placeOf(held, axis))));
}
function concat(call) {
	let indices = call.all(), first = call.held(0), last = indices.some((index) => call.held(index).last), axis = call.axis(call.int("axis", 0), first.tensor.rank), parts = indices.map((index) => last ? call.last(index) : call.plain(index));
	return {
		tensor: call.tf.concat(parts, placeOf({
			tensor: first.tensor,
			last
		}, axis)),
		last
	};
}
function split(call) {
	let held = call.held(0), axis = call.axis(call.int("axis", 0), held.tensor.rank), length = shapeOf(held)[axis], sizes = call.has(1) ? [...call.ints(1)] : evenly(length, call.int("num_outputs", call.node.outputs.length));
	return call.tf.split(held.tensor, sizes, placeOf(held, axis)).map((tensor) => ({
		tensor,
		last: held.last
	}));
}
/** The last part is smaller where they are not all alike. */
function evenly(length, parts) {
	let size = Math.ceil(length / parts);
	return range(0, parts).map((part) => Math.min(size, length - part * size));
}
function slice(call) {
	let held = call.held(0), shape = shapeOf(held), [starts, ends] = [call.ints(1), call.ints(2)], axes = call.has(3) ? call.ints(3).map((axis) => call.axis(axis, shape.length)) : range(0, starts.length), steps = call.has(4) ? call.ints(4) : starts.map(() => 1), tensor = held.tensor;
	for (let [i, axis] of axes.entries()) {
		let chosen = sliced(shape[axis], starts[i], ends[i], steps[i]);
		tensor = taken(call, tensor, placeOf(held, axis), chosen);
	}
	return {
		tensor,
		last: held.last
	};
}
/** The indices of start:end:step, as numpy reads it. */
function sliced(length, start, end, step) {
	let [low, high] = step > 0 ? [0, length] : [-1, length - 1], clamp = (index) => Math.min(Math.max(index < 0 ? index + length : index, low), high), [from, to] = [clamp(start), clamp(end)], count = Math.max(0, Math.ceil((to - from) / step));
	return range(0, count).map((i) => from + i * step);
}
/** The elements at `indices` along an axis: a slice where they follow each other. */
function taken({ tf }, x, axis, indices) {
	let isRun = indices.every((index, i) => i === 0 || index === indices[i - 1] + 1);
	if (isRun && indices.length === x.shape[axis]) return x;
	if (!isRun) return tf.gather(x, tf.tensor1d([...indices], "int32"), axis);
	let begin = x.shape.map((_, i) => i === axis ? indices[0] ?? 0 : 0);
	return tf.slice(x, begin, x.shape.map((length, i) => i === axis ? indices.length : length));
}
function gather(call) {
	let { tf } = call, x = call.plain(0), axis = call.axis(call.int("axis", 0), x.rank), indices = call.keep("indices", [1], () => {
		let given = tf.cast(call.plain(1), "int32"), length = tf.scalar(x.shape[axis], "int32");
		return tf.where(tf.less(given, tf.scalar(0, "int32")), tf.add(given, length), given);
	});
	return plain(tf.gather(x, indices, axis));
}
function pad(call) {
	let held = call.held(0), shape = shapeOf(held), given = call.ints(1), axes = call.has(3) ? call.ints(3).map((axis) => call.axis(axis, shape.length)) : range(0, shape.length), widths = shape.map(() => [0, 0]);
	for (let [i, axis] of axes.entries()) widths[axis] = [given[i], given[axes.length + i]];
	let mode = call.text("mode", "constant");
	if (mode !== "constant") return mirrored(call, held, widths, mode);
	widths.flat().some((count) => count < 0) && call.refuse("its padding is negative");
	let value = call.has(2) ? call.plain(2).dataSync()[0] : 0;
	return {
		tensor: call.tf.pad(held.tensor, arranged(held, widths), value),
		last: held.last
	};
}
const mirrors = {
	edge: (index, length) => Math.min(Math.max(index, 0), length - 1),
	reflect: (index, length) => length === 1 ? 0 : length - 1 - Math.abs((index % (2 * length - 2) + 2 * length - 2) % (2 * length - 2) - (length - 1)),
	wrap: (index, length) => (index % length + length) % length
};
function mirrored(call, held, widths, mode) {
	let mirror = mirrors[mode] ?? call.refuse(`the mode ${mode} has no counterpart there`), tensor = held.tensor;
	for (let [axis, [before, after]] of widths.entries()) {
		let length = shapeOf(held)[axis], indices = range(-before, length + after).map((index) => mirror(index, length));
		tensor = taken(call, tensor, placeOf(held, axis), indices);
	}
	return {
		tensor,
		last: held.last
	};
}
function expand(call) {
	let x = call.plain(0), asked = call.ints(1), rank = Math.max(x.rank, asked.length), at = (lengths, axis) => lengths[axis - (rank - lengths.length)] ?? 1, shape = range(0, rank).map((axis) => at(asked, axis) === 1 ? at(x.shape, axis) : at(asked, axis));
	return plain(call.tf.broadcastTo(x, shape));
}
function depthToSpace(call) {
	let { tf } = call, size = call.int("blocksize", 1), [n, channels, height, width] = call.shape(0), depth = channels / size ** 2, isDcr = call.text("mode", "DCR") === "DCR", blocks = isDcr ? [
		n,
		size,
		size,
		depth,
		height,
		width
	] : [
		n,
		depth,
		size,
		size,
		height,
		width
	], order = isDcr ? [
		0,
		3,
		4,
		1,
		5,
		2
	] : [
		0,
		1,
		4,
		2,
		5,
		3
	], moved = tf.transpose(tf.reshape(call.plain(0), blocks), order);
	return plain(tf.reshape(moved, [
		n,
		depth,
		height * size,
		width * size
	]));
}
function spaceToDepth(call) {
	let { tf } = call, size = call.int("blocksize", 1), [n, channels, height, width] = call.shape(0), blocks = tf.reshape(call.plain(0), [
		n,
		channels,
		height / size,
		size,
		width / size,
		size
	]), moved = tf.transpose(blocks, [
		0,
		3,
		5,
		1,
		2,
		4
	]);
	return plain(tf.reshape(moved, [
		n,
		channels * size ** 2,
		height / size,
		width / size
	]));
}
function constant(call) {
	let value = call.tensor("value") ?? call.refuse("its value is no tensor"), made = upload(call.tf, value);
	return typeof made == "string" ? call.refuse(made) : plain(made);
}
const shapingRows = {
	Constant: constant,
	Reshape: reshaped(reshape),
	Flatten: reshaped(flatten),
	Squeeze: reshaped(squeeze),
	Unsqueeze: reshaped(unsqueeze),
	Transpose: transpose,
	Concat: concat,
	Split: split,
	Slice: slice,
	Gather: gather,
	Pad: pad,
	Expand: expand,
	Tile: (call) => plain(call.tf.tile(call.plain(0), [...call.ints(1)])),
	Shape: (call) => plain(call.tf.tensor1d(call.shape(0), "int32")),
	DepthToSpace: depthToSpace,
	SpaceToDepth: spaceToDepth
}, coordinates = {
	half_pixel: (index, { scale }) => (index + .5) / scale - .5,
	pytorch_half_pixel: (index, { scale, to }) => to > 1 ? (index + .5) / scale - .5 : 0,
	align_corners: (index, { from, to }) => to > 1 ? index * (from - 1) / (to - 1) : 0,
	asymmetric: (index, { scale }) => index / scale
}, roundings = {
	round_prefer_floor: (at) => Math.ceil(at - .5),
	round_prefer_ceil: (at) => Math.floor(at + .5),
	floor: Math.floor,
	ceil: Math.ceil
};
function resize(call) {
	let held = call.held(0), mode = call.text("mode", "nearest"), wanted = call.text("coordinate_transformation_mode", "half_pixel"), place = coordinates[wanted] ?? call.refuse(`the coordinates ${wanted} have no row`);
	call.int("antialias", 0) !== 0 && call.refuse("it is antialiased"), mode !== "nearest" && mode !== "linear" && call.refuse(`the mode ${mode} has no row`);
	let tensor = held.tensor;
	for (let [axis, lengths] of axesOf(call, shapeOf(held)).entries()) {
		if (lengths.from === lengths.to) continue;
		let at = range(0, lengths.to).map((index) => place(index, lengths));
		tensor = (mode === "nearest" ? nearest : linear)(call, tensor, placeOf(held, axis), lengths.from, at);
	}
	return {
		tensor,
		last: held.last
	};
}
function axesOf(call, shape) {
	call.text("keep_aspect_ratio_policy", "stretch") !== "stretch" && call.refuse("it keeps the aspect ratio");
	let axes = (call.intsAttr("axes") ?? range(0, shape.length)).map((axis) => call.axis(axis, shape.length)), sizes = call.has(3) ? call.ints(3) : void 0, scales = sizes ? void 0 : call.plain(2).dataSync();
	return shape.map((from, axis) => {
		let i = axes.indexOf(axis);
		if (i < 0) return {
			from,
			to: from,
			scale: 1
		};
		let to = sizes ? sizes[i] : Math.floor(from * scales[i]);
		return {
			from,
			to,
			scale: scales ? scales[i] : to / from
		};
	});
}
const within = (index, length) => Math.min(Math.max(index, 0), length - 1);
function nearest(call, x, axis, length, at) {
	let wanted = call.text("nearest_mode", "round_prefer_floor"), round = roundings[wanted] ?? call.refuse(`the rounding ${wanted} has no row`);
	return taken(call, x, axis, at.map((position) => within(round(position), length)));
}
function linear(call, x, axis, length, at) {
	let { tf } = call, lower = at.map((position) => Math.floor(position)), shape = x.shape.map((_, i) => i === axis ? at.length : 1), weight = tf.reshape(tf.tensor1d(at.map((position, i) => position - lower[i])), shape), [low, high] = [0, 1].map((step) => taken(call, x, axis, lower.map((index) => within(index + step, length))));
	return tf.add(low, tf.mul(weight, tf.sub(high, low)));
}
const resizeRows = { Resize: resize };
// src/device/tfjs/windows.ts
/** The input as an image. */
function imageOf(call, index) {
	let tensor = call.last(index), { rank, shape } = tensor;
	rank !== 3 && rank !== 4 && call.refuse(`only 1-D and 2-D ones can be run, this one is ${rank - 2}-D`);
	let [n = 1, length = 1, channels = 1] = shape;
	return {
		tensor: rank === 4 ? tensor : call.tf.reshape(tensor, [
			n,
			1,
			length,
			channels
		]),
		rank
	};
}
/** The image as a value of the model's rank again. */
function fromImage(call, image, rank) {
	if (rank === 4) return last(image);
	let [n = 1, , length = 1, channels = 1] = image.shape;
	return last(call.tf.reshape(image, [
		n,
		length,
		channels
	]));
}
/** The window of the node's attributes on an image; `kernel`: one or two lengths. */
function windowOf(call, { tensor }, kernel) {
	let [size, strides, dilations] = [
		pair(kernel, 1),
		pair(call.intsAttr("strides"), 1),
		pair(call.intsAttr("dilations"), 1)
	], lengths = [tensor.shape[1], tensor.shape[2]], reach = each((axis) => (size[axis] - 1) * dilations[axis] + 1), [before, after] = padding(call, lengths, reach, strides, kernel.length);
	return {
		size,
		strides,
		dilations,
		before,
		after,
		excess: each((axis) => {
			if (call.int("ceil_mode", 0) === 0) return 0;
			let padded = lengths[axis] + before[axis] + after[axis], steps = Math.ceil((padded - reach[axis]) / strides[axis]), used = steps * strides[axis] >= lengths[axis] + before[axis] ? steps - 1 : steps;
			return Math.max(0, used * strides[axis] + reach[axis] - padded);
		})
	};
}
function padding(call, lengths, reach, strides, dimensions) {
	let mode = call.text("auto_pad", "NOTSET");
	if (mode === "VALID") return [none, none];
	if (mode === "NOTSET") {
		let pads = call.intsAttr("pads") ?? [];
		return [pair(pads.slice(0, dimensions), 0), pair(pads.slice(dimensions), 0)];
	}
	let total = sameTotal(lengths, reach, strides), small = each((axis) => Math.floor(total[axis] / 2)), large = each((axis) => total[axis] - small[axis]);
	return mode === "SAME_UPPER" ? [small, large] : [large, small];
}
const sameTotal = (lengths, reach, strides) => each((axis) => Math.max((Math.ceil(lengths[axis] / strides[axis]) - 1) * strides[axis] + reach[axis] - lengths[axis], 0));
/**
* The image and the padding to name to TensorFlow.js. Not all of its backends take explicit numbers, so what is
* neither nothing nor its `same` (which pools do not count) is added here, with `value`.
*/
function padded(call, x, window, value, maySame = !0) {
	let { size, strides, dilations, before, after, excess } = window, behind = each((axis) => after[axis] + excess[axis]);
	if ([...before, ...behind].every((count) => count === 0)) return {
		x,
		pad: "valid"
	};
	let reach = each((axis) => (size[axis] - 1) * dilations[axis] + 1), total = sameTotal([x.shape[1], x.shape[2]], reach, strides);
	if ([0, 1].every((axis) => before[axis] === Math.floor(total[axis] / 2) && before[axis] + behind[axis] === total[axis]) && maySame) return {
		x,
		pad: "same"
	};
	[...before, ...behind].some((count) => count < 0) && call.refuse("its padding is negative");
	let widths = [
		[0, 0],
		[before[0], behind[0]],
		[before[1], behind[1]],
		[0, 0]
	];
	return {
		x: call.tf.pad(x, widths, value),
		pad: "valid"
	};
}
/** Weights (output channels, input channels, lengths) with a height of 1 in front of a single length. */
function weightsOf$1(call, index) {
	let w = call.plain(index), [a = 1, b = 1, length = 1] = w.shape;
	return w.rank === 3 ? call.tf.reshape(w, [
		a,
		b,
		1,
		length
	]) : w;
}
const none = [0, 0], each = (of) => [of(0), of(1)];
/** One length stands for the width. */
function pair(given, fallback) {
	return given === void 0 || given.length === 0 ? [fallback, fallback] : given.length === 1 ? [fallback, given[0]] : [given[0], given[1]];
}
// src/device/tfjs/rows-windows.ts
function conv(call) {
	let image = imageOf(call, 0), [, perGroup = 1, ...kernel] = call.shape(1), window = windowOf(call, image, kernel), groups = call.int("group", 1), { x, pad } = padded(call, image.tensor, window, 0);
	return fromImage(call, (groups > 1 && perGroup === 1 ? depthwise : convolve)(call, {
		x,
		pad,
		window,
		groups
	}), image.rank);
}
function convolve(call, { x, pad, window, groups }) {
	let { tf } = call, { strides, dilations } = dilation(window), filter = call.keep("filter", [1], () => spread(call, tf.transpose(weightsOf$1(call, 1), [
		2,
		3,
		1,
		0
	]), window)), options = {
		strides: [...strides],
		pad,
		dilations: [...dilations]
	};
	if (groups === 1) return tf.fused.conv2d({
		x,
		filter,
		...options,
		...bias(call)
	});
	let filters = tf.split(filter, groups, 3), parts = tf.split(x, groups, 3).map((part, i) => tf.conv2d(part, filters[i], options.strides, pad, "NHWC", options.dilations));
	return plusBias(call, tf.concat(parts, 3));
}
function depthwise(call, { x, pad, window, groups }) {
	let { tf } = call, { strides, dilations } = dilation(window), filter = call.keep("depthwise", [1], () => {
		let w = weightsOf$1(call, 1), [outputs = 1, , height = 1, width = 1] = w.shape, byChannel = tf.reshape(w, [
			groups,
			outputs / groups,
			height,
			width
		]);
		return spread(call, tf.transpose(byChannel, [
			2,
			3,
			0,
			1
		]), window);
	});
	return tf.fused.depthwiseConv2d({
		x,
		filter,
		strides: [...strides],
		pad,
		dilations: [...dilations],
		...bias(call)
	});
}
const bias = (call) => call.has(2) ? { bias: call.plain(2) } : {}, plusBias = (call, x) => call.has(2) ? call.tf.add(x, call.plain(2)) : x;
/** TensorFlow.js dilates only where it does not stride; elsewhere the filter itself is spread (`spread`). */
function dilation({ strides, dilations }) {
	return strides.every((stride) => stride === 1) ? {
		strides,
		dilations
	} : {
		strides,
		dilations: [1, 1]
	};
}
/** A filter (height, width, …) with zeros between its taps, if it cannot be dilated otherwise. */
function spread(call, filter, window, always = !1) {
	let { dilations, strides } = window;
	if (strides.every((stride) => stride === 1) && !always || dilations.every((d) => d === 1)) return filter;
	let { tf } = call, [height = 1, width = 1, a = 1, b = 1] = filter.shape, gaps = [
		[0, 0],
		[0, dilations[0] - 1],
		[0, 0],
		[0, dilations[1] - 1],
		[0, 0],
		[0, 0]
	], wide = tf.pad(tf.reshape(filter, [
		height,
		1,
		width,
		1,
		a,
		b
	]), gaps), whole = tf.reshape(wide, [
		height * dilations[0],
		width * dilations[1],
		a,
		b
	]);
	return tf.slice(whole, [
		0,
		0,
		0,
		0
	], [
		(height - 1) * dilations[0] + 1,
		(width - 1) * dilations[1] + 1,
		a,
		b
	]);
}
function convTranspose(call) {
	let { tf } = call;
	(call.intsAttr("output_shape") || call.text("auto_pad", "NOTSET") !== "NOTSET") && call.refuse("only explicit `pads` can be run");
	let image = imageOf(call, 0), [, perGroup = 1, ...kernel] = call.shape(1), window = windowOf(call, image, kernel), groups = call.int("group", 1), filter = call.keep("transposed", [1], () => spread(call, tf.transpose(weightsOf$1(call, 1), [
		2,
		3,
		1,
		0
	]), window, !0)), [n, height, width] = image.tensor.shape, full = each((axis) => ([height, width][axis] - 1) * window.strides[axis] + filter.shape[axis]), parts = tf.split(image.tensor, groups, 3), filters = tf.split(filter, groups, 3), made = parts.map((part, i) => tf.conv2dTranspose(part, filters[i], [
		n,
		...full,
		perGroup
	], [...window.strides], "valid")), joined = groups === 1 ? made[0] : tf.concat(made, 3);
	return fromImage(call, plusBias(call, cropped(call, joined, full, window)), image.rank);
}
/** Without the padding, and with the rows and columns that `output_padding` adds. */
function cropped(call, x, full, { before, after }) {
	let { tf } = call, given = call.intsAttr("output_padding") ?? [], extra = given.length === 1 ? [0, given[0]] : [given[0] ?? 0, given[1] ?? 0], whole = extra.every((count) => count === 0) ? x : tf.pad(x, [
		[0, 0],
		[0, extra[0]],
		[0, extra[1]],
		[0, 0]
	]), kept = each((axis) => full[axis] + extra[axis] - before[axis] - after[axis]);
	return tf.slice(whole, [
		0,
		...before,
		0
	], [
		x.shape[0],
		...kept,
		x.shape[3]
	]);
}
/** The window of a pool. */
function poolWindow(call, image) {
	let window = windowOf(call, image, call.intsAttr("kernel_shape") ?? call.refuse("it has no kernel_shape"));
	return window.dilations.some((d) => d !== 1) && call.refuse("a dilated pool has no counterpart there"), window;
}
function maxPool(call) {
	call.node.outputs[1] && call.refuse("its indices are used");
	let image = imageOf(call, 0), window = poolWindow(call, image), { x, pad } = padded(call, image.tensor, window, -1e400), [size, strides] = [[...window.size], [...window.strides]];
	return fromImage(call, call.tf.maxPool(x, size, strides, pad), image.rank);
}
function averagePool(call) {
	let image = imageOf(call, 0), window = poolWindow(call, image), [size, strides] = [[...window.size], [...window.strides]], average = (x, pad) => call.tf.avgPool(x, size, strides, pad), counted = call.int("count_include_pad", 0) !== 0, { x, pad } = padded(call, image.tensor, window, 0, !counted);
	if (x === image.tensor || counted && window.excess.every((count) => count === 0)) return fromImage(call, average(x, pad), image.rank);
	let share = call.keep("share", [], () => average(mask(call, image, window, counted), "valid"));
	return fromImage(call, call.tf.div(average(x, pad), share), image.rank);
}
/** Ones where an element counts, zeros where it is padding that does not. */
function mask({ tf }, image, { before, after, excess }, counted) {
	let [, height = 1, width = 1] = image.tensor.shape, widths = (front, behind) => [
		[0, 0],
		[front[0], behind[0]],
		[front[1], behind[1]],
		[0, 0]
	], inner = tf.pad(tf.ones([
		1,
		height,
		width,
		1
	]), widths(before, after), +!!counted);
	return tf.pad(inner, widths([0, 0], excess));
}
const overImage = (reduce) => (call) => {
	let x = call.last(0);
	return last(reduce(call, x, range(1, x.rank - 1)));
}, windowRows = {
	Conv: conv,
	ConvTranspose: convTranspose,
	MaxPool: maxPool,
	AveragePool: averagePool,
	GlobalAveragePool: overImage(({ tf }, x, axes) => tf.mean(x, axes, !0)),
	GlobalMaxPool: overImage(({ tf }, x, axes) => tf.max(x, axes, !0))
}, rows = {
	...elementwiseRows,
	...windowRows,
	...linearRows,
	...reductionRows,
	...shapingRows,
	...resizeRows
};
// src/device/tfjs/session.ts
/**
* Opens an ONNX file's bytes; lengths that neither the model nor `shapes` fix are 1. Throws what `decode` throws, and
* `device-tfjs-op` for an operator without a row.
* @example openTfjsSession(tf, bytes, { x: [1, 3, 32, 32] }).bind(feeds)()
*/
function openTfjsSession(tf, bytes, shapes = {}) {
	let graph = prepared(decode(bytes), shapes), session = new Session(tf, graph);
	return {
		inputs: graph.inputs,
		outputs: graph.outputs,
		bind: (feeds) => session.bind(feeds),
		close: () => session.close()
	};
}
/** In one spelling, with fixed shapes; whatever those decide is a constant. */
function prepared(graph, shapes) {
	let asked = Object.fromEntries(Object.entries(shapes).filter(([name]) => graph.inputs.some((i) => i.name === name))), bound = bindShapes(normalise(graph), {
		...defaultBinding(graph),
		...asked
	}), facts = inferShapes(bound), folded = new Map(bound.nodes.flatMap((node) => node.outputs.map((name) => [name, contentOf(facts.get(name))]))), constants = new Map(bound.constants);
	for (let [name, content] of folded) content && constants.set(name, content);
	let nodes = bound.nodes.filter((node) => !node.outputs.every((name) => name === "" || folded.get(name))), kept = new Set(nodes.flatMap((node) => node.outputs));
	for (let name of kept) folded.get(name) && constants.delete(name);
	let inputs = bound.inputs.filter((input) => !bound.constants.has(input.name));
	return prune(rewrite(bound, {
		nodes,
		constants,
		inputs
	}));
}
function contentOf(fact) {
	let { content, dtype, shape } = fact ?? {};
	if (content && shape && dtype !== void 0) return [content, shape].every((list) => list.every((entry) => typeof entry == "number")) ? tensor(dtype, shape, content) : void 0;
}
var Session = class {
	#tf;
	#graph;
	/** Values that are the same in every run, kept until the end; constants come when first asked for. */
	#fixed = /* @__PURE__ */ new Map();
	#feeds = [];
	#fixedNames;
	#steps;
	constructor(tf, graph) {
		this.#tf = tf, this.#graph = graph, this.#fixedNames = new Set(graph.constants.keys());
		let steps = stepsOf(graph), isFixed = ({ node }) => node.inputs.every((name) => name === "" || this.#fixedNames.has(name)), flowing = [];
		try {
			for (let step of steps) isFixed(step) ? this.#decide(step) : flowing.push(step);
		} catch (error) {
			throw this.#steps = steps, this.close(), error;
		}
		this.#steps = flowing;
	}
	bind(feeds) {
		let held = new Map(this.#graph.inputs.map(({ name }) => [name, this.#feed(name, feeds[name])]));
		return () => {
			let read = {};
			return this.#tf.tidy(() => {
				read = this.#run(held);
			}), read;
		};
	}
	close() {
		let derived = this.#steps.flatMap(({ kept }) => [...kept.values()]), own = [...this.#fixed.values()].map(({ tensor }) => tensor);
		for (let tensor of [
			...derived,
			...own,
			...this.#feeds
		]) tensor.dispose();
		this.#fixed.clear();
	}
	#feed(name, given) {
		let { tf, refusal } = {
			tf: this.#tf,
			refusal: (reason) => unfit(this.#graph, name, reason)
		};
		if (!given) throw refusal("it was given no tensor");
		let made = upload(tf, given);
		if (typeof made == "string") throw refusal(made);
		return this.#feeds.push(tf.keep(made)), plain(made);
	}
	#run(feeds) {
		let values = new Map(feeds);
		for (let step of this.#steps) {
			let made = this.#outputs(step, values);
			step.node.outputs.forEach((name, i) => {
				name !== "" && made[i] && values.set(name, made[i]);
			});
			for (let name of step.dying) feeds.has(name) || values.get(name)?.tensor.dispose(), values.delete(name);
		}
		return Object.fromEntries(this.#graph.outputs.map(({ name, dtype = "float32" }) => [name, download(this.#tf, values.get(name) ?? this.#constant(name), dtype)]));
	}
	/** Runs a node whose inputs never change, once. */
	#decide(step) {
		for (let [i, held] of this.#outputs(step, /* @__PURE__ */ new Map()).entries()) {
			let name = step.node.outputs[i] ?? "";
			this.#fixed.set(name, {
				...held,
				tensor: this.#tf.keep(held.tensor)
			}), this.#fixedNames.add(name);
		}
		for (let tensor of step.kept.values()) tensor.dispose();
		step.kept.clear();
	}
	/** The outputs of one node, as tensors of their own. */
	#outputs({ node, row, kept }, values) {
		let held = (name) => values.get(name) ?? this.#constant(name), call = new Call(this.#tf, node, {
			held,
			isFixed: (name) => this.#fixedNames.has(name),
			ints: (name) => this.#ints(name, held)
		}, kept);
		try {
			return this.#tf.tidy(() => [row(call)].flat().map((made) => this.#own(made, node, values)));
		} catch (error) {
			throw error instanceof UserError ? error : refused(node, firstLine(error), [], error);
		}
	}
	/** A row may hand back what it was given: two values must not share one tensor, or freeing one frees both. */
	#own(made, node, values) {
		return made.tensor.kept || node.inputs.some((name) => values.get(name)?.tensor === made.tensor) ? {
			...made,
			tensor: this.#tf.clone(made.tensor)
		} : made;
	}
	#constant(name) {
		let known = this.#fixed.get(name);
		if (known) return known;
		let constant = this.#graph.constants.get(name), made = constant ? upload(this.#tf, constant) : "it has no value";
		if (typeof made == "string") throw unfit(this.#graph, name, made);
		let held = plain(this.#tf.keep(made));
		return this.#fixed.set(name, held), held;
	}
	#ints(name, held) {
		let constant = this.#graph.constants.get(name);
		return constant ? ints(constant) : [...asPlain(this.#tf, held(name)).dataSync()];
	}
};
/** The nodes in order, with what dies after each. Throws `device-tfjs-op`. */
function stepsOf({ nodes, outputs }) {
	let readLater = new Set(outputs.map((output) => output.name));
	return nodes.toReversed().map((node) => {
		let row = node.domain === "" && Object.hasOwn(rows, node.op) ? rows[node.op] : void 0;
		if (!row) throw refused(node, "it has no counterpart there yet", Object.keys(rows).toSorted());
		let dying = [.../* @__PURE__ */ new Set([...reads(node), ...node.outputs])].filter((name) => name !== "" && !readLater.has(name));
		for (let name of dying) readLater.add(name);
		return {
			node,
			row,
			kept: /* @__PURE__ */ new Map(),
			dying
		};
	}).reverse();
}
/** The error about a value that cannot be a tensor there. */
function unfit({ nodes }, name, reason) {
	return refused(nodes.find((node) => node.inputs.includes(name)) ?? nodes[0], `${name}: ${reason}`);
}
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split("\n")[0];
// src/device/tfjs/job.ts
/**
* Keeps the models of one measurement, which `timeRoundJob` then times. Throws `device-tfjs`, and what opening and
* running the models throws.
*/
async function tfjsPrepareJob(input, _context) {
	let roots = [...input.roots, fileURLToPath(new URL(".", import.meta.url))], { tf, runtime, backend } = await loadTfjs({
		...input,
		roots
	});
	for (let model of input.models) compileAhead(tf, model, input.seed);
	return prepareBench(input, async (bytes, shapes) => openTfjsSession(tf, bytes, shapes)), {
		runtime,
		provider: backend
	};
}
/** The engine compiles JavaScript while it runs: the first model measured must not pay for all. */
function compileAhead(tf, { bytes, shapes }, seed) {
	let session = openTfjsSession(tf, bytes, shapes);
	try {
		let run = session.bind(randomFeeds(session.inputs, shapes, random(seed)));
		warmUp(() => elapsed(run), 150);
	} finally {
		session.close();
	}
}
function elapsed(run) {
	let start = performance.now();
	return run(), performance.now() - start;
}
// src/train/batches.ts
/** The batches of a split; the order of one epoch at a time is kept. */
function batches(plan) {
	let size = Math.min(plan.batch, plan.count), perEpoch = plan.dropLast ? Math.floor(plan.count / size) : Math.ceil(plan.count / size), kept;
	return {
		perEpoch,
		size,
		tail: Math.min(size, plan.count - (perEpoch - 1) * size),
		at: (step) => {
			let epoch = Math.floor(step / perEpoch);
			kept?.epoch !== epoch && (kept = {
				epoch,
				order: orderOf(plan, epoch)
			});
			let from = step % perEpoch * size;
			return kept.order.subarray(from, Math.min(from + size, plan.count));
		}
	};
}
/** Fisher–Yates; every epoch has a stream of its own. */
function orderOf({ count, seed, shuffle }, epoch) {
	let order = Int32Array.from({ length: count }, (_, i) => i);
	if (!shuffle) return order;
	let draw = random(`order/${seed}/${epoch}`);
	for (let i = count - 1; i > 0; i--) {
		let j = draw.int(i + 1), kept = order[i];
		order[i] = order[j], order[j] = kept;
	}
	return order;
}
// src/train/safetensors.ts
const codes = {
	float64: "F64",
	float32: "F32",
	float16: "F16",
	bfloat16: "BF16",
	int64: "I64",
	int32: "I32",
	int16: "I16",
	int8: "I8",
	uint8: "U8",
	bool: "BOOL"
}, mostHeaderBytes = 2 ** 24;
/** The file's bytes; tensors in the order of the map. */
function encodeTensors({ tensors, metadata }) {
	let at = 0, entries = [...tensors].map(([name, { dtype, shape, bytes }]) => {
		let from = at;
		return at += bytes.length, [name, {
			dtype: codes[dtype],
			shape,
			data_offsets: [from, at]
		}];
	}), header = new TextEncoder().encode(JSON.stringify({
		__metadata__: metadata,
		...Object.fromEntries(entries)
	})), padded = Math.ceil(header.length / 8) * 8, out = new Uint8Array(8 + padded + at);
	new DataView(out.buffer).setBigUint64(0, BigInt(padded), !0), out.fill(32, 8, 8 + padded), out.set(header, 8);
	let to = 8 + padded;
	for (let { bytes } of tensors.values()) out.set(bytes, to), to += bytes.length;
	return out;
}
const length = number().int().min(0).max(2 ** 53 - 1), entry = object({
	dtype: string(),
	shape: array(length).max(16),
	data_offsets: tuple([length, length])
}), headerSchema = object({ __metadata__: record(string(), string()).optional() }).catchall(unknown());
/** Tensors as views of the file. @throws UserError `tensors-damaged` */
function decodeTensors(file, path) {
	let damaged = (reason) => userError("tensors-damaged", {
		path,
		reason
	});
	if (file.length < 8) throw damaged("it is too short");
	let view = new DataView(file.buffer, file.byteOffset, file.byteLength), headerBytes = Number(view.getBigUint64(0, !0)), start = 8 + headerBytes;
	if (headerBytes > mostHeaderBytes || start > file.length) throw damaged("its header does not fit into it");
	let { __metadata__: metadata = {}, ...rest } = headerOf(file.subarray(8, start), damaged), tensors = /* @__PURE__ */ new Map();
	for (let [name, value] of Object.entries(rest)) {
		let parsed = entry.safeParse(value);
		if (!parsed.success) throw damaged(`its entry "${name}" has another form`);
		let { dtype: code, shape, data_offsets: [from, to] } = parsed.data, dtype = Object.keys(codes).find((key) => codes[key] === code);
		if (dtype === void 0) throw damaged(`"${name}" is of the unknown type ${code}`);
		if (to > file.length - start || to - from !== byteLength(dtype, elements(shape))) throw damaged(`"${name}" does not have the length of its shape`);
		tensors.set(name, {
			dtype,
			shape,
			bytes: file.subarray(start + from, start + to)
		});
	}
	return {
		tensors,
		metadata
	};
}
function headerOf(bytes, damaged) {
	try {
		return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
	} catch {
		throw damaged("its header is not JSON");
	}
}
// src/train/checkpoint.ts
const standing = object({
	version: literal(1),
	key: string(),
	step: number().int().min(0),
	best: object({
		epoch: number().int().min(0),
		value: number()
	}).optional(),
	forms: record(string(), string()).optional(),
	spentMs: number().min(0).optional()
}), lossName = "loss", stateName = (name) => `state/${name}`, bestName = (name) => `best/${name}`;
/** The bytes of a checkpoint. */
function encodeCheckpoint({ key, step, losses, state, best, forms, spentMs }) {
	let tensors = /* @__PURE__ */ new Map([[lossName, tensor("float32", [losses.length], losses)]]);
	for (let [name, value] of Object.entries(state)) tensors.set(stateName(name), value);
	for (let [name, value] of Object.entries(best?.state ?? {})) tensors.set(bestName(name), value);
	let where = {
		version: 1,
		key,
		step,
		best: best && {
			epoch: best.epoch,
			value: best.value
		},
		forms,
		spentMs
	};
	return encodeTensors({
		tensors,
		metadata: { edgewise: JSON.stringify(where) }
	});
}
/**
* Reads a checkpoint of the run `key`, whose state has the types and shapes of `like`.
* @throws UserError `tensors-damaged`, `checkpoint-foreign`
*/
function decodeCheckpoint(bytes, path, run) {
	let { tensors, metadata } = decodeTensors(bytes, path), where = readStanding(metadata.edgewise);
	if (!where) throw userError("tensors-damaged", {
		path,
		reason: "it does not say where the run stands"
	});
	if (where.key !== run.key) throw userError("checkpoint-foreign", { path });
	let take = (name, like) => {
		let found = tensors.get(name);
		if (found?.dtype !== like.dtype || found.shape.join() !== like.shape.join()) throw userError("tensors-damaged", {
			path,
			reason: `“${name}” is missing or of another shape`
		});
		return found;
	}, read = (named) => Object.fromEntries(Object.entries(run.like).map(([name, like]) => [name, take(named(name), like)])), losses = floats(take(lossName, {
		dtype: "float32",
		shape: [where.step],
		bytes: /* @__PURE__ */ new Uint8Array()
	})), best = where.best && {
		...where.best,
		state: read(bestName)
	}, { key, step, spentMs } = where;
	return {
		key,
		step,
		spentMs,
		losses: Float32Array.from(losses),
		state: read(stateName),
		best
	};
}
/** The forms that the run of a checkpoint was made of. @throws UserError `tensors-damaged` */
const formsOf = (bytes, path) => readStanding(decodeTensors(bytes, path).metadata.edgewise)?.forms ?? {};
function readStanding(text) {
	try {
		return standing.parse(JSON.parse(text ?? ""));
	} catch {
		return;
	}
}
// src/train/ceiling.ts
/** ONNX Runtime's pool holds so many times what is alive: pieces between values of other sizes. */
const pool = 1.25, fixed = {
	plain: 40 * 2 ** 20,
	twice: 96 * 2 ** 20
}, perSession = 20 * 2 ** 20, others = ({ residentBytes, stateBytes, rest }, way) => residentBytes + fixed[way] + (rest > 0 ? perSession : 0) + 2 * stateBytes;
/** Bytes of values of a step for `count` samples. Steps of both sizes keep theirs, in proportion. */
function valueRoom(ceiling, count, way) {
	let all = (ceiling.bytes - others(ceiling, way)) / pool;
	return Math.max(0, all * count / (ceiling.batch + ceiling.rest));
}
/**
* Makes steps by size of batch, each within its part of the memory; `plain` is the usual one without a ceiling, `make`
* makes one of at most so many bytes of values, or of the least it can.
* @throws UserError `train-memory` where the usual step cannot be made small enough
*/
function fitted(plain, ceiling, make) {
	if (ceiling === void 0) return (count) => make(count, void 0);
	let fits = plain.memory.peakBytes <= valueRoom(ceiling, ceiling.batch, "plain"), way = fits ? "plain" : "twice", room = valueRoom(ceiling, ceiling.batch, way), usual = fits ? plain : make(ceiling.batch, room);
	if (usual.memory.peakBytes > room) throw tooLittle(ceiling, usual.memory.peakBytes);
	return (count) => count === ceiling.batch ? usual : make(count, valueRoom(ceiling, count, way));
}
function tooLittle(ceiling, valueBytes) {
	let { bytes, batch, rest } = ceiling, least = others(ceiling, "twice") + pool * valueBytes * (batch + rest) / batch;
	return userError("train-memory", {
		ceiling: formatQuantity(bytes, "B"),
		least: formatQuantity(Math.ceil(least / 2 ** 20) * 2 ** 20, "B"),
		batch
	});
}
/** One group for each treatment there can be; the first of `rates` that matches a parameter holds. */
function groupsOf({ freeze = [], rates = [], undecayed = [] }) {
	let matched = /* @__PURE__ */ new Set(), seen = /* @__PURE__ */ new Set(), matches = (pattern, name, shape) => {
		let found = pattern === "vectors" ? shape.length < 2 : like(pattern).test(name);
		return found && matched.add(pattern), found;
	}, treatment = (name, shape) => {
		seen.add(name);
		let of = (patterns) => patterns.filter((p) => matches(p, name, shape)).length > 0, rate = rates.filter(([pattern]) => matches(pattern, name, shape))[0]?.[1] ?? 1;
		return {
			frozen: of(freeze),
			rate,
			decay: +!of(undecayed)
		};
	}, group = (wanted) => ({
		name: labelOf(wanted),
		...wanted,
		takes: (name, shape) => {
			let { frozen, rate, decay } = treatment(name, shape);
			return wanted.frozen ? frozen : !frozen && rate === wanted.rate && decay === wanted.decay;
		}
	}), trained = [.../* @__PURE__ */ new Set([...rates.map(([, rate]) => rate), 1])].flatMap((rate) => (undecayed.length > 0 ? [0, 1] : [1]).map((decay) => ({
		frozen: !1,
		rate,
		decay
	})));
	return {
		groups: freeze.length + rates.length + undecayed.length === 0 ? [] : [...freeze.length > 0 ? [{
			frozen: !0,
			rate: 1,
			decay: 1
		}] : [], ...trained].map(group),
		check: (parameters) => {
			let idle = [
				...freeze,
				...rates.map(([pattern]) => pattern),
				...undecayed
			].find((pattern) => !matched.has(pattern)), names = [.../* @__PURE__ */ new Set([...seen, ...parameters])].slice(0, 8).join(", ");
			if (idle !== void 0) throw userError("train-no-match", {
				pattern: idle,
				names
			});
		}
	};
}
const labelOf = ({ frozen, rate, decay }) => frozen ? "frozen" : `rate ${rate}${decay === 0 ? ", no decay" : ""}`, like = (pattern) => RegExp(`^${pattern.split(/\*+/).map(escaped).join(".*")}$`), escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
// src/train/open-batch.ts
/**
* The model with every Reshape that keeps a fixed batch in front keeping whatever batch there is. For training only: the
* trained weights go into the model as it came. A model whose batch is open comes back as it is.
*/
function openBatch(model) {
	let [x] = model.inputs.filter((value) => !model.constants.has(value.name)), batch = x?.shape?.[0];
	if (typeof batch != "number") return model;
	let facts = inferShapes(model), constants = new Map(model.constants);
	return rewrite(model, {
		nodes: model.nodes.map((node) => {
			let [from = "", to = ""] = node.inputs, lengths = keptLengths(node, model);
			if (lengths?.[0] !== batch || facts.get(from)?.shape?.[0] !== batch) return node;
			let name = `${to}/batch ${constants.size}`;
			return constants.set(name, tensor("int64", [lengths.length], [0, ...lengths.slice(1)])), {
				...node,
				inputs: [from, name]
			};
		}),
		constants,
		hints: /* @__PURE__ */ new Map()
	});
}
function keptLengths(node, model) {
	if (node.op !== "Reshape" || node.domain !== "" || intAttr(node, "allowzero", 0) !== 0) return;
	let shape = model.constants.get(node.inputs[1] ?? "");
	return shape && numbers$1(shape);
}
// src/train/quantised.ts
/** Least and largest value of the types that are opened. */
const ranges = {
	int8: [-128, 127],
	uint8: [0, 255],
	int16: [-32768, 32767],
	uint16: [0, 65535],
	int32: [-(2 ** 31), 2 ** 31 - 1]
};
/** A model without such weights comes back as it is. */
function openQuantised(model) {
	let weights = weightsOf(model);
	if (weights.length === 0) return {
		model,
		close: (trained) => trained
	};
	let constants = new Map(model.constants), byNode = new Map(weights.map((weight) => [weight.node, weight])), real = ({ name, node }) => isRounded(node, model) ? `${name}/real` : node.outputs[0], nodes = model.nodes.flatMap((node) => {
		let weight = byNode.get(node);
		return weight ? (constants.delete(weight.name), constants.set(real(weight), dequantised(weight)), isRounded(node, model) ? [rounding(weight, real(weight), constants), node] : []) : [node];
	});
	return {
		model: rewrite(model, {
			nodes,
			constants,
			hints: /* @__PURE__ */ new Map()
		}),
		close: (trained) => {
			let kept = new Map(trained.constants);
			for (let weight of weights) {
				let value = kept.get(real(weight));
				for (let name of [real(weight), `${weight.name}/zero`]) kept.delete(name);
				kept.set(weight.name, value ? quantised(weight, value) : weight.stored);
				for (let name of weight.node.inputs.slice(1)) name !== "" && kept.set(name, model.constants.get(name));
			}
			let made = new Map(trained.nodes.map((node) => [node.outputs[0], node])), again = model.nodes.flatMap((node) => byNode.has(node) ? node : made.get(node.outputs[0]) ?? []);
			return rewrite(trained, {
				nodes: again,
				constants: kept
			});
		}
	};
}
/** QuantizeLinear makes no int32, in which biases are stored; their steps are too fine to matter. */
const isRounded = (node, model) => model.constants.get(node.inputs[0])?.dtype !== "int32";
function weightsOf(model) {
	let uses = /* @__PURE__ */ new Map();
	for (let node of model.nodes) for (let name of reads(node)) uses.set(name, (uses.get(name) ?? 0) + 1);
	let borders = new Set([...model.inputs, ...model.outputs].map((value) => value.name));
	return model.nodes.flatMap((node) => {
		let [name = "", scaleName = "", zeroName = ""] = node.inputs, [stored, scale, zero] = [
			name,
			scaleName,
			zeroName
		].map((input) => model.constants.get(input));
		if (!(node.op === "DequantizeLinear" && stored && Object.hasOwn(ranges, stored.dtype)) || scale?.dtype !== "float32" || zeroName !== "" && !zero || uses.get(name) !== 1 || [name, ...node.outputs].some((value) => borders.has(value)) || intAttr(node, "block_size", 0) !== 0) return [];
		let at = placesOf(node, stored.shape, numbers$1(scale).length);
		return [{
			node,
			name,
			stored,
			scale: numbers$1(scale),
			zero: zero ? numbers$1(zero) : [0],
			at
		}];
	});
}
function placesOf(node, shape, count) {
	if (count === 1) return () => 0;
	let axis = intAttr(node, "axis", 1), inner = shape.slice(axis < 0 ? axis + shape.length + 1 : axis + 1).reduce((a, b) => a * b, 1);
	return (i) => Math.floor(i / inner) % count;
}
/** The node that makes the integers out of the floats. */
function rounding({ node, name, stored, scale }, real, constants) {
	let zero = node.inputs[2] || `${name}/zero`;
	if (!node.inputs[2]) {
		let shape = scale.length === 1 ? constants.get(node.inputs[1]).shape : [scale.length];
		constants.set(zero, tensor(stored.dtype, shape, new Float64Array(scale.length)));
	}
	return {
		...node,
		name: "",
		op: "QuantizeLinear",
		inputs: [
			real,
			node.inputs[1],
			zero
		],
		outputs: [name]
	};
}
const zeroAt = ({ zero, at }, i) => zero[zero.length === 1 ? 0 : at(i)];
function dequantised(weight) {
	let { stored, scale, at } = weight, values = numbers$1(stored).map((q, i) => (q - zeroAt(weight, i)) * scale[at(i)]);
	return tensor("float32", stored.shape, values);
}
/** As QuantizeLinear: halves to the even neighbour, and held within the type. */
function quantised(weight, value) {
	let { stored, scale, at } = weight, [least, most] = ranges[stored.dtype], integers = Array.from(floats(value), (v, i) => {
		let q = toEven(Math.fround(v / scale[at(i)])) + zeroAt(weight, i);
		return Math.min(most, Math.max(least, q));
	});
	return tensor(stored.dtype, stored.shape, integers);
}
function toEven(v) {
	let below = Math.floor(v);
	return v - below === .5 ? below % 2 == 0 ? below : below + 1 : Math.round(v);
}
// src/train/compile.ts
/** The step for batches of `count`. @throws UserError `train-…` */
function compile(options, count) {
	let { model, recipe, loss, lower, valueBytes } = options, opened = openQuantised(model), grouping = groupsOf(recipe), made = trainingStep(openBatch(opened.model), {
		loss,
		optimizer: optimizerOf(recipe),
		...modeOf(options, count),
		groups: grouping.groups,
		dropout: recipe.dropout ?? !0,
		...lower ? { lower } : {},
		...valueBytes === void 0 ? {} : { valueBytes },
		...recipe.clipNorm === void 0 ? {} : { clipNorm: recipe.clipNorm },
		...recipe.average === void 0 ? {} : { average: { decay: recipe.average } }
	}), other = made.state.find((slot) => slot.initial.dtype !== "float32");
	if (other) throw userError("train-type", {
		what: `the weight ${other.parts[0].of}`,
		dtype: other.initial.dtype
	});
	return grouping.check(made.state.flatMap((slot) => slot.parts.map((part) => part.of))), {
		step: namedStep(made),
		memory: made.memory,
		scalars: scalarsOf(made, recipe),
		exported: (state) => {
			let tensors = new Map(Object.entries(state)), floating = exportTrained(opened.model, made.state, tensors, recipe.average === void 0 ? "parameter" : "average"), trained = opened.close(floating);
			return withInputsOf(model, options.foldBatchNorm ? foldBatchNorm(trained) : trained);
		}
	};
}
/** The places of that step where there are forms to choose from, each alone. */
const stepSites = (options, count) => siteGraphs(openBatch(openQuantised(options.model).model), modeOf(options, count));
function modeOf({ model, recipe, sample }, count) {
	let [input] = model.inputs.filter((value) => !model.constants.has(value.name));
	return {
		batch: count,
		shapes: { [input?.name ?? ""]: [count, ...sample] },
		freezeBatchNorm: recipe.freezeBatchNorm,
		straightThrough: recipe.straightThrough ?? !1
	};
}
/** Old files list their weights among the inputs, as they must; whoever reads them may count on that. */
function withInputsOf(model, trained) {
	let { constants } = trained, inputs = model.inputs.filter(({ name }) => !model.constants.has(name) || constants.has(name)), listed = new Set(inputs.map((input) => input.name)), more = model.irVersion < 4 ? [...constants].filter(([name]) => !listed.has(name)) : [];
	return rewrite(trained, { inputs: [...inputs, ...more.map(([name, t]) => value(name, t.dtype, t.shape))] });
}
function optimizerOf({ optimizer, weightDecay }) {
	return {
		...optimizer,
		weightDecay
	};
}
/** A scalar whose plain name the model already uses has a number after it. */
const plainName = (name) => name.replace(/~\d+$/, ""), seeds = 2 ** 24;
function scalarsOf({ scalars }, { seed }) {
	let changing = {
		"learning-rate": (rate) => rate,
		step: (_, at) => at + 1,
		seed: (_, at) => random(`dropout/${seed}/${at}`).int(seeds)
	}, rows = scalars.map(({ name, initial }) => [name, changing[plainName(name)] ?? (() => initial)]);
	return rows.some(([name]) => plainName(name) === "learning-rate") || internal("the step has no learning rate"), (rate, at) => Object.fromEntries(rows.map(([name, of]) => [name, of(rate, at)]));
}
// src/evaluate/data-facts.ts
/** The job of this process. @throws UserError `data-…`, `file-…` */
async function dataFactsJob({ data: source, cwd, inside }) {
	let data = await loadDataset(source, {
		cwd,
		inside
	}), { x, y, layout } = data.train, stored = x.shape.slice(1);
	if (!y) throw userError("data-labels-missing", { path: source.path });
	let sample = isChannelsLast(stored, layout) ? [
		stored[2],
		stored[0],
		stored[1]
	] : stored;
	if (y.dtype === "float32") return {
		sample,
		outputs: elements(y.shape.slice(1))
	};
	let highest = [data.train, data.test].flatMap((split) => split.count > 0 ? [labelsOf(split, source.path)] : []).reduce((so, labels) => labels.reduce((a, b) => Math.max(a, b), so), 0);
	return {
		sample,
		outputs: Math.max(data.classes?.length ?? 0, highest + 1)
	};
}
/** Few last and many first are an image as most tools keep it, where nothing says otherwise. */
const isChannelsLast = (shape, layout) => shape.length === 3 && (layout === void 0 ? shape[2] <= 4 && shape[0] > 4 : layout === "nhwc");
/**
* The moments of what goes into each of `norms`, by the value it makes, when all of them normalise by batch.
* @param norms BatchNormalization nodes of `graph`, with a constant scale
* @param batch the calibration samples as the graph's one input takes them; more than the graph's own batch is fine
*/
async function batchMoments(graph, norms, batch, runtime) {
	let taps = new Map(norms.map((norm, i) => [norm, tapNames(i)])), channels = (norm) => graph.constants.get(norm.inputs[1])?.shape[0] ?? internal("a scale is not constant"), open = anyBatch(graph), constants = new Map(open.constants), nodes = open.nodes.flatMap((n) => {
		let tap = taps.get(n);
		return tap ? withBatchStatistics(n, tap, channels(n), graph.opset, constants) : [n];
	}), outputs = await runTaps(rewrite(graph, {
		nodes,
		constants,
		hints: /* @__PURE__ */ new Map()
	}), [...taps.values()], batch, runtime);
	return new Map(norms.map((norm) => [norm.outputs[0], momentsOf(taps.get(norm), channels(norm), outputs)]));
}
const tapNames = (i) => {
	let name = (what) => `edgewise.batch.${i}.${what}`;
	return {
		flat: name("flat"),
		shape: name("shape"),
		axes: name("axes"),
		kept: name("kept"),
		mean: name("mean"),
		off: name("off"),
		square: name("square"),
		variance: name("variance"),
		size: name("size"),
		column: name("column"),
		meanColumn: name("mean-column")
	};
};
/** x as [N, C, positions] → mean and variance over N and positions → the norm with these. */
function withBatchStatistics(norm, tap, channels, opset, constants) {
	constants.set(tap.shape, tensor("int64", [3], [
		0,
		channels,
		-1
	])), constants.set(tap.column, tensor("int64", [3], [
		1,
		channels,
		1
	])), opset >= 18 && constants.set(tap.axes, tensor("int64", [2], [0, 2]));
	let reduce = (from, to) => opset >= 18 ? node("ReduceMean", [from, tap.axes], [to], { keepdims: attr.int(0) }) : node("ReduceMean", [from], [to], {
		axes: attr.ints([0, 2]),
		keepdims: attr.int(0)
	}), [x, scale, shift] = norm.inputs;
	return [
		node("Reshape", [x, tap.shape], [tap.flat]),
		node("Size", [tap.flat], [tap.size]),
		reduce(tap.flat, tap.mean),
		node("Reshape", [tap.mean, tap.column], [tap.meanColumn]),
		node("Sub", [tap.flat, tap.meanColumn], [tap.off]),
		node("Mul", [tap.off, tap.off], [tap.square]),
		reduce(tap.square, tap.variance),
		{
			...norm,
			inputs: [
				x,
				scale,
				shift,
				tap.mean,
				tap.variance
			]
		}
	];
}
async function runTaps(graph, taps, batch, runtime) {
	let wanted = taps.flatMap((tap) => [
		tap.mean,
		tap.variance,
		tap.size
	]), input = graph.inputs.filter((v) => !graph.constants.has(v.name));
	if (input.length !== 1) throw userError("evaluate-inputs", { inputs: input.map((v) => v.name).join(", ") });
	let tapped = prune(rewrite(graph, {
		inputs: graph.inputs.map((v) => v === input[0] && v.shape ? {
			...v,
			shape: ["N", ...v.shape.slice(1)]
		} : v),
		outputs: wanted.map((name) => ({
			name,
			dtype: name.endsWith(".size") ? "int64" : input[0].dtype,
			shape: void 0
		}))
	})), session = await runtime.open(encode(tapped), { optimise: "basic" });
	try {
		return await session.run({ [input[0].name]: batch });
	} finally {
		await session.close();
	}
}
/**
* Exports for one sample write its batch into their reshapes, `[1, 1, 49, 10]`; 0 there means "as it comes in", which is
* the same for one sample and right for many.
*/
function anyBatch(graph) {
	let constants = new Map(graph.constants), nodes = graph.nodes.map((n, i) => {
		let shape = n.op === "Reshape" ? graph.constants.get(n.inputs[1]) : void 0, [batch, ...rest] = shape ? ints(shape) : [];
		if (batch !== 1 || rest.length === 0 || "allowzero" in n.attributes) return n;
		let name = `edgewise.reshape.${i}`;
		return constants.set(name, tensor("int64", [rest.length + 1], [0, ...rest])), {
			...n,
			inputs: [n.inputs[0], name]
		};
	});
	return rewrite(graph, {
		nodes,
		constants
	});
}
function momentsOf(tap, channels, outputs) {
	let count = ints(outputs[tap.size])[0] / channels, [mean, biased] = [floats(outputs[tap.mean]), floats(outputs[tap.variance])];
	if (![...mean, ...biased].every(Number.isFinite)) throw userError("evaluate-not-finite", { sample: "calibration" });
	return {
		mean: mean.slice(),
		variance: biased.map((v) => v * count / Math.max(1, count - 1))
	};
}
// src/evaluate/match-moments.ts
const epsilon = 1e-5;
/**
* `graph` with the weights and biases of its Convs corrected, so that on `batch` every output channel has the mean and
* variance it had in `reference`, the graph it was cut from. Layers after a corrected one see its corrected output.
* Convs that are not in the reference under the same output name, or whose weights are no float32 constants, are left alone.
* @param kept as `Space.kept` tells it; values not in it have all their channels
*/
async function matchMoments(graph, reference, batch, kept, runtime) {
	let pairs = pairsOf(graph, reference, kept);
	if (pairs.length === 0) return graph;
	let targets = await originMoments(reference, pairs, batch, runtime), { normed, norms } = withNorms(graph, pairs, targets), moments = await batchMoments(normed, norms, batch, runtime), constants = new Map(graph.constants), corrected = new Map(pairs.map(({ conv }, i) => [conv, fold(graph, conv, i, moments.get(norms[i].outputs[0]), targets[i], constants)]));
	return prune(rewrite(graph, {
		nodes: graph.nodes.map((n) => corrected.get(n) ?? n),
		constants
	}));
}
function pairsOf(graph, reference, kept) {
	let origins = producers(reference);
	return graph.nodes.flatMap((conv) => {
		let value = conv.outputs[0], origin = origins.get(value);
		if (!foldable(graph, conv) || !origin || !foldable(reference, origin)) return [];
		let count = reference.constants.get(origin.inputs[1]).shape[0], channels = kept.get(value)?.indices ?? [...Array(count).keys()], own = graph.constants.get(conv.inputs[1]).shape[0];
		return channels.length !== own && internal(`${value} has ${own} channels, and ${channels.length} are said to be kept`), [{
			conv,
			value,
			channels
		}];
	});
}
const foldable = (graph, conv) => conv.op === "Conv" && conv.domain === "" && graph.constants.get(conv.inputs[1])?.dtype === "float32" && (!conv.inputs[2] || graph.constants.has(conv.inputs[2]));
/** Moments in the untouched reference: norms that only look (their result is read by nobody). */
async function originMoments(reference, pairs, batch, runtime) {
	let origins = producers(reference), constants = new Map(reference.constants), watchers = pairs.map(({ value }, i) => {
		let channels = reference.constants.get(origins.get(value).inputs[1]).shape[0], scale = new Float32Array(channels).fill(1);
		return normOver(value, `edgewise.watch.${i}`, constants, scale, new Float32Array(channels));
	}), moments = await batchMoments(rewrite(reference, {
		nodes: [...reference.nodes, ...watchers],
		constants
	}), watchers, batch, runtime);
	return pairs.map((pair, i) => {
		let { mean, variance } = moments.get(watchers[i].outputs[0]);
		return {
			mean: pick(mean, pair.channels),
			variance: pick(variance, pair.channels)
		};
	});
}
const pick = (values, at) => Float32Array.from(at, (i) => values[i]);
function normOver(value, name, constants, scale, shift) {
	let set = (what, data) => (constants.set(`${name}.${what}`, tensor("float32", [data.length], data)), `${name}.${what}`), inputs = [
		value,
		set("scale", scale),
		set("shift", shift),
		`${name}.shift`,
		`${name}.scale`
	];
	return node("BatchNormalization", inputs, [`${name}.out`], { epsilon: attr.float(epsilon) });
}
/** The graph with a norm after each Conv that gives its output the origin's moments. */
function withNorms(graph, pairs, targets) {
	let constants = new Map(graph.constants), norms = pairs.map((pair, i) => normOver(pair.value, `edgewise.match.${i}`, constants, targets[i].variance.map(Math.sqrt), targets[i].mean)), instead = new Map(pairs.map((pair, i) => [pair.value, norms[i]])), nodes = graph.nodes.flatMap((n) => [{
		...n,
		inputs: n.inputs.map((name) => instead.get(name)?.outputs[0] ?? name)
	}, ...n.outputs.flatMap((name) => instead.get(name) ?? [])]);
	return {
		normed: rewrite(graph, {
			nodes,
			constants
		}),
		norms
	};
}
/** W ↦ s·W, b ↦ s·(b − mean) + target mean, with s = √(target variance ⁄ variance) for each output channel. */
function fold(graph, conv, i, found, target, constants) {
	let weight = graph.constants.get(conv.inputs[1]), channels = weight.shape[0], bias = conv.inputs[2] ? floats(graph.constants.get(conv.inputs[2])) : new Float32Array(channels), scale = found.variance.map((v, c) => Math.sqrt(target.variance[c] / (v + epsilon))), size = floats(weight).length / channels, names = [`edgewise.matched.${i}.weight`, `edgewise.matched.${i}.bias`];
	return constants.set(names[0], tensor(weight.dtype, weight.shape, floats(weight).map((w, at) => w * scale[Math.floor(at / size)]))), constants.set(names[1], tensor(weight.dtype, [channels], bias.map((b, c) => scale[c] * (b - found.mean[c]) + target.mean[c]))), {
		...conv,
		inputs: [conv.inputs[0], ...names]
	};
}
// src/evaluate/recalibrate.ts
/**
* Replaces the running mean and variance of every BatchNormalization by those of a calibration batch, as a pass in
* training mode with momentum 1 would. A graph without one comes back as it is.
* @param batch a few hundred training samples, in the input's layout and type (any number of them)
*/
async function recalibrate(graph, batch, runtime) {
	let norms = graph.nodes.filter((node) => recalibratable(graph, node));
	if (norms.length === 0) return graph;
	let moments = await batchMoments(graph, norms, batch, runtime), constants = new Map(graph.constants), fresh = new Map(norms.map((norm, i) => {
		let { mean, variance } = moments.get(norm.outputs[0]), [meanName, varianceName] = [`edgewise.norm.${i}.mean`, `edgewise.norm.${i}.variance`], dtype = graph.constants.get(norm.inputs[3]).dtype;
		return constants.set(meanName, tensor(dtype, [mean.length], mean)), constants.set(varianceName, tensor(dtype, [variance.length], variance)), [norm, {
			...norm,
			inputs: [
				...norm.inputs.slice(0, 3),
				meanName,
				varianceName
			]
		}];
	}));
	return prune(rewrite(graph, {
		nodes: graph.nodes.map((n) => fresh.get(n) ?? n),
		constants
	}));
}
const recalibratable = (graph, node) => node.op === "BatchNormalization" && node.domain === "" && intAttr(node, "training_mode", 0) === 0 && node.inputs.slice(1, 5).every((name) => graph.constants.has(name));
// src/evaluate/job.ts
/** A job with its own memory of data sets; the last one is kept. */
function openEvaluator() {
	let kept, load = (input) => {
		let key = JSON.stringify([input.cwd, input.data]);
		return kept?.key !== key && (kept = {
			key,
			data: loadDataset(input.data, {
				cwd: input.cwd,
				inside: input.inside
			})
		}), kept.data;
	};
	return async (input, context) => {
		let data = await load(input), model = input.recalibrate ? await recalibrated(input, data, context.runtime) : void 0, { threads = 1, provider = "cpu" } = input, session = await context.runtime.open(model ?? input.model, {
			threads,
			provider
		});
		try {
			let quality = await evaluate(session, partOf(data, input), {
				...input.options,
				scaling: data.scale,
				classes: data.classes?.length,
				signal: context.signal
			}), { sha256, declaredSplit } = data;
			return {
				...quality,
				model,
				dataSha256: sha256,
				facts: dataFacts(data),
				declaredSplit
			};
		} finally {
			await session.close();
		}
	};
}
/** The job of this process: `worker.call<typeof evaluateJob>('evaluate', input)`. */
const evaluateJob = openEvaluator();
/**
* The model with statistics of training samples, as `recalibrate` and `origin` of the input ask; as it is where it runs no
* batch of them.
* @throws UserError `evaluate-inputs`, `evaluate-no-samples`, `data-…`
*/
async function recalibrated(input, data, runtime) {
	let graph = decode(input.model), [first] = graph.inputs.filter((v) => !graph.constants.has(v.name));
	if (!first?.shape || !first.dtype) throw userError("evaluate-inputs", { inputs: first?.name ?? "" });
	let count = Math.min(input.recalibrate ?? 0, data.train.count);
	if (count === 0) throw userError("evaluate-no-samples", {});
	let indices = Array.from({ length: count }, (_, i) => Math.floor(i * data.train.count / count)), batch = feed(data.train, indices, {
		shape: first.shape,
		dtype: first.dtype
	}, data.scale);
	try {
		return encode(await calibrate(graph, batch, input.origin, runtime));
	} catch (error) {
		if (error instanceof UserError && error.code === "model-run-failed") return input.model;
		throw error;
	}
}
function calibrate(graph, batch, origin, runtime) {
	return graph.nodes.some((node) => node.op === "BatchNormalization") || !origin ? recalibrate(graph, batch, runtime) : matchMoments(graph, decode(origin.model), batch, origin.kept, runtime);
}
function partOf(data, { part = data.declaredSplit ? "test" : "all" }) {
	return part === "test" ? data.test : whole(data);
}
// src/train/judge.ts
/** How good a model is on held-out samples; smaller is better. */
async function badnessOf(model, heldOut, setting) {
	let { metric, estimate } = await qualityOf(model, heldOut, setting);
	return metrics[metric].better === "max" ? -estimate.value : estimate.value;
}
/** @throws UserError `evaluate-…`, `model-…` */
async function qualityOf(model, split, setting) {
	let { objective, data, runtime, threads, seed, signal } = setting, session = await runtime.open(model, { threads });
	try {
		let options = {
			metric: objective.metric,
			scaling: data.scale,
			classes: data.classes?.length,
			seed,
			signal
		}, { metric, estimate, samples } = await evaluate(session, split, options);
		return {
			metric,
			estimate,
			samples
		};
	} finally {
		await session.close();
	}
}
// src/train/remembered.ts
/** `make`, called once for each key. */
function remembered(make) {
	let made = /* @__PURE__ */ new Map();
	return (key) => {
		let value = made.get(key) ?? make(key);
		return made.set(key, value), value;
	};
}
// src/train/objective.ts
/**
* Class labels: cross-entropy, or binary cross-entropy for a single score. Numbers: mean squared error. A model whose
* output is as long as its input and that has no targets of that length rebuilds the input. `recipe.loss` replaces the loss
* where the labels allow it.
* @throws UserError `evaluate-classes`, `evaluate-targets`, `train-loss-unsuited`, `train-loss-option`
*/
function objectiveOf(data, widths, recipe) {
	let found = objective(data, widths, recipe), { kind } = found.loss;
	if (kind !== "cross-entropy") {
		if (recipe.classWeights !== void 0) throw userError("train-loss-option", {
			option: "--class-weights",
			loss: kind
		});
		if (recipe.smoothing && kind !== "binary-cross-entropy") throw userError("train-loss-option", {
			option: "--label-smoothing",
			loss: kind
		});
	}
	return found;
}
function objective(data, { input, output, teacher = !1 }, recipe) {
	let { y, count } = data.train, given = y ? elements(y.shape) / Math.max(1, count) : 0, labels = y !== void 0 && y.shape.length === 1 && y.dtype !== "float32" ? labelsOf(data.train) : void 0, largest = labels?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
	if (output > 2 && output === input && given !== output) return rebuilding(data, largest, recipe);
	if (labels && output === 1 && largest <= 1) return {
		loss: lossOf(recipe, "binary-cross-entropy", one),
		metric: "top-1",
		towards: "labels"
	};
	if (labels && output > 1) {
		if (largest >= output) throw userError("evaluate-classes", {
			outputs: output,
			classes: largest + 1
		});
		let loss = lossOf(recipe, "cross-entropy", void 0), classes = {
			labels,
			count: output,
			teacher
		};
		return {
			loss: loss.kind === "cross-entropy" ? classLoss(recipe, classes) : loss,
			metric: "top-1",
			towards: "labels"
		};
	}
	if (given !== output) throw userError("evaluate-targets", {
		outputs: output,
		targets: given
	});
	return {
		...numbers(recipe),
		towards: "labels"
	};
}
const one = "the model gives a single score, which takes binary-cross-entropy";
/** The loss asked for, else `usual`; `against` says why it cannot be cross-entropy. */
function lossOf({ loss = void 0, huberDelta }, usual, against) {
	let kind = loss ?? usual;
	if (kind === "cross-entropy" && against !== void 0) throw userError("train-loss-unsuited", {
		loss: kind,
		reason: against
	});
	return kind === "huber" && huberDelta !== void 0 ? {
		kind,
		delta: huberDelta
	} : { kind };
}
function numbers(recipe) {
	let loss = lossOf(recipe, "mse", "there are no classes, only numbers");
	return {
		loss,
		metric: loss.kind === "mae" ? "mae" : "mse"
	};
}
/** Class indices are the fastest; blended samples and a teacher's answers need shares of classes. */
function classLoss({ augment, smoothing = 0, classWeights }, classes) {
	let soft = classes.teacher || augment !== "usual" && augment.includes("mixup"), weights = classWeights === "balanced" ? balanced(classes) : classWeights;
	return {
		kind: "cross-entropy",
		smoothing,
		soft,
		...weights ? { weights } : {}
	};
}
/** Samples a class would have if all had as many, over those that it has; 1 where it has none. */
function balanced({ labels, count }) {
	let found = new Float64Array(count);
	for (let label of labels) found[label]++;
	return Array.from(found, (n) => n === 0 ? 1 : labels.length / (count * n));
}
/** Judged by how well its errors tell the labels apart, where the test part has both kinds. */
function rebuilding({ test }, largest, recipe) {
	let { loss, metric } = numbers(recipe);
	return {
		loss,
		metric: largest <= 1 && hasBoth(test) ? "auc" : metric,
		towards: "input"
	};
}
const hasBoth = (test) => test.y !== void 0 && test.y.dtype !== "float32" && new Set(labelsOf(test)).size === 2;
// src/train/setting.ts
/** @throws UserError `train-inputs`, `train-type`, `data-…`, and what `objectiveOf` throws */
function settingOf(model, data, input, context) {
	let x = inputOf$1(model);
	if (dtypes[x.dtype].kind === "float" && x.dtype !== "float32") throw userError("train-type", {
		what: `the input ${x.name}`,
		dtype: x.dtype
	});
	let sample = feeder(data.train, {
		shape: x.shape,
		dtype: x.dtype
	}, data.scale).sampleShape, batch = typeof x.shape[0] == "number" ? x.shape[0] : 1, output = (inferShapes(model, { [x.name]: [batch, ...sample] }).get(model.outputs[0].name)?.shape ?? []).map(Number), objective = objectiveOf(data, {
		input: elements(sample),
		output: Math.round(elements(output) / batch),
		teacher: input.teacher !== void 0
	}, input.recipe), { runtime, signal } = context;
	return {
		objective,
		loss: objective.loss,
		sample,
		foldBatchNorm: input.foldBatchNorm,
		data,
		runtime,
		threads: input.threads,
		seed: input.recipe.seed,
		signal
	};
}
/** The one input, which data sets can fill. */
function inputOf$1(model) {
	let inputs = model.inputs.filter((value) => !model.constants.has(value.name)), names = inputs.map((i) => i.name).join(", "), [x] = inputs;
	if (!x || inputs.length > 1) throw userError("train-inputs", { inputs: names || "none" });
	let { name, shape, dtype } = x;
	if (!shape || !dtype) throw userError("evaluate-inputs", { inputs: names });
	return {
		name,
		shape,
		dtype
	};
}
// src/train/teacher.ts
/** @throws UserError `train-teacher`, `model-…` */
async function openTeacher({ model, share, loss, runtime, threads }) {
	let graph = withOpenBatch(decode(model)), [input, ...more] = graph.inputs.filter((i) => !graph.constants.has(i.name));
	if (!input || more.length > 0) throw userError("train-teacher", { reason: "it does not have just one input" });
	let output = graph.outputs[0].name, asTargets = lastIs(graph, ends[loss]?.op) ? void 0 : ends[loss]?.apply, session = await runtime.open(encode(graph), {
		threads,
		denormalAsZero: !0
	}), answer = async (x) => (await session.run({ [input.name]: x }, [output]))[output];
	return {
		teach: async ({ x, targets }) => {
			checkInput(input, x);
			let answers = floats(await answer(x)), to = floats(targets);
			if (targets.dtype !== "float32" || answers.length !== to.length) throw userError("train-teacher", { reason: `it gives ${answers.length / x.shape[0]} numbers a sample where ${to.length / x.shape[0]} are learned` });
			let width = to.length / x.shape[0], row = new Float32Array(width);
			for (let at = 0; at < to.length; at += width) {
				row.set(answers.subarray(at, at + width)), asTargets?.(row);
				for (let i = 0; i < width; i++) to[at + i] = (1 - share) * to[at + i] + share * row[i];
			}
		},
		close: () => session.close()
	};
}
/** A teacher exported for one sample answers for batches. */
function withOpenBatch(model) {
	let opened = openBatch(model), inputs = opened.inputs.map((i) => opened.constants.has(i.name) || !i.shape || typeof i.shape[0] != "number" ? i : value(i.name, i.dtype, ["batch", ...i.shape.slice(1)])), outputs = opened.outputs.map((o) => value(o.name, o.dtype, void 0));
	return rewrite(opened, {
		inputs,
		outputs,
		hints: /* @__PURE__ */ new Map()
	});
}
function checkInput({ dtype, shape }, x) {
	if (dtype === x.dtype && (shape === void 0 || shape.length === x.shape.length && shape.every((d, i) => i === 0 || typeof d == "string" || d === x.shape[i]))) return;
	let [own, given] = [`${dtype} ${shape?.join("×")}`, `${x.dtype} ${x.shape.join("×")}`];
	throw userError("train-teacher", { reason: `it takes ${own}, and the model to train ${given}` });
}
/** How scores become what the loss wants, and the layer that has done it where it stands last. */
const ends = {
	"cross-entropy": {
		op: "Softmax",
		apply: softmax
	},
	"binary-cross-entropy": {
		op: "Sigmoid",
		apply: (row) => row.set(row.map((v) => 1 / (1 + Math.exp(-v))))
	}
};
function softmax(row) {
	let most = row.reduce((a, b) => Math.max(a, b), -1e400);
	for (let i = 0; i < row.length; i++) row[i] = Math.exp(row[i] - most);
	let sum = row.reduce((a, b) => a + b, 0);
	for (let i = 0; i < row.length; i++) row[i] /= sum;
}
/** Operators that hand numbers on as they are. */
const handing = /* @__PURE__ */ new Set([
	"Identity",
	"Reshape",
	"Flatten",
	"Squeeze",
	"Cast",
	"QuantizeLinear",
	"DequantizeLinear"
]);
function lastIs(graph, op) {
	let made = producers(graph), last = made.get(graph.outputs[0].name);
	for (let hops = 0; hops < graph.nodes.length && last && handing.has(last.op); hops++) last = made.get(last.inputs[0] ?? "");
	return last !== void 0 && last.op === op;
}
// src/train/diagnose.ts
/** One clause that names the cause: `in the samples of the batch`, `in Exp “exp_1” of the step`. */
async function firstNotFinite(wrong, runtime, threads) {
	let { step, fed, scalars, before } = wrong;
	if (!finite(fed.x)) return "the samples of the batch hold a value that is not finite";
	if (!finite(fed.targets)) return "the targets of the batch hold a value that is not finite";
	let broken = brokenPart(step, before);
	if (broken) return `the ${broken} was no longer finite after the step before: the update was too large`;
	let feeds = {
		[step.x]: fed.x,
		[step.targets]: fed.targets,
		...scalars,
		...before
	}, session = await runtime.open(encode(watched(step.graph)), {
		threads,
		optimise: "none"
	});
	try {
		for (let at = 0; at < step.graph.nodes.length; at += nodesAtOnce) {
			let nodes = step.graph.nodes.slice(at, at + nodesAtOnce), made = session.runSync(feeds, nodes.flatMap(outputsOf)), first = nodes.find((node) => outputsOf(node).some((name) => !finite(made[name])));
			if (first) return `${first.op} ${quoted(label(first))} gave the first value that is not finite`;
		}
	} finally {
		await session.close();
	}
	return "running the step again gave finite values only";
}
/** The first tensor of the model that the state holds and that is not finite. */
function brokenPart(step, state) {
	for (let { input, role, parts } of step.state) for (let [name, tensor] of unpack(parts, state[input])) if (!finite(tensor)) return `${role === "moment" ? "moment of" : role} ${quoted(name)}`;
}
const quoted = (name) => `“${printable(name, 80)}”`, nodesAtOnce = 32, outputsOf = (node) => node.outputs.filter((name) => name !== "");
/** The graph with every value as an output; ONNX Runtime works out their types. */
function watched(graph) {
	let given = new Set(graph.outputs.map((o) => o.name)), inner = graph.nodes.flatMap(outputsOf).filter((name) => !given.has(name));
	return rewrite(graph, { outputs: [...graph.outputs, ...inner.map((name) => value(name))] });
}
function finite(tensor) {
	return tensor.dtype !== "float32" || floats(tensor).every(Number.isFinite);
}
// src/train/loop.ts
/** Runs the steps from `begin`. @throws UserError `train-not-finite` */
async function runLoop(loop) {
	let { runner, steps, begin, now } = loop, losses = new Float32Array(steps);
	losses.set(loop.losses.subarray(0, begin));
	let [stepMs, batchMs] = [new Float64Array(steps - begin), new Float64Array(steps - begin)], started = now(), pulsed = started, pulse = (step, last) => {
		let secondsLeft = (now() - started) / Math.max(1, step - begin) * (steps - step) / 1e3;
		return pulsed = now(), loop.pulse({
			step,
			steps,
			losses: losses.subarray(0, step),
			state: runner.state(),
			secondsLeft,
			last
		});
	}, finish = async (step, ended) => {
		await pulse(step, !0);
		let count = step - begin;
		return {
			losses: losses.slice(0, step),
			ended,
			stepMs: stepMs.slice(0, count),
			batchMs: batchMs.slice(0, count)
		};
	};
	for (let step = begin; step < steps; step++) {
		let before = now(), fed = await loop.prepare(step), prepared = now(), scalars = loop.scalarsAt(step);
		losses[step] = runner.step(fed, scalars);
		let after = now();
		if (batchMs[step - begin] = prepared - before, stepMs[step - begin] = after - before, !Number.isFinite(losses[step])) {
			let cause = await loop.explain(fed, scalars);
			throw userError("train-not-finite", {
				step: step + 1,
				loss: String(losses[step]),
				cause
			});
		}
		let done = step + 1;
		if ((done % loop.perEpoch === 0 || done === steps) && loop.epochEnd && !await loop.epochEnd(done, runner.state())) return finish(done, "early");
		if (after - pulsed >= loop.everyMs && await pulse(done, !1), loop.signal.aborted) return finish(done, "aborted");
		if (loop.share && loop.share() >= 1) return finish(done, "done");
	}
	return finish(steps, "done");
}
// src/train/batch.ts
/** @param x stored samples, [count, …sample]; they are read when a batch is made. Throws what `feeder` throws. */
function batchMaker(x, making) {
	let split = {
		count: x.shape[0],
		x,
		y: void 0,
		layout: making.layout
	}, feed = feeder(split, making.input, making.scaling), augment = augmenter(making.augment, feed.sampleShape, making.seed);
	return (indices, fed, step) => {
		feedX(feed, indices, fed.x), augment?.(batchOf(fed), step), making.towardsInput && fed.targets.bytes.set(fed.x.bytes);
	};
}
const batchOf = ({ x, targets }) => ({
	x: floats(x),
	targets: targets.dtype === "float32" ? floats(targets) : /* @__PURE__ */ new Float32Array(),
	count: x.shape[0]
});
/** Without allocating for the usual types; 64-bit indices and halves go through an array of their own. */
function feedX(feed, indices, x) {
	let { buffer, byteOffset, length } = x.bytes;
	x.dtype === "float32" ? feed.feedInto(indices, floats(x)) : x.dtype === "uint8" ? feed.feedInto(indices, x.bytes) : x.dtype === "int8" ? feed.feedInto(indices, new Int8Array(buffer, byteOffset, length)) : x.bytes.set(feed.feed([...indices]).bytes);
}
// src/train/prefetch.ts
const [turnAt, stepAt, countAt] = [
	0,
	1,
	2
], turn = {
	starting: 0,
	taker: 1,
	maker: 2
}, [sliceMs, slices] = [20, 1e3];
/** Starts the thread; it is of use when it says so. Takes three parts of memory as large as a batch, and 30 MB. */
function openPrefetch({ making, x, like, label }) {
	let room = roomFor(making, x, like), { control, stored } = room, size = x.bytes.length / x.shape[0], thread = new Worker(workerEntry(), {
		workerData: room,
		env: {},
		execArgv: []
	}), [ended, asked] = [!1, -1], end = () => {
		ended = !0;
	};
	return thread.on("error", end).on("exit", end).unref(), {
		idle: () => !ended && asked < 0 && Atomics.load(control, turnAt) === turn.taker,
		ask: (step, indices) => {
			for (let [n, index] of indices.entries()) stored.bytes.set(x.bytes.subarray(index * size, (index + 1) * size), n * size);
			label(indices, front(room.fed.targets, indices.length)), control[stepAt] = asked = step, control[countAt] = indices.length, Atomics.store(control, turnAt, turn.maker), Atomics.notify(control, turnAt);
		},
		take: async (step, fed) => {
			if (asked < 0) return !1;
			for (let i = 0; !ended && Atomics.load(control, turnAt) === turn.maker; i++) i === slices && await thread.terminate(), Atomics.wait(control, turnAt, turn.maker, sliceMs), await setImmediate$1();
			let made = asked === step && Atomics.load(control, turnAt) === turn.taker;
			return asked = -1, made && copy(room.fed, fed), made;
		},
		close: async () => void await thread.terminate()
	};
}
/** The thread: makes what it is asked for until it is ended. Call it in the entry file. */
function makeBatchesAhead() {
	let { control, making, stored, fed } = workerData, make = batchMaker(stored, making), indices = Int32Array.from({ length: stored.shape[0] }, (_, n) => n);
	for (Atomics.store(control, turnAt, turn.taker);;) {
		Atomics.wait(control, turnAt, turn.taker);
		let count = control[countAt], part = {
			x: front(fed.x, count),
			targets: front(fed.targets, count)
		};
		make(indices.subarray(0, count), part, control[stepAt]), Atomics.store(control, turnAt, turn.taker), Atomics.notify(control, turnAt);
	}
}
function roomFor(making, x, like) {
	let batch = like.x.shape[0], shared = ({ dtype, shape, bytes }) => ({
		dtype,
		shape,
		bytes: new Uint8Array(new SharedArrayBuffer(bytes.length))
	});
	return {
		control: new Int32Array(new SharedArrayBuffer(12)),
		making,
		stored: shared(front(x, batch)),
		fed: {
			x: shared(like.x),
			targets: shared(like.targets)
		}
	};
}
/** The first `count` samples of a batch. */
function front({ dtype, shape, bytes }, count) {
	let size = bytes.length / shape[0];
	return {
		dtype,
		shape: [count, ...shape.slice(1)],
		bytes: bytes.subarray(0, count * size)
	};
}
function copy(from, to) {
	to.x.bytes.set(from.x.bytes.subarray(0, to.x.bytes.length)), to.targets.bytes.set(from.targets.bytes.subarray(0, to.targets.bytes.length));
}
// src/train/targets.ts
/**
* The writer for a step whose targets are of this type and sample shape.
* @param smoothing share of a single score's target that is spread over both classes
* @throws UserError `train-targets`, `data-labels-missing`
*/
function targetWriter(split, target, smoothing = 0) {
	let width = elements(target.sample);
	return target.dtype === "int64" ? indexWriter(labelsOf(split)) : target.dtype === "float32" ? areClasses(split, width) ? shareWriter(labelsOf(split), width, smoothing) : numberWriter(split, width) : internal(`targets of type ${target.dtype}`);
}
/** Whole numbers towards a single output are classes if they are 0 and 1, else a count to predict. */
function areClasses({ y, ...rest }, width) {
	return y?.shape.length !== 1 || y.dtype === "float32" ? !1 : width > 1 || labelsOf({
		...rest,
		y
	}).every((label) => label <= 1);
}
function indexWriter(labels) {
	return (indices, out) => {
		let to = new BigInt64Array(out.bytes.buffer, out.bytes.byteOffset, indices.length);
		for (let n = 0; n < indices.length; n++) to[n] = BigInt(labels[indices[n]]);
	};
}
/** One column is the share of class 1; more are one each, which the loss itself smooths. */
function shareWriter(labels, width, smoothing) {
	let classes = width === 1 ? 2 : width, largest = labels.reduce((a, b) => Math.max(a, b), 0);
	if (largest >= classes) throw userError("evaluate-classes", {
		outputs: width,
		classes: largest + 1
	});
	let [off, on] = [smoothing / 2, 1 - smoothing / 2];
	return (indices, out) => {
		let to = floats(out);
		if (width === 1) for (let n = 0; n < indices.length; n++) to[n] = labels[indices[n]] === 1 ? on : off;
		else {
			to.fill(0);
			for (let n = 0; n < indices.length; n++) to[n * width + labels[indices[n]]] = 1;
		}
	};
}
function numberWriter({ y, count }, width) {
	let numbers = y && floats(y), given = numbers ? numbers.length / count : 0;
	if (!numbers || given !== width) throw userError("evaluate-targets", {
		outputs: width,
		targets: given
	});
	return (indices, out) => {
		let to = floats(out);
		for (let n = 0; n < indices.length; n++) to.set(numbers.subarray(indices[n] * width, (indices[n] + 1) * width), n * width);
	};
}
/** @param steps those of the whole run. Throws what `feeder` and `targetWriter` throw, and `train-augment` */
function preparer(options, step, { plan, steps }) {
	let { split, teach, now } = options, making = makingOf(options, step), label = labeller(options, step), make = batchMaker(split.x, making), pace = paceOf(options), ahead, taken = 0;
	return {
		prepare: async (at, runner) => {
			let fed = await runner.batch(plan.at(at).length), begun = now();
			if (await ahead?.take(at, fed)) taken++;
			else {
				let indices = plan.at(at);
				label(indices, fed.targets), make(indices, fed, at);
			}
			let wish = pace(begun, now() - begun, ahead);
			return wish === "open" ? ahead = openPrefetch({
				making,
				x: split.x,
				like: await runner.batch(plan.size),
				label
			}) : wish === "close" && (await ahead?.close(), ahead = void 0), ahead?.idle() && at + 1 < steps && ahead.ask(at + 1, plan.at(at + 1)), await teach?.(fed), fed;
		},
		ahead: () => taken,
		close: async () => ahead?.close()
	};
}
/** Says after each batch whether to start a thread, or to end it because steps with it are not much shorter. */
function paceOf({ mayPrefetch = () => !1 }) {
	let [settled, last] = [!1, NaN], inLine = {
		step: 0,
		batch: 0
	}, timed = [];
	return (begun, batch, ahead) => {
		let step = begun - last;
		if (last = begun, settled || ahead && !ahead.idle() || (timed.push({
			step,
			batch
		}), timed.length < 10)) return;
		let steady = timed.slice(2);
		timed = [];
		let usual = {
			step: median(steady.map((t) => t.step)),
			batch: median(steady.map((t) => t.batch))
		};
		return settled = ahead !== void 0 || usual.batch < .02 * usual.step || !mayPrefetch(), ahead ? usual.step < inLine.step - .25 * inLine.batch ? void 0 : "close" : (inLine = usual, settled ? void 0 : "open");
	};
}
const inputOf = (step, name) => {
	let { shape, dtype } = step.graph.inputs.find((value) => value.name === name) ?? {};
	return shape && dtype ? {
		shape,
		dtype
	} : internal(`the step’s input ${name} has no shape or type`);
};
function makingOf({ split, scaling, recipe, towards }, step) {
	let input = inputOf(step, step.x), { sampleShape } = feeder(split, input, scaling);
	return {
		layout: split.layout,
		input,
		scaling,
		augment: chosenAugmentations(recipe, sampleShape, input.dtype, inputOf(step, step.targets).dtype),
		seed: recipe.seed,
		towardsInput: towards === "input"
	};
}
/** Writes the labels of samples as targets; nothing where the targets are the samples. */
function labeller({ split, recipe, towards }, step) {
	if (towards === "input") return () => {};
	let { shape, dtype } = inputOf(step, step.targets);
	return targetWriter(split, {
		dtype,
		sample: shape.slice(1).map(Number)
	}, recipe.smoothing);
}
function chosenAugmentations({ augment }, sampleShape, dtype, targetType) {
	if (augment === "usual") return dtype === "float32" ? usualAugmentations(sampleShape) : [];
	let impossible = augment.find((name) => dtype !== "float32" || name === "mixup" && targetType !== "float32");
	if (impossible) throw userError("train-augment", {
		name: impossible,
		dtype
	});
	return augment;
}
/** Trains. @throws UserError `train-not-finite`, `checkpoint-foreign`, `data-…`, `model-rejected` */
async function train(options) {
	let { recipe, split, runtime, threads, now, signal } = options;
	if (split.count === 0) throw userError("train-no-samples", {});
	let plan = batches({
		...recipe,
		count: split.count
	}), steps = options.until === void 0 ? recipe.steps ?? recipe.epochs * plan.perEpoch : mostTimedSteps, stepOf = remembered(options.stepOf), from = resumed(options, stepOf(plan.size)), patience = patienceOf(options, plan, from?.best), batch = preparer(options, stepOf(plan.size), {
		plan,
		steps
	}), runner = await openRunner({
		runtime,
		stepOf,
		count: plan.size,
		threads,
		state: from?.state
	});
	options.ready?.();
	let spent = stopwatch(options, from?.spentMs);
	try {
		let result = await runLoop({
			runner,
			steps,
			begin: from?.step ?? 0,
			losses: from?.losses ?? /* @__PURE__ */ new Float32Array(),
			prepare: (at) => batch.prepare(at, runner),
			scalarsAt: (at) => {
				let span = spent.share ? {
					step: spent.share() * fineness,
					steps: fineness
				} : {
					step: at,
					steps
				};
				return options.scalars(rateAt(recipe.schedule, recipe.rate, span), at);
			},
			share: spent.share,
			epochEnd: patience?.epochEnd,
			perEpoch: plan.perEpoch,
			pulse: pulseOf(options, spent.ms, () => patience?.best()),
			everyMs: 50,
			explain: (fed, scalars) => explain(options, stepOf, runner, fed, scalars),
			now,
			signal
		}), state = copied(patience?.best()?.state ?? runner.state()), done = result.losses.length;
		return {
			...result,
			state,
			steps: done,
			epochs: done / plan.perEpoch,
			resumed: from?.step ?? 0,
			batchesAhead: batch.ahead()
		};
	} finally {
		await batch.close(), await runner.close();
	}
}
/** A run that ends by time has room for so many losses. */
const mostTimedSteps = 5e5, fineness = 1e4;
/** How long the run has trained, earlier processes included, and its share of all it has; none where steps decide. */
function stopwatch({ until, now }, earlierMs = 0) {
	let begun = now() - earlierMs, ms = () => now() - begun;
	return until === void 0 ? {
		ms,
		share: void 0
	} : {
		ms,
		share: () => Math.min(1, ms() / Math.max(1, until - begun))
	};
}
/** Tells where the run stands, and saves it when it is time to, or when the run was stopped. */
function pulseOf({ key, forms, progress, save, breathe, now, signal, until, checkpointEveryMs }, spentMs, best) {
	let saved = now(), tookMs = 0;
	return async (standing) => {
		progress(standing);
		let before = now(), isDue = before - saved >= Math.max(checkpointEveryMs, tookMs / .05);
		if (standing.last ? signal.aborted : isDue) {
			let spent = until === void 0 ? {} : { spentMs: spentMs() };
			save(encodeCheckpoint({
				key,
				...standing,
				best: best(),
				forms,
				...spent
			})), saved = now(), tookMs = saved - before;
		}
		await breathe();
	};
}
function explain({ runtime, threads }, stepOf, runner, fed, scalars) {
	return firstNotFinite({
		step: stepOf(fed.x.shape[0]),
		fed,
		scalars: runner.scalars(scalars),
		before: runner.before()
	}, runtime, threads);
}
function resumed({ resume, key }, step) {
	if (!resume) return;
	let like = Object.fromEntries(step.state.map((slot) => [slot.input, slot.initial]));
	return decodeCheckpoint(resume.bytes, resume.path, {
		key,
		like
	});
}
/** Keeps the best state and says when enough epochs have brought nothing better. */
function patienceOf({ recipe, validate }, plan, from) {
	let { patience } = recipe;
	if (patience === void 0 || !validate) return;
	let best = from;
	return {
		epochEnd: async (step, state) => {
			let [epoch, value] = [Math.ceil(step / plan.perEpoch), await validate(state)];
			return (best === void 0 || value < best.value) && (best = {
				epoch,
				value,
				state: copied(state)
			}), epoch - best.epoch < patience;
		},
		best: () => best
	};
}
const copied = (state) => Object.fromEntries(Object.entries(state).map(([name, t]) => [name, {
	...t,
	bytes: new Uint8Array(t.bytes)
}])), defaultLower = (block) => block === void 0 ? bestKnown : inBlocks(block);
/** The forms of a site that are right on this machine. */
function rightForms({ forms }, block) {
	let wrong = blockForms.filter((form) => form !== `blocked${block}`);
	return forms.filter((form) => !wrong.includes(form));
}
const blockForms = ["blocked8", "blocked16"];
/** Chooses what `choices` say, else the default. */
function lowerBy(choices, block) {
	let fallback = defaultLower(block);
	return (site) => {
		let name = siteName(site), chosen = Object.hasOwn(choices, name) ? choices[name] : void 0;
		return rightForms(site, block).find((form) => form === chosen) ?? fallback(site);
	};
}
/** Less than a page of cache of numbers takes microseconds in any form; more than 32 MiB takes too long to try. */
const [least, most] = [4096, 2 ** 23];
/** Whether there is something to choose that a measurement can decide: told from the site alone, never by a clock. */
function isTunable(site, block) {
	let size = sizeOf(site);
	return site.dtype === "float32" && size >= least && size <= most && rightForms(site, block).length > 1;
}
/** Numbers that a site reads and writes. */
const sizeOf = ({ shapes }) => shapes.reduce((sum, shape) => sum + elements(shape), 0), [leastRounds, rounds] = [3, 6], hopeless = (round) => [
	4,
	2,
	1.5,
	1.3
][Math.min(round, 3)];
/**
* How long each form takes that agrees with the first, which is the reference and right by definition.
* undefined = the reference itself does not run.
* @param usual a form that is timed to the end, however slow
*/
async function timeSite(contenders, usual, timing) {
	let entrants = [];
	try {
		for (let contender of contenders) {
			let entrant = await enter(contender, timing);
			if (!entrant && entrants.length === 0) return;
			entrant && agrees(entrant, entrants[0]) ? entrants.push(entrant) : await entrant?.close();
		}
		return race(entrants, usual, timing), new Map(entrants.map(({ form, samples }) => [form, timesOf(samples)]));
	} finally {
		for (let { close } of entrants) await close();
	}
}
function timesOf(samples) {
	let all = samples.map(({ ms }) => ms).sort((a, b) => a - b), undisturbed = samples.filter((sample) => sample.undisturbed);
	return {
		shortestMs: undisturbed.length < 3 ? 1e400 : Math.min(...undisturbed.map((s) => s.ms)),
		medianMs: all[all.length >> 1]
	};
}
/** Opens a form and runs it once; undefined = ONNX Runtime refuses it. */
async function enter({ form, graph }, timing) {
	try {
		let session = await timing.runtime.open(encode(withStop(graph)), {
			threads: timing.threads,
			denormalAsZero: !0,
			memoryPattern: !1,
			spinning: "during-runs"
		}), feeds = Object.fromEntries(graph.inputs.map(({ name, shape }, i) => [name, drawn(shape, i)])), fetches = Object.fromEntries(graph.outputs.map(({ name, shape }) => [name, room(shape)])), run = session.bindInto(feeds, fetches), close = () => session.close();
		try {
			return {
				form,
				run,
				outputs: Object.values(fetches),
				close,
				samples: [sample(run, timing)]
			};
		} catch (error) {
			throw await close(), error;
		}
	} catch (error) {
		if (error instanceof UserError) return;
		throw error;
	}
}
/** The usual form is run to the end: the others are judged by it. */
function race(entrants, usual, clock) {
	let running = entrants;
	for (let round = 0; round < rounds && running.length > 1; round++) {
		let best = Math.min(...running.map(shortest));
		running = running.filter((one) => one.form === usual || shortest(one) <= hopeless(round) * best);
		for (let one of running) one.samples.push(...sampled(one, clock));
		if (round + 1 >= leastRounds && running.every(isDecided)) return;
	}
}
const isDecided = ({ samples }) => samples.filter((one) => one.undisturbed).length > 3, shortest = ({ samples }) => Math.min(...samples.map((sample) => sample.ms));
/** The first run brings the form's data back into the caches, and ends what other sessions' threads still do. */
function sampled(one, clock) {
	let usualMs = shortest(one);
	usualMs < 1 && one.run();
	let repeats = Math.min(4, Math.max(1, Math.ceil(1 / usualMs)));
	return Array.from({ length: repeats }, () => sample(one.run, clock));
}
/** Runs of something larger, alone: as many as fit into `wholeMs`, and enough. */
function timeWhole(run, timing) {
	run();
	let [samples, end] = [[], timing.now() + 200];
	for (; samples.length < 3 || timing.now() < end && samples.length < 50;) samples.push(sample(run, timing));
	return samples;
}
function sample(run, { now, preemptions }) {
	let [before, start] = [preemptions(), now()];
	return run(), {
		ms: now() - start,
		undisturbed: preemptions() === before
	};
}
function agrees(one, reference) {
	return !reference || one.outputs.every((output, k) => {
		let [a, b] = [floats(output), floats(reference.outputs[k])], stride = Math.max(1, Math.floor(b.length / 10007)), [largest, apart] = [0, 0];
		for (let i = 0; i < b.length; i += stride) {
			largest = Math.max(largest, Math.abs(b[i]));
			let off = Math.abs(a[i] - b[i]);
			apart = Math.max(apart, off);
		}
		return apart <= .001 * largest;
	});
}
const noise = Float32Array.from({ length: 65521 }, (_, i) => Math.sin(i * i * .37 + .5 * i));
/** Numbers of both signs without a pattern; `salt` sets inputs apart. */
function drawn(shape, salt) {
	let tensor = room(shape), out = floats(tensor), first = noise.subarray(salt * 1009);
	for (let at = 0; at < out.length;) {
		let part = (at === 0 ? first : noise).subarray(0, out.length - at);
		out.set(part, at), at += part.length;
	}
	return tensor;
}
const room = (shape) => ({
	dtype: "float32",
	shape,
	bytes: new Uint8Array(4 * elements(shape))
}), mostBytes = 2 ** 29;
/** `lower`, and the sites that it is asked about. */
function recorded(lower) {
	let sites = /* @__PURE__ */ new Map();
	return {
		lower: (site) => {
			let name = siteName(site);
			return sites.set(name, {
				site,
				count: (sites.get(name)?.count ?? 0) + 1
			}), lower(site);
		},
		sites
	};
}
/**
* Times the forms of each site alone, the largest first.
* @param graphs the sites alone; one that is missing there keeps the default
*/
async function tune(sites, graphs, options) {
	let { block, now, budgetMs } = options, wanted = [...sites].filter(([, { site }]) => isTunable(site, block)).sort(([, a], [, b]) => b.count * sizeOf(b.site) - a.count * sizeOf(a.site)), end = now() + budgetMs, [choices, forced] = [{}, {}], [timed, left] = [0, 0];
	for (let [name, { site }] of wanted) {
		let usual = defaultLower(block)(site);
		choices[name] = usual;
		let alone = graphs.get(name), isLate = now() >= end;
		if (alone && isLate && left++, !alone || isLate) continue;
		let times = await timesOfForms(alone, usual, options);
		choices[name] = winner(times, usual), times.size > 0 && !times.has(usual) && (forced[name] = choices[name]), timed++;
	}
	return {
		choices,
		forced,
		timed,
		left
	};
}
/** Of the forms that agree; none where nothing can be said. */
async function timesOfForms({ site, graph }, usual, options) {
	let contenders = rightForms(site, options.block).map((form) => ({
		form,
		graph: graph(form)
	})).filter((one) => fits(one.graph));
	if (!contenders.some(({ form }) => form === usual)) return /* @__PURE__ */ new Map();
	let reference = contenders.find(({ form }) => form === plain$1(site)) ?? contenders[0];
	return await timeSite([reference, ...contenders.filter((one) => one !== reference)], usual, options) ?? /* @__PURE__ */ new Map();
}
/**
* The fastest form, if it is clearly faster than the usual one, by its shortest run and by its median. On a busy machine
* one of the two alone was wrong often enough to make the steps of two threads a tenth slower than untuned ones.
*/
function winner(times, usual, clear = .93) {
	let before = times.get(usual);
	if (!before) return smallest(times, "medianMs") ?? usual;
	let isFaster = ({ shortestMs, medianMs }) => shortestMs < clear * before.shortestMs && medianMs < before.medianMs, isKnown = Number.isFinite(before.shortestMs);
	return smallest(new Map([...times].filter(([, one]) => isKnown && isFaster(one))), "shortestMs") ?? usual;
}
const smallest = (times, by) => [...times].sort(([, a], [, b]) => a[by] - b[by])[0]?.[0];
function fits({ inputs, outputs, nodes }) {
	let largest = Math.max(...[...inputs, ...outputs].map(({ dtype, shape }) => byteLength(dtype, elements(shape))));
	return nodes.length * largest <= mostBytes;
}
/**
* The set of changes with which steps are fastest; none, where that is not clear. One session at a time: two would take
* twice the memory.
* @param usual the step without changes
*/
async function compareSteps(usual, sets, options) {
	let none = {
		made: usual,
		changes: {}
	}, fits = options.fits ?? (() => !0);
	if (sets.length === 0 || !fits(usual)) return none;
	let end = options.now() + options.budgetMs, ways = /* @__PURE__ */ new Map([["none", none]]), times = /* @__PURE__ */ new Map([["none", await timed(usual, options)]]);
	for (let [i, changes] of sets.entries()) {
		if (options.now() >= end) break;
		let made = options.make(changes);
		fits(made) && (ways.set(`${i}`, {
			made,
			changes
		}), times.set(`${i}`, await timed(made, options)));
	}
	return ways.get(winner(times, "none", .98)) ?? none;
}
async function timed(made, options) {
	let { run, close } = await options.open(made);
	try {
		return timesOf(timeWhole(run, options));
	} finally {
		await close();
	}
}
/** Chooses the forms and makes the step of them. */
async function chooseForms(options) {
	let { block, make, known, measure } = options, { lower, sites } = recorded(lowerBy(known, block)), made = make(lower), unknown = new Map([...sites].filter(([name, { site }]) => isTunable(site, block) && !Object.hasOwn(known, name))), found = measure && unknown.size > 0 ? await measured(made, unknown, options) : {
		made,
		tuned: {
			choices: {},
			timed: 0,
			changed: 0,
			left: 0
		}
	}, all = {
		...known,
		...found.tuned.choices
	}, choices = Object.fromEntries([...sites.keys()].flatMap((name) => Object.hasOwn(all, name) ? [[name, all[name]]] : []));
	return {
		...found,
		lower: lowerBy(choices, block),
		choices
	};
}
/** Places alone, then whole steps with what was found. */
async function measured(usual, unknown, options) {
	let { block, known, make, budgetMs = 800 } = options, { choices, forced, timed, left } = await tune(unknown, options.graphs(), {
		...options,
		budgetMs
	}), isForced = Object.keys(forced).length > 0, given = {
		...known,
		...forced
	}, { made, changes } = await compareSteps(isForced ? make(lowerBy(given, block)) : usual, changeSets(choices, unknown, block), {
		...options,
		budgetMs,
		make: (changes) => make(lowerBy({
			...given,
			...changes
		}, block))
	}), defaults = [...unknown].flatMap(([name, { site }]) => Object.hasOwn(choices, name) ? [[name, defaultLower(block)(site)]] : []);
	return {
		made,
		tuned: {
			choices: {
				...Object.fromEntries(defaults),
				...forced,
				...changes
			},
			timed,
			changed: Object.keys({
				...forced,
				...changes
			}).length,
			left
		}
	};
}
/** What differs from the default: all of it, and all of it that leaves the blocks where they are. */
function changeSets(choices, sites, block) {
	let usual = (name) => defaultLower(block)(sites.get(name).site), all = Object.entries(choices).filter(([name, form]) => form !== usual(name)), some = all.filter(([name]) => !usual(name).startsWith("blocked"));
	return (some.length === all.length ? [all] : [all, some]).filter((set) => set.length > 0).map((set) => Object.fromEntries(set));
}
// src/train/tuning/find-block.ts
const blocks = [16, 8];
/**
* The block whose layout is right here; undefined = none is. Takes a few milliseconds.
* Blocks of 8 or 16 channels belong to a processor, and the wrong size gives wrong numbers, so each is tried once
* against plain convolutions. A DS-CNN's step took a third less processor time with them.
*/
async function findBlock(runtime) {
	for (let block of blocks) if (await isRight(block, runtime)) return block;
}
async function isRight(block, runtime) {
	let { graph, feeds, output } = blockProbe(block);
	try {
		let session = await runtime.open(encode(graph), {
			threads: 1,
			denormalAsZero: !0
		});
		try {
			let result = await session.run(feeds);
			return floats(result[output])[0] < .001;
		} finally {
			await session.close();
		}
	} catch {
		return !1;
	}
}
// src/train/usual-time.ts
/** 0 where none was timed: a run that an earlier process had ended. */
const usualTime = (times) => times.length > 0 ? median(times) : 0;
/** The job of this process: `worker.call<typeof trainJob>('train', input)`; use a fresh worker, for denormals' sake. */
async function trainJob(input, context) {
	let begun = performance.now(), model = decode(input.model);
	inputOf$1(model);
	let data = await loadDataset(input.data, {
		cwd: input.cwd,
		inside: input.inside
	});
	if (data.train.count === 0) throw userError("train-no-samples", {});
	let setting = settingOf(model, data, input, context), parts = partsOf(data, input.recipe), usual = Math.min(input.recipe.batch, parts.train.count), { made, lower, choices, tuned } = await formsFor(model, usual, input, setting);
	Object.keys(tuned.choices).length > 0 && context.progress({
		kind: "tuned",
		choices: tuned.choices
	});
	let compiled = remembered(fitted(made, input.memoryBytes === void 0 ? void 0 : {
		bytes: input.memoryBytes,
		residentBytes: settledBytes(),
		stateBytes: made.step.state.reduce((sum, slot) => sum + slot.initial.bytes.length, 0),
		batch: usual,
		rest: parts.train.count % usual
	}, (count, valueBytes) => count === usual && valueBytes === void 0 ? made : compile({
		model,
		recipe: input.recipe,
		lower,
		valueBytes,
		...setting
	}, count))), first = compiled(usual), { blocks, share } = first.memory;
	blocks > 0 && (settledBytes(), context.progress({
		kind: "recomputing",
		blocks,
		share
	}));
	let teacher = await teacherOf(input, setting), setupMs = 0, trained = await train({
		stepOf: (count) => compiled(count).step,
		scalars: first.scalars,
		split: parts.train,
		scaling: data.scale,
		towards: setting.objective.towards,
		teach: teacher?.teach,
		mayPrefetch: () => 2 * process.memoryUsage.rss() <= (input.memoryBytes ?? 1e400),
		recipe: input.recipe,
		runtime: context.runtime,
		threads: input.threads,
		validate: parts.heldOut && ((state) => badnessOf(encode(first.exported(state)), parts.heldOut, setting)),
		key: keyOf$1(input, data),
		resume: input.resume,
		forms: choices,
		checkpointEveryMs: input.checkpointEveryMs ?? 1e4,
		save: (bytes) => context.progress({
			kind: "checkpoint",
			bytes
		}),
		progress: ({ step, steps, losses, secondsLeft }) => context.progress({
			kind: "step",
			step,
			steps,
			loss: mean(losses.subarray(-20)),
			secondsLeft
		}),
		ready: () => {
			setupMs = performance.now() - begun;
		},
		breathe: () => setImmediate$1(),
		now: () => performance.now(),
		signal: context.signal
	}).finally(() => teacher?.close());
	context.signal.throwIfAborted();
	let bytes = encode(first.exported(trained.state));
	return context.progress({
		kind: "trained",
		model: bytes
	}), {
		model: bytes,
		quality: await qualityOf(bytes, data.test, setting),
		before: await qualityOf(input.model, data.test, setting).catch(unlessInternal),
		output: {
			name: model.outputs[0].name,
			of: model.outputs.length
		},
		losses: trained.losses,
		ended: trained.ended,
		epochs: trained.epochs,
		resumed: trained.resumed,
		stepMs: usualTime(trained.stepMs),
		batchMs: usualTime(trained.batchMs),
		batchesAhead: trained.batchesAhead,
		setupMs,
		memory: first.memory,
		tuning: {
			timed: tuned.timed,
			changed: tuned.changed,
			left: tuned.left
		}
	};
}
/** A step on a batch of nothing in particular, to be timed. */
async function readyStep({ step, scalars }, batch, { runtime, threads }) {
	let runner = await openRunner({
		runtime,
		stepOf: () => step,
		count: batch,
		threads
	}), [fed, still] = [await runner.batch(batch), scalars(0, 0)];
	return {
		run: () => void runner.step(fed, still),
		close: runner.close
	};
}
/** Below such a ceiling nothing is measured: forms take memory side by side. */
const leastTuningBytes = 2 ** 30;
/** The step for the usual batch in the forms of the checkpoint, or in those that are fastest here. */
async function formsFor(model, batch, { recipe, tuning, resume, memoryBytes = 1e400 }, setting) {
	let { runtime, threads, sample } = setting;
	return chooseForms({
		block: await findBlock(runtime),
		make: (lower) => compile({
			model,
			recipe,
			lower,
			...setting
		}, batch),
		open: (made) => readyStep(made, batch, setting),
		fits: (made) => 4 * made.memory.peakBytes <= memoryBytes,
		graphs: () => stepSites({
			model,
			recipe,
			sample
		}, batch),
		known: resume ? formsOf(resume.bytes, resume.path) : tuning ?? {},
		measure: tuning !== void 0 && !resume && memoryBytes >= leastTuningBytes,
		runtime,
		threads,
		now: () => performance.now(),
		preemptions: () => process.resourceUsage().involuntaryContextSwitches
	});
}
async function teacherOf(input, setting) {
	if (input.teacher === void 0) return;
	let { runtime, threads, loss } = setting, share = input.recipe.teacherShare ?? .5;
	return openTeacher({
		model: input.teacher,
		share,
		loss: loss.kind,
		runtime,
		threads
	});
}
/** What is trained on, and what is held out where the run looks for the best epoch. */
function partsOf({ train: all }, { patience, seed }) {
	let held = Math.floor(all.count * .1);
	if (patience === void 0 || held === 0) return {
		train: all,
		heldOut: void 0
	};
	let order = random(`held-out/${seed}`).shuffle([...Array(all.count).keys()]), part = (indices) => ({
		...all,
		count: indices.length,
		x: rows$1(all.x, indices),
		y: all.y && rows$1(all.y, indices)
	});
	return {
		train: part(order.slice(held)),
		heldOut: part(order.slice(0, held))
	};
}
function unlessInternal(error) {
	if (!(error instanceof UserError)) throw error;
}
/** Of everything that decides the numbers: a checkpoint of another run must not be taken up. */
function keyOf$1({ model, teacher, recipe }, data) {
	let settings = JSON.stringify([
		data.sha256,
		data.scale,
		recipe
	]), hash = createHash("sha256").update(model).update(settings);
	return (teacher ? hash.update(teacher) : hash).digest("hex");
}
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
/** A job with its own memory of the data set and of how long judging took. */
function openShortTraining() {
	let block, kept, judging = /* @__PURE__ */ new Map(), load = (input) => {
		let key = JSON.stringify([input.cwd, input.data]);
		return kept?.key !== key && (kept = {
			key,
			parts: partsFrom(input)
		}), kept.parts;
	};
	return async (input, context) => {
		let begun = performance.now();
		block ??= findBlock(context.runtime);
		let known = await block, parts = await load(input), calibrated = input.recalibrate ? await recalibrated(input, parts.data, context.runtime) : input.model, { on } = input.judge, until = input.timeMs === void 0 ? void 0 : begun + input.timeMs - (judging.get(on) ?? 0), trained = await trainedModel({
			...input,
			model: calibrated
		}, {
			parts,
			block: known,
			until
		}, context), before = performance.now(), qualities = await judged(trained.model, parts[on], input, parts.data, context), judgeMs = performance.now() - before;
		judging.set(on, judgeMs);
		let epochSteps = Math.max(1, Math.floor(parts[input.on].count / input.recipe.batch));
		return {
			...trained,
			qualities,
			startMs: trained.ready - begun,
			judgeMs,
			epochSteps,
			data: dataFacts(parts.data)
		};
	};
}
/** The job of this process: `worker.call<typeof shortTrainingJob>('shortTraining', input)`. */
const shortTrainingJob = openShortTraining();
/** The same parts for every candidate and every run: what is held out depends on the data alone. */
async function partsFrom({ data: source, cwd, inside }) {
	let data = await loadDataset(source, {
		cwd,
		inside
	}), { train, test } = data, out = drawTest(train.y, train.count, {
		test: .2,
		seed: 0
	});
	if (out.length < 20) throw userError("train-few-samples", { count: train.count });
	let held = new Set(out), rest = [...Array(train.count).keys()].filter((i) => !held.has(i));
	return {
		data,
		train,
		test,
		fit: rowsOf(train, rest),
		"held-out": rowsOf(train, out)
	};
}
const rowsOf = (split, indices) => ({
	...split,
	count: indices.length,
	x: rows$1(split.x, indices),
	y: split.y && rows$1(split.y, indices)
});
async function trainedModel(input, { parts, block, until }, context) {
	let { recipe, threads, model } = input, split = parts[input.on];
	if (recipe.steps === 0 && until === void 0) return {
		model,
		steps: 0,
		stepMs: 0,
		ready: performance.now()
	};
	let graph = decode(model), setting = settingOf(graph, {
		...parts.data,
		train: split
	}, input, context), made = compile({
		model: graph,
		recipe,
		lower: lowerBy(input.tuning ?? {}, block),
		...setting
	}, Math.min(recipe.batch, split.count)), teacher = input.teacher && await teacherFor(input.teacher, recipe, setting.loss.kind, context.runtime, threads), ready = 0, told, { checkpoint } = input, trained = await resumedOrAnew({
		stepOf: () => made.step,
		scalars: made.scalars,
		split,
		scaling: parts.data.scale,
		towards: setting.objective.towards,
		teach: teacher?.teach,
		recipe: {
			...recipe,
			dropLast: !0
		},
		until,
		runtime: context.runtime,
		threads,
		key: checkpoint ? keyOf(input) : "",
		checkpointEveryMs: checkpoint?.everyMs ?? 1e400,
		save: (bytes) => {
			checkpoint && told && context.progress({
				...told,
				checkpoint: bytes
			});
		},
		progress: ({ step, losses, secondsLeft }) => {
			told = {
				steps: step,
				loss: losses.at(-1) ?? NaN,
				secondsLeft: until === void 0 ? secondsLeft : Math.max(0, until - performance.now()) / 1e3
			}, context.progress(told);
		},
		ready: () => {
			ready = performance.now();
		},
		breathe: () => setImmediate$1(),
		now: () => performance.now(),
		signal: context.signal
	}, checkpoint?.resume).finally(() => teacher?.close());
	context.signal.throwIfAborted();
	let stepMs = usualTime(trained.stepMs);
	return {
		model: encode(made.exported(trained.state)),
		steps: trained.steps,
		stepMs,
		ready
	};
}
/** A checkpoint that is damaged, or of another training, is passed over: the worst is that this one begins anew. */
async function resumedOrAnew(options, bytes) {
	return bytes ? train({
		...options,
		resume: {
			bytes,
			path: "checkpoint"
		}
	}).catch((error) => {
		if (!(error instanceof UserError && unfitCheckpoints.has(error.code))) throw error;
		return train(options);
	}) : train(options);
}
const unfitCheckpoints = /* @__PURE__ */ new Set(["checkpoint-foreign", "tensors-damaged"]);
/** What the numbers of a training depend on, the data set aside, which a search knows to be the same. */
function keyOf({ model, teacher, recipe, on }) {
	return createHash("sha256").update(model).update(teacher ?? "").update(JSON.stringify({
		recipe,
		on
	})).digest("hex");
}
const teacherFor = (model, { teacherShare = .5 }, loss, runtime, threads) => openTeacher({
	model,
	share: teacherShare,
	loss,
	runtime,
	threads
});
async function judged(model, split, { judge, threads }, data, { runtime, signal }) {
	let session = await runtime.open(model, { threads });
	try {
		let out = [];
		for (let metric of judge.metrics) out.push(await evaluate(session, split, {
			metric,
			k: judge.k,
			seed: judge.seed,
			scaling: data.scale,
			classes: data.classes?.length,
			signal
		}));
		return out.map(({ metric, estimate, samples }) => ({
			metric,
			estimate,
			samples
		}));
	} finally {
		await session.close();
	}
}
// src/worker.ts
isMainThread ? serveWorker({
	evaluate: evaluateJob,
	dataFacts: dataFactsJob,
	timePrepare: timePrepareJob,
	timeRound: timeRoundJob,
	tfjsPrepare: tfjsPrepareJob,
	train: trainJob,
	proxies: proxiesJob,
	fusing: fusingJob,
	learnSpace: learnSpaceJob,
	optimised: optimisedJob,
	shortTraining: shortTrainingJob,
	trainOptimiser: trainOptimiserJob
}) : makeBatchesAhead();
export {};
