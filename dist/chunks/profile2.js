import "./rolldown-runtime.js";
import { a as userError, i as printable } from "./errors.js";
import { n as profile, t as fusingOf } from "./profile.js";
import { i as planOfSpace, n as mostTelling, t as groundOf } from "./known-devices.js";
import { n as loadFile } from "./analyze2.js";
import { n as ofSpaceAndOthers, t as ofModels } from "./profile-candidates.js";
import { t as exitCodes } from "./command.js";
import { t as deviceOf } from "./device.js";
import { i as seedOf, n as durationOf, o as textOf, r as listOf, t as countOf } from "./options.js";
import { i as withSetting, n as invalidConfig } from "./setting2.js";
import { relative, resolve } from "node:path";
// src/commands/profile.ts
const run = async (args, options, io) => {
	let out = textOf(options, "out");
	if (out === void 0) throw userError("argument-missing", {
		argument: "--out file.jsonl",
		command: "profile"
	});
	if (textOf(options, "space") === void 0 == (args.length === 0)) throw userError("profile-nothing", {});
	let device = deviceOf(options, io);
	if (!device) return invalidConfig;
	let result = await withSetting(io, options, {
		root: io.cwd,
		base: void 0
	}, async (setting) => {
		let fusing = await fusingOf(device, setting), seed = seedOf(options), request = {
			device,
			fusing,
			seed,
			...wanted(args, options, io, seed),
			path: resolve(io.cwd, out),
			eachMs: durationOf(options, "time") ?? 1e3,
			totalMs: durationOf(options, "for")
		};
		return profile(request, setting);
	}), file = relative(io.cwd, resolve(io.cwd, out)), { rows, seconds, drift, refused } = result;
	if (io.json) io.out(`${JSON.stringify({
		rows,
		seconds,
		drift,
		refused,
		file
	})}\n`);
	else {
		for (let text of refused) io.err(`warning: not measured: ${printable(text, 400)}\n`);
		drift > worthTelling && io.err(`warning: ${driftText(drift)}\n`), io.out(`${rows} models measured in ${seconds.toFixed(0)} s\nwrote ${printable(file)}\n`);
	}
	return exitCodes.done;
}, worthTelling = .15, driftText = (drift) => `The device changed speed: the unchanging reference model varied by ${Math.round(100 * drift)} % between batches. Figures are put in relation to it; a quieter device gives a better predictor.`;
function wanted(args, options, io, seed) {
	let name = textOf(options, "space"), known = listOf(options, "known"), samples = countOf(options, "samples", 1) ?? (known.length > 0 ? 20 : 200), device = textOf(options, "device") ?? "host";
	if (name === void 0) {
		let models = args.map((path) => loadFile(path, io.cwd));
		return {
			candidates: ofModels(models, samples, seed),
			plan: {
				device,
				seed,
				models: models.map(({ sha256 }) => sha256).join(" ")
			}
		};
	}
	let input = lengthsOf(textOf(options, "input") ?? "3,32,32"), outputs = countOf(options, "outputs", 1) ?? 10, ground = groundOf({
		name,
		input,
		outputs
	}), plan = {
		device,
		seed,
		...planOfSpace(ground)
	};
	return known.length > 0 ? {
		candidates: mostTelling(ground, known, samples, {
			cwd: io.cwd,
			seed
		}),
		plan: {
			...plan,
			known: known.join(" ")
		}
	} : {
		candidates: ofSpaceAndOthers(ground.space, name, samples, seed),
		plan
	};
}
function lengthsOf(text) {
	if (!/^\d{1,6}(,\d{1,6}){0,3}$/.test(text)) throw userError("profile-task", { text });
	return text.split(",").map(Number);
}
export { run };
