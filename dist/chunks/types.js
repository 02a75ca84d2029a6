import { a as userError } from "./errors.js";
import { dirname, join, relative, sep } from "node:path";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
// src/data/file.ts
/** The bytes of a file, gunzipped where its name ends in .gz. */
function readData(path, limits) {
	if (regularFileSize(path) > limits.fileBytes) throw tooLarge(path, limits.fileBytes);
	let bytes = readFileSync(path);
	return path.endsWith(".gz") ? unpack(path, limits.arrayBytes, (max) => gunzipSync(bytes, { maxOutputLength: max })) : bytes;
}
/** Runs a zlib call under a cap; a broken stream and one that grows too large become UserErrors. */
function unpack(path, cap, inflate) {
	try {
		return inflate(cap);
	} catch (error) {
		throw error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(path, cap) : userError("data-damaged", {
			path,
			reason: "its compressed part cannot be unpacked"
		});
	}
}
const tooLarge = (path, cap) => userError("data-too-large", {
	path,
	limit: cap
});
function regularFileSize(path) {
	let stat = statSync(path, { throwIfNoEntry: !1 });
	if (!stat) throw userError("file-not-found", { path });
	if (!stat.isFile()) throw userError("file-unreadable", {
		path,
		reason: "it is not a regular file"
	});
	return stat.size;
}
/** Whether the path is a folder, a file, or missing. */
function kindOf(path) {
	let stat = statSync(path, { throwIfNoEntry: !1 });
	return stat === void 0 ? "missing" : stat.isDirectory() ? "folder" : "file";
}
/** Throws `path-outside` where `path`, links followed, is not below `folder`. `shown` is how the user wrote it. */
function checkInside(path, folder, shown) {
	let way = relative(realpathSync(folder), realOf(path));
	if (way === ".." || way.startsWith(`..${sep}`)) throw userError("path-outside", { path: shown });
}
/** With links followed as far as the path exists; a prefix after a folder does not. */
function realOf(path) {
	if (kindOf(path) !== "missing") return realpathSync(path);
	let parent = dirname(path);
	return parent === path ? path : join(realOf(parent), path.slice(parent.length));
}
// src/data/types.ts
/** Leaves values as stored. */
const noScaling = {
	zeroPoint: 0,
	divide: 1,
	mean: [0],
	std: [1]
}, defaultDataLimits = {
	fileBytes: 2 ** 30,
	arrayBytes: 2 ** 30,
	files: 2e5,
	imagePixels: 2 ** 24,
	fields: 1e7
};
export { readData as a, kindOf as i, noScaling as n, tooLarge as o, checkInside as r, unpack as s, defaultDataLimits as t };
