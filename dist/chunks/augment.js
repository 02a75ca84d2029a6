import { r as internal } from "./errors.js";
import { y as random } from "./built-in.js";
// src/train/augment.ts
const augmentations = [
	"flip",
	"shift",
	"time-shift",
	"noise",
	"mixup"
];
/**
* What suits samples of this shape when nothing is asked for: colour images are flipped and shifted, other images only
* shifted (a mirrored digit is another digit), everything else is left alone.
*/
function usualAugmentations(sampleShape) {
	if (sampleShape.length !== 3) return [];
	let { channels, height, width } = gridOf(sampleShape);
	return Math.min(height, width) < 8 ? [] : channels === 3 ? ["flip", "shift"] : ["shift"];
}
/** The function that applies `names` in the order of the table; undefined where there are none. */
function augmenter(names, sampleShape, seed) {
	if (names.length === 0) return;
	let grid = gridOf(sampleShape), size = sampleShape.reduce((a, b) => a * b, 1), tools = {
		grid,
		size
	}, chosen = changes.filter(([name]) => names.includes(name)).map(([, change]) => change), mixes = names.includes("mixup");
	return (batch, step) => {
		let draw = random(`augment/${seed}/${step}`);
		for (let n = 0; n < batch.count; n++) {
			let sample = batch.x.subarray(n * size, (n + 1) * size);
			for (let change of chosen) change(sample, draw, tools);
		}
		mixes && mixUp(batch, draw);
	};
}
/** [C,H,W], or [H,W,C] where the last length alone can be a number of channels; [C,T] and [T] are one row high. */
function gridOf(shape) {
	let [a = 1, b = 1, c = 1] = shape;
	return shape.length === 1 ? {
		channels: 1,
		height: 1,
		width: a,
		plane: a,
		row: a,
		column: 1
	} : shape.length === 2 ? {
		channels: a,
		height: 1,
		width: b,
		plane: b,
		row: b,
		column: 1
	} : shape.length === 3 ? c <= 4 && a > 4 ? {
		channels: c,
		height: a,
		width: b,
		plane: 1,
		row: b * c,
		column: c
	} : {
		channels: a,
		height: b,
		width: c,
		plane: b * c,
		row: c,
		column: 1
	} : {
		channels: 1,
		height: 1,
		width: 1,
		plane: 0,
		row: 0,
		column: 0
	};
}
const changes = [
	["flip", (sample, draw, { grid }) => draw.next() < .5 ? mirror(sample, grid) : void 0],
	["shift", (sample, draw, tools) => move(sample, within(draw, tools.grid.height), within(draw, tools.grid.width), tools)],
	["time-shift", (sample, draw, tools) => move(sample, 0, within(draw, tools.grid.width), tools)],
	["noise", addNoise]
];
function mirror(sample, { channels, height, width, plane, row, column }) {
	for (let c = 0; c < channels; c++) for (let y = 0; y < height; y++) {
		let left = c * plane + y * row, right = left + (width - 1) * column;
		for (; left < right; left += column, right -= column) {
			let kept = sample[left];
			sample[left] = sample[right], sample[right] = kept;
		}
	}
}
/** A whole number from −length/8 to length/8. */
function within(draw, length) {
	let most = Math.floor(length * .125);
	return draw.int(2 * most + 1) - most;
}
/** Moves the content; what comes in from outside is 0, the mean of scaled data. In place, a row in one piece. */
function move(sample, down, right, { grid }) {
	if (down === 0 && right === 0) return;
	let { channels, height, width, plane, row, column } = grid, planes = plane === 1 ? 1 : channels, [length, shift] = [width * column, right * column], [first, last] = [Math.max(0, shift), length + Math.min(0, shift)];
	for (let c = 0; c < planes; c++) for (let i = 0; i < height; i++) {
		let y = down > 0 ? height - 1 - i : i, to = c * plane + y * row, from = to - down * row;
		y - down < 0 || y - down >= height ? sample.fill(0, to, to + length) : (sample.copyWithin(to + first, from + first - shift, from + last - shift), first > 0 && sample.fill(0, to, to + first), last < length && sample.fill(0, to + last, to + length));
	}
}
const tableSize = 2 ** 16;
let table;
const normals = () => {
	let draw = random("noise");
	return table ??= Float32Array.from({ length: tableSize }, () => .05 * draw.normal()), table;
};
function addNoise(sample, draw) {
	let noise = normals(), at = draw.int(tableSize);
	for (let i = 0; i < sample.length; i++) sample[i] += noise[at], at = at + 1 & tableSize - 1;
}
/** Blends every sample and its target with the next one's, by one weight for the batch. */
function mixUp({ x, targets, count }, draw) {
	let weight = symmetricBeta(draw, .2);
	for (let list of [x, targets]) {
		let size = list.length / count;
		Number.isInteger(size) || internal(`${list.length} numbers are not ${count} samples`);
		let first = list.slice(0, size);
		for (let n = 0; n < count; n++) {
			let [own, other] = [n * size, (n + 1) * size];
			for (let i = 0; i < size; i++) {
				let blended = n + 1 < count ? list[other + i] : first[i];
				list[own + i] = (1 - weight) * list[own + i] + weight * blended;
			}
		}
	}
}
/** The smaller part of a Beta(a, a) draw, by Jöhnk's method, which suits a ≤ 1; 64 attempts fail once in 10^20. */
function symmetricBeta(draw, shape) {
	for (let attempt = 0; attempt < 64; attempt++) {
		let [u, v] = [draw.next() ** (1 / shape), draw.next() ** (1 / shape)];
		if (u + v <= 1 && u + v > 0) return Math.min(u, v) / (u + v);
	}
	return 0;
}
export { augmenter as n, usualAugmentations as r, augmentations as t };
