import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { i as figureText, o as metricLabel } from "./figures.js";
import { n as loadFile } from "./analyze2.js";
import { t as trainModel } from "./train-model.js";
import { t as writeWhole } from "./write-whole.js";
import { p as isMissing } from "./load-plan.js";
import { o as parseQuantity, r as formatQuantity } from "./units.js";
import { t as exitCodes } from "./command.js";
import { i as seedOf, n as durationOf, o as textOf, t as countOf } from "./options.js";
import { t as augmentations } from "./augment.js";
import { n as recipeWith, t as lossNames } from "./recipe.js";
import { a as lowerings, n as scheduleNames } from "./schedule.js";
import { t as findRuntime } from "./setting2.js";
import { t as makeFolder } from "./make-folder.js";
import { f as object, h as string, l as literal, p as record } from "./describe.js";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { createHash, randomUUID } from "node:crypto";
// src/train/tuning/file.ts
const largestTuningFile = 4 * 2 ** 20, name = string().max(2e3), file = object({
	version: literal(1),
	machines: record(name, record(name, string().max(100)))
}), formsId = createHash("sha256").update(JSON.stringify([1, lowerings])).digest("hex").slice(0, 12), machineName = ({ processor, threads, runtime }) => `${processor.trim() || "unknown processor"}, ${threads} threads, onnxruntime ${runtime}, forms ${formsId}`;
/** undefined = not a tuning file that this version can read. */
function readTuning(text) {
	try {
		let { success, data } = file.safeParse(JSON.parse(text));
		return success ? data.machines : void 0;
	} catch {
		return;
	}
}
/** The choices of a machine. */
const choicesOf = (tuning, machine) => Object.hasOwn(tuning, machine) ? tuning[machine] : {};
/** With more choices of a machine; those that are there stay, so that what a run used before is used again. */
function withChoices(tuning, machine, choices) {
	let known = choicesOf(tuning, machine), all = Object.entries({
		...known,
		...choices,
		...known
	}), others = Object.entries(tuning).filter(([other]) => other !== machine);
	return Object.fromEntries([...others.slice(-15), [machine, Object.fromEntries(all.slice(-8e3))]]);
}
/** One choice a line, so that differences can be read. */
const writeTuning = (tuning) => `${JSON.stringify({
	version: 1,
	machines: tuning
}, null, 1)}\n`, optimizers = [
	"sgd",
	"adam",
	"adamw"
];
/** @throws UserError `option-invalid` */
function recipeOf(options) {
	let kind = oneOf(options, "optimizer", optimizers) ?? "adam", rate = numberOf(options, "lr");
	return options.loss !== "huber" && unsuited(options, ["huberDelta"], "--loss huber"), options.teacher === void 0 && unsuited(options, ["teacherShare"], "--teacher"), recipeWith({
		batch: countOf(options, "batch", 1),
		steps: countOf(options, "steps", 1),
		epochs: countOf(options, "epochs", 1),
		optimizer: optimizerOf(kind, options),
		weightDecay: numberOf(options, "weightDecay"),
		rate,
		schedule: scheduleOf(options, rate !== void 0),
		shuffle: options.shuffle !== !1,
		augment: augmentOf(options),
		freezeBatchNorm: options.freezeBn === !0,
		loss: oneOf(options, "loss", lossNames),
		huberDelta: numberOf(options, "huberDelta"),
		classWeights: classWeightsOf(options),
		teacherShare: shareOf(options, "teacherShare"),
		freeze: namesOf(options, "freeze"),
		rates: ratesOf(options),
		undecayed: namesOf(options, "skipDecay"),
		dropout: options.dropout !== !1,
		straightThrough: options.straightThrough === !0,
		smoothing: shareOf(options, "labelSmoothing"),
		clipNorm: numberOf(options, "clipNorm"),
		average: shareOf(options, "average"),
		patience: countOf(options, "earlyStop", 1),
		seed: seedOf(options)
	});
}
function optimizerOf(kind, options) {
	return kind === "sgd" ? (unsuited(options, ["betas", "epsilon"], "--optimizer adam"), {
		kind,
		momentum: numberOf(options, "momentum") ?? .9,
		nesterov: options.nesterov === !0
	}) : (unsuited(options, ["momentum", "nesterov"], "--optimizer sgd"), {
		kind,
		...optional("betas", betasOf(options)),
		...optional("epsilon", numberOf(options, "epsilon"))
	});
}
/** Options that would be passed over are mistakes. @throws UserError `option-unsuited` */
function unsuited(options, names, wanted) {
	let given = names.find((name) => options[name] === !0 || textOf(options, name) !== void 0);
	if (given !== void 0) throw userError("option-unsuited", {
		option: flag(given),
		wanted
	});
}
function betasOf(options) {
	let betas = numbersOf(options, "betas", "two numbers below 1, as 0.9,0.999");
	if (betas === void 0) return;
	let [first, second] = betas;
	if (first === void 0 || second === void 0 || betas.length > 2 || Math.max(first, second) >= 1) throw invalid("betas", betas.join(","), "two numbers below 1, as 0.9,0.999");
	return [first, second];
}
function classWeightsOf(options) {
	return textOf(options, "classWeights") === "balanced" ? "balanced" : numbersOf(options, "classWeights", "balanced, or a number for each class, as 1,2.5,1");
}
/** `features*=0.1,head*=2` */
function ratesOf(options) {
	return namesOf(options, "lrScale")?.map((text) => {
		let at = text.lastIndexOf("=");
		if (at <= 0 || !isNumber(text.slice(at + 1))) throw invalid("lrScale", text, "a name and a factor, as features*=0.1");
		return [text.slice(0, at), Number(text.slice(at + 1))];
	});
}
/** A rate that is given is kept to, unless a schedule is given too; the default one is lowered along a cosine. */
function scheduleOf(options, rateGiven) {
	let kind = oneOf(options, "schedule", scheduleNames) ?? (rateGiven ? "constant" : "cosine"), warmup = countOf(options, "warmup") ?? 0;
	if (kind !== "step" && unsuited(options, ["lrFalls", "lrFactor"], "--schedule step"), kind !== "cosine" && unsuited(options, ["lrFloor"], "--schedule cosine"), kind === "step") {
		let falls = numbersOf(options, "lrFalls", "shares of the run, as 0.5,0.75");
		return {
			kind,
			warmup,
			...optional("falls", falls),
			...optional("factor", numberOf(options, "lrFactor"))
		};
	}
	let floor = shareOf(options, "lrFloor");
	return {
		kind,
		warmup,
		...optional("floor", floor)
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
const isNumber = (text) => /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
/** A number of at least 0. */
function numberOf(options, name) {
	let text = textOf(options, name);
	if (text !== void 0) {
		if (!isNumber(text)) throw invalid(name, text, "a number of at least 0");
		return Number(text);
	}
}
/** A number from 0 to 1. */
function shareOf(options, name) {
	let value = numberOf(options, name);
	if (value !== void 0 && value > 1) throw invalid(name, String(value), "a number from 0 to 1");
	return value;
}
function namesOf(options, name) {
	let names = textOf(options, name)?.split(",").map((part) => part.trim());
	if (names?.includes("")) throw invalid(name, names.join(","), "names of parameters with commas between");
	return names;
}
function numbersOf(options, name, form) {
	let parts = textOf(options, name)?.split(",").map((part) => part.trim());
	if (parts !== void 0) {
		if (!parts.every(isNumber)) throw invalid(name, parts.join(","), form);
		return parts.map(Number);
	}
}
const optional = (key, value) => value === void 0 ? {} : { [key]: value }, flag = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, invalid = (name, text, form) => userError("option-invalid", {
	option: flag(name),
	text,
	form
}), raise = (error) => {
	throw error;
};
/** @returns undefined for `--tune off` */
function openTuning(options, { runtime, threads }, io) {
	let wanted = textOf(options, "tune") ?? "auto";
	if (wanted === "off") return;
	if (wanted !== "auto" && !wanted.endsWith(".json")) throw userError("option-invalid", {
		option: "--tune",
		text: wanted,
		form: "auto, off, or a .json file"
	});
	let path = resolve(io.cwd, wanted === "auto" ? ".edgewise/tuning.json" : wanted), machine = machineName({
		processor: cpus()[0]?.model ?? "",
		threads,
		runtime
	}), tell = (what) => io.err(`warning: ${printable(relative(io.cwd, path))} ${what}\n`), found = attempt(() => read(path));
	found.error && tell(`is not used: ${found.error}`);
	let isOurs = wanted === "auto" || !found.error;
	return {
		choices: choicesOf(found.value ?? {}, machine),
		keep: isOurs ? (choices) => {
			let before = attempt(() => read(path)).value ?? {}, { error } = attempt(() => writeAlone(path, writeTuning(withChoices(before, machine, choices))));
			error && tell(`cannot be written, so the next run measures again: ${error}`);
		} : () => {}
	};
}
/** @throws Error what is wrong with the file, if there is one */
function read(path) {
	if (!existsSync(path)) return {};
	if (statSync(path).size > largestTuningFile) throw Error("it is too large");
	let tuning = readTuning(readFileSync(path, "utf8"));
	if (!tuning) throw Error("it is not a tuning file of this version");
	return tuning;
}
function attempt(work) {
	try {
		return { value: work() };
	} catch (error) {
		return { error: printable(error instanceof Error ? error.message : String(error)) };
	}
}
/** By a rename from a name of its own: two processes may write at once, and the last one wins whole. */
function writeAlone(path, text) {
	makeFolder(dirname(path));
	let part = `${path}.${randomUUID()}.part`;
	try {
		writeFileSync(part, text), renameSync(part, path);
	} finally {
		rmSync(part, { force: !0 });
	}
}
// src/commands/train.ts
const run = async (args, options, io) => {
	let input = inputOf(args, options, io), out = resolve(io.cwd, required(options, "out")), checkpoint = `${out}.checkpoint.safetensors`, resume = existsSync(checkpoint) ? {
		bytes: readFileSync(checkpoint),
		path: relative(io.cwd, checkpoint)
	} : void 0, runtime = findRuntime(io, options, io.cwd);
	if (isMissing(runtime)) throw userError("runtime-missing", { reason: runtime.reason });
	let tuning = openTuning(options, {
		runtime: runtime.version,
		threads: input.threads
	}, io), output = await trained({
		...input,
		resume,
		tuning: tuning?.choices
	}, {
		runtime,
		options
	}, io, (told) => {
		told.kind === "tuned" && tuning?.keep(told.choices), told.kind === "checkpoint" && writeWhole(checkpoint, told.bytes), told.kind === "trained" && writeWhole(out, told.model);
	});
	return rmSync(checkpoint, { force: !0 }), show(output, relative(io.cwd, out), io), exitCodes.done;
};
function inputOf(args, options, io) {
	let [path] = args;
	if (path === void 0) throw userError("argument-missing", {
		argument: "model.onnx",
		command: "train"
	});
	let data = required(options, "data"), teacher = textOf(options, "teacher"), full = isAbsolute(data) ? data : resolve(io.cwd, data);
	return {
		model: loadFile(path, io.cwd).bytes,
		data: { path: full },
		cwd: dirname(full),
		recipe: recipeOf(options),
		teacher: teacher === void 0 ? void 0 : loadFile(teacher, io.cwd).bytes,
		foldBatchNorm: options.foldBatchnorm === !0,
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
async function trained({ model, ...input }, { runtime, options }, io, write) {
	io.progress({ stage: "preparing" });
	let memoryBytes = parseQuantity(textOf(options, "memory") ?? "4GiB", "B"), aside = "", onProgress = (told) => {
		if (told.kind === "recomputing") {
			aside = `, ${formatQuantity(told.share, "ratio")} computed twice to stay below ${formatQuantity(memoryBytes, "B")}`;
			return;
		}
		if (told.kind !== "step") return write(told);
		let { step, steps, loss, secondsLeft } = told;
		io.progress({
			stage: "training",
			done: step,
			total: steps,
			note: `loss ${loss.toPrecision(4)}${aside}`,
			secondsLeft
		});
	};
	return trainModel(model, {
		...input,
		runtime,
		memoryBytes,
		signal: io.signal,
		onProgress
	});
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
		tuning: rest.tuning,
		memory: rest.memory,
		output: rest.output.name,
		metric: quality.metric,
		value,
		low,
		high,
		samples: quality.samples,
		valueBefore: before?.estimate.value ?? null,
		loss: [...losses]
	};
}
function text(output, out) {
	let { quality, before, losses, epochs, ended, stepMs } = output, judged = `${metricLabel(quality.metric)}  ${figureText(quality.estimate)}  on ${quality.samples} samples`, trained = `${losses.length} steps (${epochs.toFixed(1)} epochs) of ${stepMs.toFixed(1)} ms`, earlier = before ? `, ${figureText(before.estimate)} before` : "", { name, of } = output.output, which = of > 1 ? `trained towards ${printable(name)}, the first of ${of} outputs\n` : "";
	return `${judged}${earlier}\n${trained}${ended === "early" ? ", stopped early" : ""}\n${which}wrote ${out}\n`;
}
export { run };
