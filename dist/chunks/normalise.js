import { a as userError } from "./errors.js";
import { B as label, D as numbers, F as floatAttr, M as attr, N as attribute, O as scalar, P as bodies, R as intAttr, V as stringAttr, h as rewrite, j as tensor, n as inferShapes, y as node, z as intsAttr } from "./shapes.js";
// src/ir/spellings.ts
const int64 = (s, values) => s.constant(tensor("int64", [values.length], values));
/** The node with `inputs` and `op`, without the attributes `dropped`, with those `added`. */
function respell(n, change) {
	let kept = Object.entries(n.attributes).filter(([key]) => !change.drop?.includes(key)), inputs = [...change.inputs ?? n.inputs];
	for (; inputs.at(-1) === "";) inputs.pop();
	let attributes = {
		...Object.fromEntries(kept),
		...change.add
	};
	return [{
		...n,
		op: change.op ?? n.op,
		inputs,
		attributes
	}];
}
/** An ints attribute becomes input 1; absent stays absent. */
const intsToInput = (name) => (n, s) => {
	let values = intsAttr(n, name);
	return respell(n, {
		inputs: [n.inputs[0], ...values ? [int64(s, values)] : []],
		drop: [name]
	});
}, clip = (n, s) => {
	let dtype = s.typeOf(n.inputs[0]).dtype ?? "float32", bound = (name) => {
		let limit = floatAttr(n, name);
		return limit === void 0 ? "" : s.constant(scalar(dtype, limit));
	};
	return respell(n, {
		inputs: [
			n.inputs[0],
			bound("min"),
			bound("max")
		],
		drop: ["min", "max"]
	});
}, pad = (n, s) => {
	let filler = floatAttr(n, "value", 0), dtype = s.typeOf(n.inputs[0]).dtype ?? "float32";
	return respell(n, {
		inputs: [
			n.inputs[0],
			int64(s, intsAttr(n, "pads", [])),
			filler ? s.constant(scalar(dtype, filler)) : ""
		],
		drop: ["pads", "value"]
	});
}, slice = (n, s) => {
	let lists = [
		"starts",
		"ends",
		"axes"
	].map((name) => intsAttr(n, name));
	return respell(n, {
		inputs: [n.inputs[0], ...lists.map((list) => list ? int64(s, list) : "")],
		drop: [
			"starts",
			"ends",
			"axes"
		]
	});
}, dropout = (n, s) => n.outputs.slice(1).some(s.isUsed) ? void 0 : respell({
	...n,
	outputs: [n.outputs[0]]
}, {
	inputs: [n.inputs[0], s.constant(scalar("float32", floatAttr(n, "ratio", .5)))],
	drop: ["ratio"]
}), batchNormalization = (n, s) => intAttr(n, "spatial", 1) !== 1 || n.outputs.slice(1).some(s.isUsed) ? void 0 : respell({
	...n,
	outputs: [n.outputs[0]]
}, { drop: ["spatial"] }), resize = (n, s) => {
	let scales = attribute(n, "scales", "floats"), given = scales ? s.constant(tensor("float32", [scales.length], scales)) : n.inputs[1];
	if (given === void 0) return;
	let known = s.constantOf(given), factors = known && numbers(known), nearest = n.op === "Upsample" || factors?.every((f) => f >= 1) ? "floor" : "ceil";
	if (nearest === "ceil" && !factors?.every((f) => f <= 1)) return;
	let add = {
		mode: attr.string(stringAttr(n, "mode", "nearest")),
		coordinate_transformation_mode: attr.string("asymmetric"),
		nearest_mode: attr.string(nearest)
	};
	return respell(n, {
		op: "Resize",
		inputs: [
			n.inputs[0],
			"",
			given
		],
		drop: ["scales"],
		add
	});
}, splitSizes = (n, s) => {
	let sizes = intsAttr(n, "split");
	return sizes ? respell(n, {
		inputs: [n.inputs[0], int64(s, sizes)],
		drop: ["split"]
	}) : [n];
}, splitCount = (n) => n.inputs[1] ? [n] : respell(n, { add: { num_outputs: attr.int(n.outputs.length) } }), flattened = (n, s) => {
	let axis = intAttr(n, "axis", 1), { rank } = s.typeOf(n.inputs[0]);
	if (rank !== void 0 && (axis === rank - 1 || axis === -1)) return respell(n, { add: { axis: attr.int(-1) } });
	let [input, output] = [n.inputs[0], n.outputs[0]], [shape, flat, result] = [
		s.fresh(),
		s.fresh(),
		s.fresh()
	];
	return [
		node("Shape", [input], [shape]),
		node("Flatten", [input], [flat], { axis: attr.int(axis) }),
		{
			...n,
			inputs: [flat],
			outputs: [result],
			attributes: { axis: attr.int(-1) }
		},
		node("Reshape", [result, shape], [output])
	];
}, spellings = {
	BatchNormalization: [{
		before: 14,
		spell: batchNormalization
	}],
	Clip: [{
		before: 11,
		spell: clip
	}],
	Dropout: [{
		before: 12,
		spell: dropout
	}],
	Hardmax: [{
		before: 13,
		spell: flattened
	}],
	LogSoftmax: [{
		before: 13,
		spell: flattened
	}],
	Pad: [{
		before: 11,
		spell: pad
	}],
	ReduceSum: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	Resize: [{
		before: 11,
		spell: resize
	}],
	RoiAlign: [{
		before: 16,
		spell: (n) => respell(n, { add: { coordinate_transformation_mode: attr.string("output_half_pixel") } })
	}],
	Scan: [{
		before: 9,
		spell: () => void 0
	}],
	Scatter: [{
		before: 18,
		spell: (n) => respell(n, { op: "ScatterElements" })
	}],
	Slice: [{
		before: 10,
		spell: slice
	}],
	Softmax: [{
		before: 13,
		spell: flattened
	}],
	Split: [{
		before: 13,
		spell: splitSizes
	}, {
		before: 18,
		spell: splitCount
	}],
	Squeeze: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	TopK: [{
		before: 10,
		spell: (n, s) => {
			let k = intAttr(n, "k");
			return k === void 0 ? void 0 : respell(n, {
				inputs: [n.inputs[0], int64(s, [k])],
				drop: ["k"]
			});
		}
	}],
	Unsqueeze: [{
		before: 13,
		spell: intsToInput("axes")
	}],
	Upsample: [{
		before: 18,
		spell: resize
	}],
	...Object.fromEntries([
		"L1",
		"L2",
		"LogSum",
		"LogSumExp",
		"Max",
		"Mean",
		"Min",
		"Prod",
		"SumSquare"
	].map((kind) => [`Reduce${kind}`, [{
		before: 18,
		spell: intsToInput("axes")
	}]]))
};
// src/ir/normalise.ts
/**
* The graph as op-set 18 spells it (attributes that became inputs, Upsample as Resize, …); newer op-sets stay.
* @throws UserError `model-spelling` for the rare node that op-set 18 cannot express.
*/
function normalise(graph) {
	if (graph.opset >= 18) return graph;
	let context = {
		opset: graph.opset,
		shapes: inferShapes(graph),
		taken: /* @__PURE__ */ new Set(),
		used: /* @__PURE__ */ new Set()
	};
	collectNames(graph, context);
	let { nodes, constants } = normaliseBody(graph, context);
	return rewrite(graph, {
		nodes,
		constants,
		opset: 18,
		irVersion: Math.max(8, graph.irVersion)
	});
}
function collectNames(body, { taken, used }) {
	for (let { name } of body.inputs) taken.add(name);
	for (let name of body.constants.keys()) taken.add(name);
	for (let { name } of body.outputs) used.add(name);
	for (let node of body.nodes) {
		for (let name of node.outputs) taken.add(name);
		for (let name of node.inputs) name !== "" && used.add(name);
		for (let inner of bodies(node)) collectNames(inner, {
			taken,
			used
		});
	}
}
function normaliseBody(body, context) {
	let constants = new Map(body.constants), fresh = (stem) => {
		let name = stem;
		for (let i = 1; context.taken.has(name); i++) name = `${stem}_${i}`;
		return context.taken.add(name), name;
	}, nodes = body.nodes.flatMap((node) => {
		let stem = `${node.outputs.find((name) => name !== "") ?? node.op}/spelled`;
		return spell(withBodies(node, (inner) => normaliseBody(inner, context)), {
			constant: (t) => {
				let name = fresh(`${stem}_constant`);
				return constants.set(name, t), name;
			},
			fresh: () => fresh(stem),
			constantOf: (name) => constants.get(name),
			isUsed: (name) => context.used.has(name),
			typeOf: (name) => {
				let type = context.shapes.get(name);
				return {
					dtype: type?.dtype,
					rank: type?.shape?.length
				};
			}
		}, context.opset);
	});
	return {
		...body,
		nodes,
		constants
	};
}
/** The node after every rule that is newer than its op-set. */
function spell(node, speller, opset) {
	return (node.domain === "" && Object.hasOwn(spellings, node.op) ? spellings[node.op] : []).filter((rule) => opset < rule.before).reduce((nodes, rule) => nodes.flatMap((n) => {
		let spelled = rule.spell(n, speller);
		if (!spelled) throw userError("model-spelling", {
			node: label(node),
			op: node.op,
			opset,
			target: 18
		});
		return spelled;
	}), [node]);
}
function withBodies(node, change) {
	if (bodies(node).length === 0) return node;
	let entries = Object.entries(node.attributes).map(([key, a]) => a.type === "graph" ? [key, {
		type: "graph",
		value: change(a.value)
	}] : [key, a.type === "graphs" ? {
		type: "graphs",
		value: a.value.map(change)
	} : a]);
	return {
		...node,
		attributes: Object.fromEntries(entries)
	};
}
export { normalise as t };
