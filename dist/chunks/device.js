import { r as runsModels } from "./schema.js";
import { a as userError } from "./errors.js";
import { o as textOf, t as countOf } from "./options.js";
import { r as planOf } from "./setting2.js";
// src/commands/device.ts
/** Undefined when the configuration has mistakes; they are told. */
function deviceOf(options, io) {
	let name = textOf(options, "device") ?? "host", threads = countOf(options, "threads", 1), spec = name === "host" && textOf(options, "config") === void 0 ? {
		name: "host",
		kind: "host"
	} : plannedDevice(name, options, io);
	return spec?.kind === "host" && threads !== void 0 ? {
		...spec,
		threads
	} : spec;
}
function plannedDevice(name, options, io) {
	let devices = planOf(options, io)?.plan.devices;
	if (!devices) return;
	let found = devices.find((device) => device.name === name), known = devices.map((device) => device.name).join(", ");
	if (!found) throw userError("device-unknown", {
		device: name,
		known: known || "none"
	});
	if (!runsModels(found)) throw userError("device-analytic", { device: name });
	return found;
}
export { deviceOf as t };
