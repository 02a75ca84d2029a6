import { r as internal } from "./errors.js";
import { basename, dirname, join } from "node:path";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
// src/runtime/entry.ts
/** The path of dist/worker.js, the entry of the sandboxed process. */
function workerEntry() {
	let here = dirname(fileURLToPath(import.meta.url)), built = basename(here) === "chunks" ? dirname(here) : here;
	return [built, join(built, "..", "..", "dist")].map((folder) => join(folder, "worker.js")).find((place) => existsSync(place)) ?? internal("dist/worker.js is not built: run `npm run build`");
}
/** Polls /proc/PID/status; calls `exceeded` when the peak is over the ceiling. */
function watchProc(pid, ceilingBytes, exceeded) {
	preferForOomKiller(pid);
	let peak = 0, read = () => (peak = Math.max(peak, highWaterBytes(pid)), peak), timer = setInterval(() => {
		read() > ceilingBytes && exceeded();
	}, 25);
	return timer.unref(), {
		peakBytes: read,
		stop: () => clearInterval(timer)
	};
}
/** Reads the lines of the child's pulse; calls `exceeded` when one is over the ceiling. */
function watchPulse(pulse, ceilingBytes, exceeded) {
	let peak = 0;
	return pulse.on("error", () => {}).on("data", (chunk) => {
		let resident = Number(chunk.toString("latin1").trim().split("\n").at(-1));
		Number.isFinite(resident) && (peak = Math.max(peak, resident), resident > ceilingBytes && exceeded());
	}), {
		peakBytes: () => peak,
		stop: () => pulse.destroy()
	};
}
/** Should the machine run out first, the kernel takes the child and not the job around it. */
function preferForOomKiller(pid) {
	try {
		writeFileSync(`/proc/${pid}/oom_score_adj`, "1000");
	} catch {}
}
function highWaterBytes(pid) {
	try {
		let match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
		return match ? Number(match[1]) * 1024 : 0;
	} catch {
		return 0;
	}
}
/**
* Gives unused heap of this process back, and tells what is resident then. Left to itself, V8 keeps the garbage of a few
* large graphs, some 40 MB, beside a native library that needs the room.
*/
function settledBytes() {
	return setFlagsFromString("--expose-gc"), runInNewContext("gc")(), process.memoryUsage.rss();
}
export { workerEntry as i, watchProc as n, watchPulse as r, settledBytes as t };
