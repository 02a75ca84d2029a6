import "./rolldown-runtime.js";
import { n as readSensors, t as localMachine } from "./machine.js";
import { i as printable } from "./errors.js";
import { h as missingText, p as isMissing, t as loadPlan } from "./load-plan.js";
import { t as version } from "./version.js";
import { t as exitCodes } from "./command.js";
import { o as textOf } from "./options.js";
import { t as findRuntime } from "./setting2.js";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { existsSync } from "node:fs";
// src/commands/doctor.ts
const run = async (_args, options, io) => {
	let findings = [
		nodeFinding(),
		runtimeFinding(options, io),
		gitFinding(),
		configFinding(options, io),
		...machineFindings()
	], ok = findings.every(({ state }) => state !== "missing");
	return io.json ? io.out(`${JSON.stringify({
		version,
		ok,
		findings
	})}\n`) : io.out(`edgewise ${version}\n${findings.map(describe).join("\n")}\n`), exitCodes.done;
}, signs = {
	ok: "✓",
	warning: "!",
	missing: "✗"
}, describe = ({ check, state, detail, fix }) => `${signs[state]} ${check}: ${printable(detail, 1e3)}${fix ? `\n    fix: ${fix}` : ""}`;
function nodeFinding() {
	let { node } = localMachine(), [major = 0, minor = 0] = node.slice(1).split(".").map(Number);
	return major > 20 || major === 20 && minor >= 19 ? {
		check: "Node.js",
		state: "ok",
		detail: node
	} : {
		check: "Node.js",
		state: "missing",
		detail: node,
		fix: "Install Node.js 20.19 or newer."
	};
}
function runtimeFinding(options, io) {
	let found = findRuntime(io, options, io.cwd);
	return isMissing(found) ? {
		check: "ONNX Runtime",
		state: "missing",
		detail: missingText(found),
		fix: found.fixes[0] ?? ""
	} : {
		check: "ONNX Runtime",
		state: "ok",
		detail: `${found.version} (${found.how}) at ${found.folder}`
	};
}
function gitFinding() {
	try {
		return {
			check: "git",
			state: "ok",
			detail: execFileSync("git", ["--version"], {
				encoding: "utf8",
				timeout: 5e3,
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				]
			}).trim()
		};
	} catch {
		return {
			check: "git",
			state: "warning",
			detail: "not found; base versions cannot be read from revisions",
			fix: "Install git, or pass a directory to --base."
		};
	}
}
function configFinding(options, io) {
	let path = textOf(options, "config") ?? "edgewise.yml";
	if (!existsSync(resolve(io.cwd, path))) return {
		check: "configuration",
		state: "warning",
		detail: `no ${path} here`,
		fix: "Write one with `edgewise init`."
	};
	let { plan, issues } = loadPlan(path, io.cwd);
	return plan ? {
		check: "configuration",
		state: "ok",
		detail: `${plan.models.length} models, ${plan.devices.length} devices`
	} : {
		check: "configuration",
		state: "missing",
		detail: `${issues.length} mistakes`,
		fix: "See them with `edgewise gate`."
	};
}
function machineFindings() {
	let machine = localMachine(), { missing } = readSensors(machine), facts = `${machine.cpu}, ${machine.cores} cores, ${machine.arch}, ${machine.kernel}`, sensors = missing.length === 0 ? {
		check: "sensors",
		state: "ok",
		detail: "governor, temperature and throttling are readable"
	} : {
		check: "sensors",
		state: "warning",
		detail: `not readable: ${missing.join(", ")}`,
		fix: "Normal on virtual machines; on your own device load the cpufreq and thermal drivers."
	};
	return [{
		check: "machine",
		state: "ok",
		detail: facts
	}, sensors];
}
export { run };
