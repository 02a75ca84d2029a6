import { a as userError, i as printable } from "./errors.js";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { readFileSync, realpathSync, statSync } from "node:fs";
// src/run/files.ts
/**
* The bytes of `path` below `root`; undefined when there is no such file.
* @throws UserError `path-outside` when it (or a link in it) leaves `root`, `file-too-large`, `file-unreadable`.
*/
function readInside(root, path, limitBytes) {
	let full = realPath(join(root, path));
	if (full !== void 0) {
		if (!isInside(realpathSync(root), full)) throw userError("path-outside", { path });
		return readRegular(full, path, limitBytes);
	}
}
/** The bytes of a file named on the command line, wherever it is. @throws UserError `file-not-found` and as above. */
function readNamed(full, path, limitBytes) {
	if (realPath(full) === void 0) throw userError("file-not-found", { path });
	return readRegular(full, path, limitBytes);
}
function readRegular(full, path, limitBytes) {
	try {
		let stat = statSync(full);
		if (!stat.isFile()) throw userError("file-unreadable", {
			path,
			reason: "it is not a regular file"
		});
		if (stat.size > limitBytes) throw userError("file-too-large", {
			path,
			limit: limitBytes
		});
		return readFileSync(full);
	} catch (error) {
		let { code } = error;
		throw code?.startsWith("E") ? userError("file-unreadable", {
			path,
			reason: printable(code)
		}, { cause: error }) : error;
	}
}
function realPath(path) {
	try {
		return realpathSync(path);
	} catch {
		return;
	}
}
/** Whether `path` is `root` or below it; both resolved. */
function isInside(root, path) {
	let from = relative(root, path);
	return from === "" || from !== ".." && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}
/** Where a path leads once links are followed; what does not exist yet counts from its nearest existing parent. */
function realOf(path) {
	let parent = dirname(path);
	return realPath(path) ?? (parent === path ? path : join(realOf(parent), basename(path)));
}
export { realOf as i, readInside as n, readNamed as r, isInside as t };
