import { a as userError, r as internal } from "./errors.js";
import { c as byteLength, d as elements } from "./units.js";
// src/ir/attributes.ts
/** Makers of attributes. @example node('Conv', ['x', 'w'], ['y'], { group: attr.int(1) }) */
const attr = {
	float: (value) => ({
		type: "float",
		value: Math.fround(value)
	}),
	int: (value) => ({
		type: "int",
		value
	}),
	string: (value) => ({
		type: "string",
		value
	}),
	tensor: (value) => ({
		type: "tensor",
		value
	}),
	graph: (value) => ({
		type: "graph",
		value
	}),
	floats: (value) => ({
		type: "floats",
		value: value.map(Math.fround)
	}),
	ints: (value) => ({
		type: "ints",
		value: [...value]
	}),
	strings: (value) => ({
		type: "strings",
		value: [...value]
	}),
	tensors: (value) => ({
		type: "tensors",
		value: [...value]
	}),
	graphs: (value) => ({
		type: "graphs",
		value: [...value]
	})
};
/** The attribute `name` if the node has it; `model-attribute-type` if it is of another type. */
function attribute(node, name, type) {
	let found = Object.hasOwn(node.attributes, name) ? node.attributes[name] : void 0;
	if (found !== void 0) {
		if (found.type !== type) throw userError("model-attribute-type", {
			node: label(node),
			name,
			found: found.type,
			expected: type
		});
		return found.value;
	}
}
function intAttr(node, name, fallback) {
	return attribute(node, name, "int") ?? fallback;
}
function intsAttr(node, name, fallback) {
	return attribute(node, name, "ints") ?? fallback;
}
function floatAttr(node, name, fallback) {
	return attribute(node, name, "float") ?? fallback;
}
function floatsAttr(node, name) {
	return attribute(node, name, "floats");
}
function stringAttr(node, name, fallback) {
	return attribute(node, name, "string") ?? fallback;
}
const tensorAttr = (node, name) => attribute(node, name, "tensor"), graphAttr = (node, name) => attribute(node, name, "graph");
/** The subgraphs in a node's attributes. */
function bodies(node) {
	let out = [];
	for (let key in node.attributes) {
		let a = node.attributes[key];
		if (a.type === "graph") out.push(a.value);
		else if (a.type === "graphs") for (let inner of a.value) out.push(inner);
	}
	return out;
}
/** How a message names a node: its name, or its op and first output. */
const label = (node) => node.name || `${node.op} → ${node.outputs.find((o) => o) ?? ""}`, opsets = {
	oldest: 7,
	newest: 26
}, irVersions = {
	oldest: 3,
	newest: 13
};
/** The first broken invariant, or undefined. */
function firstProblem(graph) {
	try {
		if (!isWithin(graph.opset, opsets)) throw userError("model-opset", {
			opset: graph.opset,
			...opsets
		});
		if (!isWithin(graph.irVersion, irVersions)) throw userError("model-ir-version", {
			version: graph.irVersion,
			...irVersions
		});
		checkBody(graph, /* @__PURE__ */ new Set(), graph.domains);
		return;
	} catch (problem) {
		return problem;
	}
}
const isWithin = (x, { oldest, newest }) => Number.isInteger(x) && x >= oldest && x <= newest;
/** Checks one body; `defined` holds the names of the scopes around it, and does so again afterwards. */
function checkBody(body, defined, domains) {
	let own = [], define = (name) => {
		if (name === "" || defined.has(name)) throw userError("model-name-duplicate", { name });
		defined.add(name), own.push(name);
	};
	for (let { name } of body.inputs) define(name);
	let inputs = new Set(own);
	for (let [name, t] of body.constants) inputs.has(name) || define(name), checkTensor(t);
	for (let node of body.nodes) {
		checkNode(node, defined, domains);
		for (let inner of bodies(node)) checkBody(inner, defined, domains);
		for (let name of node.outputs) name !== "" && define(name);
	}
	for (let { name } of body.outputs) if (!defined.has(name)) throw userError("model-value-undefined", {
		name,
		user: "the outputs"
	});
	for (let name of own) defined.delete(name);
}
function checkNode(node, defined, domains) {
	if (node.op === "") throw userError("model-malformed", { reason: "a node has no op_type" });
	if (node.domain !== "" && !Object.hasOwn(domains, node.domain)) throw userError("model-domain-version", {
		node: label(node),
		domain: node.domain
	});
	for (let name of node.inputs) if (name !== "" && !defined.has(name)) throw userError("model-value-undefined", {
		name,
		user: `node ${label(node)}`
	});
	for (let key in node.attributes) {
		let a = node.attributes[key];
		a.type === "tensor" ? checkTensor(a.value) : a.type === "tensors" && a.value.forEach(checkTensor);
	}
}
function checkTensor({ dtype, shape, bytes }) {
	let count = elements(shape);
	if (dtype !== "string" && bytes.length !== byteLength(dtype, count)) throw userError("model-tensor-size", {
		shape: `${dtype} ${shape.join("×")}`,
		reason: `that takes ${byteLength(dtype, count)} bytes, the file has ${bytes.length}`
	});
}
// src/ir/build.ts
/**
* A validated, frozen graph; a broken invariant is an `internal` error (`decode` reports the same as UserErrors).
* @example build({ inputs: [value('x', 'float32', ['N', 4])], outputs: [value('y', 'float32', ['N', 4])],
*   nodes: [node('Relu', ['x'], ['y'])] })
*/
function build(parts) {
	let graph = assemble(parts), problem = firstProblem(graph);
	return problem ? internal(problem.message) : graph;
}
/** The graph of `parts`, not checked: for `decode`, which checks it itself. */
function assemble(parts) {
	let constants = parts.constants ?? /* @__PURE__ */ new Map();
	return Object.freeze({
		name: parts.name ?? "graph",
		inputs: Object.freeze([...parts.inputs]),
		outputs: Object.freeze([...parts.outputs]),
		nodes: Object.freeze([...parts.nodes]),
		constants: constants instanceof Map ? constants : new Map(Object.entries(constants)),
		hints: parts.hints ?? /* @__PURE__ */ new Map(),
		opset: parts.opset ?? 17,
		domains: Object.freeze({ ...parts.domains }),
		irVersion: parts.irVersion ?? 8,
		producer: parts.producer ?? "edgewise",
		metadata: Object.freeze({ ...parts.metadata })
	});
}
/** A node. @example node('Conv', ['x', 'w'], ['y'], { strides: attr.ints([2, 2]) }) */
const node = (op, inputs, outputs, attributes = {}, domain = "", name = "") => ({
	name,
	op,
	domain,
	inputs,
	outputs,
	attributes
}), value = (name, dtype, shape) => ({
	name,
	dtype,
	shape
}), body = (parts) => {
	let { name, inputs, outputs, nodes, constants, hints } = assemble(parts);
	return {
		name,
		inputs,
		outputs,
		nodes,
		constants,
		hints
	};
};
export { tensorAttr as _, value as a, attribute as c, floatsAttr as d, graphAttr as f, stringAttr as g, label as h, node as i, bodies as l, intsAttr as m, body as n, firstProblem as o, intAttr as p, build as r, attr as s, assemble as t, floatAttr as u };
