import "./chunks/rolldown-runtime.js";
import { i as median, u as random } from "./chunks/distributions.js";
import { a as userError, r as internal, t as UserError } from "./chunks/errors.js";
import { A as strings, B as label, C as dtypes, D as numbers, E as ints, F as floatAttr, M as attr, N as attribute, R as intAttr, S as dtypeOfCode, T as floats, V as stringAttr, f as producers, h as rewrite, j as tensor, k as stringBytes, l as decode, m as reads, n as inferShapes, p as prune, r as defaultBinding, s as encode, t as bindShapes, w as elements, y as node, z as intsAttr } from "./chunks/shapes.js";
import { t as normalise } from "./chunks/normalise.js";
import { a as feed, i as whole, r as loadDataset, t as evaluate } from "./chunks/evaluate.js";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
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
const textsOf = (tensor) => stringBytes(tensor).map((bytes) => new TextDecoder().decode(bytes));
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
		let { binding, initOrt } = createRequire(join(folder, "package.json"))(join(folder, "dist", "binding.js"));
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
	model.open ??= await open$1(model, from);
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
async function open$1({ bytes, shapes }, { engine, seed }) {
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
		let tf = open(found);
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
		let load = createRequire(join(root, "package.json"));
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
function open({ name, path, load }) {
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
	let { tf } = call, { strides, dilations } = dilation(window), filter = call.keep("filter", [1], () => spread(call, tf.transpose(weightsOf(call, 1), [
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
	let image = imageOf(call, 0), [, perGroup = 1, ...kernel] = call.shape(1), window = windowOf(call, image, kernel), groups = call.int("group", 1), filter = call.keep("transposed", [1], () => spread(call, tf.transpose(weightsOf(call, 1), [
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
// src/worker.ts
serveWorker({
	evaluate: evaluateJob,
	timePrepare: timePrepareJob,
	timeRound: timeRoundJob,
	tfjsPrepare: tfjsPrepareJob
});
export {};
