// src/runtime/platform.ts
/** In words for people. */
const binaries = [
	"linux-x64",
	"linux-arm64",
	"darwin-arm64",
	"win32-x64",
	"win32-arm64"
], oldestGlibc = [2, 28];
/** Why ONNX Runtime cannot run on a machine, as a clause; undefined where it can. */
function whyUnsupported({ platform, arch, glibc }) {
	if (!binaries.includes(`${platform}-${arch}`)) return `it has no binaries for ${platform} on ${arch}`;
	if (platform !== "linux") return;
	if (glibc === void 0) return "it needs GLIBC 2.28 or newer and this Linux has none (musl, as in Alpine)";
	let [major = 0, minor = 0] = glibc.split(".").map(Number);
	return major < oldestGlibc[0] || major === oldestGlibc[0] && minor < oldestGlibc[1] ? `it needs GLIBC 2.28 or newer and this system has ${glibc}` : void 0;
}
/** The machine this process runs on. */
function thisMachine() {
	let { platform, arch } = process;
	return {
		platform,
		arch,
		glibc: platform === "linux" ? glibcVersion() : void 0
	};
}
function glibcVersion() {
	return Object.assign(process.report, { excludeNetwork: !0 }), process.report.getReport().header?.glibcVersionRuntime;
}
// src/runtime/missing.ts
const waysToInstall = [
	"Add onnxruntime-node to the project (npm install --ignore-scripts onnxruntime-node) and run npm ci before this step.",
	"Let Edgewise install it: put npm on the PATH and allow the runner to reach an npm registry.",
	"Without a network, unpack it into the tool cache beforehand, or point onnxruntime-path at a folder that holds it."
], waysAround = [
	"Run this job on a machine that it runs on.",
	"Measure with a program of your own: give the device the kind 'command'.",
	"Keep to computed budgets, which need no device."
], missing = (reason, tried) => ({
	missing: !0,
	reason,
	tried,
	fixes: waysToInstall
}), unsupported = (reason) => ({
	missing: !0,
	reason,
	tried: [],
	fixes: waysAround
}), isMissing = (found) => "missing" in found;
/**
* The whole story, for a terminal or a log; reads well aloud. It looks like this:
*
*     ONNX Runtime is not available: it is not installed. Nothing was measured on this machine; computed budgets are
*     still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or …
*     Looked at:
*       - tool cache: there is none (RUNNER_TOOL_CACHE is not set)
*     Three ways on:
*       1. Add onnxruntime-node to the project (…) and run npm ci before this step.
*       …
*/
function missingText({ reason, tried, fixes }) {
	let opening = `ONNX Runtime is not available: ${reason}. Nothing was measured on this machine; computed budgets are still judged. It runs on 64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64.`, places = tried.length === 0 ? [] : ["Looked at:", ...tried.map((place) => `  - ${place}`)], ways = ["Three ways on:", ...fixes.map((fix, i) => `  ${i + 1}. ${fix}`)];
	return [
		opening,
		...places,
		...ways
	].join("\n");
}
export { thisMachine as a, unsupported as i, missing as n, whyUnsupported as o, missingText as r, isMissing as t };
