// src/random.ts
/** A generator for `seed`. @example random(7).fork('mutation').int(10) */
function random(seed) {
	let text = String(seed), next = sfc32(hash32(text, 2654435769), hash32(text, 608135816), hash32(text, 3084996962)), int = (below) => Math.floor(next() * below);
	return {
		next,
		int,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick: (items) => items[int(items.length)],
		shuffle: (items) => {
			let out = [...items];
			for (let i = out.length - 1; i > 0; i--) {
				let j = int(i + 1);
				[out[i], out[j]] = [out[j], out[i]];
			}
			return out;
		},
		fork: (label) => random(`${text}/${label}`)
	};
}
function hash32(text, seed) {
	let h = seed | 0;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 2246822507), h ^= h >>> 13;
	return h = Math.imul(h, 3266489909), h ^ h >>> 16;
}
function sfc32(a, b, c) {
	let counter = 1, next = () => {
		let t = (a + b | 0) + counter | 0;
		return counter = counter + 1 | 0, a = b ^ b >>> 9, b = c + (c << 3) | 0, c = c << 21 | c >>> 11, c = c + t | 0, (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 16; i++) next();
	return next;
}
export { random as t };
