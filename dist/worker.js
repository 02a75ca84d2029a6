import "./chunks/rolldown-runtime.js";
import { i as median$1, u as random } from "./chunks/distributions.js";
import { a as userError, i as printable, r as internal, t as UserError } from "./chunks/errors.js";
import { A as strings, B as label, C as dtypes, D as numbers, E as ints, F as floatAttr, M as attr, N as attribute, O as scalar, P as bodies, R as intAttr, S as dtypeOfCode, T as floats, V as stringAttr, _ as body, a as opKey, b as value, f as producers, h as rewrite, j as tensor, k as stringBytes, l as decode, m as reads, n as inferShapes, p as prune, r as defaultBinding, s as encode, t as bindShapes, u as captures, v as build, w as elements, x as byteLength, y as node, z as intsAttr } from "./chunks/shapes.js";
import { t as normalise$1 } from "./chunks/normalise.js";
import { a as rows$3, c as feeder, i as loadDataset, o as whole, r as labelsOf, s as feed, t as evaluate } from "./chunks/evaluate.js";
import { a as metrics } from "./chunks/units.js";
import { a as usualAugmentations, i as augmenter, t as rateAt } from "./chunks/schedule.js";
import { c as number, f as string, h as unknown, l as object, n as array, p as tuple, s as literal, u as record } from "./chunks/zod.js";
import { createRequire } from "node:module";
import { join as join$1 } from "node:path";
import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { setImmediate as setImmediate$1 } from "node:timers/promises";
// src/runtime/tensors.ts
const views = {
	float32: Float32Array,
	float64: Float64Array,
	float16: Uint16Array,
	int8: Int8Array,
	uint8: Uint8Array,
	int16: Int16Array,
	uint16: Uint16Array,
	int32: Int32Array,
	uint32: Uint32Array,
	int64: BigInt64Array,
	uint64: BigUint64Array,
	bool: Uint8Array
};
/** `written`: ONNX Runtime will write into it, so a hidden copy would lose the result. */
function toNative(tensor, written = !1) {
	let { dtype, shape } = tensor;
	return {
		type: dtype,
		dims: shape,
		data: dataOf(tensor, written),
		location: "cpu"
	};
}
function dataOf(tensor, written) {
	if (tensor.dtype === "string") return textsOf(tensor);
	let view = views[tensor.dtype];
	if (!view) throw userError("runtime-dtype", { dtype: tensor.dtype });
	let width = view.BYTES_PER_ELEMENT, aligned = tensor.bytes.byteOffset % width === 0;
	!aligned && written && internal(`an output of type ${tensor.dtype} must be aligned to ${width} bytes`);
	let { buffer, byteOffset, byteLength } = aligned ? tensor.bytes : Uint8Array.from(tensor.bytes);
	return new view(buffer, byteOffset, byteLength / width);
}
/** A view of what ONNX Runtime computed. */
function fromNative(native) {
	let { data } = native, shape = [...native.dims];
	if (!ArrayBuffer.isView(data)) return strings(shape, data);
	let bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	return {
		dtype: native.type,
		shape,
		bytes
	};
}
const textsOf = (tensor) => stringBytes(tensor).map((bytes) => new TextDecoder().decode(bytes)), stopName = "edgewise.stop";
/** The graph with that output in front; it costs one node that ONNX Runtime folds away. */
function withStop(graph) {
	let one = `${stopName}.one`;
	return rewrite(graph, {
		outputs: [value(stopName, "bfloat16", []), ...graph.outputs],
		nodes: [node("Cast", [one], [stopName], { to: {
			type: "int",
			value: bfloat16
		} }), ...graph.nodes],
		constants: new Map([...graph.constants, [one, scalar("float32", 1)]])
	});
}
/** The code of bfloat16 in ONNX's TensorProto.DataType. */
const bfloat16 = 16, stopped = (cause) => cause instanceof Error && cause.message === "Tensor type (16) is not supported.";
// src/runtime/session.ts
/** Makes a session; throws UserError `runtime-provider` or `model-rejected`. */
function openSession(binding, providers, model, options) {
	let provider = options.provider ?? "cpu";
	if (!providers.includes(provider)) throw providerError(provider, providers, "this build does not have it");
	let denormalAsZero = decideDenormals(options.denormalAsZero), session = new binding.InferenceSession();
	try {
		let chosen = nativeOptions({
			...options,
			provider,
			denormalAsZero
		});
		session.loadModel(model.buffer, model.byteOffset, model.byteLength, chosen);
	} catch (cause) {
		throw provider === "cpu" ? userError("model-rejected", { reason: messageOf(cause) }, { cause }) : providerError(provider, providers, messageOf(cause));
	}
	return wrap(session);
}
let denormalsDecided;
function decideDenormals(wanted) {
	return denormalsDecided ??= wanted ?? !1, wanted !== void 0 && wanted !== denormalsDecided && internal(`the first session of this process decided denormalAsZero = ${denormalsDecided}`), denormalsDecided;
}
const providerError = (provider, providers, reason) => userError("runtime-provider", {
	provider,
	reason,
	available: providers.join(", ")
});
function wrap(session) {
	let inputs = session.inputMetadata.map(describe), outputs = session.outputMetadata.map(describe), bind = (feeds, fetches = outputs.map((o) => o.name)) => {
		checkFeeds(feeds, inputs);
		let nativeFeeds = mapValues(feeds, (tensor) => toNative(tensor)), nativeFetches = fetchesOf(fetches, outputs);
		return () => mapValues(execute(session, nativeFeeds, nativeFetches), fromNative);
	};
	return {
		inputs,
		outputs,
		bind,
		bindInto: (feeds, fetches) => {
			checkFeeds(feeds, inputs);
			let nativeFeeds = mapValues(feeds, (tensor) => toNative(tensor)), nativeFetches = Object.assign(fetchesOf(fetches, outputs), { [stopName]: null });
			return () => {
				try {
					session.run(nativeFeeds, nativeFetches, {});
				} catch (cause) {
					if (!stopped(cause)) throw userError("model-run-failed", { reason: messageOf(cause) }, { cause });
				}
			};
		},
		runSync: (feeds, fetches) => bind(feeds, fetches)(),
		run: async (feeds, fetches) => (await setImmediate$1(), bind(feeds, fetches)()),
		close: async () => session.dispose()
	};
}
function execute(session, feeds, fetches) {
	try {
		return session.run(feeds, fetches, {});
	} catch (cause) {
		throw userError("model-run-failed", { reason: messageOf(cause) }, { cause });
	}
}
function checkFeeds(feeds, inputs) {
	let missing = inputs.find((input) => !Object.hasOwn(feeds, input.name));
	if (missing) throw userError("feed-invalid", {
		name: missing.name,
		reason: "it was given no tensor"
	});
	for (let [name, tensor] of Object.entries(feeds)) {
		let input = inputs.find((candidate) => candidate.name === name);
		if (!input) throw userError("feed-invalid", {
			name,
			reason: "the model has no such input"
		});
		if (input.dtype !== tensor.dtype) throw userError("feed-invalid", {
			name,
			reason: `it takes ${input.dtype}, not ${tensor.dtype}`
		});
	}
}
function fetchesOf(fetches, outputs) {
	let wanted = Array.isArray(fetches) ? fetches.map((name) => [name, null]) : Object.entries(fetches), unknown = wanted.find(([name]) => !outputs.some((output) => output.name === name));
	if (unknown) throw userError("feed-invalid", {
		name: unknown[0],
		reason: "the model has no such output"
	});
	return mapValues(Object.fromEntries(wanted), (tensor) => tensor && toNative(tensor, !0));
}
function describe(value) {
	if (!value.isTensor) return {
		name: value.name,
		dtype: void 0,
		shape: void 0
	};
	let shape = value.shape.map((length, i) => length >= 0 ? length : value.symbolicDimensions[i] || "?");
	return {
		name: value.name,
		dtype: dtypeOfCode(value.type),
		shape
	};
}
const levels = {
	all: "all",
	basic: "basic",
	none: "disabled"
};
function nativeOptions(options) {
	let interThreads = options.interThreads ?? 1;
	return {
		executionProviders: [options.provider],
		intraOpNumThreads: options.threads ?? 1,
		interOpNumThreads: interThreads,
		executionMode: interThreads > 1 ? "parallel" : "sequential",
		graphOptimizationLevel: levels[options.optimise ?? "all"],
		enableCpuMemArena: options.arena ?? !0,
		enableMemPattern: options.memoryPattern ?? !0,
		logSeverityLevel: 3,
		...options.optimizedModelPath === void 0 ? {} : { optimizedModelFilePath: options.optimizedModelPath },
		extra: { session: {
			set_denormal_as_zero: options.denormalAsZero ? "1" : "0",
			intra_op: { allow_spinning: options.spinning ?? !0 ? "1" : "0" }
		} }
	};
}
const messageOf = (cause) => cause instanceof Error ? cause.message : String(cause);
function mapValues(record, f) {
	let entries = Object.entries(record).map(([name, value]) => [name, f(value)]);
	return Object.setPrototypeOf(Object.fromEntries(entries), null);
}
// src/runtime/load.ts
/**
* Loads the native library into this process (about 50 ms, 30 MB). Files from a pull request belong in a worker.
* Throws UserError `runtime-unloadable`.
* @example const session = await loadRuntime(located).open(bytes, { threads: 1 })
*/
function loadRuntime(located) {
	let binding = loadBinding(located.folder), providers = binding.listSupportedBackends().map((backend) => backend.name);
	return {
		version: located.version,
		providers,
		open: async (model, options = {}) => openSession(binding, providers, model, options)
	};
}
function loadBinding(folder) {
	try {
		let { binding, initOrt } = createRequire(join$1(folder, "package.json"))(join$1(folder, "dist", "binding.js"));
		return initOrt(), binding;
	} catch (cause) {
		let reason = cause instanceof Error ? cause.message.split("\n")[0] ?? "" : String(cause);
		throw userError("runtime-unloadable", {
			folder,
			reason
		}, { cause });
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
		places.reverse(), await turn(context.signal);
	}
	return size.fresh && await closeAll(models), blocks.map(finished);
}
/** Lets aborts get through. */
async function turn(signal) {
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
	model.open ??= await open$2(model, from);
	let { run, openMs } = model.open, stable = warmUp(() => timeRuns(run, batch), size.warmUpMs);
	return await turn(context.signal), {
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
async function open$2({ bytes, shapes }, { engine, seed }) {
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
		let current = median$1(recent);
		if (recent.length === 4 && current >= before * .97) return !0;
		before = current;
	} while (clock() < end);
	return !1;
}
// src/device/tfjs/load.ts
/** Packages that bring a backend, best first; the first is the one to install. */
const packages = {
	tensorflow: ["@tensorflow/tfjs-node"],
	cpu: [
		"@tensorflow/tfjs",
		"@tensorflow/tfjs-backend-cpu",
		"@tensorflow/tfjs-node"
	],
	wasm: ["@tensorflow/tfjs-backend-wasm"]
};
/**
* Loads the backend's package and switches TensorFlow.js to it. Throws UserError `device-tfjs`.
* @example const { tf } = await loadTfjs({ device: 'web', backend: 'cpu', roots: ['/repository'] })
*/
async function loadTfjs({ device, backend, roots }) {
	let [wanted] = packages[backend], refuse = (reason, cause) => userError("device-tfjs", {
		device,
		backend,
		reason,
		package: wanted
	}, { cause }), found = find(packages[backend], roots);
	if (!found) throw refuse(`${packages[backend].join(" or ")} is not installed`);
	try {
		restoreUtil(createRequire(import.meta.url)("node:util"));
		let tf = open$1(found);
		if (tf.enableProdMode(), !await tf.setBackend(backend)) throw Error(`the backend ${backend} did not start`);
		await tf.ready();
		let { version } = found.load(`${found.name}/package.json`);
		return {
			tf,
			backend,
			runtime: `${found.name} ${version}`
		};
	} catch (error) {
		let message = error instanceof Error ? error.message.split("\n")[0] : String(error);
		throw refuse(`${found.name} cannot be loaded (${message})`, error);
	}
}
function find(names, roots) {
	for (let root of roots) {
		let load = createRequire(join$1(root, "package.json"));
		for (let name of names) try {
			return {
				name,
				load,
				path: load.resolve(name)
			};
		} catch {}
	}
}
/** Whole packages carry the API; a backend alone registers itself with the core that stands beside it. */
function open$1({ name, path, load }) {
	let module = load(name);
	return typeof module.tidy == "function" ? module : createRequire(path)("@tensorflow/tfjs-core");
}
const isTypeOf = (type) => (value) => typeof value === type, gone = {
	isArray: Array.isArray,
	isBoolean: isTypeOf("boolean"),
	isFunction: isTypeOf("function"),
	isNull: (value) => value === null,
	isNullOrUndefined: (value) => value == null,
	isNumber: isTypeOf("number"),
	isObject: (value) => typeof value == "object" && !!value,
	isString: isTypeOf("string"),
	isUndefined: (value) => value === void 0
};
/** tfjs-node 4.22 calls functions of `util` that Node 23 no longer has (tensorflow/tfjs#8425): puts them back. */
function restoreUtil(util) {
	for (let [name, test] of Object.entries(gone)) util[name] ??= test;
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
const shapeOf$1 = (held) => held.tensor.shape.map((_, axis) => held.tensor.shape[placeOf(held, axis)]);
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
		...range$1(2, rank),
		1
	]);
}
/** Transposed; where no two longer axes change places, nothing is moved. */
function permuted(tf, x, order) {
	let long = order.filter((axis) => x.shape[axis] > 1);
	return long.every((axis, i) => i === 0 || axis > long[i - 1]) ? tf.reshape(x, order.map((axis) => x.shape[axis])) : tf.transpose(x, [...order]);
}
const range$1 = (start, end) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
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
	let all = numbers(given);
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
		return shapeOf$1(this.held(index));
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
function clip$1(x, tf, call) {
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
const exponential$1 = (tf, x, alpha) => alpha === 1 ? tf.elu(x) : tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(x))), hardSigmoid = (tf, x, alpha, beta) => tf.clipByValue(tf.add(tf.mul(x, alpha), beta), 0, 1);
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
	Elu: each$1((x, tf, call) => exponential$1(tf, x, call.float("alpha", 1))),
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
	Clip: each$1(clip$1),
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
function gemm$1(call) {
	let { tf } = call, product = tf.matMul(call.plain(0), call.plain(1), call.int("transA", 0) !== 0, call.int("transB", 0) !== 0), alpha = call.float("alpha", 1), scaled = alpha === 1 ? product : tf.mul(product, alpha);
	if (!call.has(2)) return plain(scaled);
	let beta = call.float("beta", 1), added = call.plain(2);
	return plain(tf.add(scaled, beta === 1 ? added : call.keep("added", [2], () => tf.mul(added, beta))));
}
/** As numpy's: a vector is a row on the left and a column on the right. */
function matMul$1(call) {
	let { tf } = call, [a, b] = [call.plain(0), call.plain(1)], [left, right] = sameBatch(call, a.rank === 1 ? tf.expandDims(a, 0) : a, b.rank === 1 ? tf.expandDims(b, 1) : b), product = tf.matMul(left, right), gone = [...a.rank === 1 ? [product.rank - 2] : [], ...b.rank === 1 ? [product.rank - 1] : []];
	return plain(gone.length > 0 ? tf.squeeze(product, gone) : product);
}
/** TensorFlow.js broadcasts one matrix over a batch; where both have batches that differ, it would mix them up. */
function sameBatch({ tf }, a, b) {
	let [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)], isOne = (batch) => batch.every((length) => length === 1);
	if (isOne(batchA) || isOne(batchB) || batchA.join() === batchB.join()) return [a, b];
	let rank = Math.max(batchA.length, batchB.length), at = (batch, axis) => batch[axis - (rank - batch.length)] ?? 1, batch = range$1(0, rank).map((axis) => Math.max(at(batchA, axis), at(batchB, axis)));
	return [tf.broadcastTo(a, [...batch, ...a.shape.slice(-2)]), tf.broadcastTo(b, [...batch, ...b.shape.slice(-2)])];
}
function batchNormalization$1(call) {
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
function instanceNormalization$1(call) {
	let x = call.last(0), normal = standardised(call, x, range$1(1, x.rank - 1));
	return last(call.tf.add(call.tf.mul(normal, call.plain(1)), call.plain(2)));
}
function layerNormalization(call) {
	call.node.outputs.slice(1).some((name) => name !== "") && call.refuse("its statistics are used");
	let x = call.plain(0), normal = standardised(call, x, range$1(call.axis(call.int("axis", -1), x.rank), x.rank)), scaled = call.tf.mul(normal, call.plain(1));
	return plain(call.has(2) ? call.tf.add(scaled, call.plain(2)) : scaled);
}
/** ONNX divides alpha by the size of the window, TensorFlow.js does not. */
function lrn$1(call) {
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
		...range$1(0, axis),
		...range$1(axis + 1, rank),
		axis
	], back = range$1(0, rank).map((place) => order.indexOf(place));
	return plain(call.tf.transpose(apply(call.tf.transpose(x, order)), back));
}
const linearRows = {
	Gemm: gemm$1,
	MatMul: matMul$1,
	BatchNormalization: batchNormalization$1,
	InstanceNormalization: instanceNormalization$1,
	LayerNormalization: layerNormalization,
	LRN: lrn$1,
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
	return given.length > 0 ? given.map((axis) => call.axis(axis, rank)) : call.int("noop_with_empty_axes", 0) === 0 ? range$1(0, rank) : [];
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
}, reshaped$1 = (shapeFor) => (call) => {
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
	return range$1(0, shape.length + given.length).map((axis) => axes.includes(axis) ? 1 : old.shift());
}
/** From the layout the input lies in, so that an export's own transposes cost nothing where they meet ours. */
function transpose$1(call) {
	let held = call.held(0), { rank } = held.tensor, order = call.intsAttr("perm") ?? range$1(0, rank).toReversed();
	return plain(permuted(call.tf, held.tensor, order.map((axis) => placeOf(held, axis))));
}
function concat$1(call) {
	let indices = call.all(), first = call.held(0), last = indices.some((index) => call.held(index).last), axis = call.axis(call.int("axis", 0), first.tensor.rank), parts = indices.map((index) => last ? call.last(index) : call.plain(index));
	return {
		tensor: call.tf.concat(parts, placeOf({
			tensor: first.tensor,
			last
		}, axis)),
		last
	};
}
function split$2(call) {
	let held = call.held(0), axis = call.axis(call.int("axis", 0), held.tensor.rank), length = shapeOf$1(held)[axis], sizes = call.has(1) ? [...call.ints(1)] : evenly(length, call.int("num_outputs", call.node.outputs.length));
	return call.tf.split(held.tensor, sizes, placeOf(held, axis)).map((tensor) => ({
		tensor,
		last: held.last
	}));
}
/** The last part is smaller where they are not all alike. */
function evenly(length, parts) {
	let size = Math.ceil(length / parts);
	return range$1(0, parts).map((part) => Math.min(size, length - part * size));
}
function slice$1(call) {
	let held = call.held(0), shape = shapeOf$1(held), [starts, ends] = [call.ints(1), call.ints(2)], axes = call.has(3) ? call.ints(3).map((axis) => call.axis(axis, shape.length)) : range$1(0, starts.length), steps = call.has(4) ? call.ints(4) : starts.map(() => 1), tensor = held.tensor;
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
	return range$1(0, count).map((i) => from + i * step);
}
/** The elements at `indices` along an axis: a slice where they follow each other. */
function taken({ tf }, x, axis, indices) {
	let isRun = indices.every((index, i) => i === 0 || index === indices[i - 1] + 1);
	if (isRun && indices.length === x.shape[axis]) return x;
	if (!isRun) return tf.gather(x, tf.tensor1d([...indices], "int32"), axis);
	let begin = x.shape.map((_, i) => i === axis ? indices[0] ?? 0 : 0);
	return tf.slice(x, begin, x.shape.map((length, i) => i === axis ? indices.length : length));
}
function gather$1(call) {
	let { tf } = call, x = call.plain(0), axis = call.axis(call.int("axis", 0), x.rank), indices = call.keep("indices", [1], () => {
		let given = tf.cast(call.plain(1), "int32"), length = tf.scalar(x.shape[axis], "int32");
		return tf.where(tf.less(given, tf.scalar(0, "int32")), tf.add(given, length), given);
	});
	return plain(tf.gather(x, indices, axis));
}
function pad$1(call) {
	let held = call.held(0), shape = shapeOf$1(held), given = call.ints(1), axes = call.has(3) ? call.ints(3).map((axis) => call.axis(axis, shape.length)) : range$1(0, shape.length), widths = shape.map(() => [0, 0]);
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
		let length = shapeOf$1(held)[axis], indices = range$1(-before, length + after).map((index) => mirror(index, length));
		tensor = taken(call, tensor, placeOf(held, axis), indices);
	}
	return {
		tensor,
		last: held.last
	};
}
function expand$1(call) {
	let x = call.plain(0), asked = call.ints(1), rank = Math.max(x.rank, asked.length), at = (lengths, axis) => lengths[axis - (rank - lengths.length)] ?? 1, shape = range$1(0, rank).map((axis) => at(asked, axis) === 1 ? at(x.shape, axis) : at(asked, axis));
	return plain(call.tf.broadcastTo(x, shape));
}
function depthToSpace$1(call) {
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
function spaceToDepth$1(call) {
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
	Reshape: reshaped$1(reshape),
	Flatten: reshaped$1(flatten),
	Squeeze: reshaped$1(squeeze),
	Unsqueeze: reshaped$1(unsqueeze),
	Transpose: transpose$1,
	Concat: concat$1,
	Split: split$2,
	Slice: slice$1,
	Gather: gather$1,
	Pad: pad$1,
	Expand: expand$1,
	Tile: (call) => plain(call.tf.tile(call.plain(0), [...call.ints(1)])),
	Shape: (call) => plain(call.tf.tensor1d(call.shape(0), "int32")),
	DepthToSpace: depthToSpace$1,
	SpaceToDepth: spaceToDepth$1
}, coordinates$1 = {
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
function resize$1(call) {
	let held = call.held(0), mode = call.text("mode", "nearest"), wanted = call.text("coordinate_transformation_mode", "half_pixel"), place = coordinates$1[wanted] ?? call.refuse(`the coordinates ${wanted} have no row`);
	call.int("antialias", 0) !== 0 && call.refuse("it is antialiased"), mode !== "nearest" && mode !== "linear" && call.refuse(`the mode ${mode} has no row`);
	let tensor = held.tensor;
	for (let [axis, lengths] of axesOf(call, shapeOf$1(held)).entries()) {
		if (lengths.from === lengths.to) continue;
		let at = range$1(0, lengths.to).map((index) => place(index, lengths));
		tensor = (mode === "nearest" ? nearest : linear$1)(call, tensor, placeOf(held, axis), lengths.from, at);
	}
	return {
		tensor,
		last: held.last
	};
}
function axesOf(call, shape) {
	call.text("keep_aspect_ratio_policy", "stretch") !== "stretch" && call.refuse("it keeps the aspect ratio");
	let axes = (call.intsAttr("axes") ?? range$1(0, shape.length)).map((axis) => call.axis(axis, shape.length)), sizes = call.has(3) ? call.ints(3) : void 0, scales = sizes ? void 0 : call.plain(2).dataSync();
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
function linear$1(call, x, axis, length, at) {
	let { tf } = call, lower = at.map((position) => Math.floor(position)), shape = x.shape.map((_, i) => i === axis ? at.length : 1), weight = tf.reshape(tf.tensor1d(at.map((position, i) => position - lower[i])), shape), [low, high] = [0, 1].map((step) => taken(call, x, axis, lower.map((index) => within(index + step, length))));
	return tf.add(low, tf.mul(weight, tf.sub(high, low)));
}
const resizeRows = { Resize: resize$1 };
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
function windowOf$1(call, { tensor }, kernel) {
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
function padded$1(call, x, window, value, maySame = !0) {
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
function weightsOf(call, index) {
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
function conv$1(call) {
	let image = imageOf(call, 0), [, perGroup = 1, ...kernel] = call.shape(1), window = windowOf$1(call, image, kernel), groups = call.int("group", 1), { x, pad } = padded$1(call, image.tensor, window, 0);
	return fromImage(call, (groups > 1 && perGroup === 1 ? depthwise : convolve$1)(call, {
		x,
		pad,
		window,
		groups
	}), image.rank);
}
function convolve$1(call, { x, pad, window, groups }) {
	let { tf } = call, { strides, dilations } = dilation(window), filter = call.keep("filter", [1], () => spread$1(call, tf.transpose(weightsOf(call, 1), [
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
		let w = weightsOf(call, 1), [outputs = 1, , height = 1, width = 1] = w.shape, byChannel = tf.reshape(w, [
			groups,
			outputs / groups,
			height,
			width
		]);
		return spread$1(call, tf.transpose(byChannel, [
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
function spread$1(call, filter, window, always = !1) {
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
function convTranspose$1(call) {
	let { tf } = call;
	(call.intsAttr("output_shape") || call.text("auto_pad", "NOTSET") !== "NOTSET") && call.refuse("only explicit `pads` can be run");
	let image = imageOf(call, 0), [, perGroup = 1, ...kernel] = call.shape(1), window = windowOf$1(call, image, kernel), groups = call.int("group", 1), filter = call.keep("transposed", [1], () => spread$1(call, tf.transpose(weightsOf(call, 1), [
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
	let window = windowOf$1(call, image, call.intsAttr("kernel_shape") ?? call.refuse("it has no kernel_shape"));
	return window.dilations.some((d) => d !== 1) && call.refuse("a dilated pool has no counterpart there"), window;
}
function maxPool$1(call) {
	call.node.outputs[1] && call.refuse("its indices are used");
	let image = imageOf(call, 0), window = poolWindow(call, image), { x, pad } = padded$1(call, image.tensor, window, -1e400), [size, strides] = [[...window.size], [...window.strides]];
	return fromImage(call, call.tf.maxPool(x, size, strides, pad), image.rank);
}
function averagePool$1(call) {
	let image = imageOf(call, 0), window = poolWindow(call, image), [size, strides] = [[...window.size], [...window.strides]], average = (x, pad) => call.tf.avgPool(x, size, strides, pad), counted = call.int("count_include_pad", 0) !== 0, { x, pad } = padded$1(call, image.tensor, window, 0, !counted);
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
	return last(reduce(call, x, range$1(1, x.rank - 1)));
}, windowRows = {
	Conv: conv$1,
	ConvTranspose: convTranspose$1,
	MaxPool: maxPool$1,
	AveragePool: averagePool$1,
	GlobalAveragePool: overImage(({ tf }, x, axes) => tf.mean(x, axes, !0)),
	GlobalMaxPool: overImage(({ tf }, x, axes) => tf.max(x, axes, !0))
}, rows$2 = {
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
	let asked = Object.fromEntries(Object.entries(shapes).filter(([name]) => graph.inputs.some((i) => i.name === name))), bound = bindShapes(normalise$1(graph), {
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
		let row = node.domain === "" && Object.hasOwn(rows$2, node.op) ? rows$2[node.op] : void 0;
		if (!row) throw refused(node, "it has no counterpart there yet", Object.keys(rows$2).toSorted());
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
			mean: pick$1(mean, pair.channels),
			variance: pick$1(variance, pair.channels)
		};
	});
}
const pick$1 = (values, at) => Float32Array.from(at, (i) => values[i]);
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
		let data = await load(input), model = input.recalibrate ? await recalibrated(input, data, context) : void 0, { threads = 1, provider = "cpu" } = input, session = await context.runtime.open(model ?? input.model, {
			threads,
			provider
		});
		try {
			return {
				...await evaluate(session, partOf(data, input), {
					...input.options,
					scaling: data.scale,
					classes: data.classes?.length,
					signal: context.signal
				}),
				model,
				dataSha256: data.sha256
			};
		} finally {
			await session.close();
		}
	};
}
/** The job of this process: `worker.call<typeof evaluateJob>('evaluate', input)`. */
const evaluateJob = openEvaluator();
async function recalibrated(input, data, context) {
	let graph = decode(input.model), [first] = graph.inputs.filter((v) => !graph.constants.has(v.name));
	if (!first?.shape || !first.dtype) throw userError("evaluate-inputs", { inputs: first?.name ?? "" });
	let count = Math.min(input.recalibrate ?? 0, data.train.count);
	if (count === 0) throw userError("evaluate-no-samples", {});
	let indices = Array.from({ length: count }, (_, i) => Math.floor(i * data.train.count / count)), batch = feed(data.train, indices, {
		shape: first.shape,
		dtype: first.dtype
	}, data.scale);
	try {
		return encode(await calibrate(graph, batch, input.origin, context.runtime));
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
// src/train/batches.ts
/** The batches of a split; the order of one epoch at a time is kept. */
function batches(plan) {
	let size = Math.min(plan.batch, plan.count), perEpoch = Math.ceil(plan.count / size), kept;
	return {
		perEpoch,
		size,
		tail: plan.count - (perEpoch - 1) * size,
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
	}).optional()
}), lossName = "loss", stateName = (name) => `state/${name}`, bestName = (name) => `best/${name}`;
/** The bytes of a checkpoint. */
function encodeCheckpoint({ key, step, losses, state, best }) {
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
		}
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
	};
	return {
		key: where.key,
		step: where.step,
		losses: Float32Array.from(losses),
		state: read(stateName),
		best
	};
}
function readStanding(text) {
	try {
		return standing.parse(JSON.parse(text ?? ""));
	} catch {
		return;
	}
}
// src/autodiff/emitter.ts
var Emitter = class {
	nodes = [];
	/** Shared with the emitters of subgraphs: these read the constants around them. */
	constants;
	#names;
	#made;
	/** `taken`: names that are in use already. `outer`: the emitter of the graph around this subgraph. */
	constructor(taken, outer) {
		this.constants = outer?.constants ?? /* @__PURE__ */ new Map(), this.#names = outer ? outer.#names : {
			taken: new Set(taken),
			next: 0
		}, this.#made = new Map(outer ? outer.#made : []);
	}
	/** A name that nothing has. */
	fresh(stem) {
		let name;
		do
			name = `${stem}~${this.#names.next++}`;
		while (this.#names.taken.has(name));
		return name;
	}
	/** This name, or one like it if something has it. */
	claim(name) {
		let free = this.#names.taken.has(name) ? this.fresh(name) : name;
		return this.#names.taken.add(free), free;
	}
	/** The outputs of a node; the one there is already if the same was asked before. */
	emit(op, inputs, attributes, types, domain = "") {
		let names = inputs.map((input) => input?.name ?? "");
		for (; names.at(-1) === "";) names.pop();
		let key = JSON.stringify([
			op,
			domain,
			names,
			types.length,
			Object.entries(attributes).sort()
		], bytesAsText), known = this.#made.get(key);
		if (known) return known;
		let outputs = types.map(({ dtype, shape }) => ({
			name: this.fresh(op),
			dtype,
			shape
		}));
		return this.nodes.push(node(op, names, outputs.map((o) => o.name), attributes, domain)), this.#made.set(key, outputs), outputs;
	}
	/** A node as it stands, with names of its own. */
	place(placed) {
		this.nodes.push(placed);
	}
	constant(value, stem = "constant") {
		let key = value.bytes.length <= 4096 ? `${value.dtype}[${value.shape}]${Buffer.from(value.bytes).toString("base64")}` : void 0, known = key === void 0 ? void 0 : this.#made.get(key)?.[0];
		if (known) return known;
		let term = {
			name: this.fresh(stem),
			dtype: value.dtype,
			shape: value.shape
		};
		return this.constants.set(term.name, value), key !== void 0 && this.#made.set(key, [term]), term;
	}
	ints(values) {
		return this.constant(tensor("int64", [values.length], values));
	}
	/** A constant full of one number. */
	filled(type, value) {
		return this.constant(tensor(type.dtype, type.shape, new Float64Array(elements(type.shape)).fill(value)));
	}
};
/** The one output of a node that has one. */
const only = (terms) => terms.length === 1 ? terms[0] : internal(`expected one output, not ${terms.length}`), bytesAsText = (_key, value) => value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
// src/autodiff/algebra.ts
var Algebra = class Algebra extends Emitter {
	/** An emitter for a subgraph of this one. */
	inner() {
		return new Algebra([], this);
	}
	/** One node with one output. */
	node(op, inputs, type, attributes = {}, domain = "") {
		return only(this.emit(op, inputs, attributes, [type], domain));
	}
	/** An operator whose result has the type of its first input. */
	unary(op, x, attributes = {}) {
		return this.node(op, [x], x, attributes);
	}
	add(a, b) {
		return b === 0 && typeof a != "number" ? a : this.#binary("Add", a, b);
	}
	sub(a, b) {
		return this.#binary("Sub", a, b);
	}
	mul(a, b) {
		return b === 1 && typeof a != "number" ? a : a === 1 && typeof b != "number" ? b : this.#binary("Mul", a, b);
	}
	div(a, b) {
		return b === 1 && typeof a != "number" ? a : this.#binary("Div", a, b);
	}
	pow(a, b) {
		return this.#binary("Pow", a, b);
	}
	max(a, b) {
		return this.#binary("Max", a, b);
	}
	min(a, b) {
		return this.#binary("Min", a, b);
	}
	compare(op, a, b) {
		return this.#binary(op, a, b, "bool");
	}
	and(a, b) {
		return this.#binary("And", a, b);
	}
	neg(x) {
		return this.unary("Neg", x);
	}
	sqrt(x) {
		return this.unary("Sqrt", x);
	}
	exp(x) {
		return this.unary("Exp", x);
	}
	log(x) {
		return this.unary("Log", x);
	}
	square(x) {
		return this.mul(x, x);
	}
	/** 1 / √(x + epsilon) */
	rsqrt(x, epsilon) {
		return this.div(1, this.sqrt(this.add(x, epsilon)));
	}
	cast(x, dtype) {
		return x.dtype === dtype ? x : this.node("Cast", [x], {
			dtype,
			shape: x.shape
		}, { to: attr.int(dtypes[dtype].code) });
	}
	where(condition, a, b) {
		let dtype = typeof a == "number" ? typeof b == "number" ? "float32" : b.dtype : a.dtype, [left, right] = [this.#operand(a, dtype), this.#operand(b, dtype)], shape = broadcast(condition.shape, broadcast(left.shape, right.shape));
		return this.node("Where", [
			condition,
			left,
			right
		], {
			dtype,
			shape
		});
	}
	/** `x` where the condition holds, else 0: cast and multiply, which is faster than `Where` in ONNX Runtime. */
	masked(x, condition) {
		return this.mul(x, this.cast(condition, x.dtype));
	}
	/** ReduceSum, ReduceMean, ReduceMax, ReduceSumSquare…; `axes` count from the front. */
	reduce(op, x, axes, keep = !1) {
		if (axes.length === 0) return x;
		let shape = x.shape.flatMap((d, i) => axes.includes(i) ? keep ? [1] : [] : [d]), axesInput = this.ints([...axes].sort((a, b) => a - b));
		return this.node(op, [x, axesInput], {
			dtype: x.dtype,
			shape
		}, { keepdims: attr.int(Number(keep)) });
	}
	sum(x, axes, keep = !1) {
		return this.reduce("ReduceSum", x, axes, keep);
	}
	mean(x, axes, keep = !1) {
		return this.reduce("ReduceMean", x, axes, keep);
	}
	/** The sum over everything that broadcasting repeated, in the shape it was repeated from. */
	unbroadcast(x, shape) {
		let lead = x.shape.length - shape.length, axes = x.shape.flatMap((d, i) => i < lead || shape[i - lead] === 1 && d !== 1 ? [i] : []);
		return this.reshape(this.sum(x, axes, !0), shape);
	}
	reshape(x, shape) {
		if (same(x.shape, shape)) return x;
		elements(x.shape) !== elements(shape) && internal(`[${x.shape}] cannot be reshaped to [${shape}]`);
		let allowZero = shape.includes(0) ? { allowzero: attr.int(1) } : {};
		return this.node("Reshape", [x, this.ints(shape)], {
			dtype: x.dtype,
			shape
		}, allowZero);
	}
	transpose(x, perm) {
		if (perm.every((from, to) => from === to)) return x;
		let shape = perm.map((from) => x.shape[from]), long = perm.filter((from) => x.shape[from] !== 1);
		return long.every((from, i) => i === 0 || from > long[i - 1]) ? this.reshape(x, shape) : this.node("Transpose", [x], {
			dtype: x.dtype,
			shape
		}, { perm: attr.ints(perm) });
	}
	/** The last two axes swapped. */
	transposed(x) {
		let n = x.shape.length;
		return this.transpose(x, [...x.shape.keys()].slice(0, n - 2).concat([n - 1, n - 2]));
	}
	expand(x, shape) {
		return same(x.shape, shape) ? x : this.node("Expand", [x, this.ints(shape)], {
			dtype: x.dtype,
			shape
		});
	}
	concat(terms, axis) {
		if (terms.length === 1) return terms[0];
		let first = terms[0] ?? internal("nothing to concatenate"), length = terms.reduce((sum, t) => sum + t.shape[axis], 0), shape = first.shape.with(axis, length);
		return this.node("Concat", terms, {
			dtype: first.dtype,
			shape
		}, { axis: attr.int(axis) });
	}
	split(x, axis, lengths) {
		if (lengths.length === 1) return [x];
		let types = lengths.map((length) => ({
			dtype: x.dtype,
			shape: x.shape.with(axis, length)
		}));
		return this.emit("Split", [x, this.ints(lengths)], { axis: attr.int(axis) }, types);
	}
	/** `length` elements of each of `axes`, from `starts` on, every `steps`-th. */
	slice(x, axes, starts, lengths, steps = axes.map(() => 1)) {
		let shape = x.shape.map((d, i) => lengths[axes.indexOf(i)] ?? d);
		if (same(shape, x.shape)) return x;
		let ends = axes.map((_, k) => starts[k] + (lengths[k] - 1) * steps[k] + 1), inputs = [
			x,
			this.ints(starts),
			this.ints(ends),
			this.ints(axes),
			this.ints(steps)
		];
		return this.node("Slice", inputs, {
			dtype: x.dtype,
			shape
		});
	}
	/** Zeros around: `before` and `after` per axis, none negative. */
	pad(x, before, after) {
		if ([...before, ...after].every((p) => p === 0)) return x;
		let shape = x.shape.map((d, i) => before[i] + d + after[i]);
		return this.node("Pad", [x, this.ints([...before, ...after])], {
			dtype: x.dtype,
			shape
		});
	}
	gather(x, axis, indices) {
		let shape = x.shape.with(axis, indices.length);
		return this.node("Gather", [x, this.ints(indices)], {
			dtype: x.dtype,
			shape
		}, { axis: attr.int(axis) });
	}
	/** The matrix product over the last two axes, the rest broadcast. */
	matmul(a, b) {
		let shape = [
			...broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2)),
			a.shape.at(-2),
			b.shape.at(-1)
		];
		return this.node("MatMul", [a, b], {
			dtype: a.dtype,
			shape
		});
	}
	/** The product of two matrices, each transposed where asked: no copy for that. */
	gemm(a, b, transA, transB) {
		let shape = [a.shape[+!!transA], b.shape[+!transB]], flags = {
			transA: attr.int(Number(transA)),
			transB: attr.int(Number(transB))
		};
		return this.node("Gemm", [a, b], {
			dtype: a.dtype,
			shape
		}, flags);
	}
	/** The same over batches of matrices; com.microsoft, float32 only. */
	fusedMatMul(a, b, transA, transB) {
		let shape = [
			...broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2)),
			a.shape.at(transA ? -1 : -2),
			b.shape.at(transB ? -2 : -1)
		], flags = {
			transA: attr.int(Number(transA)),
			transB: attr.int(Number(transB))
		};
		return this.node("FusedMatMul", [a, b], {
			dtype: a.dtype,
			shape
		}, flags, "com.microsoft");
	}
	/** `matrix` [to, from] applied along one axis. */
	along(x, axis, matrix, to) {
		let from = x.shape[axis], m = this.constant(tensor(x.dtype, [to, from], matrix)), after = elements(x.shape.slice(axis + 1)), flat = this.reshape(x, [
			elements(x.shape.slice(0, axis)),
			from,
			after
		]);
		return this.reshape(this.matmul(m, flat), x.shape.with(axis, to));
	}
	/** A scalar constant. */
	number(value, dtype) {
		return this.constant(scalar(dtype, value));
	}
	/** A copy of `x` under a given name. */
	named(x, name) {
		return this.place({
			name: "",
			op: "Identity",
			domain: "",
			inputs: [x.name],
			outputs: [name],
			attributes: {}
		}), {
			...x,
			name
		};
	}
	#binary(op, a, b, dtype) {
		let own = typeof a == "number" ? typeof b == "number" ? internal("two numbers") : b.dtype : a.dtype, [left, right] = [this.#operand(a, own), this.#operand(b, own)], shape = broadcast(left.shape, right.shape);
		return this.node(op, [left, right], {
			dtype: dtype ?? own,
			shape
		});
	}
	#operand(x, dtype) {
		return typeof x == "number" ? this.number(x, dtype) : x;
	}
};
const same = (a, b) => a.length === b.length && a.every((d, i) => d === b[i]);
/** The shape two shapes broadcast to. */
function broadcast(a, b) {
	let rank = Math.max(a.length, b.length);
	return Array.from({ length: rank }, (_, i) => {
		let [x, y] = [a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1];
		return x !== y && x !== 1 && y !== 1 && internal(`[${a}] and [${b}] do not broadcast`), x === 1 ? y : x;
	});
}
// src/autodiff/axes.ts
/** An axis counted from the front. */
const axisOf = (axis, rank) => axis < 0 ? axis + rank : axis, axisAttr = (node, fallback, rank) => axisOf(intAttr(node, "axis", fallback), rank);
/** The integers in input `index`; undefined where it is left out. */
function intsInput(call, index) {
	if (call.inputs[index] !== void 0) return knownInts(call.fact(index)) ?? unknownContent(call, index);
}
function knownInts(fact) {
	return fact?.constant ? ints(fact.constant) : fact?.content?.every((d) => typeof d == "number") ? fact.content : void 0;
}
/** The way back through `call` would need to know an input that the data decides. */
function unknownContent(call, index) {
	let { node } = call;
	throw userError("train-data-dependent", {
		op: node.op,
		node: node.name || node.outputs[0],
		input: node.inputs[index] ?? index
	});
}
/** The axes a reduction runs over, in order. */
function reducedAxes(call) {
	let rank = call.input(0).shape.length, given = intsInput(call, 1) ?? intsAttr(call.node, "axes") ?? [];
	return given.length > 0 ? given.map((axis) => axisOf(axis, rank)).sort((a, b) => a - b) : intAttr(call.node, "noop_with_empty_axes", 0) === 1 ? [] : range(rank);
}
const range = (count, from = 0) => Array.from({ length: count }, (_, i) => from + i), inverse = (perm) => perm.map((_, to) => {
	let at = perm.indexOf(to);
	return at < 0 ? internal(`[${perm}] is no permutation`) : at;
}), reach = (w, i) => w.dilations[i] * (w.kernel[i] - 1) + 1;
/** The window of a Conv or a pooling node over `spatial` lengths, giving `result` lengths. */
function windowOf(node, kernel, spatial, result) {
	let ones = kernel.map(() => 1), w = {
		kernel,
		strides: intsAttr(node, "strides", ones),
		dilations: intsAttr(node, "dilations", ones),
		group: intAttr(node, "group", 1),
		before: ones,
		after: ones
	}, mode = stringAttr(node, "auto_pad", "NOTSET"), pads = intsAttr(node, "pads", [...ones, ...ones].map(() => 0));
	if (mode === "NOTSET") return {
		...w,
		before: pads.slice(0, kernel.length),
		after: pads.slice(kernel.length)
	};
	let total = (i) => mode === "VALID" ? 0 : Math.max(0, (result[i] - 1) * w.strides[i] + reach(w, i) - spatial[i]), less = (i) => Math.floor(total(i) / 2), more = (i) => Math.ceil(total(i) / 2), axes = [...kernel.keys()];
	return mode === "SAME_LOWER" ? {
		...w,
		before: axes.map(more),
		after: axes.map(less)
	} : {
		...w,
		before: axes.map(less),
		after: axes.map(more)
	};
}
/** The window of a ConvTranspose: that of the Conv it is the transpose of, from `result` to `spatial`. */
function transposedWindowOf(node, kernel, spatial, result) {
	let ones = kernel.map(() => 1), w = windowOf({
		...node,
		attributes: withoutAutoPad(node)
	}, kernel, spatial, result);
	if (!("output_shape" in node.attributes || stringAttr(node, "auto_pad", "NOTSET").startsWith("SAME"))) return w;
	let extra = intsAttr(node, "output_padding", ones.map(() => 0)), total = (i) => Math.max(0, (spatial[i] - 1) * w.strides[i] + extra[i] + reach(w, i) - result[i]), lower = stringAttr(node, "auto_pad", "NOTSET") !== "SAME_UPPER", axes = [...kernel.keys()], less = axes.map((i) => Math.floor(total(i) / 2)), more = axes.map((i, k) => total(i) - less[k]);
	return lower ? {
		...w,
		before: more,
		after: less
	} : {
		...w,
		before: less,
		after: more
	};
}
const withoutAutoPad = (node) => Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== "auto_pad")), slides = (w, spatial) => spatial.map((d, i) => Math.floor((d + w.before[i] + w.after[i] - reach(w, i)) / w.strides[i]) + 1), spatial$1 = (x) => x.shape.slice(2);
/** Conv of terms. */
function convolve(g, x, w, window) {
	let shape = [
		x.shape[0],
		w.shape[0],
		...slides(window, spatial$1(x))
	];
	return g.node("Conv", [x, w], {
		dtype: x.dtype,
		shape
	}, windowAttributes(window));
}
const windowAttributes = (w) => ({
	kernel_shape: attr.ints(w.kernel),
	strides: attr.ints(w.strides),
	dilations: attr.ints(w.dilations),
	pads: attr.ints([...w.before, ...w.after]),
	group: attr.int(w.group)
});
/** ConvTranspose to exactly the lengths `to`. */
function transposeConvolve(g, y, w, window, to) {
	let covered = (i) => (spatial$1(y)[i] - 1) * window.strides[i] + reach(window, i) - window.before[i] - window.after[i], missing = to.map((d, i) => d - covered(i)), extra = missing.map((m, i) => Math.max(0, Math.min(m, window.strides[i] - 1))), cut = missing.map((m) => Math.max(0, -m)), attributes = {
		...windowAttributes({
			...window,
			after: window.after.map((p, i) => p + cut[i])
		}),
		output_padding: attr.ints(extra)
	}, reached = to.map((_, i) => covered(i) + extra[i] - cut[i]), shape = [
		y.shape[0],
		w.shape[1] * window.group,
		...reached
	], x = g.node("ConvTranspose", [y, w], {
		dtype: y.dtype,
		shape
	}, attributes);
	return g.pad(x, [
		0,
		0,
		...to.map(() => 0)
	], [
		0,
		0,
		...to.map((d, i) => d - reached[i])
	]);
}
// src/autodiff/blocked.ts
const blockedDomain = "com.microsoft.nchwc", isDepthwise = (channels, weights, group) => group === channels && weights[1] === 1 && weights[0] === channels;
/** Whether a Conv of these shapes can be written in blocks. */
function isBlockable(x, weights, group, block) {
	return x.length !== 4 || x[1] % block !== 0 || weights[0] % block !== 0 ? !1 : group === 1 || isDepthwise(x[1], weights, group);
}
/** Conv by way of the blocked layout. */
function blockedConvolve(g, x, w, bias, window, block) {
	let [out, inPerGroup, ...kernel] = w.shape, taps = kernel.reduce((a, b) => a * b, 1), shape = [
		x.shape[0],
		out,
		...slides(window, x.shape.slice(2))
	], arranged = isDepthwise(x.shape[1], w.shape, window.group) && inPerGroup === 1 && window.group > 1 ? g.transpose(g.reshape(w, [
		out / block,
		block,
		taps
	]), [
		0,
		2,
		1
	]) : g.transpose(g.reshape(w, [
		out / block,
		block,
		inPerGroup / block,
		block,
		taps
	]), [
		0,
		2,
		4,
		3,
		1
	]), weights = g.reshape(arranged, w.shape), inputs = [
		g.node("ReorderInput", [x], x, { channels_last: attr.int(0) }, blockedDomain),
		weights,
		bias
	], y = g.node("Conv", inputs, {
		dtype: x.dtype,
		shape
	}, windowAttributes(window), blockedDomain), attributes = {
		channels: attr.int(out),
		channels_last: attr.int(0)
	};
	return g.node("ReorderOutput", [y], {
		dtype: x.dtype,
		shape
	}, attributes, blockedDomain);
}
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
		let [x, w] = [term("x"), term(weights)], off = g.sub(convolve(g, x, w, {
			...window,
			group
		}), blockedConvolve(g, x, w, void 0, {
			...window,
			group
		}, block));
		return g.reduce("ReduceMax", g.unary("Abs", off), range(4));
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
};
// src/autodiff/pack.ts
/** Places for tensors, one after the other. */
function partsOf$1(tensors) {
	let offset = 0;
	return Array.from(tensors, ([of, { shape }]) => {
		let part = {
			of,
			shape,
			offset
		};
		return offset += elements(shape), part;
	});
}
const lengthOf = (parts) => parts.reduce((sum, part) => sum + elements(part.shape), 0);
/** The flat vector of tensors of one type. */
function pack(parts, dtype, tensorOf) {
	let bytes = new Uint8Array(byteLength(dtype, lengthOf(parts)));
	for (let part of parts) {
		let tensor = tensorOf(part.of);
		tensor.dtype !== dtype && internal(`${part.of} is ${tensor.dtype}, not ${dtype}`), bytes.set(tensor.bytes, byteLength(dtype, part.offset));
	}
	return {
		dtype,
		shape: [lengthOf(parts)],
		bytes
	};
}
/** The tensors in a flat vector, as views of it. @example unpack(slot.parts, slot.initial).get('conv.weight') */
function unpack(parts, flat) {
	return new Map(parts.map(({ of, shape, offset }) => {
		let [from, to] = [byteLength(flat.dtype, offset), byteLength(flat.dtype, offset + elements(shape))];
		return [of, {
			dtype: flat.dtype,
			shape,
			bytes: flat.bytes.subarray(from, to)
		}];
	}));
}
/** A flat term taken apart. */
function split$1(g, parts, flat) {
	let pieces = g.split(flat, 0, parts.map((part) => elements(part.shape)));
	return new Map(parts.map((part, i) => [part.of, g.reshape(pieces[i], part.shape)]));
}
/** Terms put together into a flat one. */
function join(g, terms) {
	return g.concat(terms.map((term) => g.reshape(term, [elements(term.shape)])), 0);
}
// src/autodiff/parameters.ts
const layer = { weights: [1, 2] }, term = { terms: [0, 1] }, moved = { through: 0 }, slots = {
	Conv: layer,
	ConvTranspose: layer,
	Gemm: { weights: [
		0,
		1,
		2
	] },
	MatMul: { weights: [0, 1] },
	BatchNormalization: {
		weights: [1, 2],
		statistics: [3, 4]
	},
	InstanceNormalization: layer,
	LayerNormalization: layer,
	SimplifiedLayerNormalization: layer,
	RMSNormalization: layer,
	PRelu: { weights: [1] },
	Gather: { weights: [0] },
	"com.microsoft:BiasGelu": layer,
	"com.microsoft:FastGelu": layer,
	Add: term,
	Sub: term,
	Mul: term,
	Div: term,
	Concat: { terms: [
		0,
		1,
		2,
		3
	] },
	Identity: {
		through: 0,
		copies: !0
	},
	Cast: moved,
	Transpose: moved,
	Reshape: moved,
	Flatten: moved,
	Squeeze: moved,
	Unsqueeze: moved,
	Expand: moved,
	Slice: moved,
	Split: moved,
	QuantizeLinear: moved,
	DequantizeLinear: moved,
	"com.microsoft:QuantizeLinear": moved,
	"com.microsoft:DequantizeLinear": moved
}, slotsOf = (node) => {
	let key = opKey(node.domain, node.op);
	return Object.hasOwn(slots, key) ? slots[key] : void 0;
};
/** The float constants of `graph` by role, subgraphs included. */
function rolesOf(graph) {
	let weights = /* @__PURE__ */ new Set(), statistics = /* @__PURE__ */ new Set(), parameters = /* @__PURE__ */ new Set(), isFloat = (t) => t !== void 0 && dtypes[t.dtype].kind === "float" && elements(t.shape) > 0;
	for (let node of allNodes(graph).toReversed()) {
		let row = slotsOf(node);
		node.inputs.forEach((name, i) => {
			let constant = graph.constants.get(name), passes = row?.through === i && node.outputs.some((output) => weights.has(output));
			(isWeight(row, i, constant) || passes) && (weights.add(name), isFloat(constant) && parameters.add(name)), row?.statistics?.includes(i) && isFloat(constant) && statistics.add(name);
		});
	}
	return {
		parameters: new Set([...graph.constants.keys()].filter((name) => parameters.has(name))),
		statistics
	};
}
const isWeight = (row, i, constant) => row?.weights?.includes(i) || row?.terms?.includes(i) && (constant === void 0 || elements(constant.shape) > 1), isOwn = (row, i, constant) => isWeight(row, i, constant) || row?.statistics?.includes(i), allNodes = (body) => body.nodes.flatMap((node) => [...bodies(node).flatMap(allNodes), node]);
/**
* The graph with a constant of its own for every layer that trains one. Exporters let layers share one tensor where
* values are equal, as fresh norms and biases are; random weights are equal only where they are tied on purpose.
*/
function untie(graph) {
	let constants = new Map(graph.constants), outputs = new Set(graph.outputs.map((output) => output.name)), isFlat = (name) => {
		let t = constants.get(name);
		return t !== void 0 && dtypes[t.dtype].kind === "float" && isUniform(t);
	}, named = graph.nodes.filter((node) => {
		let [input, output] = [node.inputs[0], node.outputs[0]];
		return !slotsOf(node)?.copies || outputs.has(output) || !isFlat(input) ? !0 : (constants.set(output, constants.get(input)), !1);
	}), taken = /* @__PURE__ */ new Set([
		...constants.keys(),
		...named.flatMap((node) => node.outputs),
		...graph.inputs.map((i) => i.name)
	]), used = /* @__PURE__ */ new Set(), nodes = named.map((node) => {
		let row = slotsOf(node), inputs = node.inputs.map((name, i) => {
			if (!isOwn(row, i, constants.get(name)) || !isFlat(name)) return name;
			if (!used.has(name)) return used.add(name), name;
			let copy = name;
			for (let k = 1; taken.has(copy); k++) copy = `${name}#${k}`;
			return taken.add(copy), constants.set(copy, constants.get(name)), copy;
		});
		return inputs.every((name, i) => name === node.inputs[i]) ? node : {
			...node,
			inputs
		};
	});
	return rewrite(graph, {
		nodes,
		constants,
		inputs: graph.inputs.filter(({ name }) => !graph.constants.has(name))
	});
}
/** Whether all elements are the same: their bytes repeat. */
function isUniform({ bytes, dtype }) {
	let width = dtypes[dtype].bits / 8;
	return bytes.every((byte, i) => byte === bytes[i % width]);
}
// src/autodiff/export-trained.ts
/**
* `model` with its parameters and statistics replaced: same inputs, outputs, op-set and metadata. Layers that it has in
* training mode are put into inference mode.
* @param state the flat vectors by the name of their input, as the last step gave them
* @param use `average` takes averaged weights where the step keeps them. Default `parameter`.
* @example exportTrained(model, step.state, lastState)
*/
function exportTrained(model, slots, state, use = "parameter") {
	let graph = untie(model), constants = new Map(graph.constants), wanted = slots.filter((slot) => slot.role === use || slot.role === "statistic");
	for (let { input, parts } of wanted) for (let [name, t] of unpack(parts, state.get(input) ?? internal(`no state for ${input}`))) constants.has(name) || internal(`the model has no constant ${name}`), constants.set(name, {
		...t,
		bytes: Uint8Array.from(t.bytes)
	});
	let nodes = graph.nodes.map((node) => inference[opKey(node.domain, node.op)]?.(node) ?? node);
	return prune(rewrite(graph, {
		constants,
		nodes
	}));
}
/** Operators that a model exported in training mode runs otherwise than inference does. */
const inference = {
	BatchNormalization: (node) => {
		let { training_mode: _, ...attributes } = node.attributes;
		return {
			...node,
			attributes,
			outputs: node.outputs.slice(0, 1)
		};
	},
	Dropout: (node) => ({
		...node,
		inputs: node.inputs.slice(0, 2)
	})
}, rule = (backward) => ({ backward }), unary = (backward) => rule((call) => [call.needs(0) ? backward(call, call.input(0), call.outputs[0], call.grad) : void 0]), flat = rule(() => []), sigmoid = (g, x) => g.unary("Sigmoid", x), bump = (g, s) => g.mul(s, g.sub(1, s)), swish = (alphaOf) => unary((call, x, _y, grad) => {
	let { g } = call, alpha = alphaOf(call), s = sigmoid(g, g.mul(x, alpha));
	return g.mul(grad, g.add(s, g.mul(g.mul(x, alpha), bump(g, s))));
});
/** Φ(x) + x φ(x) */
function geluSlope(g, x) {
	let cdf = g.mul(g.add(g.unary("Erf", g.mul(x, Math.SQRT1_2)), 1), .5), density = g.mul(g.exp(g.mul(g.square(x), -.5)), 1 / Math.sqrt(2 * Math.PI));
	return g.add(cdf, g.mul(x, density));
}
/** Of 0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))). */
function tanhGeluSlope(g, x) {
	let c = Math.sqrt(2 / Math.PI), squared = g.square(x), inner = g.mul(g.mul(x, c), g.add(g.mul(squared, .044715), 1)), t = g.unary("Tanh", inner), innerSlope = g.mul(g.add(g.mul(squared, .134145), 1), c), rise = g.mul(g.mul(x, .5), g.mul(g.sub(1, g.square(t)), innerSlope));
	return g.add(g.mul(g.add(t, 1), .5), rise);
}
/** An approximation of Gelu with a bias that is added before. */
const biasGelu = (slope) => rule(({ g, inputs, grad }) => {
	let [x, bias] = inputs, moved = g.mul(grad, slope(g, bias ? g.add(x, bias) : x));
	return [moved, bias && g.unbroadcast(moved, bias.shape)];
}), sided = (g, x, positive, negative) => g.where(g.compare("Greater", x, 0), positive, negative), exponential = (call, alpha, beta, gamma) => {
	let { g, grad } = call, y = call.outputs[0], below = g.div(g.add(y, gamma * alpha), beta);
	return g.mul(grad, sided(g, call.input(0), gamma, below));
}, prelu = rule(({ g, inputs, grad, needs }) => {
	let [x, slope] = inputs, positive = g.compare("Greater", x, 0);
	return [needs(0) ? g.where(positive, grad, g.mul(grad, slope)) : void 0, needs(1) ? g.unbroadcast(g.mul(grad, g.min(x, 0)), slope.shape) : void 0];
}), softmaxAxis = ({ node }, x) => {
	let axis = intAttr(node, "axis", -1);
	return axis < 0 ? axis + x.shape.length : axis;
}, ramp = (g, x) => g.unary("HardSigmoid", x, {
	alpha: attr.float(34e37),
	beta: attr.float(0)
}), relu = unary(({ g, lower }, x, y, grad) => {
	let forms = x.dtype === "float32" ? ["ramp", "mask"] : ["mask"];
	return lower({
		key: "Relu.x",
		dtype: x.dtype,
		shapes: [x.shape],
		attributes: {},
		forms
	}) === "ramp" ? g.mul(grad, ramp(g, y)) : g.masked(grad, g.compare("Greater", y, 0));
}), clip = unary(({ g, inputs }, x, _y, grad) => {
	let [, low, high] = inputs, above = low && g.compare("Greater", x, low), below = high && g.compare("Less", x, high), inside = above && below ? g.and(above, below) : above ?? below;
	return inside ? g.masked(grad, inside) : grad;
}), yes = { value: attr.tensor(tensor("bool", [1], [1])) }, activations = {
	Relu: relu,
	LeakyRelu: unary(({ g, node }, x, _y, grad) => g.where(g.compare("Greater", x, 0), grad, g.mul(grad, floatAttr(node, "alpha", .01)))),
	PRelu: prelu,
	Elu: unary((call) => exponential(call, floatAttr(call.node, "alpha", 1), 1, 1)),
	Selu: unary((call) => exponential(call, floatAttr(call.node, "alpha", 1.6732632423543772), 1, floatAttr(call.node, "gamma", 1.0507009873554805))),
	Celu: unary((call) => {
		let alpha = floatAttr(call.node, "alpha", 1);
		return exponential(call, alpha, alpha, 1);
	}),
	ThresholdedRelu: unary(({ g, node }, x, _y, grad) => g.masked(grad, g.compare("Greater", x, floatAttr(node, "alpha", 1)))),
	Shrink: unary(({ g, node }, x, _y, grad) => g.masked(grad, g.compare("Greater", g.unary("Abs", x), floatAttr(node, "lambd", .5)))),
	Clip: clip,
	Sigmoid: unary(({ g }, _x, y, grad) => g.mul(grad, bump(g, y))),
	HardSigmoid: unary(({ g, node }, _x, y, grad) => {
		let inside = g.and(g.compare("Greater", y, 0), g.compare("Less", y, 1));
		return g.mul(g.masked(grad, inside), floatAttr(node, "alpha", .2));
	}),
	HardSwish: unary(({ g }, x, _y, grad) => {
		let between = g.masked(g.add(g.mul(x, 1 / 3), .5), g.compare("Greater", x, -3));
		return g.mul(grad, g.where(g.compare("Less", x, 3), between, 1));
	}),
	Swish: swish(({ node }) => floatAttr(node, "alpha", 1)),
	"com.microsoft:QuickGelu": swish(({ node }) => floatAttr(node, "alpha", 1.702)),
	Mish: unary(({ g }, x, _y, grad) => {
		let t = g.unary("Tanh", g.unary("Softplus", x));
		return g.mul(grad, g.add(t, g.mul(g.mul(x, sigmoid(g, x)), g.sub(1, g.square(t)))));
	}),
	Tanh: unary(({ g }, _x, y, grad) => g.mul(grad, g.sub(1, g.square(y)))),
	Gelu: unary(({ g, node }, x, _y, grad) => g.mul(grad, stringAttr(node, "approximate", "none") === "tanh" ? tanhGeluSlope(g, x) : geluSlope(g, x))),
	"com.microsoft:Gelu": unary(({ g }, x, _y, grad) => g.mul(grad, geluSlope(g, x))),
	"com.microsoft:BiasGelu": biasGelu(geluSlope),
	"com.microsoft:FastGelu": biasGelu(tanhGeluSlope),
	Softplus: unary(({ g }, x, _y, grad) => g.mul(grad, sigmoid(g, x))),
	Softsign: unary(({ g }, x, _y, grad) => g.div(grad, g.square(g.add(g.unary("Abs", x), 1)))),
	Softmax: unary((call, x, y, grad) => {
		let { g } = call, axis = softmaxAxis(call, x), product = g.mul(grad, y);
		return g.sub(product, g.mul(y, g.sum(product, [axis], !0)));
	}),
	LogSoftmax: unary((call, x, y, grad) => {
		let { g } = call;
		return g.sub(grad, g.mul(g.exp(y), g.sum(grad, [softmaxAxis(call, x)], !0)));
	}),
	Hardmax: null,
	Dropout: {
		forward: ({ g, inputs, wanted, mode, fact, uniform, input, node }) => {
			let x = input(0), known = fact(1)?.constant, ratio = known ? numbers(known)[0] : .5;
			if (!mode.dropout || ratio === 0) return { outputs: [g.unary("Identity", x), wanted[1] && g.node("ConstantOfShape", [g.ints(x.shape)], {
				dtype: "bool",
				shape: x.shape
			}, yes)] };
			if (inputs[1] && !known) throw userError("train-dropout", { node: label(node) });
			let kept = g.compare("GreaterOrEqual", uniform(x.shape, x.dtype), ratio), scale = g.mul(g.cast(kept, x.dtype), 1 / (1 - ratio));
			return {
				outputs: [g.mul(x, scale), wanted[1] && kept],
				saved: [scale]
			};
		},
		backward: ({ g, grad, saved }) => [saved[0] ? g.mul(grad, saved[0]) : grad]
	}
};
// src/autodiff/gradients/control.ts
/** A subgraph of what an inner emitter holds; its outputs are copies, since an outer value is no output. */
function closed(g, outputs) {
	let named = outputs.map((term) => g.named(term, g.fresh("branch")));
	return body({
		name: "branch",
		inputs: [],
		outputs: named.map(({ name, dtype, shape }) => value(name, dtype, shape)),
		nodes: g.nodes
	});
}
const branchesOf = (node) => bodies({
	...node,
	attributes: pick(node)
}), pick = ({ attributes }) => ({
	then_branch: attributes.then_branch,
	else_branch: attributes.else_branch
});
/** An If that chooses between two lists of terms. */
function conditional(g, condition, branches, types) {
	let [then, otherwise] = branches, outputs = types.map((type) => ({
		name: g.fresh("If"),
		dtype: type.dtype,
		shape: type.shape
	}));
	return g.place({
		name: "",
		op: "If",
		domain: "",
		inputs: [condition.name],
		outputs: outputs.map((o) => o.name),
		attributes: {
			then_branch: attr.graph(then),
			else_branch: attr.graph(otherwise)
		}
	}), outputs;
}
/** Both branches in training; a statistic that one of them updates stays as it was in the other. */
function forward(call) {
	let traced = branchesOf(call.node).map((branch) => {
		let g = call.g.inner();
		return {
			g,
			trace: call.inside.trace(branch, g)
		};
	}), updated = [...new Set(traced.flatMap(({ trace }) => [...trace.updates.keys()]))], before = updated.map((name) => call.inside.lookUp(name)), branches = traced.map(({ g, trace }) => closed(g, [...trace.outputs, ...updated.map((name, i) => trace.updates.get(name) ?? before[i])])), results = conditional(call.g, call.input(0), branches, [...traced[0].trace.outputs, ...before]), count = traced[0].trace.outputs.length;
	return updated.forEach((name, i) => {
		call.update(name, results[count + i]);
	}), { outputs: results.slice(0, count) };
}
function backward(call) {
	let wanted = call.inputs.flatMap((term, i) => i > 0 && term && call.needs(i) ? [term] : []), branches = branchesOf(call.node).map((branch) => {
		let g = call.g.inner(), trace = call.inside.trace(branch, g), seeds = trace.outputs.flatMap((term, i) => call.grads[i] ? [[term, call.grads[i]]] : []), found = call.inside.differentiate(trace, seeds, wanted, g), zero = (term) => g.expand(g.filled({
			dtype: term.dtype,
			shape: [1]
		}, 0), term.shape);
		return closed(g, wanted.map((term) => found.get(term.name) ?? zero(term)));
	}), results = conditional(call.g, call.input(0), branches, wanted);
	return call.inputs.map((term) => {
		let at = term ? wanted.indexOf(term) : -1;
		return at < 0 ? void 0 : results[at];
	});
}
const control = {
	If: {
		forward,
		backward
	},
	Loop: null,
	Scan: null
};
// src/autodiff/gradients/convolution-weight.ts
function weightGradient(call, x, grad, shape, window) {
	let { strides, dilations, before, after, group } = window, attributes = {
		strides,
		dilations,
		before,
		after,
		group: [group]
	}, one = {
		g: call.g,
		x,
		grad,
		shape,
		window
	}, forms = usableForms(one);
	return ofWeight[call.lower({
		key: "Conv.w",
		dtype: x.dtype,
		shapes: [
			x.shape,
			shape,
			grad.shape
		],
		attributes,
		forms
	})](one);
}
/** The forms that are right here, best known first. */
function usableForms({ x, shape, window }) {
	let depthwise = shape[1] === 1 && shape[0] === x.shape[1], unit = [...window.strides, ...window.dilations].every((s) => s === 1);
	if (x.dtype !== "float32") return depthwise ? ["products", "convolution"] : ["convolution"];
	let plane = shape.length === 4 && window.strides.every((s) => s === 1), points = window.kernel.every((k) => k === 1);
	return depthwise ? shape.length === 4 && unit ? [
		"rows",
		"products",
		"taps",
		"convolution"
	] : [
		"products",
		"taps",
		"convolution"
	] : plane && !points ? [
		"stretches",
		"taps",
		"columns",
		"convolution"
	] : [
		"taps",
		"columns",
		"convolution"
	];
}
const ofWeight = {
	convolution: convolution$1,
	taps,
	columns,
	stretches,
	rows: rows$1,
	products
};
function convolution$1({ g, x, grad, shape, window }) {
	let { group, kernel } = window, [n, inPerGroup] = [x.shape[0], shape[1]], [from, to] = [x.shape.slice(2), grad.shape.slice(2)], rest = range(from.length, 3), grouped = g.transpose(g.reshape(x, [
		n,
		group,
		inPerGroup,
		...from
	]), [
		2,
		1,
		0,
		...rest
	]), input = g.reshape(grouped, [
		inPerGroup,
		group * n,
		...from
	]), weights = g.transpose(grad, [
		1,
		0,
		...range(to.length, 2)
	]), after = window.after.map((p, i) => {
		let wanted = (to[i] - 1) * window.strides[i] + reach(window, i);
		return Math.max(0, Math.min(p, wanted - from[i] - window.before[i]));
	}), all = convolve(g, input, weights, {
		...window,
		kernel: to,
		strides: window.dilations,
		dilations: window.strides,
		after
	}), kept = g.slice(all, range(kernel.length, 2), kernel.map(() => 0), kernel);
	return g.transpose(kept, [
		1,
		0,
		...range(kernel.length, 2)
	]);
}
/** The input with its padding, long enough for every window, and `more` rows at the end. */
function padded({ g, x, grad, window }, more = 0) {
	let missing = (i) => (grad.shape[2 + i] - 1) * window.strides[i] + reach(window, i) - x.shape[2 + i] - window.before[i], after = window.kernel.map((_, i) => Math.max(0, missing(i)) + (i === 0 ? more : 0));
	return g.pad(x, [
		0,
		0,
		...window.before
	], [
		0,
		0,
		...after
	]);
}
/** Every tap of the kernel, in the order of the weights. */
function tapsOf(window) {
	return window.kernel.reduce((all, length) => all.flatMap((tap) => range(length).map((i) => [...tap, i])), [[]]);
}
/** What one tap saw of the padded input: as long as the gradient. */
function seen(one, input, tap) {
	let { g, grad, window } = one, starts = tap.map((t, i) => t * window.dilations[i]);
	return g.slice(input, range(tap.length, 2), starts, grad.shape.slice(2), window.strides);
}
function taps(one) {
	let { g, grad, shape, window } = one, { group } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], count = elements(grad.shape.slice(2)), rows = g.reshape(grad, [
		n,
		group,
		out / group,
		count
	]), input = padded(one), parts = tapsOf(window).map((tap) => {
		let columns = g.reshape(seen(one, input, tap), [
			n,
			group,
			inPerGroup,
			count
		]), products = g.fusedMatMul(rows, columns, !1, !0);
		return g.reshape(g.sum(products, [0]), [
			out,
			inPerGroup,
			1
		]);
	});
	return g.reshape(g.concat(parts, 2), shape);
}
function columns(one) {
	let { g, grad, shape, window } = one, { group } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], count = elements(grad.shape.slice(2)), input = padded(one), all = tapsOf(window).map((tap) => g.reshape(seen(one, input, tap), [
		n,
		group,
		inPerGroup,
		count
	])), products = g.fusedMatMul(g.reshape(grad, [
		n,
		group,
		out / group,
		count
	]), g.concat(all, 2), !1, !0), summed = g.reshape(g.sum(products, [0]), [
		out,
		all.length,
		inPerGroup
	]);
	return g.reshape(g.transpose(summed, [
		0,
		2,
		1
	]), shape);
}
function products(one) {
	let { g, grad, shape, window } = one, input = padded(one), axes = [0, ...range(window.kernel.length, 2)], parts = tapsOf(window).map((tap) => g.reshape(g.sum(g.mul(seen(one, input, tap), grad), axes), [shape[0], 1]));
	return g.reshape(g.concat(parts, 1), shape);
}
function stretches(one) {
	let { g, grad, shape, window } = one, { group, dilations } = window, [n, out, inPerGroup] = [
		grad.shape[0],
		shape[0],
		shape[1]
	], [height, width] = grad.shape.slice(2), input = padded(one, 1), wide = input.shape[3], flat = g.reshape(input, [
		n,
		group,
		inPerGroup,
		input.shape[2] * wide
	]), lengthened = g.pad(grad, [
		0,
		0,
		0,
		0
	], [
		0,
		0,
		0,
		wide - width
	]), rows = g.reshape(lengthened, [
		n,
		group,
		out / group,
		height * wide
	]), parts = tapsOf(window).map(([row, column]) => {
		let start = row * dilations[0] * wide + column * dilations[1], products = g.fusedMatMul(rows, g.slice(flat, [3], [start], [height * wide]), !1, !0);
		return g.reshape(g.sum(products, [0]), [
			out,
			inPerGroup,
			1
		]);
	});
	return g.reshape(g.concat(parts, 2), shape);
}
function rows$1({ g, x, grad, shape, window }) {
	let [n, channels, height, width] = x.shape, [to, columns] = grad.shape.slice(2), kh = window.kernel[0], [left, right] = [g.transpose(x, [
		1,
		0,
		2,
		3
	]), g.transpose(grad, [
		1,
		0,
		2,
		3
	])], parts = range(kh).map((row) => {
		let offset = row - window.before[0], first = Math.max(0, -offset), count = Math.min(to, height - offset) - first;
		if (count <= 0) return g.filled({
			dtype: x.dtype,
			shape: [
				channels,
				1,
				width * columns
			]
		}, 0);
		let seen = g.reshape(g.slice(left, [2], [first + offset], [count]), [
			channels,
			n * count,
			width
		]), back = g.reshape(g.slice(right, [2], [first], [count]), [
			channels,
			n * count,
			columns
		]);
		return g.reshape(g.fusedMatMul(seen, back, !0, !1), [
			channels,
			1,
			width * columns
		]);
	}), stacked = g.reshape(g.concat(parts, 1), [channels * kh, width * columns]);
	return g.reshape(g.gemm(stacked, diagonals(g, window, width, columns, x.dtype), !1, !1), shape);
}
/** [W · W', taps]: 1 where the tap of a column of the gradient sees a column of the input. */
function diagonals(g, { kernel, before }, width, columns, dtype) {
	let taps = kernel[1], mask = new Float64Array(width * columns * taps);
	for (let column = 0; column < columns; column++) for (let tap = 0; tap < taps; tap++) {
		let seen = column + tap - before[1];
		seen >= 0 && seen < width && (mask[(seen * columns + column) * taps + tap] = 1);
	}
	return g.constant(tensor(dtype, [width * columns, taps], mask));
}
// src/autodiff/gradients/convolution.ts
const spatial = (x) => x.shape.slice(2);
/** [G·a, b, …] → [G·b, a, …]: in- and output channels of each group swapped, the kernel turned round. */
function flipped(g, w, group) {
	let [out, inPerGroup] = [w.shape[0], w.shape[1]], kernel = spatial(w), taps = elements(kernel), swapped = g.transpose(g.reshape(w, [
		group,
		out / group,
		inPerGroup,
		taps
	]), [
		0,
		2,
		1,
		3
	]), turned = taps === 1 ? swapped : g.gather(swapped, 3, range(taps).reverse());
	return g.reshape(turned, [
		group * inPerGroup,
		out / group,
		...kernel
	]);
}
/** The forms of ∂x that are right for this window, best known first. */
function inputForms(window, grad, w) {
	let overhang = window.kernel.some((_, i) => reach(window, i) - 1 < Math.max(window.before[i], window.after[i]));
	if (window.strides.some((s) => s > 1) || overhang) return ["transposed"];
	let weights = [
		w.shape[1] * window.group,
		w.shape[0] / window.group,
		...spatial(w)
	];
	return [
		"flipped",
		"transposed",
		...blockForms(grad, weights, window)
	];
}
/** Blocked forms that fit the channels; whether the processor has them is for a probe to say. */
const blockForms = (x, weights, { group }) => [8, 16].flatMap((block) => x.dtype === "float32" && isBlockable(x.shape, weights, group, block) ? [`blocked${block}`] : []), ofInput = {
	transposed: (g, grad, w, x, window) => transposeConvolve(g, grad, w, window, spatial(x)),
	flipped: (g, grad, w, x, window) => convolve(g, grad, flipped(g, w, window.group), flippedWindow(window, x, grad)),
	blocked8: (g, grad, w, x, window) => blockedConvolve(g, grad, flipped(g, w, window.group), void 0, flippedWindow(window, x, grad), 8),
	blocked16: (g, grad, w, x, window) => blockedConvolve(g, grad, flipped(g, w, window.group), void 0, flippedWindow(window, x, grad), 16)
};
/** Rows of x that no window reached still get their zeros: the padding is chosen by x's length. */
function flippedWindow(window, x, grad) {
	let last = (i) => reach(window, i) - 1, before = window.before.map((p, i) => last(i) - p), after = spatial(x).map((d, i) => d - spatial(grad)[i] - before[i] + last(i));
	return {
		...window,
		before,
		after
	};
}
/** ∂Conv/∂x for a gradient of the output. */
function inputGradient(call, grad, w, x, window) {
	let forms = inputForms(window, grad, w), attributes = siteAttributes(window), form = call.lower({
		key: "Conv.x",
		dtype: x.dtype,
		shapes: [
			x.shape,
			w.shape,
			grad.shape
		],
		attributes,
		forms
	});
	return ofInput[form](call.g, grad, w, x, window);
}
const siteAttributes = ({ strides, dilations, before, after, group }) => ({
	strides,
	dilations,
	before,
	after,
	group: [group]
}), positions$1 = (x) => [0, ...range(x.shape.length - 2, 2)], convBackward = (call) => {
	let { g, grad, inputs, node, needs } = call, [x, w] = [call.input(0), call.input(1)], window = windowOf(node, spatial(w), spatial(x), spatial(grad));
	return [
		needs(0) ? inputGradient(call, grad, w, x, window) : void 0,
		needs(1) ? weightGradient(call, x, grad, w.shape, window) : void 0,
		inputs[2] && needs(2) ? g.sum(grad, positions$1(grad)) : void 0
	];
};
/** Conv as it stands, or in blocks. */
function convForward(call) {
	let { g, inputs, lower, node, wanted } = call, [x, w] = [call.input(0), call.input(1)], y = wanted[0], window = windowOf(node, spatial(w), spatial(x), spatial(y)), forms = ["plain", ...blockForms(x, w.shape, window)], shapes = [
		x.shape,
		w.shape,
		y.shape
	], form = lower({
		key: "Conv",
		dtype: x.dtype,
		shapes,
		attributes: siteAttributes(window),
		forms
	});
	return form === "plain" ? { outputs: wanted } : { outputs: [blockedConvolve(g, x, w, inputs[2], window, form === "blocked8" ? 8 : 16)] };
}
const conv = {
	forward: convForward,
	backward: convBackward
}, convTranspose = rule((call) => {
	let { g, grad, inputs, node, needs } = call, [x, w] = [call.input(0), call.input(1)], window = transposedWindowOf(node, spatial(w), spatial(x), spatial(grad)), fitted = {
		...window,
		after: fittedAfter(window, spatial(grad), spatial(x))
	};
	return [
		needs(0) ? convolve(g, grad, w, fitted) : void 0,
		needs(1) ? weightGradient(call, grad, x, w.shape, fitted) : void 0,
		inputs[2] && needs(2) ? g.sum(grad, positions$1(grad)) : void 0
	];
}), fittedAfter = (w, from, to) => to.map((d, i) => Math.max(0, (d - 1) * w.strides[i] + reach(w, i) - from[i] - w.before[i])), convolution = {
	Conv: conv,
	ConvTranspose: convTranspose
}, binary = (ofA, ofB) => rule((call) => [ofA, ofB].map((partial, i) => call.needs(i) ? call.g.unbroadcast(partial(call, call.grad), call.input(i).shape) : void 0)), variadic = (partial) => rule((call) => call.inputs.map((x, i) => x && call.needs(i) ? call.g.unbroadcast(partial(call, i), x.shape) : void 0)), extreme$1 = variadic(({ g, inputs, outputs, grad }, i) => {
	let y = outputs[0], hits = inputs.map((x) => g.cast(g.compare("Equal", x, y), y.dtype)), share = hits.length === 1 ? grad : g.div(grad, hits.reduce((a, b) => g.add(a, b)));
	return g.mul(share, hits[i]);
}), power = binary(({ g, inputs, fact }, grad) => {
	let [a, b] = inputs, exponent = constantScalar(fact(1)?.constant);
	if (exponent === 2) return g.mul(g.mul(grad, a), 2);
	if (exponent !== void 0) return exponent === 0 ? g.mul(grad, 0) : g.mul(g.mul(grad, exponent), g.pow(a, exponent - 1));
	let slope = g.mul(b, g.pow(a, g.sub(b, 1)));
	return g.mul(grad, g.where(g.compare("Equal", b, 0), 0, slope));
}, ({ g, inputs, outputs }, grad) => {
	let a = inputs[0], safe = g.where(g.compare("Equal", a, 0), 1, a);
	return g.mul(g.mul(grad, outputs[0]), g.log(safe));
});
function constantScalar(t) {
	return t?.shape.every((d) => d === 1) ? numbers(t)[0] : void 0;
}
/** A step function: zero gradient, or the identity's where the mode says straight through. */
const stepped = unary(({ mode }, _x, _y, grad) => mode.straightThrough ? grad : void 0), elementwise = {
	Add: binary((_, grad) => grad, (_, grad) => grad),
	Sub: binary((_, grad) => grad, ({ g }, grad) => g.neg(grad)),
	Mul: binary(({ g, inputs }, grad) => g.mul(grad, inputs[1]), ({ g, inputs }, grad) => g.mul(grad, inputs[0])),
	Div: binary(({ g, inputs }, grad) => g.div(grad, inputs[1]), ({ g, inputs, outputs }, grad) => g.neg(g.div(g.mul(grad, outputs[0]), inputs[1]))),
	Pow: power,
	Mod: null,
	Sum: variadic(({ grad }) => grad),
	Mean: variadic(({ g, inputs, grad }) => g.mul(grad, 1 / inputs.length)),
	Max: extreme$1,
	Min: extreme$1,
	Neg: unary(({ g }, _x, _y, grad) => g.neg(grad)),
	Abs: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Sign", x))),
	Floor: stepped,
	Ceil: stepped,
	Round: stepped,
	Sign: unary(({ g, mode }, x, _y, grad) => mode.straightThrough ? g.masked(grad, g.compare("LessOrEqual", g.unary("Abs", x), 1)) : void 0),
	Sqrt: unary(({ g }, _x, y, grad) => g.div(g.mul(grad, .5), y)),
	Reciprocal: unary(({ g }, _x, y, grad) => g.neg(g.mul(grad, g.square(y)))),
	Exp: unary(({ g }, _x, y, grad) => g.mul(grad, y)),
	Log: unary(({ g }, x, _y, grad) => g.div(grad, x)),
	Sin: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Cos", x))),
	Cos: unary(({ g }, x, _y, grad) => g.neg(g.mul(grad, g.unary("Sin", x)))),
	Tan: unary(({ g }, _x, y, grad) => g.mul(grad, g.add(g.square(y), 1))),
	Asin: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(1, g.square(x))))),
	Acos: unary(({ g }, x, _y, grad) => g.neg(g.div(grad, g.sqrt(g.sub(1, g.square(x)))))),
	Atan: unary(({ g }, x, _y, grad) => g.div(grad, g.add(g.square(x), 1))),
	Sinh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Cosh", x))),
	Cosh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary("Sinh", x))),
	Asinh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.add(g.square(x), 1)))),
	Acosh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(g.square(x), 1)))),
	Atanh: unary(({ g }, x, _y, grad) => g.div(grad, g.sub(1, g.square(x)))),
	Erf: unary(({ g }, x, _y, grad) => g.mul(grad, g.mul(g.exp(g.neg(g.square(x))), 2 / Math.sqrt(Math.PI)))),
	Where: rule(({ g, inputs, grad, needs }) => {
		let [condition, a, b] = inputs;
		return [
			void 0,
			needs(1) ? g.unbroadcast(g.masked(grad, condition), a.shape) : void 0,
			needs(2) ? g.unbroadcast(g.where(condition, 0, grad), b.shape) : void 0
		];
	}),
	Identity: unary((_, _x, _y, grad) => grad),
	Cast: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
	CastLike: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
	BitwiseAnd: flat,
	BitwiseOr: flat,
	BitwiseXor: flat,
	BitwiseNot: flat,
	BitShift: flat,
	BitCast: null,
	Equal: flat,
	Less: flat,
	Greater: flat,
	LessOrEqual: flat,
	GreaterOrEqual: flat,
	And: flat,
	Or: flat,
	Xor: flat,
	Not: flat,
	IsNaN: flat,
	IsInf: flat
}, gemm = rule(({ g, node, inputs, grad, needs }) => {
	let [a, b, c] = inputs, [transA, transB] = [intAttr(node, "transA", 0) === 1, intAttr(node, "transB", 0) === 1], [alpha, beta] = [floatAttr(node, "alpha", 1), floatAttr(node, "beta", 1)];
	return [
		needs(0) ? g.mul(transA ? g.gemm(b, grad, transB, !0) : g.gemm(grad, b, !1, !transB), alpha) : void 0,
		needs(1) ? g.mul(transB ? g.gemm(grad, a, !0, transA) : g.gemm(a, grad, !transA, !1), alpha) : void 0,
		c && needs(2) ? g.mul(g.unbroadcast(grad, c.shape), beta) : void 0
	];
});
/** A Bᵀ or Aᵀ B over batches of matrices, in the form that `lower` chooses. */
function product(call, a, b, transA, transB) {
	let { g, lower } = call;
	if (a.shape.length === 2 && b.shape.length === 2) return g.gemm(a, b, transA, transB);
	let forms = a.dtype === "float32" ? ["fused", "transposes"] : ["transposes"], attributes = {
		transA: [Number(transA)],
		transB: [Number(transB)]
	};
	return lower({
		key: "MatMul",
		dtype: a.dtype,
		shapes: [a.shape, b.shape],
		attributes,
		forms
	}) === "fused" ? g.fusedMatMul(a, b, transA, transB) : g.matmul(transA ? g.transposed(a) : a, transB ? g.transposed(b) : b);
}
/** A vector on either side counts as a matrix of one row or one column. */
const matMul = rule((call) => {
	let { g, inputs, grad, needs } = call, [a, b] = inputs, rows = a.shape.length === 1 ? g.reshape(a, [1, ...a.shape]) : a, columns = b.shape.length === 1 ? g.reshape(b, [...b.shape, 1]) : b, back = withVectors(g, grad, rows, columns, a, b);
	return [needs(0) ? g.reshape(ofLeft(call, rows, columns, back), a.shape) : void 0, needs(1) ? g.reshape(ofRight(call, rows, columns, back), b.shape) : void 0];
});
function withVectors(g, grad, rows, columns, a, b) {
	let lead = grad.shape.slice(0, grad.shape.length - Number(a.shape.length > 1) - Number(b.shape.length > 1));
	return g.reshape(grad, [
		...lead,
		rows.shape.at(-2),
		columns.shape.at(-1)
	]);
}
const matrix = (g, x) => g.reshape(x, [elements(x.shape.slice(0, -1)), x.shape.at(-1)]);
function ofLeft(call, a, b, grad) {
	return b.shape.length === 2 ? call.g.reshape(call.g.gemm(matrix(call.g, grad), b, !1, !0), a.shape) : call.g.unbroadcast(product(call, grad, b, !1, !0), a.shape);
}
function ofRight(call, a, b, grad) {
	return b.shape.length === 2 ? call.g.gemm(matrix(call.g, a), matrix(call.g, grad), !0, !1) : call.g.unbroadcast(product(call, a, grad, !0, !1), b.shape);
}
const linear = {
	Gemm: gemm,
	MatMul: matMul,
	Einsum: null
}, perChannel = (g, x, rank) => g.reshape(x, [x.shape[0], ...range(rank - 2).map(() => 1)]), positions = (x) => [0, ...range(x.shape.length - 2, 2)];
function batchForward(call) {
	let { g, node, update } = call, [x, scale, bias] = [
		call.input(0),
		call.input(1),
		call.input(2)
	], axes = positions(x), count = elements(x.shape) / x.shape[1], channel = (t) => g.reshape(t, [x.shape[1]]), mean = g.mean(x, axes, !0), centred = g.sub(x, mean), variance = g.mul(g.reduce("ReduceSumSquare", centred, axes, !0), 1 / count), deviation = g.rsqrt(variance, floatAttr(node, "epsilon", 1e-5)), gain = g.mul(deviation, perChannel(g, scale, x.shape.length)), y = g.add(g.mul(centred, gain), perChannel(g, bias, x.shape.length)), unbiased = g.mul(channel(variance), count / Math.max(1, count - 1)), momentum = floatAttr(node, "momentum", .9), blend = (old, now) => g.add(g.mul(old, momentum), g.mul(now, 1 - momentum)), [nextMean, nextVariance] = [blend(call.input(3), channel(mean)), blend(call.input(4), unbiased)];
	return update(node.inputs[3], nextMean), update(node.inputs[4], nextVariance), {
		outputs: [
			y,
			nextMean,
			nextVariance
		],
		saved: [
			centred,
			deviation,
			gain
		]
	};
}
function batchBackward({ g, grad, saved, needs, input }) {
	let [centred, deviation, gain] = saved, axes = positions(grad), count = elements(grad.shape) / grad.shape[1], sum = g.sum(grad, axes, !0), product = g.sum(g.mul(grad, centred), axes, !0), slope = g.mul(g.mul(gain, g.square(deviation)), g.mul(product, -1 / count)), shift = g.mul(g.mul(gain, sum), -1 / count);
	return [
		needs(0) ? g.add(g.add(g.mul(grad, gain), g.mul(centred, slope)), shift) : void 0,
		needs(1) ? g.reshape(g.mul(product, deviation), input(1).shape) : void 0,
		needs(2) ? g.reshape(sum, input(2).shape) : void 0
	];
}
function frozenBackward({ g, node, grad, needs, input }) {
	let x = input(0), [mean, variance] = [input(3), input(4)], rank = x.shape.length, deviation = g.rsqrt(variance, floatAttr(node, "epsilon", 1e-5));
	return [
		needs(0) ? g.mul(grad, perChannel(g, g.mul(deviation, input(1)), rank)) : void 0,
		needs(1) ? g.sum(g.mul(grad, g.mul(g.sub(x, perChannel(g, mean, rank)), perChannel(g, deviation, rank))), positions(x)) : void 0,
		needs(2) ? g.sum(grad, positions(x)) : void 0
	];
}
function frozenForward({ g, inputs, node, input }) {
	let attributes = { epsilon: attr.float(floatAttr(node, "epsilon", 1e-5)) };
	return { outputs: [
		g.node("BatchNormalization", inputs, input(0), attributes),
		input(3),
		input(4)
	] };
}
const batchNormalization = {
	forward: (call) => call.mode.batchNorm === "batch" ? batchForward(call) : frozenForward(call),
	backward: (call) => call.saved.length > 0 ? batchBackward(call) : frozenBackward(call)
};
/** The way back of a layer that normalises each sample; `scale` broadcasts against x. */
function normalise(call, { axes, scale, centre }) {
	let { g, grad, node } = call, x = call.input(0), centred = centre ? g.sub(x, g.mean(x, axes, !0)) : x, deviation = g.rsqrt(g.mean(g.square(centred), axes, !0), floatAttr(node, "epsilon", 1e-5)), normalised = g.mul(centred, deviation), scaled = scale ? g.mul(grad, scale) : grad, along = g.mul(normalised, g.mean(g.mul(scaled, normalised), axes, !0)), spread = centre ? g.sub(scaled, g.mean(scaled, axes, !0)) : scaled;
	return {
		ofX: g.mul(g.sub(spread, along), deviation),
		ofScale: g.mul(grad, normalised)
	};
}
/** LayerNormalization and RMSNormalization: the axes from `axis` on. */
const overLastAxes = (centre) => rule((call) => {
	let { g, grad, inputs, node, needs } = call, rank = call.input(0).shape.length, axis = axisAttr(node, -1, rank), [, scale, bias] = inputs, { ofX, ofScale } = normalise(call, {
		axes: range(rank - axis, axis),
		scale,
		centre
	});
	return [
		needs(0) ? ofX : void 0,
		scale && needs(1) ? g.unbroadcast(ofScale, scale.shape) : void 0,
		bias && needs(2) ? g.unbroadcast(grad, bias.shape) : void 0
	];
}), instanceNormalization = rule((call) => {
	let { g, grad, needs } = call, rank = call.input(0).shape.length, scale = perChannel(g, call.input(1), rank), { ofX, ofScale } = normalise(call, {
		axes: range(rank - 2, 2),
		scale,
		centre: !0
	});
	return [
		needs(0) ? ofX : void 0,
		needs(1) ? g.sum(ofScale, positions(grad)) : void 0,
		needs(2) ? g.sum(grad, positions(grad)) : void 0
	];
}), lrn = rule(({ g, node, outputs, grad, input }) => {
	let x = input(0), size = intAttr(node, "size") ?? 1, share = floatAttr(node, "alpha", 1e-4) / size, beta = floatAttr(node, "beta", .75), channels = x.shape[1], [before, after] = [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)], band = new Float64Array(channels * channels);
	for (let to = 0; to < channels; to++) for (let from = Math.max(0, to - before); from <= Math.min(channels - 1, to + after); from++) band[to * channels + from] = 1;
	let base = g.add(g.mul(g.along(g.square(x), 1, band, channels), share), floatAttr(node, "bias", 1)), crossed = g.div(g.mul(grad, outputs[0]), base), back = Float64Array.from(band, (_, i) => band[i % channels * channels + Math.floor(i / channels)]), neighbours = g.mul(x, g.along(crossed, 1, back, channels));
	return [g.sub(g.mul(grad, g.pow(base, -beta)), g.mul(neighbours, 2 * beta * share))];
}), lpNormalization = rule(({ g, node, grad, outputs, input }) => {
	let x = input(0), axes = [axisAttr(node, -1, x.shape.length)], isL2 = intAttr(node, "p", 2) === 2, norm = g.reduce(isL2 ? "ReduceL2" : "ReduceL1", x, axes, !0), direction = isL2 ? outputs[0] : g.unary("Sign", x), inner = g.sum(g.mul(grad, outputs[0]), axes, !0);
	return [g.div(g.sub(grad, g.mul(direction, inner)), norm)];
}), normalisation = {
	BatchNormalization: batchNormalization,
	LayerNormalization: overLastAxes(!0),
	SimplifiedLayerNormalization: overLastAxes(!1),
	RMSNormalization: overLastAxes(!1),
	InstanceNormalization: instanceNormalization,
	GroupNormalization: null,
	LRN: lrn,
	LpNormalization: lpNormalization,
	MeanVarianceNormalization: null
};
// src/autodiff/gradients/pooling.ts
/** `grad` added into zeros of x's shape at flat positions. */
function scattered({ g }, x, positions, grad) {
	let count = elements(x.shape), zero = g.filled({
		dtype: x.dtype,
		shape: [1]
	}, 0), flat = (t) => g.reshape(t, [elements(t.shape)]), inputs = [
		g.expand(zero, [count]),
		flat(positions),
		flat(grad)
	], attributes = {
		axis: attr.int(0),
		reduction: attr.string("add")
	};
	return g.reshape(g.node("ScatterElements", inputs, {
		dtype: x.dtype,
		shape: [count]
	}, attributes), x.shape);
}
const maxPool = {
	forward: ({ g, node, wanted, input }) => {
		let y = wanted[0], types = [y, {
			dtype: "int64",
			shape: y.shape
		}], outputs = g.emit("MaxPool", [input(0)], node.attributes, types);
		return {
			outputs: [outputs[0], wanted[1] && outputs[1]],
			saved: [outputs[1]]
		};
	},
	backward: (call) => [scattered(call, call.input(0), call.saved[0], call.grad)]
};
/** How many elements each window averages: [1, 1, …spatial]; one number where all have as many. */
function counts(window, from, to, padsCount) {
	return to.map((length, i) => range(length).map((at) => {
		let start = at * window.strides[i] - window.before[i], [low, high] = padsCount ? [-window.before[i], from[i] + window.after[i]] : [0, from[i]];
		return range(window.kernel[i]).filter((tap) => {
			let position = start + tap * window.dilations[i];
			return position >= low && position < high;
		}).length;
	})).reduce((all, lengths) => all.flatMap((a) => lengths.map((b) => a * b)), [1]);
}
const averagePool = rule((call) => {
	let { g, grad, node, lower } = call, x = call.input(0), [from, to] = [x.shape.slice(2), grad.shape.slice(2)], window = windowOf(node, intsAttr(node, "kernel_shape", from), from, to), sizes = counts(window, from, to, intAttr(node, "count_include_pad", 0) === 1), uniform = sizes.every((size) => size === sizes[0]), share = uniform ? g.mul(grad, 1 / sizes[0]) : g.mul(grad, g.constant(tensor(x.dtype, [
		1,
		1,
		...to
	], sizes.map((size) => 1 / size)))), forms = window.kernel.every((k, i) => k === window.strides[i] && to[i] * k === from[i]) && uniform ? ["repeat", "transposed"] : ["transposed"], attributes = {
		kernel: window.kernel,
		strides: window.strides,
		before: window.before
	};
	return lower({
		key: "AveragePool.x",
		dtype: x.dtype,
		shapes: [x.shape, grad.shape],
		attributes,
		forms
	}) === "repeat" ? [repeated(call, share, window.kernel)] : [transposeConvolve(g, share, g.filled({
		dtype: x.dtype,
		shape: [
			x.shape[1],
			1,
			...window.kernel
		]
	}, 1), {
		...window,
		group: x.shape[1]
	}, from)];
});
/** Every element as a block of `kernel`. */
function repeated({ g }, x, kernel) {
	let [n, c, ...lengths] = x.shape, apart = g.reshape(x, [
		n,
		c,
		...lengths.flatMap((d) => [d, 1])
	]), blocks = g.expand(apart, [
		n,
		c,
		...lengths.flatMap((d, i) => [d, kernel[i]])
	]);
	return g.reshape(blocks, [
		n,
		c,
		...lengths.map((d, i) => d * kernel[i])
	]);
}
const pooling = {
	MaxPool: maxPool,
	AveragePool: averagePool,
	LpPool: null,
	GlobalAveragePool: rule(({ g, grad, input }) => {
		let x = input(0);
		return [g.expand(g.mul(grad, 1 / elements(x.shape.slice(2))), x.shape)];
	}),
	GlobalMaxPool: rule(({ g, grad, input }) => {
		let x = input(0), [n, c] = x.shape, flat = g.reshape(x, [
			n,
			c,
			elements(x.shape.slice(2))
		]), at = g.node("ArgMax", [flat], {
			dtype: "int64",
			shape: [
				n,
				c,
				1
			]
		}, {
			axis: attr.int(2),
			keepdims: attr.int(1)
		}), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [
				1,
				1,
				1
			]
		}, 0), flat.shape), spread = g.node("ScatterElements", [
			zeros,
			at,
			g.reshape(grad, [
				n,
				c,
				1
			])
		], flat, { axis: attr.int(2) });
		return [g.reshape(spread, x.shape)];
	}),
	GlobalLpPool: null,
	MaxUnpool: null
};
// src/autodiff/unsupported.ts
/** The operator has a gradient, but not in this variant. */
function unsupported({ node }, variant) {
	throw userError("train-variant", {
		op: node.op,
		node: label(node),
		variant
	});
}
// src/autodiff/gradients/quantisation.ts
const limits = {
	int8: [-128, 127],
	uint8: [0, 255],
	int16: [-32768, 32767],
	uint16: [0, 65535],
	int4: [-8, 7],
	uint4: [0, 15]
};
/** A scale or zero point per tensor or per channel, to broadcast against x. */
function spread(g, t, axis, x) {
	return t.shape.length !== 1 || t.shape[0] === 1 ? g.reshape(t, []) : g.reshape(t, x.shape.map((d, i) => i === axis ? d : 1));
}
function quantizeBackward(call) {
	let { g, grad, inputs, node, outputs } = call, [x, scale] = [call.input(0), call.input(1)], type = outputs[0].dtype, [low, high] = limits[type] ?? unsupported(call, type);
	if (intAttr(node, "block_size", 0) > 0) return unsupported(call, "block_size");
	let axis = axisOf(intAttr(node, "axis", 1), x.shape.length), steps = g.div(x, spread(g, scale, axis, x)), zero = inputs[2] && g.cast(spread(g, inputs[2], axis, x), x.dtype), level = zero ? g.add(steps, zero) : steps, inside = g.and(g.compare("GreaterOrEqual", level, low - .5), g.compare("LessOrEqual", level, high + .5));
	return [g.masked(grad, inside)];
}
const quantize = {
	carries: !0,
	backward: quantizeBackward
}, dequantize = {
	carries: !0,
	backward: ({ grad }) => [grad]
}, quantisation = {
	QuantizeLinear: quantize,
	DequantizeLinear: dequantize,
	"com.microsoft:QuantizeLinear": quantize,
	"com.microsoft:DequantizeLinear": dequantize
}, reduction = (spread) => rule((call) => {
	let x = call.input(0), axes = reducedAxes(call), kept = x.shape.map((d, i) => axes.includes(i) ? 1 : d), [y, grad] = [call.g.reshape(call.outputs[0], kept), call.g.reshape(call.grad, kept)], count = elements(x.shape) / Math.max(1, elements(kept));
	return [call.g.expand(spread(call, x, y, grad, count), x.shape)];
}), extreme = reduction((call, x, y, grad) => {
	let { g } = call, hits = g.cast(g.compare("Equal", x, y), x.dtype);
	return g.mul(g.div(grad, g.sum(hits, reducedAxes(call), !0)), hits);
}), topK = rule(({ g, node, outputs, grad, input }) => {
	let x = input(0), axis = intAttr(node, "axis", -1), zeros = g.filled({
		dtype: x.dtype,
		shape: [1]
	}, 0);
	return [g.node("ScatterElements", [
		g.expand(zeros, x.shape),
		outputs[1],
		grad
	], x, { axis: attr.int(axis) })];
}), cumSum = rule((call) => {
	let { g, node, grad } = call, axis = axisOf(intsInput(call, 1)[0], grad.shape.length), flags = {
		exclusive: attr.int(intAttr(node, "exclusive", 0)),
		reverse: attr.int(1 - intAttr(node, "reverse", 0))
	};
	return [g.node("CumSum", [grad, g.ints([axis])], grad, flags)];
}), reductions = {
	ReduceSum: reduction((_call, _x, _y, grad) => grad),
	ReduceMean: reduction(({ g }, _x, _y, grad, count) => g.mul(grad, 1 / count)),
	ReduceMax: extreme,
	ReduceMin: extreme,
	ReduceL2: reduction(({ g }, x, y, grad) => g.mul(x, g.div(grad, g.add(y, g.cast(g.compare("Equal", y, 0), y.dtype))))),
	ReduceL1: reduction(({ g }, x, _y, grad) => g.mul(g.unary("Sign", x), grad)),
	ReduceSumSquare: reduction(({ g }, x, _y, grad) => g.mul(x, g.mul(grad, 2))),
	ReduceLogSum: reduction(({ g }, _x, y, grad) => g.div(grad, g.exp(y))),
	ReduceLogSumExp: reduction(({ g }, x, y, grad) => g.mul(g.exp(g.sub(x, y)), grad)),
	ReduceProd: null,
	ArgMax: flat,
	ArgMin: flat,
	TopK: topK,
	CumSum: cumSum,
	CumProd: null,
	NonZero: flat,
	Unique: null
}, half = (at, { scale }) => (at + .5) / scale - .5, coordinates = {
	half_pixel: half,
	pytorch_half_pixel: (at, axis) => axis.to > 1 ? half(at, axis) : 0,
	half_pixel_symmetric: (at, { from, to, scale }) => {
		let adjustment = to / (from * scale);
		return from / 2 * (1 - adjustment) + (at + .5) / scale - .5;
	},
	align_corners: (at, { from, to }) => to > 1 ? at * (from - 1) / (to - 1) : 0,
	asymmetric: (at, { scale }) => at / scale
}, rounding = {
	round_prefer_floor: (x) => Math.ceil(x - .5),
	round_prefer_ceil: (x) => Math.floor(x + .5),
	floor: Math.floor,
	ceil: Math.ceil
};
/** [from, to]: the transposed weights of one axis. */
function weights(axis, at, nearest) {
	let { from, to } = axis, matrix = new Float64Array(from * to), within = (i) => Math.max(0, Math.min(from - 1, i)), put = (source, target, weight) => {
		matrix[within(source) * to + target] += weight;
	};
	for (let i = 0; i < to; i++) {
		let position = Math.fround(at(i));
		if (nearest) put(nearest(position), i, 1);
		else {
			let x = Math.max(0, Math.min(from - 1, position)), low = Math.floor(x);
			put(low, i, 1 - (x - low)), x > low && put(low + 1, i, x - low);
		}
	}
	return matrix;
}
function scalesOf(call, x, y) {
	let rank = x.shape.length, axes = (intsAttr(call.node, "axes") ?? range(rank)).map((axis) => axisOf(axis, rank)), scales = call.fact(2)?.constant, given = scales && scales.bytes.length > 0 ? numbers(scales) : void 0, policy = stringAttr(call.node, "keep_aspect_ratio_policy", "stretch");
	return policy === "stretch" ? new Map(axes.map((axis, k) => [axis, given?.[k] ?? y.shape[axis] / x.shape[axis]])) : unsupported(call, `keep_aspect_ratio_policy ${policy}`);
}
/** Nearest neighbour by whole factors: every element stands in a block of copies. */
function blocks$1(g, grad, x) {
	let factors = x.shape.map((d, i) => grad.shape[i] / d), apart = g.reshape(grad, x.shape.flatMap((d, i) => factors[i] === 1 ? [d] : [d, factors[i]])), axes = factors.flatMap((f, i) => f === 1 ? [] : [i + factors.slice(0, i).filter((e) => e !== 1).length + 1]);
	return g.reshape(g.sum(apart, axes), x.shape);
}
const resize = rule((call) => {
	let { g, grad, node, needs } = call;
	if (!needs(0)) return [];
	let x = call.input(0), mode = stringAttr(node, "mode", "nearest"), system = stringAttr(node, "coordinate_transformation_mode", "half_pixel"), at = coordinates[system] ?? unsupported(call, `coordinate_transformation_mode ${system}`);
	if (mode === "cubic" || intAttr(node, "antialias", 0) === 1) return unsupported(call, "cubic or antialias");
	let nearest = mode === "nearest" ? rounding[stringAttr(node, "nearest_mode", "round_prefer_floor")] : void 0, changed = [...scalesOf(call, x, grad)].filter(([axis]) => x.shape[axis] !== grad.shape[axis]), forms = nearest && changed.every(([axis, scale]) => Number.isInteger(scale) && grad.shape[axis] === x.shape[axis] * scale) && system !== "align_corners" && copiesStandInBlocks(changed, x, grad, at, nearest) ? ["blocks", "matrices"] : ["matrices"], site = {
		key: "Resize.x",
		dtype: x.dtype,
		shapes: [x.shape, grad.shape],
		attributes: {},
		forms
	};
	return call.lower(site) === "blocks" ? [blocks$1(g, grad, x)] : [changed.reduce((back, [axis, scale]) => {
		let one = {
			from: x.shape[axis],
			to: grad.shape[axis],
			scale
		};
		return g.along(back, axis, weights(one, (i) => at(i, one), nearest), one.from);
	}, grad)];
});
function copiesStandInBlocks(changed, x, y, at, nearest) {
	return changed.every(([axis, scale]) => {
		let one = {
			from: x.shape[axis],
			to: y.shape[axis],
			scale
		};
		return range(one.to).every((i) => Math.max(0, Math.min(one.from - 1, nearest(Math.fround(at(i, one))))) === Math.floor(i / scale));
	});
}
const resampling = {
	Upsample: null,
	Resize: resize,
	GridSample: null,
	AffineGrid: null,
	RoiAlign: null
}, reshaped = unary(({ g }, x, _y, grad) => g.reshape(grad, x.shape)), transpose = unary(({ g, node }, x, _y, grad) => {
	let perm = intsAttr(node, "perm", range(x.shape.length).reverse());
	return g.transpose(grad, inverse(perm));
}), concat = rule(({ g, node, inputs, grad }) => {
	let axis = axisAttr(node, 0, grad.shape.length);
	return g.split(grad, axis, inputs.map((x) => x.shape[axis]));
}), split = rule(({ g, node, outputs, grads }) => {
	let parts = outputs.map((y, i) => grads[i] ?? g.expand(g.filled({
		dtype: y.dtype,
		shape: [1]
	}, 0), y.shape));
	return [g.concat(parts, axisAttr(node, 0, parts[0].shape.length))];
}), expand = unary(({ g }, x, _y, grad) => g.unbroadcast(grad, x.shape)), tile = unary(({ g }, x, y, grad) => {
	let repeats = y.shape.map((d, i) => x.shape[i] === 0 ? 1 : d / x.shape[i]), apart = g.reshape(grad, repeats.flatMap((count, i) => [count, x.shape[i]]));
	return g.reshape(g.sum(apart, repeats.map((_, i) => 2 * i)), x.shape);
}), depthToSpace = unary(({ g, node }, x, _y, grad) => {
	let b = intAttr(node, "blocksize", 1), [n, c, h, w] = x.shape, apart = g.reshape(grad, [
		n,
		c / (b * b),
		h,
		b,
		w,
		b
	]), order = stringAttr(node, "mode", "DCR") === "DCR" ? [
		0,
		3,
		5,
		1,
		2,
		4
	] : [
		0,
		1,
		3,
		5,
		2,
		4
	];
	return g.reshape(g.transpose(apart, order), x.shape);
}), spaceToDepth = unary(({ g, node }, x, _y, grad) => {
	let b = intAttr(node, "blocksize", 1), [n, c, h, w] = x.shape, apart = g.reshape(grad, [
		n,
		b,
		b,
		c,
		h / b,
		w / b
	]);
	return g.reshape(g.transpose(apart, [
		0,
		3,
		4,
		1,
		5,
		2
	]), x.shape);
}), slice = unary((call, x, y, grad) => {
	let { g } = call, starts = intsInput(call, 1) ?? [], axes = (intsInput(call, 3) ?? range(starts.length)).map((axis) => axisOf(axis, x.shape.length)), steps = intsInput(call, 4) ?? starts.map(() => 1), first = axes.map((axis, k) => firstOf(starts[k], steps[k], x.shape[axis]));
	return axes.reduce((back, axis, k) => {
		let [from, step, length] = [
			first[k],
			steps[k],
			x.shape[axis]
		];
		return y.shape[axis] === length && step === 1 ? back : step === 1 ? padAxis(back, axis, from, length - from - y.shape[axis]) : strided(back, axis, from, step, length);
	}, grad);
	function padAxis(t, axis, before, after) {
		let zeros = t.shape.map(() => 0);
		return g.pad(t, zeros.with(axis, before), zeros.with(axis, after));
	}
	function strided(t, axis, from, step, length) {
		let count = t.shape[axis], places = Array(length).fill(count);
		for (let i = 0; i < count; i++) places[from + i * step] = i;
		return g.gather(padAxis(t, axis, 0, 1), axis, places);
	}
});
function firstOf(start, step, length) {
	let at = start < 0 ? start + length : start;
	return step > 0 ? Math.max(0, Math.min(at, length)) : Math.max(-1, Math.min(at, length - 1));
}
/** The matrix that reads, for each padded position, the element it is a copy of. */
function paddingMatrix(mode, length, before, after) {
	let to = before + length + after, matrix = new Float64Array(length * to);
	for (let at = 0; at < to; at++) matrix[sourceOf(mode, at - before, length) * to + at] = 1;
	return matrix;
}
function sourceOf(mode, at, length) {
	if (mode === "edge") return Math.max(0, Math.min(length - 1, at));
	if (mode === "wrap") return (at % length + length) % length;
	let period = Math.max(1, 2 * (length - 1)), inside = (at % period + period) % period;
	return inside < length ? inside : period - inside;
}
const shaping = {
	Reshape: reshaped,
	Flatten: reshaped,
	Squeeze: reshaped,
	Unsqueeze: reshaped,
	Transpose: transpose,
	Concat: concat,
	Split: split,
	Expand: expand,
	Tile: tile,
	DepthToSpace: depthToSpace,
	SpaceToDepth: spaceToDepth,
	Slice: slice,
	Pad: rule((call) => {
		let { g, grad, node, needs } = call, x = call.input(0);
		if (!needs(0)) return [];
		let rank = x.shape.length, pads = intsInput(call, 1), axes = (intsInput(call, 3) ?? range(rank)).map((axis) => axisOf(axis, rank)), mode = stringAttr(node, "mode", "constant");
		return [axes.reduce((t, axis, k) => {
			let [before, after] = [pads[k], pads[k + axes.length]];
			if (mode !== "constant") return g.along(t, axis, paddingMatrix(mode, x.shape[axis], before, after), x.shape[axis]);
			let kept = x.shape[axis] + Math.min(0, before) + Math.min(0, after), cut = g.slice(t, [axis], [Math.max(0, before)], [kept]), zeros = t.shape.map(() => 0);
			return g.pad(cut, zeros.with(axis, Math.max(0, -before)), zeros.with(axis, Math.max(0, -after)));
		}, grad)];
	}),
	Trilu: unary(({ g, node, inputs }, _x, _y, grad) => g.node("Trilu", [grad, inputs[1]], grad, { upper: attr.int(intAttr(node, "upper", 1)) })),
	Gather: rule(({ g, node, inputs, grad }) => {
		let [x, indices] = inputs, axis = axisAttr(node, 0, x.shape.length), [lead, tail] = [x.shape.slice(0, axis), x.shape.slice(axis + 1)], count = elements(indices.shape), [outer, inner] = [elements(lead), elements(tail)], rows = g.transpose(g.reshape(grad, [
			outer,
			count,
			inner
		]), [
			1,
			0,
			2
		]), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), [
			x.shape[axis],
			outer,
			inner
		]), at = g.reshape(g.cast(indices, "int64"), [count, 1]), added = g.node("ScatterND", [
			zeros,
			at,
			rows
		], zeros, { reduction: attr.string("add") });
		return [g.reshape(g.transpose(added, [
			1,
			0,
			2
		]), x.shape)];
	}),
	GatherElements: rule(({ g, node, inputs, grad, input }) => {
		let x = input(0), zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), x.shape), attributes = {
			axis: attr.int(intAttr(node, "axis", 0)),
			reduction: attr.string("add")
		};
		return [g.node("ScatterElements", [
			zeros,
			inputs[1],
			grad
		], x, attributes)];
	}),
	GatherND: rule((call) => {
		let { g, node, inputs, grad } = call, x = call.input(0);
		if (intAttr(node, "batch_dims", 0) !== 0) return unsupported(call, "batch_dims");
		let zeros = g.expand(g.filled({
			dtype: x.dtype,
			shape: [1]
		}, 0), x.shape);
		return [g.node("ScatterND", [
			zeros,
			inputs[1],
			grad
		], x, { reduction: attr.string("add") })];
	})
}, without = {
	LSTM: null,
	GRU: null,
	RNN: null,
	Attention: null,
	RotaryEmbedding: null,
	Scatter: null,
	ScatterElements: null,
	ScatterND: null,
	TensorScatter: null,
	Compress: null,
	ReverseSequence: null,
	DFT: null,
	STFT: null,
	Col2Im: null,
	CenterCropPad: null
}, quantised = {
	DynamicQuantizeLinear: null,
	ConvInteger: null,
	MatMulInteger: null,
	QLinearConv: null,
	QLinearMatMul: null,
	"com.microsoft:QLinearAdd": null,
	"com.microsoft:QLinearMul": null,
	"com.microsoft:QLinearConv": null,
	"com.microsoft:QGemm": null,
	"com.microsoft:QLinearSigmoid": null,
	"com.microsoft:QLinearLeakyRelu": null,
	"com.microsoft:QLinearSoftmax": null,
	"com.microsoft:QLinearGlobalAveragePool": null,
	"com.microsoft:QLinearAveragePool": null,
	"com.microsoft:QLinearConcat": null,
	"com.microsoft:QLinearWhere": null,
	"com.microsoft:DynamicQuantizeMatMul": null,
	"com.microsoft:MatMulIntegerToFloat": null,
	"com.microsoft:QAttention": null,
	"com.microsoft:DynamicQuantizeLSTM": null,
	"com.microsoft:MatMulNBits": null
}, fused = {
	"com.microsoft:FusedConv": null,
	"com.microsoft:FusedGemm": null,
	"com.microsoft:FusedMatMul": null,
	"com.microsoft:SkipLayerNormalization": null,
	"com.microsoft:SkipSimplifiedLayerNormalization": null,
	"com.microsoft:EmbedLayerNormalization": null,
	"com.microsoft:Attention": null,
	"com.microsoft:MultiHeadAttention": null,
	"com.microsoft:Trilu": null,
	"com.microsoft:Pad": null
}, sources = {
	Shape: flat,
	Size: flat,
	OneHot: flat,
	NonMaxSuppression: flat,
	Constant: flat,
	ConstantOfShape: flat,
	Range: flat,
	RandomNormal: flat,
	RandomUniform: flat,
	RandomNormalLike: flat,
	RandomUniformLike: flat,
	EyeLike: flat,
	Bernoulli: flat,
	Multinomial: flat,
	HannWindow: flat,
	HammingWindow: flat,
	BlackmanWindow: flat,
	MelWeightMatrix: flat
}, gradients = {
	...elementwise,
	...activations,
	...reductions,
	...linear,
	...convolution,
	...normalisation,
	...pooling,
	...shaping,
	...resampling,
	...quantisation,
	...control,
	...without,
	...quantised,
	...fused,
	...sources
}, gradientOf = (key) => Object.hasOwn(gradients, key) ? gradients[key] : null;
// src/autodiff/differentiate.ts
/**
* The gradients of `wanted` by name, given those of some results (`seeds`: result and its gradient). What no result
* depends on is left out.
* @throws UserError `train-not-differentiable` where a gradient meets an operator without one.
*/
function differentiate(steps, seeds, wanted, g) {
	let needed = dependents(steps, wanted), parts = /* @__PURE__ */ new Map(), add = (of, part) => parts.set(of.name, [...parts.get(of.name) ?? [], part]), total = (of) => summed(g, parts.get(of.name));
	for (let [of, part] of seeds) needed.has(of.name) && add(of, part);
	for (let step of steps.toReversed()) {
		let grads = step.outputs.map((term) => term && total(term)), grad = grads.find((term) => term !== void 0), { call } = step;
		if (grad === void 0 || !call.inputs.some((term) => term && needed.has(term.name))) continue;
		let needs = (i) => needed.has(call.inputs[i]?.name ?? ""), outputs = step.outputs;
		rowOf(step).backward({
			...call,
			g,
			outputs,
			grads,
			grad: grads[0] ?? grad,
			saved: step.saved,
			needs
		}).forEach((part, i) => {
			part && needs(i) && add(call.inputs[i] ?? internal(`${step.key} has no input ${i}`), part);
		});
	}
	return new Map(wanted.flatMap((term) => parts.has(term.name) ? [[term.name, total(term)]] : []));
}
function rowOf({ key, call }) {
	let row = gradientOf(key);
	if (row === null) throw userError("train-not-differentiable", {
		op: key,
		node: label(call.node)
	});
	return row;
}
/** Names of the values that depend on `wanted`, by way of floats, or of what carries gradients otherwise. */
function dependents(steps, wanted) {
	let needed = new Set(wanted.map((term) => term.name));
	for (let { call, key, outputs } of steps) {
		if (!call.inputs.some((term) => term && needed.has(term.name))) continue;
		let carries = gradientOf(key)?.carries === !0;
		for (let term of outputs) term && (carries || dtypes[term.dtype].kind === "float") && needed.add(term.name);
	}
	return needed;
}
function summed(g, parts) {
	return parts === void 0 || parts.length <= 2 ? parts?.reduce((a, b) => g.add(a, b)) : g.node("Sum", parts, parts[0]);
}
// src/autodiff/lower.ts
/** The best known form. */
const bestKnown = (site) => site.forms[0], inBlocks = (block) => (site) => site.forms.find((form) => form === `blocked${block}`) ?? bestKnown(site);
// src/autodiff/prepare.ts
/** `batch` becomes the first length of the model's one input. */
function prepare(model, batch, shapes = {}) {
	let graph = untie(normalise$1(model)), [input] = graph.inputs;
	if (input === void 0 || graph.inputs.length > 1) throw userError("train-inputs", { inputs: graph.inputs.map((i) => i.name).join(", ") || "none" });
	let declared = shapes[input.name] ?? input.shape ?? [], bound = bindShapes(graph, { [input.name]: [batch, ...declared.slice(1)] });
	return {
		graph: bound,
		x: termOf(bound.inputs[0])
	};
}
/** A graph's input as a term; its lengths must be numbers. */
function termOf({ name, dtype, shape }) {
	if (dtype === void 0 || shape === void 0 || shape.some((d) => typeof d != "number")) throw userError("train-shape", {
		node: "the inputs",
		op: "the model",
		value: name
	});
	return {
		name,
		dtype,
		shape
	};
}
/** The graph with some of its constants as inputs. */
function open(graph, terms) {
	let given = [...terms].filter(([name]) => graph.constants.has(name));
	return rewrite(graph, {
		inputs: [...graph.inputs, ...given.map(([name, { dtype, shape }]) => value(name, dtype, shape))],
		constants: new Map([...graph.constants].filter(([name]) => !terms.has(name))),
		hints: /* @__PURE__ */ new Map()
	});
}
/** Every name in use, subgraphs included. */
function namesOf(body) {
	let inner = body.nodes.flatMap((node) => [...node.outputs, ...bodies(node).flatMap((branch) => [...namesOf(branch)])]);
	return /* @__PURE__ */ new Set([
		...body.inputs.map((i) => i.name),
		...body.constants.keys(),
		...inner
	]);
}
// src/autodiff/trace.ts
/** Traces a graph whose inputs, `given` by name, include everything that changes between steps. */
function traceGraph(graph, given, g, setting) {
	let facts = inferShapes(graph);
	return traceBody(graph, {
		values: new Map(given),
		facts,
		keepNames: !0
	}, g, setting);
}
function traceBody(body, scope, g, setting) {
	let { values } = scope;
	for (let [name, constant] of body.constants) values.has(name) || values.set(name, scope.keepNames ? keep(g, name, constant) : g.constant(constant, name));
	let updates = /* @__PURE__ */ new Map(), made = /* @__PURE__ */ new Set();
	return {
		steps: body.nodes.flatMap((node) => {
			if (bakeKnown(node, scope, g)) return [];
			let step = traceNode(node, scope, g, setting, updates), name = step.outputs.find((term) => term !== void 0)?.name ?? "";
			return made.has(name) ? [] : (made.add(name), [step]);
		}),
		outputs: body.outputs.map(({ name }) => lookUp(values, name)),
		updates
	};
}
function keep(g, name, constant) {
	return g.constants.set(name, constant), {
		name,
		dtype: constant.dtype,
		shape: constant.shape
	};
}
const lookUp = (values, name) => values.get(name) ?? internal(`the value ${name} is not known`);
/** A node whose results inference knows is a constant. */
function bakeKnown(node, { facts, values }, g) {
	let known = node.outputs.map((name) => name === "" ? void 0 : knownTensor(facts.get(name)));
	return bodies(node).length > 0 || known.some((t, i) => t === void 0 && node.outputs[i] !== "") ? !1 : (node.outputs.forEach((name, i) => {
		name !== "" && values.set(name, g.constant(known[i]));
	}), !0);
}
function knownTensor(fact) {
	if (fact?.constant) return fact.constant;
	if (fact?.content !== void 0 && fact.dtype !== void 0 && fact.shape !== void 0) return fact.content.every((d) => typeof d == "number") && fact.shape.every((d) => typeof d == "number") ? tensor(fact.dtype, fact.shape, fact.content) : void 0;
}
function traceNode(node, scope, g, setting, updates) {
	let call = callOf(node, scope, g, setting), key = opKey(node.domain, node.op), wanted = node.outputs.map((name) => name === "" ? void 0 : outputTerm(node, name, scope, g)), forward = gradientOf(key)?.forward, result = forward?.({
		...call,
		wanted,
		update: (name, next) => updates.set(name, next),
		uniform: (shape, dtype) => setting.uniform(node.outputs[0], shape, dtype, g)
	}), outputs = result?.outputs ?? wanted;
	return outputs === wanted && place(node, call, wanted, g), node.outputs.forEach((name, i) => {
		name !== "" && scope.values.set(name, outputs[i] ?? internal(`${label(node)} lacks output ${i}`));
	}), {
		call,
		key,
		outputs,
		saved: result?.saved ?? []
	};
}
function place(node, call, outputs, g) {
	let inputs = node.inputs.map((_, i) => call.inputs[i]?.name ?? "");
	g.place({
		...node,
		inputs,
		outputs: outputs.map((term) => term?.name ?? "")
	});
}
function outputTerm(node, name, { facts, keepNames }, g) {
	let { dtype, shape } = facts.get(name) ?? internal(`no type of ${name}`);
	if (dtype === void 0 || shape === void 0 || shape.some((d) => typeof d != "number")) throw userError("train-shape", {
		node: label(node),
		op: node.op,
		value: name
	});
	return {
		name: keepNames ? name : g.fresh(node.op),
		dtype,
		shape
	};
}
function callOf(node, scope, g, setting) {
	let captured = [...new Set(bodies(node).flatMap((inner) => [...captures(inner)]))], names = [...node.inputs, ...captured], inputs = names.map((name) => name === "" ? void 0 : lookUp(scope.values, name));
	return {
		node,
		mode: setting.mode,
		inputs,
		g,
		lower: setting.lower,
		fact: (index) => scope.facts.get(names[index] ?? ""),
		input: (index) => inputs[index] ?? internal(`${label(node)} lacks input ${index}`),
		inside: inside(scope, setting)
	};
}
function inside(scope, setting) {
	let { values } = scope;
	return {
		lookUp: (name) => lookUp(values, name),
		trace: (body, g) => {
			let facts = factsInside(body, values, scope.facts, setting);
			return traceBody(body, {
				values: new Map(values),
				facts,
				keepNames: !1
			}, g, setting);
		},
		differentiate: (trace, seeds, wanted, g) => differentiate(trace.steps, seeds, wanted, g)
	};
}
/** The types inside a branch: inference over it as a graph of its own, with what it captures as inputs. */
function factsInside(body, values, outer, { opset, domains }) {
	let constants = new Map(body.constants), inputs = [...captures(body)].flatMap((name) => {
		let known = knownTensor(outer.get(name));
		known && constants.set(name, known);
		let { dtype, shape } = lookUp(values, name);
		return known ? [] : [value(name, dtype, shape)];
	}), alone = build({
		inputs,
		outputs: body.outputs.map((o) => value(o.name)),
		nodes: body.nodes,
		constants,
		opset,
		domains
	});
	return inferShapes(alone);
}
// src/autodiff/groups.ts
/** The parameters that are trained, by group and element type. */
function segments(graph, parameters, groups) {
	let out = /* @__PURE__ */ new Map();
	for (let parameter of parameters) {
		let tensor = graph.constants.get(parameter), at = groups.findIndex((group) => group.takes(parameter, tensor.shape)), group = groups[at];
		if (group?.frozen) continue;
		let name = group ? group.name ?? `group ${at}` : "rest", key = `${at}/${tensor.dtype}`, { rate = 1, decay = 1 } = group ?? {}, segment = out.get(key) ?? {
			name,
			dtype: tensor.dtype,
			rate,
			decay,
			tensors: /* @__PURE__ */ new Map()
		};
		segment.tensors.set(parameter, tensor), out.set(key, segment);
	}
	if (out.size > 0) return [...out.values()];
	let reason = parameters.size === 0 ? "no floating-point weights were found" : "all of them are frozen";
	throw userError("train-no-parameters", { reason });
}
// src/autodiff/losses.ts
const allAxes = (x) => range(x.shape.length), meanOf = (g, x) => g.mean(x, allAxes(x)), likeScores = (_loss, { scores }) => ({
	dtype: scores.dtype,
	shape: scores.shape
}), classAxis = (loss, { scores, axis, output }) => {
	let rank = scores.shape.length, given = axis ?? loss.axis ?? 1, at = given < 0 ? given + rank : given;
	return (at >= rank || rank < 2) && refuse(loss, output, scores, "it has no axis of classes"), loss.weights && loss.weights.length !== scores.shape[at] && refuse(loss, output, scores, `there are ${loss.weights.length} class weights`), at;
};
function refuse(loss, output, scores, reason) {
	throw userError("train-loss", {
		loss: loss.kind,
		output,
		shape: scores.shape.join(", "),
		reason
	});
}
/** The distribution to reach, times class weights, and what the sum is divided by. As torch.nn.CrossEntropyLoss. */
function wanted(g, loss, scores, axis, targets) {
	let { smoothing = 0, weights, soft } = loss, classes = scores.shape[axis], floor = smoothing / classes, samples = elements(scores.shape) / classes, rank = scores.shape.length, perClass = weights && g.constant(tensor(scores.dtype, range(rank).map((i) => i === axis ? classes : 1), weights)), spread = soft ? g.add(g.mul(targets, 1 - smoothing), floor) : oneHot(g, targets, scores, axis, [floor, 1 - smoothing + floor]);
	return perClass ? {
		spread: g.mul(spread, perClass),
		total: soft ? samples : g.sum(g.node("Gather", [g.reshape(perClass, [classes]), targets], {
			dtype: scores.dtype,
			shape: targets.shape
		}), allAxes(targets))
	} : {
		spread,
		total: samples
	};
}
function oneHot(g, targets, scores, axis, offOn) {
	let values = g.constant(tensor("float32", [2], offOn)), inputs = [
		targets,
		g.number(scores.shape[axis], "int64"),
		values
	], made = g.node("OneHot", inputs, {
		dtype: "float32",
		shape: scores.shape
	}, { axis: attr.int(axis) });
	return g.cast(made, scores.dtype);
}
const rows = {
	"cross-entropy": {
		absorbs: ["Softmax", "LogSoftmax"],
		targets: (loss, site) => {
			let axis = classAxis(loss, site), { scores } = site;
			return loss.soft ? {
				dtype: scores.dtype,
				shape: scores.shape
			} : {
				dtype: "int64",
				shape: scores.shape.filter((_, i) => i !== axis)
			};
		},
		terms: (g, loss, site, targets) => {
			let { scores } = site, axis = classAxis(loss, site), { spread, total } = wanted(g, loss, scores, axis, targets), logs = g.unary("LogSoftmax", scores, { axis: attr.int(axis) }), sum = g.sum(g.mul(spread, logs), allAxes(scores)), mass = loss.soft || loss.weights ? g.sum(spread, [axis], !0) : 1, gradient = g.div(g.sub(g.mul(g.exp(logs), mass), spread), total);
			return {
				loss: g.neg(g.div(sum, total)),
				gradient
			};
		}
	},
	"binary-cross-entropy": {
		absorbs: ["Sigmoid"],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => ({
			loss: meanOf(g, g.sub(g.unary("Softplus", scores), g.mul(targets, scores))),
			gradient: g.div(g.sub(g.unary("Sigmoid", scores), targets), elements(scores.shape))
		})
	},
	mse: {
		absorbs: [],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => {
			let off = g.sub(scores, targets);
			return {
				loss: meanOf(g, g.square(off)),
				gradient: g.mul(off, 2 / elements(scores.shape))
			};
		}
	},
	mae: {
		absorbs: [],
		targets: likeScores,
		terms: (g, _loss, { scores }, targets) => {
			let off = g.sub(scores, targets);
			return {
				loss: meanOf(g, g.unary("Abs", off)),
				gradient: g.mul(g.unary("Sign", off), 1 / elements(scores.shape))
			};
		}
	},
	huber: {
		absorbs: [],
		targets: likeScores,
		terms: (g, { delta = 1 }, { scores }, targets) => {
			let off = g.sub(scores, targets), clipped = g.max(g.min(off, delta), -delta);
			return {
				loss: meanOf(g, g.mul(clipped, g.sub(off, g.mul(clipped, .5)))),
				gradient: g.mul(clipped, 1 / elements(scores.shape))
			};
		}
	}
}, lossRow = (loss) => rows[loss.kind], step = {
	name: "step",
	initial: 1
};
function sgd({ momentum = 0, nesterov = !1, weightDecay = 0 }) {
	let moves = momentum !== 0, inertia = {
		name: "momentum",
		initial: momentum
	};
	return {
		moments: moves ? ["momentum"] : [],
		weightDecay,
		update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
			let pull = weightDecay === 0 ? gradient : g.add(gradient, g.mul(parameter, decay()));
			if (!moves) return {
				parameter: g.sub(parameter, g.mul(pull, rate())),
				moments: []
			};
			let velocity = g.add(g.mul(moments[0], scalar(inertia)), pull), direction = nesterov ? g.add(pull, g.mul(velocity, scalar(inertia))) : velocity;
			return {
				parameter: g.sub(parameter, g.mul(direction, rate())),
				moments: [velocity]
			};
		}
	};
}
function adam(options) {
	let apart = options.kind === "adamw", { betas: [beta1, beta2] = [.9, .999], epsilon = 1e-8, weightDecay = apart ? .01 : 0 } = options;
	return {
		moments: ["mean", "square"],
		weightDecay,
		update: (g, { parameter, gradient, moments, rate, decay, scalar }) => {
			let decays = weightDecay !== 0, pull = decays && !apart ? g.add(gradient, g.mul(parameter, decay())) : gradient, start = decays && apart ? g.mul(parameter, g.sub(1, g.mul(rate(), decay()))) : parameter, mean = g.add(g.mul(moments[0], beta1), g.mul(pull, 1 - beta1)), square = g.add(g.mul(moments[1], beta2), g.mul(g.square(pull), 1 - beta2)), unbiased = (beta) => g.sub(1, g.pow(g.number(beta, parameter.dtype), scalar(step))), size = g.add(g.div(g.sqrt(square), g.sqrt(unbiased(beta2))), epsilon), pace = g.div(rate(), unbiased(beta1));
			return {
				parameter: g.sub(start, g.mul(pace, g.div(mean, size))),
				moments: [mean, square]
			};
		}
	};
}
const optimizerRow = (optimizer) => optimizer.kind === "sgd" ? sgd(optimizer) : adam(optimizer), prime = 2147483647;
/** `seed` is asked for when the first numbers are drawn. */
function uniform(g, seed, salt, shape, dtype) {
	let count = elements(shape), start = hash(salt), places = Float64Array.from({ length: count }, (_, i) => (start + i * 48271) % prime), mod = (x) => g.node("Mod", [x, g.number(prime, "int64")], x), scramble = (x, constant) => mod(g.add(g.mul(x, x), g.add(g.mul(x, constant), constant))), mixed = mod(g.add(g.constant(tensor("int64", shape, places)), g.mul(g.cast(seed, "int64"), 2134489))), spread = [
		69621,
		39373,
		742938285
	].reduce(scramble, mixed), bits = g.node("Mod", [spread, g.number(2 ** 24, "int64")], spread);
	return g.mul(g.cast(bits, dtype), 2 ** -24);
}
const seedScalar = {
	name: "seed",
	initial: 0
};
function hash(text) {
	let h = 17;
	for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) % prime;
	return h;
}
// src/autodiff/state.ts
function cell(g, slot) {
	let input = g.fresh(`${slot.role}/${slot.label}`), { dtype, shape } = slot.initial;
	return {
		slot: {
			...slot,
			input,
			output: `${input}/next`
		},
		term: {
			name: input,
			dtype,
			shape
		}
	};
}
const zeros = ({ dtype, shape }) => ({
	dtype,
	shape,
	bytes: new Uint8Array(byteLength(dtype, elements(shape)))
});
/** The cells of one segment. */
function parameterCells(g, segment, moments, averaged) {
	let parts = partsOf$1(segment.tensors), initial = pack(parts, segment.dtype, (name) => segment.tensors.get(name)), make = (role, label, start) => cell(g, {
		role,
		label,
		initial: start,
		parts
	}), parameter = make("parameter", segment.name, initial);
	return {
		segment,
		parameter,
		terms: split$1(g, parts, parameter.term),
		moments: moments.map((moment) => make("moment", `${segment.name}/${moment}`, zeros(initial))),
		average: averaged ? make("average", segment.name, initial) : void 0
	};
}
/** The cell of all running statistics, and them one by one; undefined where there are none. */
function statisticCell(g, graph, names) {
	let tensors = [...names].map((name) => [name, graph.constants.get(name)]), [first] = tensors;
	if (first === void 0) return;
	let parts = partsOf$1(tensors), made = cell(g, {
		role: "statistic",
		label: "running",
		initial: pack(parts, first[1].dtype, (name) => graph.constants.get(name)),
		parts
	});
	return {
		...made,
		terms: split$1(g, parts, made.term)
	};
}
// src/autodiff/update.ts
/** All gradients scaled down where their common norm is above `limit`; 1e-6 as torch.nn.utils.clip_grad_norm_. */
function clipped(g, gradients, limit) {
	let squares = gradients.map((gradient) => g.reduce("ReduceSumSquare", gradient, [0])), norm = g.sqrt(squares.reduce((a, b) => g.add(a, g.cast(b, a.dtype)))), factor = g.min(g.div(limit, g.add(norm, 1e-6)), 1);
	return gradients.map((gradient) => g.mul(gradient, g.cast(factor, gradient.dtype)));
}
/** The cells of one segment after the step. */
function updated(g, cells, gradient, optimizer, average, asked) {
	let row = optimizerRow(optimizer), { segment, parameter, moments } = cells, scalar = (one) => g.cast(asked.scalar(one), segment.dtype), result = row.update(g, {
		parameter: parameter.term,
		gradient,
		moments: moments.map(({ term }) => term),
		rate: () => g.mul(scalar(learningRate), segment.rate),
		decay: () => g.mul(scalar({
			name: "weight-decay",
			initial: row.weightDecay
		}), segment.decay),
		scalar
	}), next = [[parameter, result.parameter]];
	return moments.forEach((moment, i) => {
		next.push([moment, result.moments[i]]);
	}), cells.average && average && next.push([cells.average, averaged(g, cells.average.term, result.parameter, average.decay)]), next;
}
const averaged = (g, old, now, decay) => g.add(g.mul(old, decay), g.mul(now, 1 - decay)), learningRate = {
	name: "learning-rate",
	initial: .01
};
// src/autodiff/training-step.ts
/**
* The graph of one training step.
* @throws UserError `train-inputs`, `train-no-parameters`, `train-not-differentiable`, `train-variant`, `train-shape`,
* `train-loss`, and what `normalise` and shape inference throw.
* @example const step = trainingStep(model, { loss: { kind: 'cross-entropy' }, optimizer: { kind: 'sgd', momentum: 0.9 } })
*/
function trainingStep(model, options) {
	let { graph, x } = prepare(model, options.batch ?? 32, options.shapes), g = new Algebra(namesOf(graph)), roles = rolesOf(graph), optimizer = optimizerRow(options.optimizer), cells = segments(graph, roles.parameters, options.groups ?? []).map((segment) => parameterCells(g, segment, optimizer.moments, options.average !== void 0)), statistics = statisticCell(g, graph, options.freezeBatchNorm ? /* @__PURE__ */ new Set() : roles.statistics), scalars = new Scalars(g), given = new Map([
		[x.name, x],
		...cells.flatMap((c) => [...c.terms]),
		...statistics?.terms ?? []
	]), trace = traceGraph(open(graph, given), given, g, settingOf$1(graph, options, scalars)), { loss, targets, seeds } = lossOf(g, graph, trace, options.loss), next = [...update(g, cells, differentiate(trace.steps, seeds, cells.flatMap((c) => [...c.terms.values()]), g), scalars, options), ...statistics ? [[statistics, nextStatistics(g, statistics, trace)]] : []], outputs = [
		g.named(loss, g.fresh("loss")),
		trace.outputs[0],
		...next.map(([{ slot }, term]) => g.named(term, slot.output))
	], state = next.map(([{ slot }]) => slot);
	return {
		graph: assemble(g, graph, [
			x,
			targets,
			...scalars.terms(),
			...next.map(([{ term }]) => term)
		], outputs),
		x: asValue(x),
		targets: asValue(targets),
		scalars: scalars.all(),
		state,
		loss: outputs[0].name,
		predictions: outputs[1].name
	};
}
/** The scalar inputs that something asked for. */
var Scalars = class {
	#g;
	#made = /* @__PURE__ */ new Map();
	constructor(g) {
		this.#g = g;
	}
	term(scalar) {
		let known = this.#made.get(scalar.name);
		if (known) return known.term;
		let term = {
			name: this.#g.claim(scalar.name),
			dtype: "float32",
			shape: []
		};
		return this.#made.set(scalar.name, {
			scalar: {
				...scalar,
				name: term.name
			},
			term
		}), term;
	}
	all = () => [...this.#made.values()].map(({ scalar }) => scalar);
	terms = () => [...this.#made.values()].map(({ term }) => term);
};
function settingOf$1(graph, options, scalars) {
	return {
		mode: {
			batchNorm: options.freezeBatchNorm ? "frozen" : "batch",
			dropout: options.dropout ?? !0,
			straightThrough: options.straightThrough ?? !1
		},
		lower: options.lower ?? bestKnown,
		opset: graph.opset,
		domains: graph.domains,
		uniform: (salt, shape, dtype, g) => uniform(g, scalars.term(seedScalar), salt, shape, dtype)
	};
}
/** The loss of the model's first output, taken before a last layer that is part of it. */
function lossOf(g, graph, trace, loss) {
	let row = lossRow(loss), result = trace.outputs[0], last = trace.steps.find((step) => step.outputs[0]?.name === result.name), absorbed = last !== void 0 && row.absorbs.includes(last.key) ? last : void 0, scores = absorbed?.call.inputs[0] ?? result, axis = absorbed?.call.node.attributes.axis, site = {
		scores,
		output: graph.outputs[0].name,
		axis: axis?.type === "int" ? axis.value : absorbed && scores.shape.length > 1 ? -1 : void 0
	}, targets = {
		name: g.claim("targets"),
		...row.targets(loss, site)
	}, terms = row.terms(g, loss, site, targets);
	return {
		loss: terms.loss,
		targets,
		seeds: [[scores, terms.gradient]]
	};
}
/** Every parameter, moment and average after the step. */
function update(g, cells, found, scalars, options) {
	let gradientOf = (term) => found.get(term.name) ?? g.filled(term, 0), raw = cells.map(({ terms }) => join(g, [...terms.values()].map(gradientOf))), gradients = options.clipNorm === void 0 ? raw : clipped(g, raw, options.clipNorm), asked = { scalar: (scalar) => scalars.term(scalar) };
	return cells.flatMap((one, i) => updated(g, one, gradients[i], options.optimizer, options.average, asked));
}
const nextStatistics = (g, { slot, terms }, trace) => join(g, slot.parts.map(({ of }) => trace.updates.get(of) ?? terms.get(of))), asValue = ({ name, dtype, shape }) => value(name, dtype, shape);
function assemble(g, graph, inputs, outputs) {
	return prune(build({
		name: `${graph.name}-step`,
		inputs: inputs.map(asValue),
		outputs: outputs.map(asValue),
		nodes: g.nodes,
		constants: g.constants,
		opset: graph.opset,
		irVersion: graph.irVersion,
		domains: {
			...graph.domains,
			"com.microsoft": 1,
			[blockedDomain]: 1
		}
	}));
}
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
	return shape && numbers(shape);
}
// src/train/compile.ts
/** The step for batches of `count`. @throws UserError `train-…` */
function compile({ model, recipe, loss, sample, lower }, count) {
	let [input] = model.inputs.filter((value) => !model.constants.has(value.name)), made = trainingStep(openBatch(model), {
		loss,
		optimizer: optimizerOf(recipe),
		batch: count,
		shapes: { [input?.name ?? ""]: [count, ...sample] },
		freezeBatchNorm: recipe.freezeBatchNorm,
		...lower ? { lower } : {},
		...recipe.clipNorm === void 0 ? {} : { clipNorm: recipe.clipNorm },
		...recipe.average === void 0 ? {} : { average: { decay: recipe.average } }
	});
	return {
		step: {
			...made,
			x: made.x.name,
			targets: made.targets.name,
			scalars: made.scalars.map((s) => s.name)
		},
		scalars: scalarsOf(made, recipe),
		exported: (state) => {
			let tensors = new Map(Object.entries(state)), trained = exportTrained(model, made.state, tensors, recipe.average === void 0 ? "parameter" : "average");
			return rewrite(trained, { inputs: model.inputs });
		}
	};
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
// src/train/forms.ts
const blocks = [16, 8];
/**
* The fastest forms known to be right here; undefined = the default ones. Takes a few milliseconds.
* Blocks of 8 or 16 channels belong to a processor, and the wrong size gives wrong numbers, so each is tried once
* against plain convolutions. A DS-CNN's step took a third less processor time with them.
*/
async function fastForms(runtime) {
	for (let block of blocks) if (await isRight(block, runtime)) return inBlocks(block);
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
// src/train/objective.ts
/**
* Class labels: cross-entropy, or binary cross-entropy for a single score. Numbers: mean squared error. A model whose
* output is as long as its input and that has no targets of that length rebuilds the input.
* @throws UserError `evaluate-classes`, `evaluate-targets`
*/
function objectiveOf(data, { input, output }, recipe) {
	let { y, count } = data.train, given = y ? elements(y.shape) / Math.max(1, count) : 0, labels = y !== void 0 && y.shape.length === 1 && y.dtype !== "float32" ? labelsOf(data.train) : void 0, largest = labels?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
	if (output > 2 && output === input && given !== output) return rebuilding(data, largest);
	if (labels && output === 1 && largest <= 1) return {
		loss: { kind: "binary-cross-entropy" },
		metric: "top-1",
		towards: "labels"
	};
	if (labels && output > 1) {
		if (largest >= output) throw userError("evaluate-classes", {
			outputs: output,
			classes: largest + 1
		});
		return {
			loss: classLoss(recipe),
			metric: "top-1",
			towards: "labels"
		};
	}
	if (given !== output) throw userError("evaluate-targets", {
		outputs: output,
		targets: given
	});
	return {
		loss: { kind: "mse" },
		metric: "mse",
		towards: "labels"
	};
}
/** Class indices are the fastest; blended samples need shares of classes. */
function classLoss({ augment, smoothing = 0 }) {
	return {
		kind: "cross-entropy",
		smoothing,
		soft: augment !== "usual" && augment.includes("mixup")
	};
}
/** Judged by how well its errors tell the labels apart, where the test part has both kinds. */
function rebuilding({ test }, largest) {
	return {
		loss: { kind: "mse" },
		metric: test.y !== void 0 && test.y.dtype !== "float32" && new Set(labelsOf(test)).size === 2 && largest <= 1 ? "auc" : "mse",
		towards: "input"
	};
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
	}
	return finish(steps, "done");
}
// src/train/runner.ts
/** Compiles the step; denormals count as zero. Throws UserError `model-rejected`. */
async function openRunner(options) {
	let first = options.stepOf(options.count), sets = [initial(first, options.state), initial(first, options.state)], loss = room("float32", lengths(first.graph.outputs, first.loss)), scalars = Object.fromEntries(first.scalars.map((name) => [name, room(dtypeOf(first, name), lengths(first.graph.inputs, name))])), setScalars = (values) => {
		for (let name of first.scalars) write(scalars[name], values[name] ?? internal(`no value for ${name}`));
		return scalars;
	}, sessions = sessionsOf(options), lanes = /* @__PURE__ */ new Map(), open = async (count) => {
		let { step, session } = await sessions.of(count), fed = batchRoom(step, count), bind = (from, to) => bound(step, session, {
			fed,
			scalars,
			loss,
			from,
			to
		});
		lanes.set(count, {
			fed,
			runs: [bind(sets[0], sets[1]), bind(sets[1], sets[0])]
		});
	};
	await open(options.count);
	let now = 0;
	return {
		scalars: setScalars,
		batch: async (count) => (lanes.has(count) || await open(count), lanes.get(count).fed),
		step: (fed, values) => (setScalars(values), lanes.get(fed.x.shape[0]).runs[now](), now = 1 - now, floats(loss)[0]),
		state: () => sets[now],
		before: () => sets[1 - now],
		close: sessions.close
	};
}
/** One session for each step there is. */
function sessionsOf({ runtime, stepOf, threads }) {
	let opened = /* @__PURE__ */ new Map();
	return {
		of: async (count) => {
			let step = stepOf(count), session = opened.get(step) ?? await runtime.open(encode(withStop(step.graph)), {
				threads,
				denormalAsZero: !0
			});
			return opened.set(step, session), {
				step,
				session
			};
		},
		close: async () => {
			for (let session of opened.values()) await session.close();
		}
	};
}
function bound(step, session, { fed, scalars, loss, from, to }) {
	let feeds = {
		[step.x]: fed.x,
		[step.targets]: fed.targets,
		...scalars,
		...from
	}, next = step.state.map((slot) => [slot.output, to[slot.input]]);
	return session.bindInto(feeds, {
		[step.loss]: loss,
		...Object.fromEntries(next)
	});
}
/** Memory of our own for each tensor, aligned as any element type wants it. */
function initial(step, begin) {
	return Object.fromEntries(step.state.map(({ input, initial }) => [input, {
		...initial,
		bytes: copyOf((begin?.[input] ?? initial).bytes)
	}]));
}
function copyOf(bytes) {
	let out = new Uint8Array(bytes.length);
	return out.set(bytes), out;
}
const bytesOf = {
	float32: 4,
	int64: 8,
	int32: 4,
	uint8: 1,
	int8: 1,
	float16: 2,
	float64: 8
};
function room(dtype, shape) {
	if (dtype === void 0 || !Object.hasOwn(bytesOf, dtype)) return internal(`a step takes no ${dtype}`);
	let type = dtype;
	return {
		dtype: type,
		shape: [...shape],
		bytes: new Uint8Array(elements(shape) * bytesOf[type])
	};
}
function batchRoom(step, count) {
	let inputs = step.graph.inputs.map((input) => ({
		...input,
		shape: input.shape && [count, ...input.shape.slice(1)]
	})), of = (name) => room(dtypeOf(step, name), lengths(inputs, name));
	return {
		x: of(step.x),
		targets: of(step.targets)
	};
}
const shapeOf = (values, name) => values.find((value) => value.name === name)?.shape ?? internal(`the step has no shape for ${name}`), dtypeOf = (step, name) => step.graph.inputs.find((value) => value.name === name)?.dtype, lengths = (values, name) => shapeOf(values, name).map((d) => typeof d == "number" ? d : internal(`${name} has the open length ${d}`));
function write({ dtype, bytes }, value) {
	dtype === "int64" ? new BigInt64Array(bytes.buffer)[0] = BigInt(value) : dtype === "float32" ? new Float32Array(bytes.buffer)[0] = value : internal(`a scalar of type ${dtype}`);
}
// src/train/targets.ts
/**
* The writer for a step whose targets are of this type and sample shape.
* @param smoothing share of a single score's target that is spread over both classes
* @throws UserError `train-targets`, `data-labels-missing`
*/
function targetWriter(split, target, smoothing = 0) {
	let width = elements(target.sample);
	return target.dtype === "int64" ? indexWriter(labelsOf(split)) : target.dtype === "float32" ? split.y !== void 0 && split.y.shape.length === 1 && split.y.dtype !== "float32" ? shareWriter(labelsOf(split), width, smoothing) : numberWriter(split, width) : internal(`targets of type ${target.dtype}`);
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
/** Trains. @throws UserError `train-not-finite`, `checkpoint-foreign`, `data-…`, `model-rejected` */
async function train(options) {
	let { recipe, split, runtime, threads, now, signal } = options;
	if (split.count === 0) throw userError("train-no-samples", {});
	let plan = batches({
		...recipe,
		count: split.count
	}), steps = recipe.steps ?? recipe.epochs * plan.perEpoch, stepOf = remembered$1(options.stepOf), from = resumed(options, stepOf(plan.size)), patience = patienceOf(options, plan, from?.best), runner = await openRunner({
		runtime,
		stepOf,
		count: plan.size,
		threads,
		state: from?.state
	});
	options.ready?.();
	try {
		let result = await runLoop({
			runner,
			steps,
			begin: from?.step ?? 0,
			losses: from?.losses ?? /* @__PURE__ */ new Float32Array(),
			prepare: preparer(options, stepOf(plan.size), plan, runner),
			scalarsAt: (at) => options.scalars(rateAt(recipe.schedule, recipe.rate, {
				step: at,
				steps
			}), at),
			epochEnd: patience?.epochEnd,
			perEpoch: plan.perEpoch,
			pulse: pulseOf(options, () => patience?.best()),
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
			resumed: from?.step ?? 0
		};
	} finally {
		await runner.close();
	}
}
/** Tells where the run stands, and saves it when it is time to, or when the run was stopped. */
function pulseOf({ key, progress, save, breathe, now, signal, checkpointEveryMs }, best) {
	let saved = now();
	return async (standing) => {
		progress(standing), (standing.last ? signal.aborted : now() - saved >= checkpointEveryMs) && (save(encodeCheckpoint({
			key,
			...standing,
			best: best()
		})), saved = now()), await breathe();
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
function remembered$1(stepOf) {
	let made = /* @__PURE__ */ new Map();
	return (count) => {
		let step = made.get(count) ?? stepOf(count);
		return made.set(count, step), step;
	};
}
function resumed({ resume, key }, step) {
	if (!resume) return;
	let like = Object.fromEntries(step.state.map((slot) => [slot.input, slot.initial]));
	return decodeCheckpoint(resume.bytes, resume.path, {
		key,
		like
	});
}
const inputShape = (step, name) => step.graph.inputs.find((value) => value.name === name)?.shape ?? internal(`the step has no input ${name}`), inputType = (step, name) => step.graph.inputs.find((value) => value.name === name)?.dtype;
/**
* Fills the runner's memory with the batch of a step. In line, not ahead on a thread: it takes 0.2 to 0.6 % of a step
* (0.03 of 15 ms, 0.18 of 48, 0.27 of 107 on four small nets, augmentation included), and a thread would take a processor
* from ONNX Runtime.
*/
function preparer({ split, scaling, recipe, towards }, step, plan, runner) {
	let dtype = inputType(step, step.x) ?? internal("the step’s input has no type"), feed = feeder(split, {
		shape: inputShape(step, step.x),
		dtype
	}, scaling), sample = inputShape(step, step.targets).slice(1).map(Number), targetType = inputType(step, step.targets), write = towards === "labels" && targetWriter(split, {
		dtype: targetType,
		sample
	}, recipe.smoothing), names = chosenAugmentations(recipe, feed.sampleShape, dtype, targetType), augment = augmenter(names, feed.sampleShape, recipe.seed);
	return async (at) => {
		let indices = plan.at(at), fed = await runner.batch(indices.length);
		return feedX(feed, indices, fed.x), write && write(indices, fed.targets), augment?.(batchOf(fed), at), write || fed.targets.bytes.set(fed.x.bytes), fed;
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
function chosenAugmentations({ augment }, sampleShape, dtype, targetType) {
	if (augment === "usual") return dtype === "float32" ? usualAugmentations(sampleShape) : [];
	let impossible = augment.find((name) => dtype !== "float32" || name === "mixup" && targetType !== "float32");
	if (impossible) throw userError("train-augment", {
		name: impossible,
		dtype
	});
	return augment;
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
}]));
/** The job of this process: `worker.call<typeof trainJob>('train', input)`; use a fresh worker, for denormals' sake. */
async function trainJob(input, context) {
	let begun = performance.now(), model = decode(input.model), data = await loadDataset(input.data, {
		cwd: input.cwd,
		inside: input.inside
	});
	if (data.train.count === 0) throw userError("train-no-samples", {});
	let setting = settingOf(model, data, input, context), lower = await fastForms(context.runtime), compiled = remembered((count) => compile({
		model,
		recipe: input.recipe,
		lower,
		...setting
	}, count)), parts = partsOf(data, input.recipe), first = compiled(Math.min(input.recipe.batch, parts.train.count)), setupMs = 0, trained = await train({
		stepOf: (count) => compiled(count).step,
		scalars: first.scalars,
		split: parts.train,
		scaling: data.scale,
		towards: setting.objective.towards,
		recipe: input.recipe,
		runtime: context.runtime,
		threads: input.threads,
		validate: parts.heldOut && ((state) => validate(first, state, parts.heldOut, setting)),
		key: keyOf(input, data),
		resume: input.resume,
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
	});
	context.signal.throwIfAborted();
	let bytes = encode(first.exported(trained.state));
	return context.progress({
		kind: "trained",
		model: bytes
	}), {
		model: bytes,
		quality: await qualityOf(bytes, data.test, setting),
		before: await qualityOf(input.model, data.test, setting).catch(unlessInternal),
		losses: trained.losses,
		ended: trained.ended,
		epochs: trained.epochs,
		resumed: trained.resumed,
		stepMs: median(trained.stepMs),
		batchMs: median(trained.batchMs),
		setupMs
	};
}
function settingOf(model, data, input, context) {
	let inputs = model.inputs.filter((value) => !model.constants.has(value.name)), [x] = inputs;
	if (inputs.length !== 1 || !x?.shape || !x.dtype) throw userError("evaluate-inputs", { inputs: inputs.map((i) => i.name).join(", ") });
	let sample = feeder(data.train, {
		shape: x.shape,
		dtype: x.dtype
	}, data.scale).sampleShape, batch = typeof x.shape[0] == "number" ? x.shape[0] : 1, output = (inferShapes(model, { [x.name]: [batch, ...sample] }).get(model.outputs[0].name)?.shape ?? []).map(Number), objective = objectiveOf(data, {
		input: elements(sample),
		output: Math.round(elements(output) / batch)
	}, input.recipe), { runtime, signal } = context;
	return {
		objective,
		loss: objective.loss,
		sample,
		data,
		runtime,
		threads: input.threads,
		seed: input.recipe.seed,
		signal
	};
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
		x: rows$3(all.x, indices),
		y: all.y && rows$3(all.y, indices)
	});
	return {
		train: part(order.slice(held)),
		heldOut: part(order.slice(0, held))
	};
}
async function validate(compiled, state, heldOut, setting) {
	let { metric, estimate } = await qualityOf(encode(compiled.exported(state)), heldOut, setting);
	return metrics[metric].better === "max" ? -estimate.value : estimate.value;
}
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
function unlessInternal(error) {
	if (!(error instanceof UserError)) throw error;
}
/** Of everything that decides the numbers: a checkpoint of another run must not be taken up. */
function keyOf({ model, recipe }, data) {
	let settings = JSON.stringify([
		data.sha256,
		data.scale,
		recipe
	]);
	return createHash("sha256").update(model).update(settings).digest("hex");
}
function remembered(make) {
	let made = /* @__PURE__ */ new Map();
	return (key) => {
		let value = made.get(key) ?? make(key);
		return made.set(key, value), value;
	};
}
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length, median = (values) => values.toSorted()[values.length >> 1] ?? 0;
// src/worker.ts
serveWorker({
	evaluate: evaluateJob,
	timePrepare: timePrepareJob,
	timeRound: timeRoundJob,
	tfjsPrepare: tfjsPrepareJob,
	train: trainJob
});
export {};
