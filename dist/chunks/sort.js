// src/search/problem.ts
/** All that is known of a trial, a device's word before a prediction. */
const known = (trial) => ({
	...trial.metrics,
	...trial.measured
});
/** How far `value` lies beyond the limit, relative to it; 0 when it holds. */
function excess(constraint, value) {
	let beyond = constraint.better === "min" ? value - constraint.limit : constraint.limit - value;
	return Math.max(0, beyond) / (Math.abs(constraint.limit) || 1);
}
/** Sum of the relative excesses (Deb 2002, VI); metrics not known count 0, a failed trial is infinitely far. */
function violation(trial, constraints, metrics = trial.metrics) {
	if (trial.state === "failed") return 1e400;
	let sum = 0;
	for (let constraint of constraints) {
		let estimate = metrics[constraint.key];
		estimate && (sum += excess(constraint, estimate.value));
	}
	return sum;
}
/** True if the whole interval lies beyond the limit. */
const beyond = (constraint, estimate) => constraint.better === "min" ? estimate.low > constraint.limit : estimate.high < constraint.limit;
// src/search/sort.ts
/** True if `a` is nowhere worse than `b` and somewhere better. */
function dominates(a, b) {
	let better = !1;
	for (let i = 0; i < a.length; i++) {
		if (a[i] > b[i]) return !1;
		a[i] < b[i] && (better = !0);
	}
	return better;
}
/**
* Indices of `points` in fronts, best front first, indices ascending within one.
* O(n log n) in up to two objectives, O(n log² n) plus array shifts in three, O(m n √n) to O(m n²) above.
* @example nonDominatedSort([[0, 1], [1, 0], [1, 1]]) // [[0, 1], [2]]
*/
function nonDominatedSort(points) {
	let order = points.map((_, i) => i).sort((i, j) => lexicographic(points[i], points[j])), fronts = [], covers = [], previous = -1, rank = -1;
	for (let i of order) {
		let point = points[i];
		previous >= 0 && lexicographic(points[previous], point) === 0 || (rank = firstOpen(covers, point), rank === fronts.length && (covers.push(cover(point.length)), fronts.push([])), covers[rank].add(point)), fronts[rank].push(i), previous = i;
	}
	return fronts.map((front) => front.sort((i, j) => i - j));
}
/** Indices of the points that no other dominates, ascending; all copies of a point are kept. */
const paretoFront = (points) => nonDominatedSort(points)[0] ?? [];
function lexicographic(a, b) {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
	return 0;
}
function firstOpen(covers, point) {
	let low = 0, high = covers.length;
	for (; low < high;) {
		let middle = low + high >> 1;
		covers[middle].dominates(point) ? low = middle + 1 : high = middle;
	}
	return low;
}
function cover(objectives) {
	return objectives <= 2 ? lastCover() : objectives === 3 ? staircaseCover() : listCover();
}
function lastCover() {
	let lowest = 1e400;
	return {
		dominates: (point) => lowest <= (point[1] ?? 1e400),
		add: (point) => {
			lowest = point[1] ?? -1e400;
		}
	};
}
function staircaseCover() {
	let stairs = new Staircase();
	return {
		dominates: (point) => stairs.covers(point[1], point[2]),
		add: (point) => void stairs.insert(point[1], point[2])
	};
}
function listCover() {
	let members = [];
	return {
		dominates: (point) => {
			for (let i = members.length - 1; i >= 0; i--) if (dominates(members[i], point)) return !0;
			return !1;
		},
		add: (point) => void members.push(point)
	};
}
/** The lower-left boundary of points in the plane: `xs` rise, `ys` fall. */
var Staircase = class {
	xs = [];
	ys = [];
	/** True if some point is ≤ (x, y) in both. */
	covers(x, y) {
		let i = this.#after(x) - 1;
		return i >= 0 && this.ys[i] <= y;
	}
	/** Adds a point that is not covered; returns where, and which points it pushed out. */
	insert(x, y) {
		let at = this.#after(x);
		at > 0 && this.xs[at - 1] === x && at--;
		let end = at;
		for (; end < this.ys.length && this.ys[end] >= y;) end++;
		return {
			at,
			xs: this.xs.splice(at, end - at, x),
			ys: this.ys.splice(at, end - at, y)
		};
	}
	#after(x) {
		let low = 0, high = this.xs.length;
		for (; low < high;) {
			let middle = low + high >> 1;
			this.xs[middle] <= x ? low = middle + 1 : high = middle;
		}
		return low;
	}
};
export { excess as a, beyond as i, nonDominatedSort as n, known as o, paretoFront as r, violation as s, Staircase as t };
