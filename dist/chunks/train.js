import "./rolldown-runtime.js";
import { a as userError } from "./errors.js";
import { i as figureText, o as metricLabel } from "./figures.js";
import { n as loadFile } from "./analyze.js";
import { u as writeWhole } from "./gate.js";
import { t as isMissing } from "./missing.js";
import { t as startWorker } from "./worker.js";
import { o as parseQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { a as textOf, n as durationOf, r as seedOf, t as countOf } from "./options.js";
import { n as scheduleNames, r as augmentations } from "./schedule.js";
import { t as findRuntime } from "./setting2.js";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
// src/commands/recipe.ts
const defaults = {
	batch: 32,
	epochs: 10,
	momentum: .9,
	decayApart: .01,
	rate: {
		sgd: .05,
		adam: .001
	}
}, optimizers = [
	"sgd",
	"adam",
	"adamw"
];
/** @throws UserError `option-invalid` */
function recipeOf(options) {
	let kind = oneOf(options, "optimizer", optimizers) ?? "adam", rate = numberOf(options, "lr");
	return {
		batch: countOf(options, "batch", 1) ?? defaults.batch,
		steps: countOf(options, "steps", 1),
		epochs: countOf(options, "epochs", 1) ?? defaults.epochs,
		optimizer: optimizerOf(kind, options),
		weightDecay: numberOf(options, "weightDecay") ?? (kind === "adamw" ? defaults.decayApart : 0),
		rate: rate ?? defaults.rate[kind === "sgd" ? "sgd" : "adam"],
		schedule: scheduleOf(options, rate !== void 0),
		shuffle: options.shuffle !== !1,
		augment: augmentOf(options),
		freezeBatchNorm: options.freezeBn === !0,
		smoothing: numberOf(options, "labelSmoothing"),
		clipNorm: numberOf(options, "clipNorm"),
		average: numberOf(options, "average"),
		patience: countOf(options, "earlyStop", 1),
		seed: seedOf(options)
	};
}
function optimizerOf(kind, options) {
	let momentum = numberOf(options, "momentum");
	if (kind === "sgd") return {
		kind,
		momentum: momentum ?? defaults.momentum,
		nesterov: options.nesterov === !0
	};
	if (momentum !== void 0) throw invalid("momentum", String(momentum), "used with --optimizer sgd only");
	return { kind };
}
/** A rate that is given is kept to, unless a schedule is given too; the default one is lowered along a cosine. */
function scheduleOf(options, rateGiven) {
	return {
		kind: oneOf(options, "schedule", scheduleNames) ?? (rateGiven ? "constant" : "cosine"),
		warmup: countOf(options, "warmup") ?? 0
	};
}
function augmentOf(options) {
	let text = textOf(options, "augment") ?? "usual";
	if (text === "usual") return text;
	if (text === "none") return [];
	let names = text.split(",").map((name) => name.trim()), known = (name) => augmentations.includes(name);
	if (!names.every(known)) throw invalid("augment", text, `none, usual, or some of ${augmentations.join(",")}`);
	return names.filter(known);
}
function oneOf(options, name, known) {
	let text = textOf(options, name);
	if (text !== void 0) return known.find((word) => word === text) ?? raise(invalid(name, text, known.join(", ")));
}
/** A number of at least 0. */
function numberOf(options, name) {
	let text = textOf(options, name);
	if (text !== void 0) {
		if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw invalid(name, text, "a number of at least 0");
		return Number(text);
	}
}
const flag = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, invalid = (name, text, form) => userError("option-invalid", {
	option: flag(name),
	text,
	form
}), raise = (error) => {
	throw error;
}, callMs = 2 ** 31 - 1, run = async (args, options, io) => {
	let input = inputOf(args, options, io), out = resolve(io.cwd, required(options, "out")), checkpoint = `${out}.checkpoint.safetensors`, resume = existsSync(checkpoint) ? {
		bytes: readFileSync(checkpoint),
		path: relative(io.cwd, checkpoint)
	} : void 0, output = await trainInSandbox({
		...input,
		resume
	}, options, io, (told) => {
		told.kind === "checkpoint" && writeWhole(checkpoint, told.bytes), told.kind === "trained" && writeWhole(out, told.model);
	});
	return rmSync(checkpoint, { force: !0 }), show(output, relative(io.cwd, out), io), exitCodes.done;
};
function inputOf(args, options, io) {
	let [path] = args;
	if (path === void 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "train"
	});
	let data = required(options, "data"), full = isAbsolute(data) ? data : resolve(io.cwd, data);
	return {
		model: loadFile(path, io.cwd).bytes,
		data: { path: full },
		cwd: dirname(full),
		recipe: recipeOf(options),
		threads: countOf(options, "threads", 1) ?? availableParallelism(),
		checkpointEveryMs: durationOf(options, "checkpointEvery")
	};
}
function required(options, name) {
	let text = textOf(options, name);
	if (text === void 0) throw userError("argument-missing", {
		argument: `--${name}`,
		command: "train"
	});
	return text;
}
/** A process of its own: the first session of a process decides how it treats denormal numbers. */
async function trainInSandbox(input, options, io, write) {
	io.progress({ stage: "preparing" });
	let runtime = findRuntime(io, options, io.cwd);
	if (isMissing(runtime)) throw userError("runtime-missing", { reason: runtime.reason });
	let memoryBytes = parseQuantity(textOf(options, "memory") ?? "4GiB", "B"), worker = await startWorker({
		runtime,
		memoryBytes
	}), onProgress = (told) => {
		if (told.kind !== "step") return write(told);
		let { step, steps, loss, secondsLeft } = told;
		io.progress({
			stage: "training",
			done: step,
			total: steps,
			note: `loss ${loss.toPrecision(4)}`,
			secondsLeft
		});
	};
	try {
		return await worker.call("train", input, {
			timeMs: callMs,
			signal: io.signal,
			onProgress
		});
	} finally {
		await worker.close();
	}
}
function show(output, out, io) {
	io.out(io.json ? `${JSON.stringify(document(output, out))}\n` : text(output, out));
}
function document({ quality, before, losses, ended, ...rest }, out) {
	let { value, low, high } = quality.estimate;
	return {
		out,
		steps: losses.length,
		epochs: rest.epochs,
		resumedAt: rest.resumed,
		stoppedEarly: ended === "early",
		stepMsMedian: rest.stepMs,
		batchMsMedian: rest.batchMs,
		setupMs: rest.setupMs,
		metric: quality.metric,
		value,
		low,
		high,
		samples: quality.samples,
		valueBefore: before?.estimate.value ?? null,
		loss: [...losses]
	};
}
function text({ quality, before, losses, epochs, ended, stepMs }, out) {
	let judged = `${metricLabel(quality.metric)}  ${figureText(quality.estimate)}  on ${quality.samples} samples`, trained = `${losses.length} steps (${epochs.toFixed(1)} epochs) of ${stepMs.toFixed(1)} ms`;
	return `${judged}${before ? `, ${figureText(before.estimate)} before` : ""}\n${trained}${ended === "early" ? ", stopped early" : ""}\nwrote ${out}\n`;
}
export { run };
