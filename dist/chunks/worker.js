import { a as userError, i as printable, t as UserError } from "./errors.js";
import { r as formatQuantity } from "./units.js";
import { i as workerEntry, n as watchProc, r as watchPulse } from "./memory.js";
import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
// src/runtime/launch.ts
/** The wrapped command; `searchPath` is a PATH. */
function launch(node, cpus, searchPath) {
	let taskset = cpus === void 0 || cpus.length === 0 ? void 0 : findProgram("taskset", searchPath), pinned = taskset && works(taskset, [
		"-c",
		cpus.join(","),
		taskset,
		"--version"
	]), pinning = pinned ? [
		taskset,
		"-c",
		cpus.join(",")
	] : [], isolation = networkIsolation(searchPath), [command, ...args] = [
		...isolation,
		...pinning,
		node.command,
		...node.args
	];
	return {
		command,
		args,
		cpus: pinned ? cpus : void 0,
		offline: isolation.length > 0
	};
}
const isolations = /* @__PURE__ */ new Map();
/** How to start a program without network: as root `unshare -n`, else through a user namespace, else not at all. */
function networkIsolation(searchPath) {
	let known = isolations.get(searchPath);
	if (known) return known;
	let unshare = findProgram("unshare", searchPath), way = (unshare ? [["-n"], ["-r", "-n"]] : []).find((flags) => works(unshare, [
		...flags,
		"--",
		unshare,
		"--version"
	])), found = way ? [
		unshare,
		...way,
		"--"
	] : [];
	return isolations.set(searchPath, found), found;
}
const works = (command, args) => spawnSync(command, args, {
	stdio: "ignore",
	timeout: 5e3,
	env: {}
}).status === 0;
/** The absolute path of a program on a PATH; undefined if there is none (or on Windows, which has neither of ours). */
function findProgram(name, searchPath) {
	return searchPath.split(delimiter).filter((folder) => folder !== "").map((folder) => join(folder, name)).find(isExecutable);
}
function isExecutable(path) {
	try {
		return accessSync(path, constants.X_OK), !0;
	} catch {
		return !1;
	}
}
// src/runtime/sandbox.ts
/** Starts the process; it has not said that it is ready yet. */
function openSandbox(options) {
	let folder = mkdtempSync(join(tmpdir(), "edgewise-worker-")), { command, args, cpus, offline } = launch(nodeCommand(options, folder), options.cpus, options.searchPath), child = spawn(command, args, {
		cwd: folder,
		env: { ...options.environment },
		stdio: [
			"ignore",
			"ignore",
			"pipe",
			"ipc",
			"pipe"
		],
		serialization: "advanced",
		detached: !0,
		windowsHide: !0
	}), log = lastLines(child.stderr), reason, kill = (why) => {
		reason ??= why, killGroup(child);
	}, watch = watchMemory(child, options, kill), killOnExit = () => killGroup(child);
	process.once("exit", killOnExit);
	let ended = death(child).then((how) => (process.off("exit", killOnExit), watch.stop(), rmSync(folder, {
		recursive: !0,
		force: !0,
		maxRetries: 3
	}), reason ?? diedError(how, log())));
	return {
		pid: child.pid ?? 0,
		cpus,
		offline,
		send: (message) => void child.send(message, () => {}),
		onMessage: (listener) => void child.on("message", listener),
		peakBytes: watch.peakBytes,
		kill,
		ended
	};
}
function nodeCommand({ entry, runtime, memoryBytes, memoryMeter }, folder) {
	let heapMiB = Math.max(16, Math.floor(memoryBytes / 2 ** 20)), served = {
		runtime,
		heartbeat: memoryMeter === "pulse",
		folder
	}, flags = [`--max-old-space-size=${heapMiB}`, "--no-warnings"];
	return {
		command: process.execPath,
		args: [
			...flags,
			entry,
			JSON.stringify(served)
		]
	};
}
function watchMemory(child, options, kill) {
	let { memoryBytes, memoryMeter } = options, exceeded = () => kill(userError("worker-memory", { limit: formatQuantity(memoryBytes, "B") }));
	return memoryMeter === "proc" ? watchProc(child.pid ?? 0, memoryBytes, exceeded) : watchPulse(child.stdio[4], memoryBytes, exceeded);
}
/** Resolves to how it ended, in words, when it has and its output is drained; takes its process group with it. */
function death(child) {
	return new Promise((resolve) => {
		child.once("error", (error) => resolve(error.message)), child.once("exit", () => killGroup(child)), child.once("close", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
	});
}
function killGroup(child) {
	if (child.pid !== void 0) try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		child.kill("SIGKILL");
	}
}
/** Collects the end of a stream; the result is its last lines, without those of stacks, as one printable line. */
function lastLines(stream) {
	let tail = "";
	return stream.on("data", (chunk) => {
		tail = (tail + chunk.toString("utf8")).slice(-8e3);
	}), () => {
		let lines = tail.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
		return printable(lines.slice(-12).join(" | "), 1500);
	};
}
/** The catalogue's message and, at greater length than it lets values have, the last words. */
function diedError(how, lastWords) {
	let { code, message, fix } = userError("worker-died", { how });
	return new UserError(code, lastWords === "" ? message : `${message} Its last words: ${lastWords}`, fix);
}
// src/runtime/worker.ts
const defaultMemoryBytes = 2 * 2 ** 30, startMs = 3e4;
/**
* Starts a sandboxed process in about 100 ms. It is no jail: files stay readable as for the user it runs as. But it
* holds no token, mostly has no network (`offline` says so), and its memory, time and processors are bounded.
* Throws UserError `worker-died` if it does not come up.
* @example const worker = await startWorker({ runtime: located, cpus: [0] })
*/
async function startWorker(options) {
	options.signal?.throwIfAborted();
	let sandbox = openSandbox({
		entry: options.entry ?? workerEntry(),
		runtime: {
			folder: options.runtime.folder,
			version: options.runtime.version
		},
		memoryBytes: options.memoryBytes ?? defaultMemoryBytes,
		cpus: options.cpus,
		searchPath: options.searchPath ?? process.env.PATH ?? "",
		memoryMeter: options.memoryMeter ?? (process.platform === "linux" ? "proc" : "pulse"),
		environment: process.platform === "win32" ? { SystemRoot: process.env.SystemRoot ?? "" } : {}
	}), abort = () => sandbox.kill(reasonOf(options.signal));
	return options.signal?.addEventListener("abort", abort, { once: !0 }), sandbox.ended.then(() => options.signal?.removeEventListener("abort", abort)), await ready(sandbox), wrap(sandbox);
}
function ready(sandbox) {
	return new Promise((resolve, reject) => {
		let late = userError("worker-time", {
			job: "start",
			limit: formatQuantity(startMs, "ms")
		}), timer = setTimeout(() => sandbox.kill(late), startMs);
		sandbox.onMessage((message) => {
			message.kind === "ready" && (clearTimeout(timer), resolve());
		}), sandbox.ended.then((reason) => {
			clearTimeout(timer), reject(reason);
		});
	});
}
function wrap(sandbox) {
	let replies = listen(sandbox), queue = Promise.resolve(), calls = 0;
	return {
		pid: sandbox.pid,
		cpus: sandbox.cpus,
		offline: sandbox.offline,
		peakRssBytes: sandbox.peakBytes,
		close: async () => {
			sandbox.kill(/* @__PURE__ */ Error("internal: the worker was closed during a call")), await sandbox.ended;
		},
		call: (job, input, callOptions = {}) => {
			let reply = queue.then(() => call(sandbox, replies, {
				id: calls++,
				job,
				input
			}, callOptions));
			return queue = reply.catch(() => {}), reply;
		}
	};
}
/** Who is told of messages about a call, by its id. */
function listen(sandbox) {
	let listeners = /* @__PURE__ */ new Map();
	return sandbox.onMessage((message) => {
		message.kind !== "ready" && listeners.get(message.id)?.(message);
	}), listeners;
}
async function call(sandbox, listeners, request, { timeMs = 6e5, signal, onProgress }) {
	signal?.throwIfAborted();
	let late = userError("worker-time", {
		job: request.job,
		limit: formatQuantity(timeMs, "ms")
	}), timers = [setTimeout(() => sandbox.kill(late), timeMs)], abort = () => {
		sandbox.send({
			kind: "abort",
			id: request.id
		}), timers.push(setTimeout(() => sandbox.kill(reasonOf(signal)), 1e3));
	};
	signal?.addEventListener("abort", abort, { once: !0 });
	let reply = new Promise((resolve, reject) => {
		sandbox.ended.then(reject), listeners.set(request.id, (message) => {
			message.kind === "progress" ? onProgress?.(message.value) : signal?.aborted ? reject(reasonOf(signal)) : message.kind === "done" ? resolve(message.output) : message.kind === "failed" && reject(revive(message.error));
		}), sandbox.send({
			kind: "call",
			...request
		});
	});
	try {
		return await reply;
	} finally {
		for (let timer of timers) clearTimeout(timer);
		signal?.removeEventListener("abort", abort), listeners.delete(request.id);
	}
}
function reasonOf(signal) {
	let reason = signal?.reason;
	return reason instanceof Error ? reason : /* @__PURE__ */ Error(`aborted: ${String(reason)}`);
}
function revive({ message, stack, code, fix }) {
	return code === void 0 ? Object.assign(Error(message), { stack }) : new UserError(code, message, fix ?? "");
}
export { findProgram as n, startWorker as t };
