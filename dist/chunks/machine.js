import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import os from "node:os";
// src/device/sensors.ts
/** Reads every sensor once. `expected` are the missing ones of an earlier reading: a sensor gone since then has failed. */
function readSensors(machine, expected) {
	let missing = [], failed = [], attempt = (name, read) => {
		try {
			let found = read(machine);
			if (found !== void 0) return found;
		} catch (error) {
			if (!isAbsent(error)) {
				failed.push(name);
				return;
			}
		}
		(expected && !expected.includes(name) ? failed : missing).push(name);
	};
	return {
		governor: attempt("governor", governor),
		frequencyMHz: attempt("frequency", frequency),
		temperatureC: attempt("temperature", temperature),
		throttled: attempt("throttling", throttled),
		throttleEvents: attempt("throttle-events", throttleEvents),
		missing,
		failed
	};
}
/** Whether the device throttled between two readings, or does so at the later one. */
const throttledBetween = (before, after) => after.throttled === !0 || (after.throttleEvents ?? 0) > (before.throttleEvents ?? after.throttleEvents ?? 0), absent = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ENODEV",
	"ENXIO"
]), isAbsent = (error) => absent.has(error?.code ?? ""), cpuFolder = "/sys/devices/system/cpu", governor = (machine) => {
	let found = new Set(eachCpu(machine, "cpufreq/scaling_governor").map((text) => text.trim()));
	return found.size === 0 ? void 0 : [...found].sort().join(", ");
}, frequency = (machine) => {
	let kilohertz = eachCpu(machine, "cpufreq/scaling_cur_freq").map((text) => finite(text));
	if (kilohertz.length > 0) return Math.round(kilohertz.reduce((a, b) => a + b, 0) / kilohertz.length / 1e3);
	let listed = [...machine.read("/proc/cpuinfo").matchAll(/^cpu MHz\s*:\s*([\d.]+)/gm)].map((m) => Number(m[1]));
	return listed.length === 0 ? void 0 : Math.round(listed.reduce((a, b) => a + b, 0) / listed.length);
}, temperature = (machine) => {
	let degrees = machine.list("/sys/class/thermal").filter((name) => name.startsWith("thermal_zone")).flatMap((zone) => optional(machine, `/sys/class/thermal/${zone}/temp`)).map((t) => finite(t) / 1e3);
	return degrees.length === 0 ? void 0 : Math.max(...degrees);
}, throttled = (machine) => {
	let [text] = optional(machine, "/sys/devices/platform/soc/soc:firmware/get_throttled");
	if (text !== void 0) return throttleBits(text);
	if (machine.platform === "linux" && machine.arch.startsWith("arm")) return throttleBits(machine.run("vcgencmd", ["get_throttled"]));
};
/** Bits 0–3: under-voltage, frequency capped, throttled, soft temperature limit — now; 16–19 mean "since boot". */
function throttleBits(text) {
	let match = /(?:throttled=)?(?:0x)?([0-9a-f]+)\s*$/i.exec(text.trim());
	if (!match) throw Error(`no throttle flags in "${text.slice(0, 40)}"`);
	return !!(Number.parseInt(match[1], 16) & 15);
}
/** Counters: Intel's thermal_throttle and Jetson's over-current events. */
const throttleEvents = (machine) => {
	let counters = [...eachCpu(machine, "thermal_throttle/core_throttle_count"), ...jetsonCounters(machine)];
	return counters.length === 0 ? void 0 : counters.reduce((sum, text) => sum + finite(text), 0);
};
function jetsonCounters(machine) {
	return listIfThere(machine, "/sys/class/hwmon").map((name) => `/sys/class/hwmon/${name}`).flatMap((folder) => listIfThere(machine, folder).filter((name) => /^oc\d+_event_cnt$/.test(name)).flatMap((name) => optional(machine, `${folder}/${name}`)));
}
const eachCpu = (machine, file) => listIfThere(machine, cpuFolder).filter((name) => /^cpu\d+$/.test(name)).flatMap((name) => optional(machine, `${cpuFolder}/${name}/${file}`));
/** The file's text as a list of one; empty where there is no such file. Other failures are failures. */
function optional(machine, path) {
	try {
		return [machine.read(path)];
	} catch (error) {
		if (isAbsent(error)) return [];
		throw error;
	}
}
function listIfThere(machine, folder) {
	try {
		return machine.list(folder);
	} catch (error) {
		if (isAbsent(error)) return [];
		throw error;
	}
}
function finite(text) {
	let value = Number(text.trim());
	if (text.trim() === "" || !Number.isFinite(value)) throw Error(`not a number: "${text.slice(0, 40)}"`);
	return value;
}
// src/device/machine.ts
/** The machine this process runs on. */
const localMachine = () => ({
	platform: os.platform(),
	arch: os.arch(),
	kernel: `${os.type()} ${os.release()}`,
	cpu: os.cpus()[0]?.model ?? "unknown",
	cores: os.availableParallelism(),
	node: process.version,
	loadAverage: () => os.platform() === "win32" ? void 0 : os.loadavg()[0],
	read: (path) => readFileSync(path, "utf8"),
	list: (folder) => readdirSync(folder),
	run: (program, args) => execFileSync(program, [...args], {
		encoding: "utf8",
		timeout: 2e3,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	})
});
export { readSensors as n, throttledBetween as r, localMachine as t };
