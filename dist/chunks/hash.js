import { l as bodies } from "./build.js";
import { t as captures } from "./rewrite.js";
import { createHash } from "node:crypto";
// src/ir/hash.ts
/** 64 hexadecimal digits. @example hash(graph, { weights: false }) === hash(retrained, { weights: false }) */
function hash(graph, options = {}) {
	let context = {
		weights: options.weights ?? !0,
		shapes: options.shapes ?? !0,
		versions: {
			...graph.domains,
			"": graph.opset
		},
		dims: /* @__PURE__ */ new Map()
	};
	return hashBody(graph, /* @__PURE__ */ new Map(), context);
}
function hashBody(body, values, context) {
	let constants = [...body.constants].map(([name, t]) => {
		let id = hashTensor(t, context);
		return values.set(name, id), id;
	});
	body.inputs.forEach(({ name, dtype, shape }, i) => {
		let fallback = body.constants.has(name) ? values.get(name) : "", lengths = context.shapes ? hashShape(shape, context) : shape?.length ?? "?";
		values.set(name, digest([
			"input",
			i,
			dtype ?? "?",
			lengths,
			fallback
		]));
	});
	let backward = hashUses(body, new Map(body.nodes.map((node) => [node, hashNode(node, values, context)]))), results = body.outputs.map(({ name }) => values.get(name) ?? "");
	for (let name of definitions(body)) values.delete(name);
	return digest([
		"body",
		body.inputs.length,
		...results,
		"|",
		...constants.sort(),
		"|",
		...backward.sort()
	]);
}
const definitions = (body) => [
	...body.inputs.map((v) => v.name),
	...body.constants.keys(),
	...body.nodes.flatMap((node) => node.outputs)
];
/** Names the node by its computation, and its outputs after it in `values`. */
function hashNode(node, values, context) {
	let inputs = node.inputs.map((name) => name === "" ? "" : values.get(name) ?? ""), attributes = Object.keys(node.attributes).sort().flatMap((key) => [key, hashAttribute(node.attributes[key], values, context)]), version = context.versions[node.domain] ?? 0, id = digest([
		"node",
		node.domain,
		version,
		node.op,
		...inputs,
		"|",
		...attributes,
		"|",
		node.outputs.length
	]);
	return node.outputs.forEach((name, i) => {
		name !== "" && values.set(name, digest([id, i]));
	}), id;
}
/** Names every node by its computation and its users, last node first. */
function hashUses(body, forward) {
	let uses = /* @__PURE__ */ new Map(), use = (name, user) => {
		let list = uses.get(name);
		list ? list.push(user) : uses.set(name, [user]);
	};
	for (let [i, { name }] of body.outputs.entries()) use(name, `output ${i}`);
	return body.nodes.toReversed().map((node) => {
		let users = node.outputs.flatMap((name, i) => [i, ...(uses.get(name) ?? []).sort()]), id = digest([forward.get(node), ...users]);
		for (let [i, name] of node.inputs.entries()) use(name, `${id} ${i}`);
		for (let inner of bodies(node)) for (let name of captures(inner)) use(name, id);
		return id;
	});
}
function hashAttribute(a, values, context) {
	switch (a.type) {
		case "tensor": return hashTensor(a.value, context);
		case "tensors": return digest([a.type, ...a.value.map((t) => hashTensor(t, context))]);
		case "graph": return hashBody(a.value, values, context);
		case "graphs": return digest([a.type, ...a.value.map((g) => hashBody(g, values, context))]);
		case "floats":
		case "ints":
		case "strings": return digest([a.type, ...a.value.map(exact)]);
		default: return digest([a.type, exact(a.value)]);
	}
}
const exact = (x) => Object.is(x, -0) ? "-0" : String(x);
function hashTensor({ dtype, shape, bytes }, { weights }) {
	let content = weights || dtype === "int64" || dtype === "bool" || dtype === "string" ? createHash("sha256").update(bytes).digest("hex") : "";
	return digest([
		"tensor",
		dtype,
		shape.join(),
		content
	]);
}
function hashShape(shape, { dims }) {
	if (shape === void 0) return "?";
	for (let d of shape) typeof d == "string" && !dims.has(d) && dims.set(d, dims.size);
	return shape.map((d) => typeof d == "number" ? d : `$${dims.get(d)}`).join();
}
/** Parts are length-prefixed, so that no two lists of parts give the same text. */
const digest = (parts) => {
	let text = parts.map((part) => `${String(part).length}:${part}`).join("");
	return createHash("sha256").update(text).digest("hex");
};
export { hash as t };
