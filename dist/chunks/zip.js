import { a as userError } from "./errors.js";
import { o as tooLarge, s as unpack } from "./types.js";
import { crc32, inflateRawSync } from "node:zlib";
/** The entries of an archive, by name. Layout: APPNOTE.TXT 6.3, §4.3. */
function openZip(path, bytes, limits) {
	let data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), end = findEnd(path, data), count = data.getUint16(end + 10, !0);
	if (count > limits.files) throw tooLarge(path, limits.files);
	let entries = /* @__PURE__ */ new Map(), at = data.getUint32(end + 16, !0);
	for (let i = 0; i < count; i++) {
		let { entry, next } = readDirectoryEntry(path, data, at, limits);
		if (entries.has(entry.name)) throw damaged(path, "an entry stands twice in its directory");
		entries.set(entry.name, entry), at = next;
	}
	return entries;
}
function findEnd(path, data) {
	let lowest = Math.max(0, data.byteLength - 22 - 65535);
	for (let at = data.byteLength - 22; at >= lowest; at--) if (data.getUint32(at, !0) === 101010256) return at;
	throw damaged(path, "it is no ZIP archive, or is cut short");
}
function readDirectoryEntry(path, data, at, limits) {
	if (at + 46 > data.byteLength || data.getUint32(at, !0) !== 33639248) throw damaged(path, "its directory is cut short");
	let [nameLength, extra, comment] = [
		28,
		30,
		32
	].map((offset) => data.getUint16(at + offset, !0)), next = at + 46 + nameLength + extra + comment;
	if (next > data.byteLength) throw damaged(path, "its directory is cut short");
	let name = new TextDecoder("latin1").decode(bytesAt(data, at + 46, nameLength)), size = data.getUint32(at + 24, !0);
	return {
		entry: {
			name,
			size,
			read: () => readEntry(`${path}:${name}`, data, limits, {
				encrypted: (data.getUint16(at + 8, !0) & 1) == 1,
				method: data.getUint16(at + 10, !0),
				crc: data.getUint32(at + 16, !0),
				packed: data.getUint32(at + 20, !0),
				size,
				offset: data.getUint32(at + 42, !0)
			})
		},
		next
	};
}
function readEntry(path, data, limits, record) {
	let { encrypted, method, crc, packed, size, offset } = record;
	if (encrypted || method !== 0 && method !== 8) throw damaged(path, "it is encrypted or packed in an unknown way");
	if (size > limits.arrayBytes) throw tooLarge(path, limits.arrayBytes);
	if (offset + 30 > data.byteLength || data.getUint32(offset, !0) !== 67324752) throw damaged(path, "its directory points nowhere");
	let start = offset + 30 + data.getUint16(offset + 26, !0) + data.getUint16(offset + 28, !0);
	if (start + packed > data.byteLength) throw damaged(path, "it is cut short");
	let stored = bytesAt(data, start, packed), content = method === 0 ? stored : unpack(path, Math.max(1, size), (max) => inflateRawSync(stored, { maxOutputLength: max }));
	if (content.length !== size || crc32(content) !== crc) throw damaged(path, "its checksum does not hold");
	return content;
}
const bytesAt = (data, at, length) => new Uint8Array(data.buffer, data.byteOffset + at, length), damaged = (path, reason) => userError("data-damaged", {
	path,
	reason
});
export { openZip as t };
