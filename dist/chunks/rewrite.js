import { l as bodies, r as build } from "./build.js";
// node_modules/@bufbuild/protobuf/dist/esm/is-message.js
/**
* Determine whether the given `arg` is a message.
* If `desc` is set, determine whether `arg` is this specific message.
*/
function isMessage(arg, schema) {
	return typeof arg == "object" && arg && "$typeName" in arg && typeof arg.$typeName == "string" ? schema === void 0 || schema.typeName === arg.$typeName : !1;
}
// node_modules/@bufbuild/protobuf/dist/esm/descriptors.js
/**
* Scalar value types. This is a subset of field types declared by protobuf
* enum google.protobuf.FieldDescriptorProto.Type The types GROUP and MESSAGE
* are omitted, but the numerical values are identical.
*/
var ScalarType;
(function(ScalarType) {
	ScalarType[ScalarType.DOUBLE = 1] = "DOUBLE", ScalarType[ScalarType.FLOAT = 2] = "FLOAT", ScalarType[ScalarType.INT64 = 3] = "INT64", ScalarType[ScalarType.UINT64 = 4] = "UINT64", ScalarType[ScalarType.INT32 = 5] = "INT32", ScalarType[ScalarType.FIXED64 = 6] = "FIXED64", ScalarType[ScalarType.FIXED32 = 7] = "FIXED32", ScalarType[ScalarType.BOOL = 8] = "BOOL", ScalarType[ScalarType.STRING = 9] = "STRING", ScalarType[ScalarType.BYTES = 12] = "BYTES", ScalarType[ScalarType.UINT32 = 13] = "UINT32", ScalarType[ScalarType.SFIXED32 = 15] = "SFIXED32", ScalarType[ScalarType.SFIXED64 = 16] = "SFIXED64", ScalarType[ScalarType.SINT32 = 17] = "SINT32", ScalarType[ScalarType.SINT64 = 18] = "SINT64";
})(ScalarType ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
/**
* Read a 64 bit varint as two JS numbers.
*
* Stores the low and high words on the reader.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
*/
function varint64read() {
	let buf = this.buf, pos = this.pos, lo = 0, hi = 0;
	for (let shift = 0; shift < 28; shift += 7) {
		let b = buf[pos++];
		if (lo |= (b & 127) << shift, !(b & 128)) {
			this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
			return;
		}
	}
	let middleByte = buf[pos++];
	if (lo |= (middleByte & 15) << 28, hi = (middleByte & 112) >> 4, !(middleByte & 128)) this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
	else {
		for (let shift = 3; shift <= 31; shift += 7) {
			let b = buf[pos++];
			if (hi |= (b & 127) << shift, !(b & 128)) {
				this.pos = pos, this.assertBounds(), this.varint64Lo = lo, this.varint64Hi = hi;
				return;
			}
		}
		throw Error("invalid varint");
	}
}
const TWO_PWR_32_DBL = 4294967296;
/**
* Parse decimal string of 64 bit integer value as two JS numbers.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64FromString(dec) {
	let minus = dec[0] === "-";
	minus && (dec = dec.slice(1));
	let base = 1e6, lowBits = 0, highBits = 0;
	function add1e6digit(begin, end) {
		let digit1e6 = Number(dec.slice(begin, end));
		highBits *= base, lowBits = lowBits * base + digit1e6, lowBits >= TWO_PWR_32_DBL && (highBits += lowBits / TWO_PWR_32_DBL | 0, lowBits %= TWO_PWR_32_DBL);
	}
	return add1e6digit(-24, -18), add1e6digit(-18, -12), add1e6digit(-12, -6), add1e6digit(-6), minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
* Losslessly converts a 64-bit signed integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64ToString(lo, hi) {
	let bits = newBits(lo, hi), negative = bits.hi & 2147483648;
	negative && (bits = negate(bits.lo, bits.hi));
	let result = uInt64ToString(bits.lo, bits.hi);
	return negative ? "-" + result : result;
}
/**
* Losslessly converts a 64-bit unsigned integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function uInt64ToString(lo, hi) {
	if ({lo, hi} = toUnsigned(lo, hi), hi <= 2097151) return String(TWO_PWR_32_DBL * hi + lo);
	let low = lo & 16777215, mid = (lo >>> 24 | hi << 8) & 16777215, high = hi >> 16 & 65535, digitA = low + mid * 6777216 + high * 6710656, digitB = mid + high * 8147497, digitC = high * 2, base = 1e7;
	return digitA >= base && (digitB += Math.floor(digitA / base), digitA %= base), digitB >= base && (digitC += Math.floor(digitB / base), digitB %= base), digitC.toString() + decimalFrom1e7WithLeadingZeros(digitB) + decimalFrom1e7WithLeadingZeros(digitA);
}
function toUnsigned(lo, hi) {
	return {
		lo: lo >>> 0,
		hi: hi >>> 0
	};
}
function newBits(lo, hi) {
	return {
		lo: lo | 0,
		hi: hi | 0
	};
}
/**
* Returns two's compliment negation of input.
* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
*/
function negate(lowBits, highBits) {
	return highBits = ~highBits, lowBits ? lowBits = ~lowBits + 1 : highBits += 1, newBits(lowBits, highBits);
}
/**
* Returns decimal representation of digit1e7 with leading zeros.
*/
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
	let partial = String(digit1e7);
	return "0000000".slice(partial.length) + partial;
};
/**
* Write a 32 bit varint, signed or unsigned. Same as `varint64write(0, value, bytes)`
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/1b18833f4f2a2f681f4e4a25cdf3b0a43115ec26/js/binary/encoder.js#L144
*/
function varint32write(value, bytes) {
	if (value >>> 0 < 128) bytes.push(value);
	else if (value >= 0) {
		for (; value > 127;) bytes.push(value & 127 | 128), value >>>= 7;
		bytes.push(value);
	} else {
		for (let i = 0; i < 9; i++) bytes.push(value & 127 | 128), value >>= 7;
		bytes.push(1);
	}
}
/**
* Read an unsigned 32 bit varint.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
*/
function varint32read() {
	let b = this.buf[this.pos++];
	if (!(b & 128)) return this.assertBounds(), b;
	let result = b & 127;
	if (b = this.buf[this.pos++], result |= (b & 127) << 7, !(b & 128) || (b = this.buf[this.pos++], result |= (b & 127) << 14, !(b & 128)) || (b = this.buf[this.pos++], result |= (b & 127) << 21, !(b & 128))) return this.assertBounds(), result;
	b = this.buf[this.pos++], result |= (b & 15) << 28;
	for (let readBytes = 5; b & 128 && readBytes < 10; readBytes++) b = this.buf[this.pos++];
	if (b & 128) throw Error("invalid varint");
	return this.assertBounds(), result >>> 0;
}
// node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
/**
* Int64Support for the current environment.
*/
const protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
	let dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	if (typeof BigInt == "function" && typeof dv.getBigInt64 == "function" && typeof dv.getBigUint64 == "function" && typeof dv.setBigInt64 == "function" && typeof dv.setBigUint64 == "function" && (globalThis.Deno || globalThis.Bun || typeof process != "object" || typeof process.env != "object" || process.env.BUF_BIGINT_DISABLE !== "1")) {
		let MIN = BigInt("-9223372036854775808"), MAX = BigInt("9223372036854775807"), UMIN = BigInt("0"), UMAX = BigInt("18446744073709551615");
		return {
			zero: BigInt(0),
			supported: !0,
			parse(value) {
				let bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > MAX || bi < MIN) throw Error(`invalid int64: ${value}`);
				return bi;
			},
			uParse(value) {
				let bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > UMAX || bi < UMIN) throw Error(`invalid uint64: ${value}`);
				return bi;
			},
			enc(value) {
				return dv.setBigInt64(0, this.parse(value), !0), {
					lo: dv.getInt32(0, !0),
					hi: dv.getInt32(4, !0)
				};
			},
			uEnc(value) {
				return dv.setBigInt64(0, this.uParse(value), !0), {
					lo: dv.getInt32(0, !0),
					hi: dv.getInt32(4, !0)
				};
			},
			dec(lo, hi) {
				return dv.setInt32(0, lo, !0), dv.setInt32(4, hi, !0), dv.getBigInt64(0, !0);
			},
			uDec(lo, hi) {
				return dv.setInt32(0, lo, !0), dv.setInt32(4, hi, !0), dv.getBigUint64(0, !0);
			}
		};
	}
	return {
		zero: "0",
		supported: !1,
		parse(value) {
			return typeof value != "string" && (value = value.toString()), assertInt64String(value), value;
		},
		uParse(value) {
			return typeof value != "string" && (value = value.toString()), assertUInt64String(value), value;
		},
		enc(value) {
			return typeof value != "string" && (value = value.toString()), assertInt64String(value), int64FromString(value);
		},
		uEnc(value) {
			return typeof value != "string" && (value = value.toString()), assertUInt64String(value), int64FromString(value);
		},
		dec(lo, hi) {
			return int64ToString(lo, hi);
		},
		uDec(lo, hi) {
			return uInt64ToString(lo, hi);
		}
	};
}
function assertInt64String(value) {
	if (!/^-?[0-9]+$/.test(value)) throw Error("invalid int64: " + value);
}
function assertUInt64String(value) {
	if (!/^[0-9]+$/.test(value)) throw Error("invalid uint64: " + value);
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/scalar.js
/**
* Returns the zero value for the given scalar type, the value a field of this
* type has when unset: 0 for numeric types, "" for strings, false for
* booleans, and an empty Uint8Array for bytes. For 64-bit integer types, the
* result is "0" when longAsString is true, otherwise 0n.
*
* This is the type's zero value, not a proto2 custom field default. For float
* and double it is +0; isScalarZeroValue treats only +0, not -0, as this value.
*/
function scalarZeroValue(type, longAsString) {
	switch (type) {
		case ScalarType.STRING: return "";
		case ScalarType.BOOL: return !1;
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: return 0;
		case ScalarType.INT64:
		case ScalarType.UINT64:
		case ScalarType.SFIXED64:
		case ScalarType.FIXED64:
		case ScalarType.SINT64: return longAsString ? "0" : protoInt64.zero;
		case ScalarType.BYTES: return /* @__PURE__ */ new Uint8Array();
		default: return 0;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/unsafe.js
/**
* Returns true if the field is set, but only for singular fields with explicit
* presence (proto2).
*
* @private
*/
function unsafeIsSetExplicit(target, localName) {
	return Object.prototype.hasOwnProperty.call(target, localName) && target[localName] !== void 0;
}
/**
* Set a property, treating __proto__ as an own data property.
*
* @private
*/
function setOwn(obj, key, value) {
	key === "__proto__" ? Object.defineProperty(obj, "__proto__", {
		value,
		writable: !0,
		enumerable: !0,
		configurable: !0
	}) : obj[key] = value;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/guard.js
function isObject(arg) {
	return typeof arg == "object" && !!arg && !Array.isArray(arg);
}
// node_modules/@bufbuild/protobuf/dist/esm/wkt/wrappers.js
function isWrapperDesc(messageDesc) {
	let f = messageDesc.fields[0];
	return isWrapperTypeName(messageDesc.typeName) && f !== void 0 && f.fieldKind == "scalar" && f.name == "value" && f.number == 1;
}
const wrapperTypeNames = /*@__PURE__*/ new Set([
	"google.protobuf.DoubleValue",
	"google.protobuf.FloatValue",
	"google.protobuf.Int64Value",
	"google.protobuf.UInt64Value",
	"google.protobuf.Int32Value",
	"google.protobuf.UInt32Value",
	"google.protobuf.BoolValue",
	"google.protobuf.StringValue",
	"google.protobuf.BytesValue"
]);
function isWrapperTypeName(name) {
	return wrapperTypeNames.has(name);
}
/**
* Create a new message instance.
*
* The second argument is an optional initializer object, where all fields are
* optional.
*/
function create(schema, init) {
	return isMessage(init, schema) ? init : compiledCreate(schema)(init);
}
const compiledCreates = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled create function for a message, compiling it on first use. */
function compiledCreate(desc) {
	let compiled = compiledCreates.get(desc);
	return compiled === void 0 && (compiled = compileCreate(desc), compiledCreates.set(desc, compiled)), compiled;
}
function compileCreate(desc) {
	let typeName = desc.typeName, { properties, prototype } = compileInitMessage(desc);
	return (init) => {
		let message;
		prototype === void 0 ? message = { $typeName: typeName } : (message = Object.create(prototype), message.$typeName = typeName);
		for (let i = 0; i < properties.length; i++) {
			let property = properties[i], name = property.name, initValue = init?.[name];
			switch (property.kind) {
				case 0:
					initValue == null ? property.constant !== void 0 && (message[name] = property.constant) : message[name] = property.convert === void 0 ? initValue : property.convert(initValue);
					break;
				case 1:
					message[name] = property.convert !== void 0 && Array.isArray(initValue) ? initValue.map(property.convert) : initValue ?? [];
					break;
				case 2:
					if (property.convert === void 0 || !isObject(initValue)) message[name] = initValue ?? {};
					else {
						let converted = {}, keys = Object.keys(initValue);
						for (let k = 0; k < keys.length; k++) setOwn(converted, keys[k], property.convert(initValue[keys[k]]));
						message[name] = converted;
					}
					break;
				case 3: {
					let oneofValue = initValue;
					if (oneofValue?.case != null) {
						let convert = property.convert.get(oneofValue.case);
						if (convert !== void 0) {
							message[name] = {
								case: oneofValue.case,
								value: convert(oneofValue.value)
							};
							break;
						}
					}
					message[name] = { case: void 0 };
					break;
				}
			}
		}
		return message;
	};
}
/**
* Classify every member once, so that creating a message is a walk over a
* compact list instead of a walk over the descriptor.
*/
function compileInitMessage(desc) {
	let properties = [], prototype = {}, usePrototype = needsPrototypeChain(desc);
	for (let member of desc.members) {
		let name = member.localName;
		if (member.kind == "oneof") properties.push({
			name,
			kind: 3,
			constant: void 0,
			convert: compileConvertOneof(member)
		});
		else switch (member.fieldKind) {
			case "message":
				properties.push({
					name,
					kind: 0,
					constant: void 0,
					convert: compileConvertMessage(member)
				});
				break;
			case "list":
				properties.push({
					name,
					kind: 1,
					constant: void 0,
					convert: member.listKind == "message" ? compileConvertMessage(member) ?? ((value) => value) : member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				});
				break;
			case "map":
				properties.push({
					name,
					kind: 2,
					constant: void 0,
					convert: member.mapKind == "message" ? compileConvertMessage(member) ?? ((value) => value) : member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				});
				break;
			default: {
				let zeroValue = createZeroValue(member);
				properties.push({
					name,
					kind: 0,
					constant: member.presence == 2 ? zeroValue : void 0,
					convert: member.fieldKind == "scalar" && member.scalar == ScalarType.BYTES ? toU8Arr : void 0
				}), usePrototype && (prototype[name] = zeroValue);
				break;
			}
		}
	}
	return {
		properties,
		prototype: usePrototype ? prototype : void 0
	};
}
/**
* Compile the conversion of each case of a oneof group, keyed by case name.
*/
function compileConvertOneof(oneof) {
	let converters = /* @__PURE__ */ new Map();
	for (let field of oneof.fields) {
		let convert;
		field.fieldKind == "message" ? convert = compileConvertMessage(field) : field.fieldKind == "scalar" && field.scalar == ScalarType.BYTES && (convert = toU8Arr), converters.set(field.localName, convert ?? ((value) => value));
	}
	return converters;
}
/**
* Compile the conversion of an init value for a message field, a message
* list item, or a message map value. Returns undefined if values are used
* as-is.
*/
function compileConvertMessage(field) {
	if (field.fieldKind == "message" && !field.oneof && isWrapperDesc(field.message)) return field.message.fields[0].scalar == ScalarType.BYTES ? toU8Arr : void 0;
	if (field.message.typeName == "google.protobuf.Struct" && field.parent.typeName !== "google.protobuf.Value") return;
	let messageDesc = field.message, compiled;
	return (value) => !isObject(value) || isMessage(value, messageDesc) ? value : (compiled ??= compiledCreate(messageDesc), compiled(value));
}
function toU8Arr(value) {
	return Array.isArray(value) ? new Uint8Array(value) : value;
}
/**
* Do we need the prototype chain to track field presence?
*/
function needsPrototypeChain(desc) {
	switch (desc.file.edition) {
		case 999: return !1;
		case 998: return !0;
		default: return desc.fields.some((f) => f.presence != 2 && f.fieldKind != "message" && !f.oneof);
	}
}
/**
* Returns the zero value for a scalar or enum field. Scalar and enum fields
* can have default values.
*/
function createZeroValue(field) {
	let defaultValue = field.getDefaultValue();
	return defaultValue === void 0 ? field.fieldKind == "scalar" ? scalarZeroValue(field.scalar, field.longAsString) : field.enum.values[0].number : field.fieldKind == "scalar" && field.longAsString ? defaultValue.toString() : defaultValue;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/error.js
var FieldError = class extends Error {
	constructor(fieldOrOneof, message, name = "FieldValueInvalidError") {
		super(message), this.name = name, this.field = () => fieldOrOneof;
	}
};
// node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
let te;
/**
* Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
* binary. This WHATWG API is widely available, but it is not part of the
* ECMAScript standard. This function used to be the way to supply an
* implementation on runtimes that do not provide one.
*
* It only configures the copy of the library it is imported from. To provide
* the encoding API for every copy of Protobuf-ES in an isolate, install
* `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
* `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
* arguments and the `decode` method) on `globalThis`.
*
* Providing `encodeUtf8Into` is optional for backwards compatibility. If it
* is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
*
* Note that the Text Encoding API does not provide a way to validate UTF-8.
* Our implementation uses String.prototype.isWellFormed, and falls back
* to use encodeURIComponent().
*
* @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
*/
function configureTextEncoding(textEncoding) {
	te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: textEncoding.encodeUtf8Into ?? emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function getTextEncoding() {
	if (!te) {
		let globals = globalThis;
		if (!globals.TextEncoder || !globals.TextDecoder) throw Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
		let textEncoder = new globals.TextEncoder(), textDecoder = new globals.TextDecoder("utf-8", { ignoreBOM: !0 }), textDecoderStrict, config = {
			encodeUtf8(text) {
				return textEncoder.encode(text);
			},
			decodeUtf8(bytes, strict) {
				return strict ? (textDecoderStrict ||= new globals.TextDecoder("utf-8", {
					fatal: !0,
					ignoreBOM: !0
				}), textDecoderStrict.decode(bytes)) : textDecoder.decode(bytes);
			},
			checkUtf8(text) {
				try {
					return encodeURIComponent(text), !0;
				} catch {
					return !1;
				}
			}
		};
		textEncoder.encodeInto && (config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder));
		let nativeStringIsWellFormed = String.prototype.isWellFormed;
		nativeStringIsWellFormed && (config.checkUtf8 = (text) => nativeStringIsWellFormed.call(text)), configureTextEncoding(config);
	}
	return te;
}
/**
* Simplistic polyfill for encodeUtf8Into.
*
* @private
*/
function emulateEncodeInto(encodeUtf8) {
	return (text, dest) => {
		let bytes = encodeUtf8(text);
		return dest.set(bytes), { written: bytes.byteLength };
	};
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
/**
* Protobuf binary format wire types.
*
* A wire type provides just enough information to find the length of the
* following value.
*
* See https://developers.google.com/protocol-buffers/docs/encoding#structure
*/
var WireType;
(function(WireType) {
	/**
	* Used for fixed32, sfixed32, float.
	* Always 4 bytes with little-endian byte order.
	*/
	WireType[WireType.Varint = 0] = "Varint", WireType[WireType.Bit64 = 1] = "Bit64", WireType[WireType.LengthDelimited = 2] = "LengthDelimited", WireType[WireType.StartGroup = 3] = "StartGroup", WireType[WireType.EndGroup = 4] = "EndGroup", WireType[WireType.Bit32 = 5] = "Bit32";
})(WireType ||= {});
var BinaryWriter = class {
	constructor(encodeUtf8) {
		this.stackPos = [], this.encodeUtf8Into = encodeUtf8 ? emulateEncodeInto(encodeUtf8) : getTextEncoding().encodeUtf8Into, this.buffer = EMPTY_BUFFER, this.viewCache = EMPTY_VIEW, this.pos = 0;
	}
	ensureCapacity(size) {
		let required = this.pos + size;
		if (required > this.buffer.length) {
			let newLen = this.buffer.length || INITIAL_SIZE;
			for (; newLen < required;) newLen *= 2;
			let newBuf = new Uint8Array(newLen);
			this.pos > 0 && newBuf.set(this.buffer), this.buffer = newBuf;
		}
	}
	/**
	* The DataView over `buffer`, rebuilt only if the buffer has grown since it
	* was last used.
	*/
	view() {
		let bytes = this.buffer, view = this.viewCache;
		if (view.byteLength === bytes.byteLength) return view;
		let newView = new DataView(bytes.buffer);
		return this.viewCache = newView, newView;
	}
	/**
	* Return all bytes written and reset this writer.
	*/
	finish() {
		let result = this.buffer.slice(0, this.pos);
		return this.pos = 0, this.stackPos = [], result;
	}
	/**
	* Start a new fork for length-delimited data like a message
	* or a packed repeated field.
	*
	* Must be joined later with `join()`.
	*/
	fork() {
		return this.stackPos.push(this.pos), this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE), this.buffer[this.pos++] = 0, this;
	}
	/**
	* Join the last fork. Write its length and bytes, then
	* return to the previous state.
	*/
	join() {
		let forkPos = this.stackPos.pop();
		if (forkPos === void 0) throw Error("invalid state, fork stack empty");
		let len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE, lenPrefixSize = varint32Size(len);
		return lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE && (this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE), this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos)), this.pos = forkPos, this.uint32(len), this.pos += len, this;
	}
	/**
	* Writes a tag (field number and wire type).
	*
	* Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
	*
	* Generated code should compute the tag ahead of time and call `uint32()`.
	*/
	tag(fieldNo, type) {
		return this.uint32((fieldNo << 3 | type) >>> 0);
	}
	/**
	* Write a chunk of raw bytes.
	*/
	raw(chunk) {
		return this.ensureCapacity(chunk.length), this.buffer.set(chunk, this.pos), this.pos += chunk.length, this;
	}
	/**
	* Write a `uint32` value, an unsigned 32 bit varint.
	*/
	uint32(value) {
		if (assertUInt32(value), this.ensureCapacity(5), value < 128) return this.buffer[this.pos++] = value, this;
		for (; value > 127;) this.buffer[this.pos++] = value & 127 | 128, value >>>= 7;
		return this.buffer[this.pos++] = value, this;
	}
	/**
	* Write a `int32` value, a signed 32 bit varint.
	*/
	int32(value) {
		if (assertInt32(value), value >= 0) return this.uint32(value);
		this.ensureCapacity(10);
		for (let i = 0; i < 9; i++) this.buffer[this.pos++] = value & 127 | 128, value >>= 7;
		return this.buffer[this.pos++] = 1, this;
	}
	/**
	* Write a `bool` value, a varint.
	*/
	bool(value) {
		return this.ensureCapacity(1), this.buffer[this.pos++] = +!!value, this;
	}
	/**
	* Write a `bytes` value, length-delimited arbitrary data.
	*/
	bytes(value) {
		return this.uint32(value.byteLength), this.raw(value);
	}
	/**
	* Write a `string` value, length-delimited data converted to UTF-8 text.
	*/
	string(value) {
		typeof value != "string" && (value = String(value));
		let len = value.length;
		if (len <= ASCII_MAX_LENGTH) {
			this.ensureCapacity(len + 1);
			let ascii = this.buffer, pos = this.pos;
			ascii[pos++] = len;
			let i = 0;
			for (; i < len; i++) {
				let code = value.charCodeAt(i);
				if (code > 127) break;
				ascii[pos++] = code;
			}
			if (i == len) return this.pos = pos, this;
		}
		this.ensureCapacity(len * 3 + 5);
		let lenPrefixSizeGuess = varint32Size(len), buf = this.buffer, start = this.pos, { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess)), lenPrefixSize = varint32Size(written);
		return lenPrefixSize != lenPrefixSizeGuess && buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written), this.uint32(written), this.pos += written, this;
	}
	/**
	* Write a `float` value, 32-bit floating point number.
	*/
	float(value) {
		return assertFloat32(value), this.ensureCapacity(4), this.view().setFloat32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `double` value, a 64-bit floating point number.
	*/
	double(value) {
		return this.ensureCapacity(8), this.view().setFloat64(this.pos, value, !0), this.pos += 8, this;
	}
	/**
	* Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32(value) {
		return assertUInt32(value), this.ensureCapacity(4), this.view().setUint32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
	*/
	sfixed32(value) {
		return assertInt32(value), this.ensureCapacity(4), this.view().setInt32(this.pos, value, !0), this.pos += 4, this;
	}
	/**
	* Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32(value) {
		return assertInt32(value), this.uint32((value << 1 ^ value >> 31) >>> 0);
	}
	/**
	* Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
	*/
	sfixed64(value) {
		let tc = protoInt64.enc(value);
		this.ensureCapacity(8);
		let view = this.view();
		return view.setInt32(this.pos, tc.lo, !0), view.setInt32(this.pos + 4, tc.hi, !0), this.pos += 8, this;
	}
	/**
	* Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64(value) {
		let tc = protoInt64.uEnc(value);
		this.ensureCapacity(8);
		let view = this.view();
		return view.setInt32(this.pos, tc.lo, !0), view.setInt32(this.pos + 4, tc.hi, !0), this.pos += 8, this;
	}
	/**
	* Write a `int64` value, a signed 64-bit varint.
	*/
	int64(value) {
		let tc = protoInt64.enc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64(value) {
		let tc = protoInt64.enc(value), sign = tc.hi >> 31, lo = tc.lo << 1 ^ sign, hi = (tc.hi << 1 | tc.lo >>> 31) ^ sign;
		return this.writeVarint64(lo, hi);
	}
	/**
	* Write a `uint64` value, an unsigned 64-bit varint.
	*/
	uint64(value) {
		let tc = protoInt64.uEnc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a 64-bit varint directly into the buffer. Accepts the value as
	* split low/high 32-bit words.
	*
	* Ported from varint64write() to avoid the intermediate number[] buffer.
	* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
	*/
	writeVarint64(lo, hi) {
		this.ensureCapacity(10);
		let buf = this.buffer, pos = this.pos;
		for (let i = 0; i < 28; i += 7) {
			let shift = lo >>> i, hasNext = !(!(shift >>> 7) && hi == 0);
			if (buf[pos++] = (hasNext ? shift | 128 : shift) & 255, !hasNext) return this.pos = pos, this;
		}
		let splitBits = lo >>> 28 & 15 | (hi & 7) << 4, hasMoreBits = !!(hi >> 3);
		if (buf[pos++] = (hasMoreBits ? splitBits | 128 : splitBits) & 255, !hasMoreBits) return this.pos = pos, this;
		for (let i = 3; i < 31; i += 7) {
			let shift = hi >>> i, hasNext = !!(shift >>> 7);
			if (buf[pos++] = (hasNext ? shift | 128 : shift) & 255, !hasNext) return this.pos = pos, this;
		}
		return buf[pos++] = hi >>> 31 & 1, this.pos = pos, this;
	}
};
/**
* Capacity of the buffer allocated by the first write..
*/
const INITIAL_SIZE = 128, DEFAULT_LEN_PREFIX_SIZE = 1, EMPTY_BUFFER = /* @__PURE__ */ new Uint8Array(), EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer), ASCII_MAX_LENGTH = 32;
/**
* Number of bytes needed to encode `value` as an unsigned 32-bit varint.
*/
function varint32Size(value) {
	return value < 128 ? 1 : value < 16384 ? 2 : value < 2097152 ? 3 : value < 268435456 ? 4 : 5;
}
var BinaryReader = class {
	constructor(buf, decodeUtf8 = getTextEncoding().decodeUtf8) {
		this.decodeUtf8 = decodeUtf8, this.varint64Lo = 0, this.varint64Hi = 0, this.varint64 = varint64read, this.uint32 = varint32read, this.buf = buf, this.len = buf.length, this.pos = 0, this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
	}
	/**
	* Reads a tag - field number and wire type. Tags are uint32 varints; values
	* that do not fit in uint32 are rejected.
	*/
	tag() {
		let start = this.pos, tag = this.uint32(), bytesRead = this.pos - start;
		if (bytesRead > 5 || bytesRead == 5 && this.buf[this.pos - 1] > 15) throw Error("illegal tag: varint overflows uint32");
		let fieldNo = tag >>> 3, wireType = tag & 7;
		if (fieldNo <= 0 || wireType > 5) throw Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
		return [fieldNo, wireType];
	}
	/**
	* Skip one element and return the skipped data.
	*
	* When skipping StartGroup, provide the tags field number to check for
	* matching field number in the EndGroup tag. Recursion into nested groups
	* is guarded by the `recursionLimit` argument: When the limit is reached,
	* this method throws.
	*/
	skip(wireType, fieldNo, recursionLimit = 100) {
		let start = this.pos;
		switch (wireType) {
			case WireType.Varint:
				for (; this.buf[this.pos++] & 128;);
				break;
			case WireType.Bit64: this.pos += 4;
			case WireType.Bit32:
				this.pos += 4;
				break;
			case WireType.LengthDelimited:
				let len = this.uint32();
				this.pos += len;
				break;
			case WireType.StartGroup:
				if (recursionLimit <= 0) throw Error("maximum recursion depth reached");
				for (;;) {
					let [fn, wt] = this.tag();
					if (wt === WireType.EndGroup) {
						if (fieldNo !== void 0 && fn !== fieldNo) throw Error("invalid end group tag");
						break;
					}
					this.skip(wt, fn, recursionLimit - 1);
				}
				break;
			default: throw Error("cant skip wire type " + wireType);
		}
		return this.assertBounds(), this.buf.subarray(start, this.pos);
	}
	/**
	* Throws error if position in byte array is out of range.
	*/
	assertBounds() {
		if (this.pos > this.len) throw RangeError("premature EOF");
	}
	/**
	* Read a `int32` field, a signed 32 bit varint.
	*/
	int32() {
		return this.uint32() | 0;
	}
	/**
	* Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32() {
		let zze = this.uint32();
		return zze >>> 1 ^ -(zze & 1);
	}
	/**
	* Read a `int64` field, a signed 64-bit varint.
	*/
	int64() {
		return this.varint64(), protoInt64.dec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `uint64` field, an unsigned 64-bit varint.
	*/
	uint64() {
		return this.varint64(), protoInt64.uDec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64() {
		this.varint64();
		let lo = this.varint64Lo, hi = this.varint64Hi, s = -(lo & 1);
		return lo = (lo >>> 1 | (hi & 1) << 31) ^ s, hi = hi >>> 1 ^ s, protoInt64.dec(lo, hi);
	}
	/**
	* Read a `bool` field, a variant.
	*/
	bool() {
		let b = this.buf[this.pos];
		return b < 128 ? (this.pos++, b !== 0) : (this.varint64(), this.varint64Lo !== 0 || this.varint64Hi !== 0);
	}
	/**
	* Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32() {
		return this.view.getUint32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
	*/
	sfixed32() {
		return this.view.getInt32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64() {
		return protoInt64.uDec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `fixed64` field, a signed, fixed-length 64-bit integer.
	*/
	sfixed64() {
		return protoInt64.dec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `float` field, 32-bit floating point number.
	*/
	float() {
		return this.view.getFloat32((this.pos += 4) - 4, !0);
	}
	/**
	* Read a `double` field, a 64-bit floating point number.
	*/
	double() {
		return this.view.getFloat64((this.pos += 8) - 8, !0);
	}
	/**
	* Read a `bytes` field, length-delimited arbitrary data.
	*/
	bytes() {
		let len = this.uint32(), start = this.pos;
		return this.pos += len, this.assertBounds(), this.buf.subarray(start, start + len);
	}
	/**
	* Read a `string` field, length-delimited data converted to UTF-8 text. If
	* `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
	*/
	string(strict) {
		let len = this.uint32(), start = this.pos;
		this.pos += len, this.assertBounds();
		let buf = this.buf;
		if (len <= 32) {
			let codes = Array(len);
			for (let i = 0; i < len; i++) {
				let byte = buf[start + i];
				if (byte > 127) return this.decodeUtf8(buf.subarray(start, this.pos), strict);
				codes[i] = byte;
			}
			return String.fromCharCode.apply(String, codes);
		}
		return this.decodeUtf8(buf.subarray(start, this.pos), strict);
	}
};
/**
* Assert a valid signed protobuf 32-bit integer as a number or string.
*/
function assertInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw Error("invalid int32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 2147483647 || arg < -2147483648) throw Error("invalid int32: " + arg);
}
/**
* Assert a valid unsigned protobuf 32-bit integer as a number or string.
*/
function assertUInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw Error("invalid uint32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 4294967295 || arg < 0) throw Error("invalid uint32: " + arg);
}
/**
* Assert a valid protobuf float32 value as a number or string.
*/
function assertFloat32(arg) {
	if (typeof arg == "string") {
		let o = arg;
		if (arg = Number(arg), Number.isNaN(arg) && o !== "NaN") throw Error("invalid float32: " + o);
	} else if (typeof arg != "number") throw Error("invalid float32: " + typeof arg);
	if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) throw Error("invalid float32: " + arg);
}
/**
* Return the conversions between the local representation of the field
* value and the message it represents.
*
* @private
*/
function localMessageMapper(field) {
	if (usesJsonRepresentation(field)) return {
		toMessage: (local) => wktStructToReflect(local),
		toLocal: (message) => wktStructToLocal(message)
	};
	if (field.fieldKind == "message" && !field.oneof && isWrapperDesc(field.message)) {
		let wrapperDesc = field.message, valueLocalName = wrapperDesc.fields[0].localName;
		return {
			toMessage: (local) => {
				let message = create(wrapperDesc);
				return local !== void 0 && (message[valueLocalName] = local), message;
			},
			toLocal: (message) => message[valueLocalName]
		};
	}
	let childDesc = field.message;
	return {
		toMessage: (local) => local === void 0 ? create(childDesc) : local,
		toLocal: (message) => message
	};
}
/**
* Returns true if values of this field are stored as JsonValue instead of
* a message: google.protobuf.Struct is represented with JsonObject when
* used in a field, except when used in google.protobuf.Value.
*/
function usesJsonRepresentation(field) {
	return field.message.typeName == "google.protobuf.Struct" && field.parent.typeName != "google.protobuf.Value";
}
/**
* Convert the JsonValue representation of a google.protobuf.Struct to the
* message representation.
*
* @private
*/
function wktStructToReflect(json) {
	let struct = {
		$typeName: "google.protobuf.Struct",
		fields: {}
	};
	if (isObject(json)) for (let k of Object.keys(json)) setOwn(struct.fields, k, wktValueToReflect(json[k]));
	return struct;
}
/**
* Convert a google.protobuf.Struct message to its JsonValue representation.
*
* @private
*/
function wktStructToLocal(val) {
	let json = {};
	for (let k of Object.keys(val.fields)) setOwn(json, k, wktValueToLocal(val.fields[k]));
	return json;
}
function wktValueToLocal(val) {
	switch (val.kind.case) {
		case "structValue": return wktStructToLocal(val.kind.value);
		case "listValue": return val.kind.value.values.map(wktValueToLocal);
		case "nullValue":
		case void 0: return null;
		default: return val.kind.value;
	}
}
function wktValueToReflect(json) {
	let value = {
		$typeName: "google.protobuf.Value",
		kind: { case: void 0 }
	};
	switch (typeof json) {
		case "number":
			value.kind = {
				case: "numberValue",
				value: json
			};
			break;
		case "string":
			value.kind = {
				case: "stringValue",
				value: json
			};
			break;
		case "boolean":
			value.kind = {
				case: "boolValue",
				value: json
			};
			break;
		case "object": if (json === null) value.kind = {
			case: "nullValue",
			value: 0
		};
		else if (Array.isArray(json)) {
			let listValue = {
				$typeName: "google.protobuf.ListValue",
				values: []
			};
			if (Array.isArray(json)) for (let e of json) listValue.values.push(wktValueToReflect(e));
			value.kind = {
				case: "listValue",
				value: listValue
			};
		} else value.kind = {
			case: "structValue",
			value: wktStructToReflect(json)
		};
	}
	return value;
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/base64-encoding.js
const nativeSetFromBase64 = Uint8Array.prototype.setFromBase64;
/**
* Decodes a base64 string to a byte array.
*
* - ignores white-space, including line breaks and tabs
* - allows inner padding (can decode concatenated base64 strings)
* - does not require padding
* - understands base64url encoding:
*   "-" instead of "+",
*   "_" instead of "/",
*   no padding
*/
function base64Decode(base64Str) {
	let len = base64Str.length, size = len - (len + 3 >> 2);
	!(len & 3) && base64Str[len - 1] == "=" && (size -= base64Str[len - 2] == "=" ? 2 : 1);
	let bytes = new Uint8Array(size), written = -1;
	if (nativeSetFromBase64) try {
		let result = nativeSetFromBase64.call(bytes, base64Str);
		result.read == len && (written = result.written);
	} catch {}
	return written < 0 && (written = setFromBase64(bytes, base64Str)), written == size ? bytes : bytes.subarray(0, written);
}
/** Writes into `bytes` from index 0 and returns the number of bytes written. */
function setFromBase64(bytes, base64Str) {
	let table = getDecodeTable(), bytePos = 0, groupPos = 0, b, p = 0;
	for (let i = 0; i < base64Str.length; i++) {
		if (b = table[base64Str.charCodeAt(i)], b === void 0) switch (base64Str[i]) {
			case "=": groupPos = 0;
			case "\n":
			case "\r":
			case "	":
			case " ": continue;
			default: throw Error("invalid base64 string");
		}
		switch (groupPos) {
			case 0:
				p = b, groupPos = 1;
				break;
			case 1:
				bytes[bytePos++] = p << 2 | (b & 48) >> 4, p = b, groupPos = 2;
				break;
			case 2:
				bytes[bytePos++] = (p & 15) << 4 | (b & 60) >> 2, p = b, groupPos = 3;
				break;
			case 3: bytes[bytePos++] = (p & 3) << 6 | b, groupPos = 0;
		}
	}
	if (groupPos == 1) throw Error("invalid base64 string");
	return bytePos;
}
Uint8Array.prototype.toBase64;
let encodeTableStd, encodeTableUrl, decodeTable;
function getEncodeTable(encoding) {
	return encodeTableStd || (encodeTableStd = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".split(""), encodeTableUrl = encodeTableStd.slice(0, -2).concat("-", "_")), encoding == "url" ? encodeTableUrl : encodeTableStd;
}
function getDecodeTable() {
	if (!decodeTable) {
		decodeTable = [];
		let encodeTable = getEncodeTable("std");
		for (let i = 0; i < encodeTable.length; i++) decodeTable[encodeTable[i].charCodeAt(0)] = i;
		decodeTable[45] = encodeTable.indexOf("+"), decodeTable[95] = encodeTable.indexOf("/");
	}
	return decodeTable;
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/names.js
/**
* Converts snake_case to protoCamelCase according to the convention
* used by protoc to convert a field name to a JSON name.
*
* See https://protobuf.com/docs/language-spec#default-json-names
*
* The function protoSnakeCase provides the reverse.
*/
function protoCamelCase(snakeCase) {
	let capNext = !1, b = [];
	for (let i = 0; i < snakeCase.length; i++) {
		let c = snakeCase.charAt(i);
		switch (c) {
			case "_":
				capNext = !0;
				break;
			case "0":
			case "1":
			case "2":
			case "3":
			case "4":
			case "5":
			case "6":
			case "7":
			case "8":
			case "9":
				b.push(c), capNext = !1;
				break;
			default: capNext && (capNext = !1, c = c.toUpperCase()), b.push(c);
		}
	}
	return b.join("");
}
/**
* Names that cannot be used for object properties because they are reserved
* by built-in JavaScript properties.
*/
const reservedObjectProperties = /* @__PURE__ */ new Set([
	"constructor",
	"toString",
	"toJSON",
	"valueOf"
]);
/**
* Escapes names that are reserved for ECMAScript built-in object properties.
*
* Also see safeIdentifier() from @bufbuild/protoplugin.
*/
function safeObjectProperty(name) {
	return reservedObjectProperties.has(name) ? name + "$" : name;
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/restore-json-names.js
/**
* @private
*/
function restoreJsonNames(message) {
	for (let f of message.field) unsafeIsSetExplicit(f, "jsonName") || (f.jsonName = protoCamelCase(f.name));
	message.nestedType.forEach(restoreJsonNames);
}
// node_modules/@bufbuild/protobuf/dist/esm/wire/text-format.js
/**
* Parse an enum value from the Protobuf text format.
*
* @private
*/
function parseTextFormatEnumValue(descEnum, value) {
	let enumValue = descEnum.values.find((v) => v.name === value);
	if (!enumValue) throw Error(`cannot parse ${descEnum} default value: ${value}`);
	return enumValue.number;
}
/**
* Parse a scalar value from the Protobuf text format.
*
* @private
*/
function parseTextFormatScalarValue(type, value) {
	switch (type) {
		case ScalarType.STRING: return value;
		case ScalarType.BYTES: {
			let u = unescapeBytesDefaultValue(value);
			if (u === !1) throw Error(`cannot parse ${ScalarType[type]} default value: ${value}`);
			return u;
		}
		case ScalarType.INT64:
		case ScalarType.SFIXED64:
		case ScalarType.SINT64: return protoInt64.parse(value);
		case ScalarType.UINT64:
		case ScalarType.FIXED64: return protoInt64.uParse(value);
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: switch (value) {
			case "inf": return 1e400;
			case "-inf": return -1e400;
			case "nan": return NaN;
			default: return parseFloat(value);
		}
		case ScalarType.BOOL: return value === "true";
		case ScalarType.INT32:
		case ScalarType.UINT32:
		case ScalarType.SINT32:
		case ScalarType.FIXED32:
		case ScalarType.SFIXED32: return parseInt(value, 10);
	}
}
/**
* Parses a text-encoded default value (proto2) of a BYTES field.
*/
function unescapeBytesDefaultValue(str) {
	let b = [], input = {
		tail: str,
		c: "",
		next() {
			return this.tail.length != 0 && (this.c = this.tail[0], this.tail = this.tail.substring(1), !0);
		},
		take(n) {
			if (this.tail.length >= n) {
				let r = this.tail.substring(0, n);
				return this.tail = this.tail.substring(n), r;
			}
			return !1;
		}
	};
	for (; input.next();) switch (input.c) {
		case "\\":
			if (input.next()) switch (input.c) {
				case "\\":
					b.push(input.c.charCodeAt(0));
					break;
				case "b":
					b.push(8);
					break;
				case "f":
					b.push(12);
					break;
				case "n":
					b.push(10);
					break;
				case "r":
					b.push(13);
					break;
				case "t":
					b.push(9);
					break;
				case "v":
					b.push(11);
					break;
				case "0":
				case "1":
				case "2":
				case "3":
				case "4":
				case "5":
				case "6":
				case "7": {
					let s = input.c, t = input.take(2);
					if (t === !1) return !1;
					let n = parseInt(s + t, 8);
					if (Number.isNaN(n)) return !1;
					b.push(n);
					break;
				}
				case "x": {
					let s = input.c, t = input.take(2);
					if (t === !1) return !1;
					let n = parseInt(s + t, 16);
					if (Number.isNaN(n)) return !1;
					b.push(n);
					break;
				}
				case "u": {
					let s = input.c, t = input.take(4);
					if (t === !1) return !1;
					let n = parseInt(s + t, 16);
					if (Number.isNaN(n)) return !1;
					let chunk = /* @__PURE__ */ new Uint8Array(4);
					new DataView(chunk.buffer).setInt32(0, n, !0), b.push(chunk[0], chunk[1], chunk[2], chunk[3]);
					break;
				}
				case "U": {
					let s = input.c, t = input.take(8);
					if (t === !1) return !1;
					let tc = protoInt64.uEnc(s + t), chunk = /* @__PURE__ */ new Uint8Array(8), view = new DataView(chunk.buffer);
					view.setInt32(0, tc.lo, !0), view.setInt32(4, tc.hi, !0), b.push(chunk[0], chunk[1], chunk[2], chunk[3], chunk[4], chunk[5], chunk[6], chunk[7]);
					break;
				}
			}
			break;
		default: b.push(input.c.charCodeAt(0));
	}
	return new Uint8Array(b);
}
// node_modules/@bufbuild/protobuf/dist/esm/reflect/nested-types.js
/**
* Iterate over all types - enumerations, extensions, services, messages -
* and enumerations, extensions and messages nested in messages.
*/
function* nestedTypes(desc) {
	switch (desc.kind) {
		case "file":
			for (let message of desc.messages) yield message, yield* nestedTypes(message);
			yield* desc.enums, yield* desc.services, yield* desc.extensions;
			break;
		case "message":
			for (let message of desc.nestedMessages) yield message, yield* nestedTypes(message);
			yield* desc.nestedEnums, yield* desc.nestedExtensions;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/registry.js
/**
* Create a registry from an embedded file descriptor without validating it.
* Embedded descriptors are validated when they are generated, so they are
* trusted at runtime.
*
* @private
*/
function createEmbeddedFileRegistry(fileDescriptorProto, resolve) {
	return buildFileRegistry([fileDescriptorProto, resolve]);
}
function buildFileRegistry(args, check) {
	let registry = createBaseRegistry();
	if (!args.length) return registry;
	if ("$typeName" in args[0] && args[0].$typeName == "google.protobuf.FileDescriptorSet") {
		for (let file of args[0].file) check?.(file), addFile(file, registry);
		return registry;
	}
	if ("$typeName" in args[0]) {
		let input = args[0], resolve = args[1], seen = /* @__PURE__ */ new Set();
		function recurseDeps(file) {
			let deps = [];
			for (let protoFileName of file.dependency) {
				if (registry.getFile(protoFileName) != null || seen.has(protoFileName)) continue;
				let dep = resolve(protoFileName);
				if (!dep) throw Error(`Unable to resolve ${protoFileName}, imported by ${file.name}`);
				"kind" in dep ? registry.addFile(dep, !1, !0) : (seen.add(dep.name), deps.push(dep));
			}
			return deps.concat(...deps.map(recurseDeps));
		}
		for (let file of [input, ...recurseDeps(input)].reverse()) check?.(file), addFile(file, registry);
	} else for (let fileReg of args) for (let file of fileReg.files) registry.addFile(file);
	return registry;
}
/**
* @private
*/
function createBaseRegistry() {
	let types = /* @__PURE__ */ new Map(), extendees = /* @__PURE__ */ new Map(), files = /* @__PURE__ */ new Map();
	return {
		kind: "registry",
		types,
		extendees,
		[Symbol.iterator]() {
			return types.values();
		},
		get files() {
			return files.values();
		},
		addFile(file, skipTypes, withDeps) {
			if (files.set(file.proto.name, file), !skipTypes) for (let type of nestedTypes(file)) this.add(type);
			if (withDeps) for (let f of file.dependencies) this.addFile(f, skipTypes, withDeps);
		},
		add(desc) {
			if (desc.kind == "extension") {
				let numberToExt = extendees.get(desc.extendee.typeName);
				numberToExt || extendees.set(desc.extendee.typeName, numberToExt = /* @__PURE__ */ new Map()), numberToExt.set(desc.number, desc);
			}
			types.set(desc.typeName, desc);
		},
		get(typeName) {
			return types.get(typeName);
		},
		getFile(fileName) {
			return files.get(fileName);
		},
		getMessage(typeName) {
			let t = types.get(typeName);
			return t?.kind == "message" ? t : void 0;
		},
		getEnum(typeName) {
			let t = types.get(typeName);
			return t?.kind == "enum" ? t : void 0;
		},
		getExtension(typeName) {
			let t = types.get(typeName);
			return t?.kind == "extension" ? t : void 0;
		},
		getExtensionFor(extendee, no) {
			return extendees.get(extendee.typeName)?.get(no);
		},
		getService(typeName) {
			let t = types.get(typeName);
			return t?.kind == "service" ? t : void 0;
		}
	};
}
const featureDefaults = {
	998: {
		fieldPresence: 1,
		enumType: 2,
		repeatedFieldEncoding: 2,
		utf8Validation: 3,
		messageEncoding: 1,
		jsonFormat: 2,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	999: {
		fieldPresence: 2,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	1e3: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 2,
		defaultSymbolVisibility: 1,
		enforceProtoLimits: 1
	},
	1001: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 1,
		defaultSymbolVisibility: 2,
		enforceProtoLimits: 1
	},
	1002: {
		fieldPresence: 1,
		enumType: 1,
		repeatedFieldEncoding: 1,
		utf8Validation: 2,
		messageEncoding: 1,
		jsonFormat: 1,
		enforceNamingStyle: 3,
		defaultSymbolVisibility: 4,
		enforceProtoLimits: 2
	}
};
/**
* Create a descriptor for a file, add it to the registry.
*/
function addFile(proto, reg) {
	let file = {
		kind: "file",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		edition: getFileEdition(proto),
		name: proto.name.replace(/\.proto$/, ""),
		dependencies: findFileDependencies(proto, reg),
		enums: [],
		messages: [],
		extensions: [],
		services: [],
		toString() {
			return `file ${proto.name}`;
		}
	}, mapEntriesStore = /* @__PURE__ */ new Map(), mapEntries = {
		get(typeName) {
			return mapEntriesStore.get(typeName);
		},
		add(desc) {
			assert(desc.proto.options?.mapEntry === !0), mapEntriesStore.set(desc.typeName, desc);
		}
	};
	for (let enumProto of proto.enumType) addEnum(enumProto, file, void 0, reg);
	for (let messageProto of proto.messageType) addMessage(messageProto, file, void 0, reg, mapEntries);
	for (let serviceProto of proto.service) addService(serviceProto, file, reg);
	addExtensions(file, reg);
	for (let mapEntry of mapEntriesStore.values()) addFields(mapEntry, reg, mapEntries);
	for (let message of file.messages) addFields(message, reg, mapEntries), addExtensions(message, reg);
	reg.addFile(file, !0);
}
/**
* Create descriptors for extensions, and add them to the message / file,
* and to our cart.
* Recurses into nested types.
*/
function addExtensions(desc, reg) {
	switch (desc.kind) {
		case "file":
			for (let proto of desc.proto.extension) {
				let ext = newField(proto, desc, reg);
				desc.extensions.push(ext), reg.add(ext);
			}
			break;
		case "message":
			for (let proto of desc.proto.extension) {
				let ext = newField(proto, desc, reg);
				desc.nestedExtensions.push(ext), reg.add(ext);
			}
			for (let message of desc.nestedMessages) addExtensions(message, reg);
	}
}
/**
* Create descriptors for fields and oneof groups, and add them to the message.
* Recurses into nested types.
*/
function addFields(message, reg, mapEntries) {
	let allOneofs = message.proto.oneofDecl.map((proto) => newOneof(proto, message)), oneofsSeen = /* @__PURE__ */ new Set();
	for (let proto of message.proto.field) {
		let oneof = findOneof(proto, allOneofs), field = newField(proto, message, reg, oneof, mapEntries);
		message.fields.push(field), message.field[field.localName] = field, oneof === void 0 ? message.members.push(field) : (oneof.fields.push(field), oneofsSeen.has(oneof) || (oneofsSeen.add(oneof), message.members.push(oneof)));
	}
	for (let oneof of allOneofs.filter((o) => oneofsSeen.has(o))) message.oneofs.push(oneof);
	for (let child of message.nestedMessages) addFields(child, reg, mapEntries);
}
/**
* Create a descriptor for an enumeration, and add it our cart and to the
* parent type, if any.
*/
function addEnum(proto, file, parent, reg) {
	var _h, _j;
	let sharedPrefix = findEnumSharedPrefix(proto.name, proto.value), desc = {
		kind: "enum",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		parent,
		open: !0,
		name: proto.name,
		typeName: makeTypeName(proto, parent, file),
		value: {},
		values: [],
		sharedPrefix,
		toString() {
			return `enum ${this.typeName}`;
		}
	};
	desc.open = isEnumOpen(desc), reg.add(desc);
	for (let p of proto.value) {
		let name = p.name, value = {
			kind: "enum_value",
			proto: p,
			deprecated: p.options?.deprecated ?? !1,
			parent: desc,
			name,
			localName: safeObjectProperty(sharedPrefix == null ? name : name.substring(sharedPrefix.length)),
			number: p.number,
			jsonName: findEnumValueJsonName(p) ?? name,
			toString() {
				return `enum value ${desc.typeName}.${name}`;
			}
		};
		desc.values.push(value), (_h = desc.value)[_j = p.number] ?? (_h[_j] = value);
	}
	(parent?.nestedEnums ?? file.enums).push(desc);
}
/**
* Create a descriptor for a message, including nested types, and add it to our
* cart. Note that this does not create descriptors fields.
*/
function addMessage(proto, file, parent, reg, mapEntries) {
	let desc = {
		kind: "message",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		parent,
		name: proto.name,
		typeName: makeTypeName(proto, parent, file),
		fields: [],
		field: {},
		oneofs: [],
		members: [],
		nestedEnums: [],
		nestedMessages: [],
		nestedExtensions: [],
		toString() {
			return `message ${this.typeName}`;
		}
	};
	proto.options?.mapEntry === !0 ? mapEntries.add(desc) : ((parent?.nestedMessages ?? file.messages).push(desc), reg.add(desc));
	for (let enumProto of proto.enumType) addEnum(enumProto, file, desc, reg);
	for (let messageProto of proto.nestedType) addMessage(messageProto, file, desc, reg, mapEntries);
}
/**
* Create a descriptor for a service, including methods, and add it to our
* cart.
*/
function addService(proto, file, reg) {
	let desc = {
		kind: "service",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		file,
		name: proto.name,
		typeName: makeTypeName(proto, void 0, file),
		methods: [],
		method: {},
		toString() {
			return `service ${this.typeName}`;
		}
	};
	file.services.push(desc), reg.add(desc);
	for (let methodProto of proto.method) {
		let method = newMethod(methodProto, desc, reg);
		desc.methods.push(method), desc.method[method.localName] = method;
	}
}
/**
* Create a descriptor for a method.
*/
function newMethod(proto, parent, reg) {
	let methodKind;
	methodKind = proto.clientStreaming && proto.serverStreaming ? "bidi_streaming" : proto.clientStreaming ? "client_streaming" : proto.serverStreaming ? "server_streaming" : "unary";
	let input = reg.getMessage(trimLeadingDot(proto.inputType)), output = reg.getMessage(trimLeadingDot(proto.outputType));
	assert(input, `invalid MethodDescriptorProto: input_type ${proto.inputType} not found`), assert(output, `invalid MethodDescriptorProto: output_type ${proto.inputType} not found`);
	let name = proto.name;
	return {
		kind: "rpc",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		parent,
		name,
		localName: safeObjectProperty(name.length ? safeObjectProperty(name[0].toLowerCase() + name.substring(1)) : name),
		methodKind,
		input,
		output,
		idempotency: proto.options?.idempotencyLevel ?? 0,
		toString() {
			return `rpc ${parent.typeName}.${name}`;
		}
	};
}
/**
* Create a descriptor for a oneof group.
*/
function newOneof(proto, parent) {
	return {
		kind: "oneof",
		proto,
		deprecated: !1,
		parent,
		fields: [],
		name: proto.name,
		localName: safeObjectProperty(protoCamelCase(proto.name)),
		toString() {
			return `oneof ${parent.typeName}.${this.name}`;
		}
	};
}
function newField(proto, parentOrFile, reg, oneof, mapEntries) {
	let isExtension = mapEntries === void 0, field = {
		kind: "field",
		proto,
		deprecated: proto.options?.deprecated ?? !1,
		name: proto.name,
		number: proto.number,
		scalar: void 0,
		message: void 0,
		enum: void 0,
		presence: getFieldPresence(proto, oneof, isExtension, parentOrFile),
		utf8Validation: isUtf8Validated(proto, parentOrFile),
		listKind: void 0,
		mapKind: void 0,
		mapKey: void 0,
		delimitedEncoding: void 0,
		packed: void 0,
		longAsString: !1,
		getDefaultValue: void 0
	}, toStr;
	if (isExtension) {
		let file = parentOrFile.kind == "file" ? parentOrFile : parentOrFile.file, parent = parentOrFile.kind == "file" ? void 0 : parentOrFile, typeName = makeTypeName(proto, parent, file);
		field.kind = "extension", field.file = file, field.parent = parent, field.oneof = void 0, field.typeName = typeName, field.jsonName = `[${typeName}]`, toStr = () => `extension ${typeName}`;
		let extendee = reg.getMessage(trimLeadingDot(proto.extendee));
		assert(extendee, `invalid FieldDescriptorProto: extendee ${proto.extendee} not found`), field.extendee = extendee;
	} else {
		let parent = parentOrFile;
		assert(parent.kind == "message"), field.parent = parent, field.oneof = oneof, field.localName = oneof ? protoCamelCase(proto.name) : safeObjectProperty(protoCamelCase(proto.name)), field.jsonName = proto.jsonName, toStr = () => `field ${parent.typeName}.${proto.name}`;
	}
	Object.defineProperty(field, "toString", {
		value: toStr,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
	let label = proto.label, type = proto.type, jstype = proto.options?.jstype;
	if (label === 3) {
		let mapEntry = type == 11 ? mapEntries?.get(trimLeadingDot(proto.typeName)) : void 0;
		if (mapEntry) {
			field.fieldKind = "map";
			let { key, value } = findMapEntryFields(mapEntry);
			return field.mapKey = key.scalar, field.mapKind = value.fieldKind, field.message = value.message, field.delimitedEncoding = !1, field.enum = value.enum, field.scalar = value.scalar, field;
		}
		switch (field.fieldKind = "list", type) {
			case 11:
			case 10:
				field.listKind = "message", field.message = reg.getMessage(trimLeadingDot(proto.typeName)), assert(field.message), field.delimitedEncoding = isDelimitedEncoding(proto, parentOrFile);
				break;
			case 14:
				field.listKind = "enum", field.enum = reg.getEnum(trimLeadingDot(proto.typeName)), assert(field.enum);
				break;
			default: field.listKind = "scalar", field.scalar = type, field.longAsString = jstype == 1;
		}
		return field.packed = isPackedField(proto, parentOrFile), field;
	}
	switch (type) {
		case 11:
		case 10:
			field.fieldKind = "message", field.message = reg.getMessage(trimLeadingDot(proto.typeName)), assert(field.message, `invalid FieldDescriptorProto: type_name ${proto.typeName} not found`), field.delimitedEncoding = isDelimitedEncoding(proto, parentOrFile), field.getDefaultValue = () => void 0;
			break;
		case 14: {
			let enumeration = reg.getEnum(trimLeadingDot(proto.typeName));
			assert(enumeration !== void 0, `invalid FieldDescriptorProto: type_name ${proto.typeName} not found`), field.fieldKind = "enum", field.enum = reg.getEnum(trimLeadingDot(proto.typeName)), field.getDefaultValue = () => unsafeIsSetExplicit(proto, "defaultValue") ? parseTextFormatEnumValue(enumeration, proto.defaultValue) : void 0;
			break;
		}
		default: field.fieldKind = "scalar", field.scalar = type, field.longAsString = jstype == 1, field.getDefaultValue = () => unsafeIsSetExplicit(proto, "defaultValue") ? parseTextFormatScalarValue(type, proto.defaultValue) : void 0;
	}
	return field;
}
/**
* Parse the "syntax" and "edition" fields, returning one of the supported
* editions.
*/
function getFileEdition(proto) {
	switch (proto.syntax) {
		case "":
		case "proto2": return 998;
		case "proto3": return 999;
		case "editions":
			if (proto.edition === 9999) return 1002;
			if (proto.edition in featureDefaults) return proto.edition;
			throw Error(`${proto.name}: unsupported edition`);
		default: throw Error(`${proto.name}: unsupported syntax "${proto.syntax}"`);
	}
}
/**
* Resolve dependencies of FileDescriptorProto to DescFile.
*/
function findFileDependencies(proto, reg) {
	return proto.dependency.map((wantName) => {
		let dep = reg.getFile(wantName);
		if (!dep) throw Error(`Cannot find ${wantName}, imported by ${proto.name}`);
		return dep;
	});
}
/**
* Finds a prefix shared by enum values, for example `my_enum_` for
* `enum MyEnum {MY_ENUM_A=0; MY_ENUM_B=1;}`.
*/
function findEnumSharedPrefix(enumName, values) {
	let prefix = camelToSnakeCase(enumName) + "_";
	for (let value of values) {
		if (!value.name.toLowerCase().startsWith(prefix)) return;
		let shortName = value.name.substring(prefix.length);
		if (shortName.length == 0 || /^\d/.test(shortName)) return;
	}
	return prefix;
}
/**
* Finds the custom JSON name of an enum value, set with the option
* `(pb.enumvalue.json).string` from google/protobuf/json_enumvalue_options.proto.
*
* Extensions are stored as unknown fields, so we read the option from the
* wire format instead of importing the extension, which depends on this file.
*/
function findEnumValueJsonName(proto) {
	let jsonName;
	for (let uf of proto.options?.$unknown ?? []) {
		if (uf.no !== 998 || uf.wireType !== WireType.LengthDelimited) continue;
		let reader = new BinaryReader(new BinaryReader(uf.data).bytes());
		for (; reader.pos < reader.len;) {
			let [no, wireType] = reader.tag();
			no === 1 && wireType === WireType.LengthDelimited ? jsonName = reader.string() : reader.skip(wireType, no);
		}
	}
	return jsonName;
}
/**
* Converts lowerCamelCase or UpperCamelCase into lower_snake_case.
* This is used to find shared prefixes in an enum.
*/
function camelToSnakeCase(camel) {
	return (camel.substring(0, 1) + camel.substring(1).replace(/[A-Z]/g, (c) => "_" + c)).toLowerCase();
}
/**
* Create a fully qualified name for a protobuf type or extension field.
*
* The fully qualified name for messages, enumerations, and services is
* constructed by concatenating the package name (if present), parent
* message names (for nested types), and the type name. We omit the leading
* dot added by protobuf compilers. Examples:
* - mypackage.MyMessage
* - mypackage.MyMessage.NestedMessage
*
* The fully qualified name for extension fields is constructed by
* concatenating the package name (if present), parent message names (for
* extensions declared within a message), and the field name. Examples:
* - mypackage.extfield
* - mypackage.MyMessage.extfield
*/
function makeTypeName(proto, parent, file) {
	let typeName;
	return typeName = parent ? `${parent.typeName}.${proto.name}` : file.proto.package.length > 0 ? `${file.proto.package}.${proto.name}` : `${proto.name}`, typeName;
}
/**
* Remove the leading dot from a fully qualified type name.
*/
function trimLeadingDot(typeName) {
	return typeName.startsWith(".") ? typeName.substring(1) : typeName;
}
/**
* Did the user put the field in a oneof group?
* Synthetic oneofs for proto3 optionals are ignored.
*/
function findOneof(proto, allOneofs) {
	if (!unsafeIsSetExplicit(proto, "oneofIndex") || proto.proto3Optional) return;
	let oneof = allOneofs[proto.oneofIndex];
	return assert(oneof, `invalid FieldDescriptorProto: oneof #${proto.oneofIndex} for field #${proto.number} not found`), oneof;
}
/**
* Presence of the field.
* See https://protobuf.dev/programming-guides/field_presence/
*/
function getFieldPresence(proto, oneof, isExtension, parent) {
	if (proto.label == 2) return 3;
	if (proto.label == 3) return 2;
	if (oneof || proto.proto3Optional || isExtension) return 1;
	let resolved = resolveFeature("fieldPresence", {
		proto,
		parent
	});
	return resolved == 2 && (proto.type == 11 || proto.type == 10) ? 1 : resolved;
}
/**
* Pack this repeated field?
*/
function isPackedField(proto, parent) {
	if (proto.label != 3) return !1;
	switch (proto.type) {
		case 9:
		case 12:
		case 10:
		case 11: return !1;
	}
	let o = proto.options;
	return o && unsafeIsSetExplicit(o, "packed") ? o.packed : resolveFeature("repeatedFieldEncoding", {
		proto,
		parent
	}) == 1;
}
/**
* Find the key and value fields of a synthetic map entry message.
*/
function findMapEntryFields(mapEntry) {
	let key = mapEntry.fields.find((f) => f.number === 1), value = mapEntry.fields.find((f) => f.number === 2);
	return assert(key && key.fieldKind == "scalar" && key.scalar != ScalarType.BYTES && key.scalar != ScalarType.FLOAT && key.scalar != ScalarType.DOUBLE && value && value.fieldKind != "list" && value.fieldKind != "map"), {
		key,
		value
	};
}
/**
* Enumerations can be open or closed.
* See https://protobuf.dev/programming-guides/enum/
*/
function isEnumOpen(desc) {
	return resolveFeature("enumType", {
		proto: desc.proto,
		parent: desc.parent ?? desc.file
	}) == 1;
}
/**
* Encode the message delimited (a.k.a. proto2 group encoding), or
* length-prefixed?
*/
function isDelimitedEncoding(proto, parent) {
	return proto.type == 10 || resolveFeature("messageEncoding", {
		proto,
		parent
	}) == 2;
}
/**
* Reject invalid UTF-8 when reading string fields from the binary wire format?
* Driven by the resolved `utf8_validation` feature: VERIFY (proto3 / editions
* 2023+ default) enforces; NONE (proto2 default) does not.
*/
function isUtf8Validated(proto, parent) {
	return resolveFeature("utf8Validation", {
		proto,
		parent
	}) == 2;
}
function resolveFeature(name, ref) {
	let featureSet = ref.proto.options?.features;
	if (featureSet) {
		let val = featureSet[name];
		if (val != 0) return val;
	}
	if ("kind" in ref) {
		if (ref.kind == "message") return resolveFeature(name, ref.parent ?? ref.file);
		let editionDefaults = featureDefaults[ref.edition];
		if (!editionDefaults) throw Error(`feature default for edition ${ref.edition} not found`);
		return editionDefaults[name];
	}
	return resolveFeature(name, ref.parent);
}
/**
* Assert that condition is truthy or throw error (with message)
*/
function assert(condition, msg) {
	if (!condition) throw Error(msg);
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/boot.js
/**
* Hydrate a file descriptor for google/protobuf/descriptor.proto from a plain
* object.
*
* See createFileDescriptorProtoBoot() for details.
*
* @private
*/
function boot(boot) {
	let root = bootFileDescriptorProto(boot);
	return root.messageType.forEach(restoreJsonNames), createEmbeddedFileRegistry(root, () => void 0).getFile(root.name);
}
/**
* Creates the message google.protobuf.FileDescriptorProto from an object literal.
*
* See createFileDescriptorProtoBoot() for details.
*
* @private
*/
function bootFileDescriptorProto(init) {
	return Object.assign(Object.create({
		syntax: "",
		edition: 0
	}), Object.assign(Object.assign({
		$typeName: "google.protobuf.FileDescriptorProto",
		dependency: [],
		publicDependency: [],
		weakDependency: [],
		optionDependency: [],
		service: [],
		extension: []
	}, init), {
		messageType: init.messageType.map(bootDescriptorProto),
		enumType: init.enumType.map(bootEnumDescriptorProto)
	}));
}
function bootDescriptorProto(init) {
	return Object.assign(Object.create({ visibility: 0 }), {
		$typeName: "google.protobuf.DescriptorProto",
		name: init.name,
		field: init.field?.map(bootFieldDescriptorProto) ?? [],
		extension: [],
		nestedType: init.nestedType?.map(bootDescriptorProto) ?? [],
		enumType: init.enumType?.map(bootEnumDescriptorProto) ?? [],
		extensionRange: init.extensionRange?.map((e) => Object.assign({ $typeName: "google.protobuf.DescriptorProto.ExtensionRange" }, e)) ?? [],
		oneofDecl: [],
		reservedRange: [],
		reservedName: []
	});
}
function bootFieldDescriptorProto(init) {
	return Object.assign(Object.create({
		label: 1,
		typeName: "",
		extendee: "",
		defaultValue: "",
		oneofIndex: 0,
		jsonName: "",
		proto3Optional: !1
	}), Object.assign(Object.assign({ $typeName: "google.protobuf.FieldDescriptorProto" }, init), { options: init.options ? bootFieldOptions(init.options) : void 0 }));
}
function bootFieldOptions(init) {
	return Object.assign(Object.create({
		ctype: 0,
		packed: !1,
		jstype: 0,
		lazy: !1,
		unverifiedLazy: !1,
		deprecated: !1,
		weak: !1,
		debugRedact: !1,
		retention: 0
	}), Object.assign(Object.assign({ $typeName: "google.protobuf.FieldOptions" }, init), {
		targets: init.targets ?? [],
		editionDefaults: init.editionDefaults?.map((e) => Object.assign({ $typeName: "google.protobuf.FieldOptions.EditionDefault" }, e)) ?? [],
		uninterpretedOption: []
	}));
}
function bootEnumDescriptorProto(init) {
	return Object.assign(Object.create({ visibility: 0 }), {
		$typeName: "google.protobuf.EnumDescriptorProto",
		name: init.name,
		reservedName: [],
		reservedRange: [],
		value: init.value.map((e) => Object.assign({ $typeName: "google.protobuf.EnumValueDescriptorProto" }, e))
	});
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/message.js
/**
* Hydrate a message descriptor.
*
* @private
*/
function messageDesc(file, path, ...paths) {
	return paths.reduce((acc, cur) => acc.nestedMessages[cur], file.messages[path]);
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/enum.js
/**
* Hydrate an enum descriptor.
*
* @private
*/
function enumDesc(file, path, ...paths) {
	if (paths.length == 0) return file.enums[path];
	let e = paths.pop();
	return paths.reduce((acc, cur) => acc.nestedMessages[cur], file.messages[path]).nestedEnums[e];
}
/**
* Construct a TypeScript enum object at runtime from a descriptor.
*
* The returned object is identical to a transpiled TS enum and includes the
* reverse mapping, see https://www.typescriptlang.org/docs/handbook/enums.html#reverse-mappings
*/
function tsEnum(desc) {
	let enumObject = {};
	for (let value of desc.values) enumObject[value.localName] = value.number, enumObject[value.number] = value.localName;
	return enumObject;
}
/**
* Describes the message google.protobuf.FileDescriptorProto.
* Use `create(FileDescriptorProtoSchema)` to create a new message.
*/
const FileDescriptorProtoSchema = /*@__PURE__*/ messageDesc(/* @__PURE__ */ boot({
	name: "google/protobuf/descriptor.proto",
	package: "google.protobuf",
	messageType: [
		{
			name: "FileDescriptorSet",
			field: [{
				name: "file",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.FileDescriptorProto"
			}],
			extensionRange: [{
				start: 536e6,
				end: 536000001
			}]
		},
		{
			name: "FileDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "package",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "dependency",
					number: 3,
					type: 9,
					label: 3
				},
				{
					name: "public_dependency",
					number: 10,
					type: 5,
					label: 3
				},
				{
					name: "weak_dependency",
					number: 11,
					type: 5,
					label: 3
				},
				{
					name: "option_dependency",
					number: 15,
					type: 9,
					label: 3
				},
				{
					name: "message_type",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto"
				},
				{
					name: "enum_type",
					number: 5,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto"
				},
				{
					name: "service",
					number: 6,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.ServiceDescriptorProto"
				},
				{
					name: "extension",
					number: 7,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "options",
					number: 8,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FileOptions"
				},
				{
					name: "source_code_info",
					number: 9,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.SourceCodeInfo"
				},
				{
					name: "syntax",
					number: 12,
					type: 9,
					label: 1
				},
				{
					name: "edition",
					number: 14,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}
			]
		},
		{
			name: "DescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "field",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "extension",
					number: 6,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldDescriptorProto"
				},
				{
					name: "nested_type",
					number: 3,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto"
				},
				{
					name: "enum_type",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto"
				},
				{
					name: "extension_range",
					number: 5,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto.ExtensionRange"
				},
				{
					name: "oneof_decl",
					number: 8,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.OneofDescriptorProto"
				},
				{
					name: "options",
					number: 7,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.MessageOptions"
				},
				{
					name: "reserved_range",
					number: 9,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.DescriptorProto.ReservedRange"
				},
				{
					name: "reserved_name",
					number: 10,
					type: 9,
					label: 3
				},
				{
					name: "visibility",
					number: 11,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.SymbolVisibility"
				}
			],
			nestedType: [{
				name: "ExtensionRange",
				field: [
					{
						name: "start",
						number: 1,
						type: 5,
						label: 1
					},
					{
						name: "end",
						number: 2,
						type: 5,
						label: 1
					},
					{
						name: "options",
						number: 3,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.ExtensionRangeOptions"
					}
				]
			}, {
				name: "ReservedRange",
				field: [{
					name: "start",
					number: 1,
					type: 5,
					label: 1
				}, {
					name: "end",
					number: 2,
					type: 5,
					label: 1
				}]
			}]
		},
		{
			name: "ExtensionRangeOptions",
			field: [
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				},
				{
					name: "declaration",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.ExtensionRangeOptions.Declaration",
					options: { retention: 2 }
				},
				{
					name: "features",
					number: 50,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "verification",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.ExtensionRangeOptions.VerificationState",
					defaultValue: "UNVERIFIED",
					options: { retention: 2 }
				}
			],
			nestedType: [{
				name: "Declaration",
				field: [
					{
						name: "number",
						number: 1,
						type: 5,
						label: 1
					},
					{
						name: "full_name",
						number: 2,
						type: 9,
						label: 1
					},
					{
						name: "type",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "reserved",
						number: 5,
						type: 8,
						label: 1
					},
					{
						name: "repeated",
						number: 6,
						type: 8,
						label: 1
					}
				]
			}],
			enumType: [{
				name: "VerificationState",
				value: [{
					name: "DECLARATION",
					number: 0
				}, {
					name: "UNVERIFIED",
					number: 1
				}]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "FieldDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "number",
					number: 3,
					type: 5,
					label: 1
				},
				{
					name: "label",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldDescriptorProto.Label"
				},
				{
					name: "type",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldDescriptorProto.Type"
				},
				{
					name: "type_name",
					number: 6,
					type: 9,
					label: 1
				},
				{
					name: "extendee",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "default_value",
					number: 7,
					type: 9,
					label: 1
				},
				{
					name: "oneof_index",
					number: 9,
					type: 5,
					label: 1
				},
				{
					name: "json_name",
					number: 10,
					type: 9,
					label: 1
				},
				{
					name: "options",
					number: 8,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions"
				},
				{
					name: "proto3_optional",
					number: 17,
					type: 8,
					label: 1
				}
			],
			enumType: [{
				name: "Type",
				value: [
					{
						name: "TYPE_DOUBLE",
						number: 1
					},
					{
						name: "TYPE_FLOAT",
						number: 2
					},
					{
						name: "TYPE_INT64",
						number: 3
					},
					{
						name: "TYPE_UINT64",
						number: 4
					},
					{
						name: "TYPE_INT32",
						number: 5
					},
					{
						name: "TYPE_FIXED64",
						number: 6
					},
					{
						name: "TYPE_FIXED32",
						number: 7
					},
					{
						name: "TYPE_BOOL",
						number: 8
					},
					{
						name: "TYPE_STRING",
						number: 9
					},
					{
						name: "TYPE_GROUP",
						number: 10
					},
					{
						name: "TYPE_MESSAGE",
						number: 11
					},
					{
						name: "TYPE_BYTES",
						number: 12
					},
					{
						name: "TYPE_UINT32",
						number: 13
					},
					{
						name: "TYPE_ENUM",
						number: 14
					},
					{
						name: "TYPE_SFIXED32",
						number: 15
					},
					{
						name: "TYPE_SFIXED64",
						number: 16
					},
					{
						name: "TYPE_SINT32",
						number: 17
					},
					{
						name: "TYPE_SINT64",
						number: 18
					}
				]
			}, {
				name: "Label",
				value: [
					{
						name: "LABEL_OPTIONAL",
						number: 1
					},
					{
						name: "LABEL_REPEATED",
						number: 3
					},
					{
						name: "LABEL_REQUIRED",
						number: 2
					}
				]
			}]
		},
		{
			name: "OneofDescriptorProto",
			field: [{
				name: "name",
				number: 1,
				type: 9,
				label: 1
			}, {
				name: "options",
				number: 2,
				type: 11,
				label: 1,
				typeName: ".google.protobuf.OneofOptions"
			}]
		},
		{
			name: "EnumDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "value",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumValueDescriptorProto"
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.EnumOptions"
				},
				{
					name: "reserved_range",
					number: 4,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.EnumDescriptorProto.EnumReservedRange"
				},
				{
					name: "reserved_name",
					number: 5,
					type: 9,
					label: 3
				},
				{
					name: "visibility",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.SymbolVisibility"
				}
			],
			nestedType: [{
				name: "EnumReservedRange",
				field: [{
					name: "start",
					number: 1,
					type: 5,
					label: 1
				}, {
					name: "end",
					number: 2,
					type: 5,
					label: 1
				}]
			}]
		},
		{
			name: "EnumValueDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "number",
					number: 2,
					type: 5,
					label: 1
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.EnumValueOptions"
				}
			]
		},
		{
			name: "ServiceDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "method",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.MethodDescriptorProto"
				},
				{
					name: "options",
					number: 3,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.ServiceOptions"
				}
			]
		},
		{
			name: "MethodDescriptorProto",
			field: [
				{
					name: "name",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "input_type",
					number: 2,
					type: 9,
					label: 1
				},
				{
					name: "output_type",
					number: 3,
					type: 9,
					label: 1
				},
				{
					name: "options",
					number: 4,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.MethodOptions"
				},
				{
					name: "client_streaming",
					number: 5,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "server_streaming",
					number: 6,
					type: 8,
					label: 1,
					defaultValue: "false"
				}
			]
		},
		{
			name: "FileOptions",
			field: [
				{
					name: "java_package",
					number: 1,
					type: 9,
					label: 1
				},
				{
					name: "java_outer_classname",
					number: 8,
					type: 9,
					label: 1
				},
				{
					name: "java_multiple_files",
					number: 10,
					type: 8,
					label: 1,
					defaultValue: "false",
					options: {}
				},
				{
					name: "java_generate_equals_and_hash",
					number: 20,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "java_string_check_utf8",
					number: 27,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "optimize_for",
					number: 9,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FileOptions.OptimizeMode",
					defaultValue: "SPEED"
				},
				{
					name: "go_package",
					number: 11,
					type: 9,
					label: 1
				},
				{
					name: "cc_generic_services",
					number: 16,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "java_generic_services",
					number: 17,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "py_generic_services",
					number: 18,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 23,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "cc_enable_arenas",
					number: 31,
					type: 8,
					label: 1,
					defaultValue: "true",
					options: {}
				},
				{
					name: "objc_class_prefix",
					number: 36,
					type: 9,
					label: 1
				},
				{
					name: "csharp_namespace",
					number: 37,
					type: 9,
					label: 1
				},
				{
					name: "swift_prefix",
					number: 39,
					type: 9,
					label: 1
				},
				{
					name: "php_class_prefix",
					number: 40,
					type: 9,
					label: 1
				},
				{
					name: "php_namespace",
					number: 41,
					type: 9,
					label: 1
				},
				{
					name: "php_metadata_namespace",
					number: 44,
					type: 9,
					label: 1
				},
				{
					name: "ruby_package",
					number: 45,
					type: 9,
					label: 1
				},
				{
					name: "features",
					number: 50,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			enumType: [{
				name: "OptimizeMode",
				value: [
					{
						name: "SPEED",
						number: 1
					},
					{
						name: "CODE_SIZE",
						number: 2
					},
					{
						name: "LITE_RUNTIME",
						number: 3
					}
				]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "MessageOptions",
			field: [
				{
					name: "message_set_wire_format",
					number: 1,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "no_standard_descriptor_accessor",
					number: 2,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "map_entry",
					number: 7,
					type: 8,
					label: 1
				},
				{
					name: "deprecated_legacy_json_field_conflicts",
					number: 11,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "features",
					number: 12,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "FieldOptions",
			field: [
				{
					name: "ctype",
					number: 1,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.CType",
					defaultValue: "STRING"
				},
				{
					name: "packed",
					number: 2,
					type: 8,
					label: 1
				},
				{
					name: "jstype",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.JSType",
					defaultValue: "JS_NORMAL"
				},
				{
					name: "lazy",
					number: 5,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "unverified_lazy",
					number: 15,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "weak",
					number: 10,
					type: 8,
					label: 1,
					defaultValue: "false",
					options: { deprecated: !0 }
				},
				{
					name: "debug_redact",
					number: 16,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "retention",
					number: 17,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.OptionRetention"
				},
				{
					name: "targets",
					number: 19,
					type: 14,
					label: 3,
					typeName: ".google.protobuf.FieldOptions.OptionTargetType"
				},
				{
					name: "edition_defaults",
					number: 20,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FieldOptions.EditionDefault"
				},
				{
					name: "features",
					number: 21,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "feature_support",
					number: 22,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.FeatureSupport"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			nestedType: [{
				name: "EditionDefault",
				field: [{
					name: "edition",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}, {
					name: "value",
					number: 2,
					type: 9,
					label: 1
				}]
			}, {
				name: "FeatureSupport",
				field: [
					{
						name: "edition_introduced",
						number: 1,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "edition_deprecated",
						number: 2,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "deprecation_warning",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "edition_removed",
						number: 4,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "removal_error",
						number: 5,
						type: 9,
						label: 1
					}
				]
			}],
			enumType: [
				{
					name: "CType",
					value: [
						{
							name: "STRING",
							number: 0
						},
						{
							name: "CORD",
							number: 1
						},
						{
							name: "STRING_PIECE",
							number: 2
						}
					]
				},
				{
					name: "JSType",
					value: [
						{
							name: "JS_NORMAL",
							number: 0
						},
						{
							name: "JS_STRING",
							number: 1
						},
						{
							name: "JS_NUMBER",
							number: 2
						}
					]
				},
				{
					name: "OptionRetention",
					value: [
						{
							name: "RETENTION_UNKNOWN",
							number: 0
						},
						{
							name: "RETENTION_RUNTIME",
							number: 1
						},
						{
							name: "RETENTION_SOURCE",
							number: 2
						}
					]
				},
				{
					name: "OptionTargetType",
					value: [
						{
							name: "TARGET_TYPE_UNKNOWN",
							number: 0
						},
						{
							name: "TARGET_TYPE_FILE",
							number: 1
						},
						{
							name: "TARGET_TYPE_EXTENSION_RANGE",
							number: 2
						},
						{
							name: "TARGET_TYPE_MESSAGE",
							number: 3
						},
						{
							name: "TARGET_TYPE_FIELD",
							number: 4
						},
						{
							name: "TARGET_TYPE_ONEOF",
							number: 5
						},
						{
							name: "TARGET_TYPE_ENUM",
							number: 6
						},
						{
							name: "TARGET_TYPE_ENUM_ENTRY",
							number: 7
						},
						{
							name: "TARGET_TYPE_SERVICE",
							number: 8
						},
						{
							name: "TARGET_TYPE_METHOD",
							number: 9
						}
					]
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "OneofOptions",
			field: [{
				name: "features",
				number: 1,
				type: 11,
				label: 1,
				typeName: ".google.protobuf.FeatureSet"
			}, {
				name: "uninterpreted_option",
				number: 999,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.UninterpretedOption"
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "EnumOptions",
			field: [
				{
					name: "allow_alias",
					number: 2,
					type: 8,
					label: 1
				},
				{
					name: "deprecated",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "deprecated_legacy_json_field_conflicts",
					number: 6,
					type: 8,
					label: 1,
					options: { deprecated: !0 }
				},
				{
					name: "features",
					number: 7,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "EnumValueOptions",
			field: [
				{
					name: "deprecated",
					number: 1,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "features",
					number: 2,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "debug_redact",
					number: 3,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "feature_support",
					number: 4,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FieldOptions.FeatureSupport"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "ServiceOptions",
			field: [
				{
					name: "features",
					number: 34,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "deprecated",
					number: 33,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "MethodOptions",
			field: [
				{
					name: "deprecated",
					number: 33,
					type: 8,
					label: 1,
					defaultValue: "false"
				},
				{
					name: "idempotency_level",
					number: 34,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.MethodOptions.IdempotencyLevel",
					defaultValue: "IDEMPOTENCY_UNKNOWN"
				},
				{
					name: "features",
					number: 35,
					type: 11,
					label: 1,
					typeName: ".google.protobuf.FeatureSet"
				},
				{
					name: "uninterpreted_option",
					number: 999,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption"
				}
			],
			enumType: [{
				name: "IdempotencyLevel",
				value: [
					{
						name: "IDEMPOTENCY_UNKNOWN",
						number: 0
					},
					{
						name: "NO_SIDE_EFFECTS",
						number: 1
					},
					{
						name: "IDEMPOTENT",
						number: 2
					}
				]
			}],
			extensionRange: [{
				start: 990,
				end: 999
			}, {
				start: 1e3,
				end: 536870912
			}]
		},
		{
			name: "UninterpretedOption",
			field: [
				{
					name: "name",
					number: 2,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.UninterpretedOption.NamePart"
				},
				{
					name: "identifier_value",
					number: 3,
					type: 9,
					label: 1
				},
				{
					name: "positive_int_value",
					number: 4,
					type: 4,
					label: 1
				},
				{
					name: "negative_int_value",
					number: 5,
					type: 3,
					label: 1
				},
				{
					name: "double_value",
					number: 6,
					type: 1,
					label: 1
				},
				{
					name: "string_value",
					number: 7,
					type: 12,
					label: 1
				},
				{
					name: "aggregate_value",
					number: 8,
					type: 9,
					label: 1
				}
			],
			nestedType: [{
				name: "NamePart",
				field: [{
					name: "name_part",
					number: 1,
					type: 9,
					label: 2
				}, {
					name: "is_extension",
					number: 2,
					type: 8,
					label: 2
				}]
			}]
		},
		{
			name: "FeatureSet",
			field: [
				{
					name: "field_presence",
					number: 1,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.FieldPresence",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [
							{
								value: "EXPLICIT",
								edition: 900
							},
							{
								value: "IMPLICIT",
								edition: 999
							},
							{
								value: "EXPLICIT",
								edition: 1e3
							}
						]
					}
				},
				{
					name: "enum_type",
					number: 2,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.EnumType",
					options: {
						retention: 1,
						targets: [6, 1],
						editionDefaults: [{
							value: "CLOSED",
							edition: 900
						}, {
							value: "OPEN",
							edition: 999
						}]
					}
				},
				{
					name: "repeated_field_encoding",
					number: 3,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.RepeatedFieldEncoding",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "EXPANDED",
							edition: 900
						}, {
							value: "PACKED",
							edition: 999
						}]
					}
				},
				{
					name: "utf8_validation",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.Utf8Validation",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "NONE",
							edition: 900
						}, {
							value: "VERIFY",
							edition: 999
						}]
					}
				},
				{
					name: "message_encoding",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.MessageEncoding",
					options: {
						retention: 1,
						targets: [4, 1],
						editionDefaults: [{
							value: "LENGTH_PREFIXED",
							edition: 900
						}]
					}
				},
				{
					name: "json_format",
					number: 6,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.JsonFormat",
					options: {
						retention: 1,
						targets: [
							3,
							6,
							1
						],
						editionDefaults: [{
							value: "LEGACY_BEST_EFFORT",
							edition: 900
						}, {
							value: "ALLOW",
							edition: 999
						}]
					}
				},
				{
					name: "enforce_naming_style",
					number: 7,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.EnforceNamingStyle",
					options: {
						retention: 2,
						targets: [
							1,
							2,
							3,
							4,
							5,
							6,
							7,
							8,
							9
						],
						editionDefaults: [
							{
								value: "STYLE_LEGACY",
								edition: 900
							},
							{
								value: "STYLE2024",
								edition: 1001
							},
							{
								value: "STYLE2026",
								edition: 1002
							}
						]
					}
				},
				{
					name: "default_symbol_visibility",
					number: 8,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility",
					options: {
						retention: 2,
						targets: [1],
						editionDefaults: [
							{
								value: "EXPORT_ALL",
								edition: 900
							},
							{
								value: "EXPORT_TOP_LEVEL",
								edition: 1001
							},
							{
								value: "STRICT",
								edition: 1002
							}
						]
					}
				},
				{
					name: "enforce_proto_limits",
					number: 9,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.FeatureSet.ProtoLimitsFeature.EnforceProtoLimits",
					options: {
						retention: 2,
						targets: [
							6,
							3,
							4,
							5
						],
						editionDefaults: [{
							value: "LEGACY_NO_EXPLICIT_LIMITS",
							edition: 900
						}, {
							value: "PROTO_LIMITS2026",
							edition: 1002
						}]
					}
				}
			],
			nestedType: [{
				name: "VisibilityFeature",
				enumType: [{
					name: "DefaultSymbolVisibility",
					value: [
						{
							name: "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN",
							number: 0
						},
						{
							name: "EXPORT_ALL",
							number: 1
						},
						{
							name: "EXPORT_TOP_LEVEL",
							number: 2
						},
						{
							name: "LOCAL_ALL",
							number: 3
						},
						{
							name: "STRICT",
							number: 4
						}
					]
				}]
			}, {
				name: "ProtoLimitsFeature",
				enumType: [{
					name: "EnforceProtoLimits",
					value: [
						{
							name: "PROTO_LIMITS_UNKNOWN",
							number: 0
						},
						{
							name: "LEGACY_NO_EXPLICIT_LIMITS",
							number: 1
						},
						{
							name: "PROTO_LIMITS2026",
							number: 2
						}
					]
				}]
			}],
			enumType: [
				{
					name: "FieldPresence",
					value: [
						{
							name: "FIELD_PRESENCE_UNKNOWN",
							number: 0
						},
						{
							name: "EXPLICIT",
							number: 1
						},
						{
							name: "IMPLICIT",
							number: 2
						},
						{
							name: "LEGACY_REQUIRED",
							number: 3
						}
					]
				},
				{
					name: "EnumType",
					value: [
						{
							name: "ENUM_TYPE_UNKNOWN",
							number: 0
						},
						{
							name: "OPEN",
							number: 1
						},
						{
							name: "CLOSED",
							number: 2
						}
					]
				},
				{
					name: "RepeatedFieldEncoding",
					value: [
						{
							name: "REPEATED_FIELD_ENCODING_UNKNOWN",
							number: 0
						},
						{
							name: "PACKED",
							number: 1
						},
						{
							name: "EXPANDED",
							number: 2
						}
					]
				},
				{
					name: "Utf8Validation",
					value: [
						{
							name: "UTF8_VALIDATION_UNKNOWN",
							number: 0
						},
						{
							name: "VERIFY",
							number: 2
						},
						{
							name: "NONE",
							number: 3
						}
					]
				},
				{
					name: "MessageEncoding",
					value: [
						{
							name: "MESSAGE_ENCODING_UNKNOWN",
							number: 0
						},
						{
							name: "LENGTH_PREFIXED",
							number: 1
						},
						{
							name: "DELIMITED",
							number: 2
						}
					]
				},
				{
					name: "JsonFormat",
					value: [
						{
							name: "JSON_FORMAT_UNKNOWN",
							number: 0
						},
						{
							name: "ALLOW",
							number: 1
						},
						{
							name: "LEGACY_BEST_EFFORT",
							number: 2
						}
					]
				},
				{
					name: "EnforceNamingStyle",
					value: [
						{
							name: "ENFORCE_NAMING_STYLE_UNKNOWN",
							number: 0
						},
						{
							name: "STYLE2024",
							number: 1
						},
						{
							name: "STYLE_LEGACY",
							number: 2
						},
						{
							name: "STYLE2026",
							number: 3
						}
					]
				}
			],
			extensionRange: [
				{
					start: 1e3,
					end: 9995
				},
				{
					start: 9995,
					end: 1e4
				},
				{
					start: 1e4,
					end: 10001
				}
			]
		},
		{
			name: "FeatureSetDefaults",
			field: [
				{
					name: "defaults",
					number: 1,
					type: 11,
					label: 3,
					typeName: ".google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault"
				},
				{
					name: "minimum_edition",
					number: 4,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				},
				{
					name: "maximum_edition",
					number: 5,
					type: 14,
					label: 1,
					typeName: ".google.protobuf.Edition"
				}
			],
			nestedType: [{
				name: "FeatureSetEditionDefault",
				field: [
					{
						name: "edition",
						number: 3,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.Edition"
					},
					{
						name: "overridable_features",
						number: 4,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.FeatureSet"
					},
					{
						name: "fixed_features",
						number: 5,
						type: 11,
						label: 1,
						typeName: ".google.protobuf.FeatureSet"
					}
				]
			}]
		},
		{
			name: "SourceCodeInfo",
			field: [{
				name: "location",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.SourceCodeInfo.Location"
			}],
			nestedType: [{
				name: "Location",
				field: [
					{
						name: "path",
						number: 1,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "span",
						number: 2,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "leading_comments",
						number: 3,
						type: 9,
						label: 1
					},
					{
						name: "trailing_comments",
						number: 4,
						type: 9,
						label: 1
					},
					{
						name: "leading_detached_comments",
						number: 6,
						type: 9,
						label: 3
					}
				]
			}],
			extensionRange: [{
				start: 536e6,
				end: 536000001
			}]
		},
		{
			name: "GeneratedCodeInfo",
			field: [{
				name: "annotation",
				number: 1,
				type: 11,
				label: 3,
				typeName: ".google.protobuf.GeneratedCodeInfo.Annotation"
			}],
			nestedType: [{
				name: "Annotation",
				field: [
					{
						name: "path",
						number: 1,
						type: 5,
						label: 3,
						options: { packed: !0 }
					},
					{
						name: "source_file",
						number: 2,
						type: 9,
						label: 1
					},
					{
						name: "begin",
						number: 3,
						type: 5,
						label: 1
					},
					{
						name: "end",
						number: 4,
						type: 5,
						label: 1
					},
					{
						name: "semantic",
						number: 5,
						type: 14,
						label: 1,
						typeName: ".google.protobuf.GeneratedCodeInfo.Annotation.Semantic"
					}
				],
				enumType: [{
					name: "Semantic",
					value: [
						{
							name: "NONE",
							number: 0
						},
						{
							name: "SET",
							number: 1
						},
						{
							name: "ALIAS",
							number: 2
						}
					]
				}]
			}]
		}
	],
	enumType: [{
		name: "Edition",
		value: [
			{
				name: "EDITION_UNKNOWN",
				number: 0
			},
			{
				name: "EDITION_LEGACY",
				number: 900
			},
			{
				name: "EDITION_PROTO2",
				number: 998
			},
			{
				name: "EDITION_PROTO3",
				number: 999
			},
			{
				name: "EDITION_2023",
				number: 1e3
			},
			{
				name: "EDITION_2024",
				number: 1001
			},
			{
				name: "EDITION_2026",
				number: 1002
			},
			{
				name: "EDITION_UNSTABLE",
				number: 9999
			},
			{
				name: "EDITION_1_TEST_ONLY",
				number: 1
			},
			{
				name: "EDITION_2_TEST_ONLY",
				number: 2
			},
			{
				name: "EDITION_99997_TEST_ONLY",
				number: 99997
			},
			{
				name: "EDITION_99998_TEST_ONLY",
				number: 99998
			},
			{
				name: "EDITION_99999_TEST_ONLY",
				number: 99999
			},
			{
				name: "EDITION_MAX",
				number: 2147483647
			}
		]
	}, {
		name: "SymbolVisibility",
		value: [
			{
				name: "VISIBILITY_UNSET",
				number: 0
			},
			{
				name: "VISIBILITY_LOCAL",
				number: 1
			},
			{
				name: "VISIBILITY_EXPORT",
				number: 2
			}
		]
	}]
}), 1);
/**
* The verification state of the extension range.
*
* @generated from enum google.protobuf.ExtensionRangeOptions.VerificationState
*/
var ExtensionRangeOptions_VerificationState;
(function(ExtensionRangeOptions_VerificationState) {
	/**
	* @generated from enum value: UNVERIFIED = 1;
	*/
	ExtensionRangeOptions_VerificationState[ExtensionRangeOptions_VerificationState.DECLARATION = 0] = "DECLARATION", ExtensionRangeOptions_VerificationState[ExtensionRangeOptions_VerificationState.UNVERIFIED = 1] = "UNVERIFIED";
})(ExtensionRangeOptions_VerificationState ||= {});
/**
* @generated from enum google.protobuf.FieldDescriptorProto.Type
*/
var FieldDescriptorProto_Type;
(function(FieldDescriptorProto_Type) {
	/**
	* Uses ZigZag encoding.
	*
	* @generated from enum value: TYPE_SINT64 = 18;
	*/
	FieldDescriptorProto_Type[FieldDescriptorProto_Type.DOUBLE = 1] = "DOUBLE", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FLOAT = 2] = "FLOAT", FieldDescriptorProto_Type[FieldDescriptorProto_Type.INT64 = 3] = "INT64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.UINT64 = 4] = "UINT64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.INT32 = 5] = "INT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FIXED64 = 6] = "FIXED64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.FIXED32 = 7] = "FIXED32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.BOOL = 8] = "BOOL", FieldDescriptorProto_Type[FieldDescriptorProto_Type.STRING = 9] = "STRING", FieldDescriptorProto_Type[FieldDescriptorProto_Type.GROUP = 10] = "GROUP", FieldDescriptorProto_Type[FieldDescriptorProto_Type.MESSAGE = 11] = "MESSAGE", FieldDescriptorProto_Type[FieldDescriptorProto_Type.BYTES = 12] = "BYTES", FieldDescriptorProto_Type[FieldDescriptorProto_Type.UINT32 = 13] = "UINT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.ENUM = 14] = "ENUM", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SFIXED32 = 15] = "SFIXED32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SFIXED64 = 16] = "SFIXED64", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SINT32 = 17] = "SINT32", FieldDescriptorProto_Type[FieldDescriptorProto_Type.SINT64 = 18] = "SINT64";
})(FieldDescriptorProto_Type ||= {});
/**
* @generated from enum google.protobuf.FieldDescriptorProto.Label
*/
var FieldDescriptorProto_Label;
(function(FieldDescriptorProto_Label) {
	/**
	* The required label is only allowed in google.protobuf.  In proto3 and Editions
	* it's explicitly prohibited.  In Editions, the `field_presence` feature
	* can be used to get this behavior.
	*
	* @generated from enum value: LABEL_REQUIRED = 2;
	*/
	FieldDescriptorProto_Label[FieldDescriptorProto_Label.OPTIONAL = 1] = "OPTIONAL", FieldDescriptorProto_Label[FieldDescriptorProto_Label.REPEATED = 3] = "REPEATED", FieldDescriptorProto_Label[FieldDescriptorProto_Label.REQUIRED = 2] = "REQUIRED";
})(FieldDescriptorProto_Label ||= {});
/**
* Generated classes can be optimized for speed or code size.
*
* @generated from enum google.protobuf.FileOptions.OptimizeMode
*/
var FileOptions_OptimizeMode;
(function(FileOptions_OptimizeMode) {
	/**
	* Generate code using MessageLite and the lite runtime.
	*
	* @generated from enum value: LITE_RUNTIME = 3;
	*/
	FileOptions_OptimizeMode[FileOptions_OptimizeMode.SPEED = 1] = "SPEED", FileOptions_OptimizeMode[FileOptions_OptimizeMode.CODE_SIZE = 2] = "CODE_SIZE", FileOptions_OptimizeMode[FileOptions_OptimizeMode.LITE_RUNTIME = 3] = "LITE_RUNTIME";
})(FileOptions_OptimizeMode ||= {});
/**
* @generated from enum google.protobuf.FieldOptions.CType
*/
var FieldOptions_CType;
(function(FieldOptions_CType) {
	/**
	* @generated from enum value: STRING_PIECE = 2;
	*/
	FieldOptions_CType[FieldOptions_CType.STRING = 0] = "STRING", FieldOptions_CType[FieldOptions_CType.CORD = 1] = "CORD", FieldOptions_CType[FieldOptions_CType.STRING_PIECE = 2] = "STRING_PIECE";
})(FieldOptions_CType ||= {});
/**
* @generated from enum google.protobuf.FieldOptions.JSType
*/
var FieldOptions_JSType;
(function(FieldOptions_JSType) {
	/**
	* Use JavaScript numbers.
	*
	* @generated from enum value: JS_NUMBER = 2;
	*/
	FieldOptions_JSType[FieldOptions_JSType.JS_NORMAL = 0] = "JS_NORMAL", FieldOptions_JSType[FieldOptions_JSType.JS_STRING = 1] = "JS_STRING", FieldOptions_JSType[FieldOptions_JSType.JS_NUMBER = 2] = "JS_NUMBER";
})(FieldOptions_JSType ||= {});
/**
* If set to RETENTION_SOURCE, the option will be omitted from the binary.
*
* @generated from enum google.protobuf.FieldOptions.OptionRetention
*/
var FieldOptions_OptionRetention;
(function(FieldOptions_OptionRetention) {
	/**
	* @generated from enum value: RETENTION_SOURCE = 2;
	*/
	FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_UNKNOWN = 0] = "RETENTION_UNKNOWN", FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_RUNTIME = 1] = "RETENTION_RUNTIME", FieldOptions_OptionRetention[FieldOptions_OptionRetention.RETENTION_SOURCE = 2] = "RETENTION_SOURCE";
})(FieldOptions_OptionRetention ||= {});
/**
* This indicates the types of entities that the field may apply to when used
* as an option. If it is unset, then the field may be freely used as an
* option on any kind of entity.
*
* @generated from enum google.protobuf.FieldOptions.OptionTargetType
*/
var FieldOptions_OptionTargetType;
(function(FieldOptions_OptionTargetType) {
	/**
	* @generated from enum value: TARGET_TYPE_METHOD = 9;
	*/
	FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_UNKNOWN = 0] = "TARGET_TYPE_UNKNOWN", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_FILE = 1] = "TARGET_TYPE_FILE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_EXTENSION_RANGE = 2] = "TARGET_TYPE_EXTENSION_RANGE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_MESSAGE = 3] = "TARGET_TYPE_MESSAGE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_FIELD = 4] = "TARGET_TYPE_FIELD", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ONEOF = 5] = "TARGET_TYPE_ONEOF", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ENUM = 6] = "TARGET_TYPE_ENUM", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_ENUM_ENTRY = 7] = "TARGET_TYPE_ENUM_ENTRY", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_SERVICE = 8] = "TARGET_TYPE_SERVICE", FieldOptions_OptionTargetType[FieldOptions_OptionTargetType.TARGET_TYPE_METHOD = 9] = "TARGET_TYPE_METHOD";
})(FieldOptions_OptionTargetType ||= {});
/**
* Is this method side-effect-free (or safe in HTTP parlance), or idempotent,
* or neither? HTTP based RPC implementation may choose GET verb for safe
* methods, and PUT verb for idempotent methods instead of the default POST.
*
* @generated from enum google.protobuf.MethodOptions.IdempotencyLevel
*/
var MethodOptions_IdempotencyLevel;
(function(MethodOptions_IdempotencyLevel) {
	/**
	* idempotent, but may have side effects
	*
	* @generated from enum value: IDEMPOTENT = 2;
	*/
	MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.IDEMPOTENCY_UNKNOWN = 0] = "IDEMPOTENCY_UNKNOWN", MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS = 1] = "NO_SIDE_EFFECTS", MethodOptions_IdempotencyLevel[MethodOptions_IdempotencyLevel.IDEMPOTENT = 2] = "IDEMPOTENT";
})(MethodOptions_IdempotencyLevel ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility
*/
var FeatureSet_VisibilityFeature_DefaultSymbolVisibility;
(function(FeatureSet_VisibilityFeature_DefaultSymbolVisibility) {
	/**
	* All symbols local by default. Nested types cannot be exported.
	* With special case caveat for message { enum {} reserved 1 to max; }
	* This is the recommended setting for new protos.
	*
	* @generated from enum value: STRICT = 4;
	*/
	FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0] = "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.EXPORT_ALL = 1] = "EXPORT_ALL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.EXPORT_TOP_LEVEL = 2] = "EXPORT_TOP_LEVEL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.LOCAL_ALL = 3] = "LOCAL_ALL", FeatureSet_VisibilityFeature_DefaultSymbolVisibility[FeatureSet_VisibilityFeature_DefaultSymbolVisibility.STRICT = 4] = "STRICT";
})(FeatureSet_VisibilityFeature_DefaultSymbolVisibility ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.ProtoLimitsFeature.EnforceProtoLimits
*/
var FeatureSet_ProtoLimitsFeature_EnforceProtoLimits;
(function(FeatureSet_ProtoLimitsFeature_EnforceProtoLimits) {
	/**
	* A set of limits enforced by Edition 2026 by default. For a detailed
	* list of all the limits please consult the Edition 2026 documentation.
	*
	* @generated from enum value: PROTO_LIMITS2026 = 2;
	*/
	FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.PROTO_LIMITS_UNKNOWN = 0] = "PROTO_LIMITS_UNKNOWN", FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.LEGACY_NO_EXPLICIT_LIMITS = 1] = "LEGACY_NO_EXPLICIT_LIMITS", FeatureSet_ProtoLimitsFeature_EnforceProtoLimits[FeatureSet_ProtoLimitsFeature_EnforceProtoLimits.PROTO_LIMITS2026 = 2] = "PROTO_LIMITS2026";
})(FeatureSet_ProtoLimitsFeature_EnforceProtoLimits ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.FieldPresence
*/
var FeatureSet_FieldPresence;
(function(FeatureSet_FieldPresence) {
	/**
	* @generated from enum value: LEGACY_REQUIRED = 3;
	*/
	FeatureSet_FieldPresence[FeatureSet_FieldPresence.FIELD_PRESENCE_UNKNOWN = 0] = "FIELD_PRESENCE_UNKNOWN", FeatureSet_FieldPresence[FeatureSet_FieldPresence.EXPLICIT = 1] = "EXPLICIT", FeatureSet_FieldPresence[FeatureSet_FieldPresence.IMPLICIT = 2] = "IMPLICIT", FeatureSet_FieldPresence[FeatureSet_FieldPresence.LEGACY_REQUIRED = 3] = "LEGACY_REQUIRED";
})(FeatureSet_FieldPresence ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.EnumType
*/
var FeatureSet_EnumType;
(function(FeatureSet_EnumType) {
	/**
	* @generated from enum value: CLOSED = 2;
	*/
	FeatureSet_EnumType[FeatureSet_EnumType.ENUM_TYPE_UNKNOWN = 0] = "ENUM_TYPE_UNKNOWN", FeatureSet_EnumType[FeatureSet_EnumType.OPEN = 1] = "OPEN", FeatureSet_EnumType[FeatureSet_EnumType.CLOSED = 2] = "CLOSED";
})(FeatureSet_EnumType ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.RepeatedFieldEncoding
*/
var FeatureSet_RepeatedFieldEncoding;
(function(FeatureSet_RepeatedFieldEncoding) {
	/**
	* @generated from enum value: EXPANDED = 2;
	*/
	FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.REPEATED_FIELD_ENCODING_UNKNOWN = 0] = "REPEATED_FIELD_ENCODING_UNKNOWN", FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.PACKED = 1] = "PACKED", FeatureSet_RepeatedFieldEncoding[FeatureSet_RepeatedFieldEncoding.EXPANDED = 2] = "EXPANDED";
})(FeatureSet_RepeatedFieldEncoding ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.Utf8Validation
*/
var FeatureSet_Utf8Validation;
(function(FeatureSet_Utf8Validation) {
	/**
	* @generated from enum value: NONE = 3;
	*/
	FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.UTF8_VALIDATION_UNKNOWN = 0] = "UTF8_VALIDATION_UNKNOWN", FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.VERIFY = 2] = "VERIFY", FeatureSet_Utf8Validation[FeatureSet_Utf8Validation.NONE = 3] = "NONE";
})(FeatureSet_Utf8Validation ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.MessageEncoding
*/
var FeatureSet_MessageEncoding;
(function(FeatureSet_MessageEncoding) {
	/**
	* @generated from enum value: DELIMITED = 2;
	*/
	FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.MESSAGE_ENCODING_UNKNOWN = 0] = "MESSAGE_ENCODING_UNKNOWN", FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.LENGTH_PREFIXED = 1] = "LENGTH_PREFIXED", FeatureSet_MessageEncoding[FeatureSet_MessageEncoding.DELIMITED = 2] = "DELIMITED";
})(FeatureSet_MessageEncoding ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.JsonFormat
*/
var FeatureSet_JsonFormat;
(function(FeatureSet_JsonFormat) {
	/**
	* @generated from enum value: LEGACY_BEST_EFFORT = 2;
	*/
	FeatureSet_JsonFormat[FeatureSet_JsonFormat.JSON_FORMAT_UNKNOWN = 0] = "JSON_FORMAT_UNKNOWN", FeatureSet_JsonFormat[FeatureSet_JsonFormat.ALLOW = 1] = "ALLOW", FeatureSet_JsonFormat[FeatureSet_JsonFormat.LEGACY_BEST_EFFORT = 2] = "LEGACY_BEST_EFFORT";
})(FeatureSet_JsonFormat ||= {});
/**
* @generated from enum google.protobuf.FeatureSet.EnforceNamingStyle
*/
var FeatureSet_EnforceNamingStyle;
(function(FeatureSet_EnforceNamingStyle) {
	/**
	* @generated from enum value: STYLE2026 = 3;
	*/
	FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.ENFORCE_NAMING_STYLE_UNKNOWN = 0] = "ENFORCE_NAMING_STYLE_UNKNOWN", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE2024 = 1] = "STYLE2024", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE_LEGACY = 2] = "STYLE_LEGACY", FeatureSet_EnforceNamingStyle[FeatureSet_EnforceNamingStyle.STYLE2026 = 3] = "STYLE2026";
})(FeatureSet_EnforceNamingStyle ||= {});
/**
* Represents the identified object's effect on the element in the original
* .proto file.
*
* @generated from enum google.protobuf.GeneratedCodeInfo.Annotation.Semantic
*/
var GeneratedCodeInfo_Annotation_Semantic;
(function(GeneratedCodeInfo_Annotation_Semantic) {
	/**
	* An alias to the element is returned.
	*
	* @generated from enum value: ALIAS = 2;
	*/
	GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.NONE = 0] = "NONE", GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.SET = 1] = "SET", GeneratedCodeInfo_Annotation_Semantic[GeneratedCodeInfo_Annotation_Semantic.ALIAS = 2] = "ALIAS";
})(GeneratedCodeInfo_Annotation_Semantic ||= {});
/**
* The full set of known editions.
*
* @generated from enum google.protobuf.Edition
*/
var Edition;
(function(Edition) {
	/**
	* Placeholder for specifying unbounded edition support.  This should only
	* ever be used by plugins that can expect to never require any changes to
	* support a new edition.
	*
	* @generated from enum value: EDITION_MAX = 2147483647;
	*/
	Edition[Edition.EDITION_UNKNOWN = 0] = "EDITION_UNKNOWN", Edition[Edition.EDITION_LEGACY = 900] = "EDITION_LEGACY", Edition[Edition.EDITION_PROTO2 = 998] = "EDITION_PROTO2", Edition[Edition.EDITION_PROTO3 = 999] = "EDITION_PROTO3", Edition[Edition.EDITION_2023 = 1e3] = "EDITION_2023", Edition[Edition.EDITION_2024 = 1001] = "EDITION_2024", Edition[Edition.EDITION_2026 = 1002] = "EDITION_2026", Edition[Edition.EDITION_UNSTABLE = 9999] = "EDITION_UNSTABLE", Edition[Edition.EDITION_1_TEST_ONLY = 1] = "EDITION_1_TEST_ONLY", Edition[Edition.EDITION_2_TEST_ONLY = 2] = "EDITION_2_TEST_ONLY", Edition[Edition.EDITION_99997_TEST_ONLY = 99997] = "EDITION_99997_TEST_ONLY", Edition[Edition.EDITION_99998_TEST_ONLY = 99998] = "EDITION_99998_TEST_ONLY", Edition[Edition.EDITION_99999_TEST_ONLY = 99999] = "EDITION_99999_TEST_ONLY", Edition[Edition.EDITION_MAX = 2147483647] = "EDITION_MAX";
})(Edition ||= {});
/**
* Describes the 'visibility' of a symbol with respect to the proto import
* system. Symbols can only be imported when the visibility rules do not prevent
* it (ex: local symbols cannot be imported).  Visibility modifiers can only set
* on `message` and `enum` as they are the only types available to be referenced
* from other files.
*
* @generated from enum google.protobuf.SymbolVisibility
*/
var SymbolVisibility;
(function(SymbolVisibility) {
	/**
	* @generated from enum value: VISIBILITY_EXPORT = 2;
	*/
	SymbolVisibility[SymbolVisibility.VISIBILITY_UNSET = 0] = "VISIBILITY_UNSET", SymbolVisibility[SymbolVisibility.VISIBILITY_LOCAL = 1] = "VISIBILITY_LOCAL", SymbolVisibility[SymbolVisibility.VISIBILITY_EXPORT = 2] = "VISIBILITY_EXPORT";
})(SymbolVisibility ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/from-binary.js
/**
* @private Only exported for getExtension()
*/
function makeReadContext(options) {
	return Object.assign(Object.assign({
		readUnknownFields: !0,
		recursionLimit: 100
	}, options), { depth: 0 });
}
/**
* Parse serialized binary data.
*/
function fromBinary(schema, bytes, options) {
	let message = create(schema);
	return compiledReader(schema).read(message, new BinaryReader(bytes), makeReadContext(options), bytes.byteLength), message;
}
const compiledReaders = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled decoder for a message, compiling it on first use.
*/
function compiledReader(desc) {
	let compiled = compiledReaders.get(desc);
	return compiled === void 0 && (compiled = compileMessage$1(desc)), compiled;
}
function compileMessage$1(desc) {
	let descString = String(desc), fieldReaders = /* @__PURE__ */ new Map(), compiled = {
		read: compileMessageReader(descString, fieldReaders),
		readGroup: compileGroupReader(descString, fieldReaders)
	};
	compiledReaders.set(desc, compiled);
	for (let field of desc.fields) fieldReaders.set(field.number, compileFieldReader(field));
	return compiled;
}
/**
* Create a decoder for a length-prefixed message body, dispatching wire
* records to the compiled field decoders by field number.
*/
function compileMessageReader(descString, fieldReaders) {
	return (message, reader, ctx, length) => {
		if (++ctx.depth > ctx.recursionLimit) throw Error(`cannot decode ${descString} from binary: maximum recursion depth of ${ctx.recursionLimit} reached`);
		let end = reader.pos + length, unknownFields = message.$unknown ?? [];
		for (; reader.pos < end;) {
			let [fieldNo, wireType] = reader.tag(), fieldReader = fieldReaders.get(fieldNo);
			if (fieldReader === void 0) {
				let data = reader.skip(wireType, fieldNo, ctx.recursionLimit - ctx.depth);
				ctx.readUnknownFields && unknownFields.push({
					no: fieldNo,
					wireType,
					data
				});
			} else fieldReader(message, reader, ctx, wireType);
		}
		unknownFields.length > 0 && (message.$unknown = unknownFields), ctx.depth--;
	};
}
/**
* Create a decoder for a message with the delimited encoding (group),
* reading until the EndGroup tag, like compileMessageReader.
*/
function compileGroupReader(descString, fieldReaders) {
	return (message, reader, ctx, fieldNo) => {
		if (++ctx.depth > ctx.recursionLimit) throw Error(`cannot decode ${descString} from binary: maximum recursion depth of ${ctx.recursionLimit} reached`);
		let recordFieldNo, wireType, unknownFields = message.$unknown ?? [];
		for (; reader.pos < reader.len && ([recordFieldNo, wireType] = reader.tag(), wireType != WireType.EndGroup);) {
			let fieldReader = fieldReaders.get(recordFieldNo);
			if (fieldReader === void 0) {
				let data = reader.skip(wireType, recordFieldNo, ctx.recursionLimit - ctx.depth);
				ctx.readUnknownFields && unknownFields.push({
					no: recordFieldNo,
					wireType,
					data
				});
			} else fieldReader(message, reader, ctx, wireType);
		}
		if (wireType != WireType.EndGroup || recordFieldNo !== fieldNo) throw Error("invalid end group tag");
		unknownFields.length > 0 && (message.$unknown = unknownFields), ctx.depth--;
	};
}
function compileFieldReader(field) {
	switch (field.fieldKind) {
		case "scalar": return compileScalarFieldReader(field);
		case "enum": return compileEnumFieldReader(field);
		case "message": return compileMessageFieldReader(field);
		case "list": return compileListFieldReader(field);
		case "map": return compileMapFieldReader(field);
	}
}
function compileScalarFieldReader(field) {
	let readScalar = compileScalarReader(field.scalar, field.utf8Validation, field.longAsString), localName = field.localName;
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (message, reader) => {
			message[oneofLocalName] = {
				case: localName,
				value: readScalar(reader)
			};
		};
	}
	return (message, reader) => {
		message[localName] = readScalar(reader);
	};
}
function compileEnumFieldReader(field) {
	let localName = field.localName, oneofLocalName = field.oneof?.localName;
	if (field.enum.open) return oneofLocalName === void 0 ? (message, reader) => {
		message[localName] = reader.int32();
	} : (message, reader) => {
		message[oneofLocalName] = {
			case: localName,
			value: reader.int32()
		};
	};
	let values = field.enum.values, fieldNo = field.number;
	return (message, reader, ctx, wireType) => {
		let val = reader.int32();
		if (values.some((v) => v.number === val)) oneofLocalName === void 0 ? message[localName] = val : message[oneofLocalName] = {
			case: localName,
			value: val
		};
		else if (ctx.readUnknownFields) {
			let bytes = [];
			varint32write(val, bytes);
			let unknownFields = message.$unknown ?? [];
			unknownFields.push({
				no: fieldNo,
				wireType,
				data: new Uint8Array(bytes)
			}), message.$unknown = unknownFields;
		}
	};
}
function compileMessageFieldReader(field) {
	let localName = field.localName, { toMessage, toLocal } = localMessageMapper(field), readChild = compileChildReader(field);
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (message, reader, ctx) => {
			let oneof = message[oneofLocalName], child = toMessage(oneof.case === localName ? oneof.value : void 0);
			readChild(child, reader, ctx), message[oneofLocalName] = {
				case: localName,
				value: toLocal(child)
			};
		};
	}
	return (message, reader, ctx) => {
		let child = toMessage(message[localName]);
		readChild(child, reader, ctx), message[localName] = toLocal(child);
	};
}
/**
* Compile a decoder for the wire format of a message field, honoring the
* delimited encoding of the field.
*/
function compileChildReader(field) {
	let compiledChild = compiledReader(field.message);
	if (field.delimitedEncoding) {
		let fieldNo = field.number;
		return (child, reader, ctx) => compiledChild.readGroup(child, reader, ctx, fieldNo);
	}
	return (child, reader, ctx) => compiledChild.read(child, reader, ctx, reader.uint32());
}
function compileListFieldReader(field) {
	let localName = field.localName;
	if (field.listKind == "message") {
		let { toMessage, toLocal } = localMessageMapper(field), readChild = compileChildReader(field);
		return (message, reader, ctx) => {
			let child = toMessage(void 0);
			readChild(child, reader, ctx), message[localName].push(toLocal(child));
		};
	}
	let scalarType = field.listKind == "enum" ? ScalarType.INT32 : field.scalar, longAsString = field.listKind == "scalar" && field.longAsString, readScalar = compileScalarReader(scalarType, field.utf8Validation, longAsString), packedPossible = scalarType != ScalarType.STRING && scalarType != ScalarType.BYTES;
	return (message, reader, ctx, wireType) => {
		let items = message[localName];
		if (wireType == WireType.LengthDelimited && packedPossible) {
			let end = reader.uint32() + reader.pos;
			for (; reader.pos < end;) items.push(readScalar(reader));
		} else items.push(readScalar(reader));
	};
}
function compileMapFieldReader(field) {
	let localName = field.localName, readKey = compileScalarReader(field.mapKey, field.utf8Validation, !1), keyZero = scalarZeroValue(field.mapKey, !1), readValue, valueDefault;
	switch (field.mapKind) {
		case "scalar": {
			let scalar = field.scalar, readScalar = compileScalarReader(scalar, field.utf8Validation, !1);
			if (readValue = (reader) => readScalar(reader), scalar == ScalarType.BYTES) valueDefault = () => /* @__PURE__ */ new Uint8Array();
			else {
				let zero = scalarZeroValue(scalar, !1);
				valueDefault = () => zero;
			}
			break;
		}
		case "enum": {
			let zero = field.enum.values[0].number;
			readValue = (reader) => reader.int32(), valueDefault = () => zero;
			break;
		}
		case "message": {
			let { toMessage, toLocal } = localMessageMapper(field), readChild = compiledReader(field.message).read;
			readValue = (reader, ctx, existing) => {
				let child = toMessage(existing);
				return readChild(child, reader, ctx, reader.uint32()), toLocal(child);
			}, valueDefault = () => toLocal(toMessage(void 0));
			break;
		}
	}
	return (message, reader, ctx) => {
		let record = message[localName], key, val, len = reader.uint32(), end = reader.pos + len;
		for (; reader.pos < end;) {
			let [fieldNo, wireType] = reader.tag();
			switch (fieldNo) {
				case 1:
					key = readKey(reader);
					break;
				case 2:
					val = readValue(reader, ctx, val);
					break;
				default: reader.skip(wireType, fieldNo, ctx.recursionLimit - ctx.depth);
			}
		}
		key === void 0 && (key = keyZero), val === void 0 && (val = valueDefault()), setOwn(record, key, val);
	};
}
/**
* Returns a reader for a scalar value. For 64-bit integers, BinaryReader
* already returns the local representation (bigint or string), so, unlike in
* the reflection layer, no validation is needed here.
*/
function compileScalarReader(type, utf8Validation, longAsString) {
	switch (type) {
		case ScalarType.STRING: return (reader) => reader.string(utf8Validation);
		case ScalarType.BOOL: return (reader) => reader.bool();
		case ScalarType.DOUBLE: return (reader) => reader.double();
		case ScalarType.FLOAT: return (reader) => reader.float();
		case ScalarType.INT32: return (reader) => reader.int32();
		case ScalarType.INT64: return longAsString ? (reader) => String(reader.int64()) : (reader) => reader.int64();
		case ScalarType.UINT64: return longAsString ? (reader) => String(reader.uint64()) : (reader) => reader.uint64();
		case ScalarType.FIXED64: return longAsString ? (reader) => String(reader.fixed64()) : (reader) => reader.fixed64();
		case ScalarType.BYTES: return (reader) => reader.bytes();
		case ScalarType.FIXED32: return (reader) => reader.fixed32();
		case ScalarType.SFIXED32: return (reader) => reader.sfixed32();
		case ScalarType.SFIXED64: return longAsString ? (reader) => String(reader.sfixed64()) : (reader) => reader.sfixed64();
		case ScalarType.SINT64: return longAsString ? (reader) => String(reader.sint64()) : (reader) => reader.sint64();
		case ScalarType.UINT32: return (reader) => reader.uint32();
		case ScalarType.SINT32: return (reader) => reader.sint32();
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/codegenv2/file.js
/**
* Hydrate a file descriptor.
*
* @private
*/
function fileDesc(b64, imports) {
	let root = fromBinary(FileDescriptorProtoSchema, base64Decode(b64));
	return root.messageType.forEach(restoreJsonNames), root.dependency = imports?.map((f) => f.proto.name) ?? [], createEmbeddedFileRegistry(root, (protoFileName) => imports?.find((f) => f.proto.name === protoFileName)).getFile(root.name);
}
// node_modules/@bufbuild/protobuf/dist/esm/to-binary.js
const writeDefaults = { writeUnknownFields: !0 };
function makeWriteOptions(options) {
	return options ? Object.assign(Object.assign({}, writeDefaults), options) : writeDefaults;
}
function toBinary(schema, message, options) {
	let writer = new BinaryWriter();
	return compiledWriter(schema)(writer, makeWriteOptions(options), message), writer.finish();
}
const compiledWriters = /* @__PURE__ */ new WeakMap();
/**
* Return the compiled encoder for a message, compiling it on first use.
*/
function compiledWriter(desc) {
	let compiled = compiledWriters.get(desc);
	return compiled === void 0 && (compiled = compileMessage(desc)), compiled;
}
function compileMessage(desc) {
	let typeName = desc.typeName, sortedFields = desc.fields.concat().sort((a, b) => a.number - b.number), foreignField = sortedFields[0], fieldWriters = [], compiled = (writer, opts, message) => {
		if (message.$typeName !== typeName && foreignField !== void 0) throw new FieldError(foreignField, `cannot use ${foreignField} with message ${message.$typeName}`, "ForeignFieldError");
		for (let i = 0; i < fieldWriters.length; i++) fieldWriters[i](writer, opts, message);
		let unknown = message.$unknown;
		if (unknown !== void 0 && opts.writeUnknownFields) for (let i = 0; i < unknown.length; i++) {
			let { no, wireType, data } = unknown[i];
			writer.tag(no, wireType).raw(data);
		}
	};
	compiledWriters.set(desc, compiled);
	for (let field of sortedFields) fieldWriters.push(compileField(field));
	return compiled;
}
function compileField(field) {
	switch (field.fieldKind) {
		case "message":
		case "scalar":
		case "enum": return compileSingularField(field);
		case "list": return compileListField(field);
		case "map": return compileMapField(field);
	}
}
/**
* Compile an encoder for a singular field: the presence check, and the
* value encoder.
*/
function compileSingularField(field) {
	let writeValue = compileSingularValue(field), localName = field.localName;
	if (field.oneof) {
		let oneofLocalName = field.oneof.localName;
		return (writer, opts, message) => {
			let oneof = message[oneofLocalName];
			oneof.case === localName && writeValue(writer, opts, oneof.value);
		};
	}
	if (field.presence != 2) {
		let requiredError = field.presence == 3 ? `cannot encode ${field} to binary: required field not set` : void 0;
		return (writer, opts, message) => {
			let value = message[localName];
			if (value !== void 0 && Object.prototype.hasOwnProperty.call(message, localName)) writeValue(writer, opts, value);
			else if (requiredError !== void 0) throw Error(requiredError);
		};
	}
	if (field.fieldKind == "enum") {
		let zero = field.enum.values[0].number;
		return (writer, opts, message) => {
			let value = message[localName];
			value !== zero && writeValue(writer, opts, value);
		};
	}
	switch (field.scalar) {
		case ScalarType.BOOL: return (writer, opts, message) => {
			let value = message[localName];
			value !== !1 && writeValue(writer, opts, value);
		};
		case ScalarType.STRING: return (writer, opts, message) => {
			let value = message[localName];
			value !== "" && writeValue(writer, opts, value);
		};
		case ScalarType.BYTES: return (writer, opts, message) => {
			let value = message[localName];
			(!(value instanceof Uint8Array) || value.byteLength > 0) && writeValue(writer, opts, value);
		};
		case ScalarType.DOUBLE:
		case ScalarType.FLOAT: return (writer, opts, message) => {
			let value = message[localName];
			Object.is(value, 0) || writeValue(writer, opts, value);
		};
		default: return (writer, opts, message) => {
			let value = message[localName];
			value != 0 && writeValue(writer, opts, value);
		};
	}
}
/**
* Compile an encoder for the value of a singular field, including the tag.
*/
function compileSingularValue(field) {
	switch (field.fieldKind) {
		case "message": {
			let { toMessage } = localMessageMapper(field), writeChild = compileChildWriter(field);
			return (writer, opts, value) => {
				writeChild(writer, opts, toMessage(value));
			};
		}
		case "scalar":
		case "enum": {
			let scalarType = field.fieldKind == "enum" ? ScalarType.INT32 : field.scalar, fieldNo = field.number, wireType = writeTypeOfScalar(scalarType), writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
			return (writer, opts, value) => {
				writer.tag(fieldNo, wireType), writeScalar(writer, value);
			};
		}
	}
}
function compileListField(field) {
	let localName = field.localName, fieldNo = field.number;
	switch (field.listKind) {
		case "message": {
			let { toMessage } = localMessageMapper(field), writeChild = compileChildWriter(field);
			return (writer, opts, message) => {
				let items = message[localName];
				for (let i = 0; i < items.length; i++) writeChild(writer, opts, toMessage(items[i]));
			};
		}
		case "scalar":
		case "enum": {
			let scalarType = field.listKind == "enum" ? ScalarType.INT32 : field.scalar, writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
			if (field.packed) return (writer, opts, message) => {
				let items = message[localName];
				if (items.length != 0) {
					writer.tag(fieldNo, WireType.LengthDelimited).fork();
					for (let i = 0; i < items.length; i++) writeScalar(writer, items[i]);
					writer.join();
				}
			};
			let wireType = writeTypeOfScalar(scalarType);
			return (writer, opts, message) => {
				let items = message[localName];
				for (let i = 0; i < items.length; i++) writer.tag(fieldNo, wireType), writeScalar(writer, items[i]);
			};
		}
	}
}
function compileMapField(field) {
	let localName = field.localName, fieldNo = field.number, writeKey = compileMapKey(field);
	if (field.mapKind == "message") {
		let { toMessage } = localMessageMapper(field), writeMessage = compiledWriter(field.message);
		return (writer, opts, message) => {
			let record = message[localName], keys = Object.keys(record);
			for (let i = 0; i < keys.length; i++) {
				let key = keys[i];
				writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeKey(writer, key), writer.tag(2, WireType.LengthDelimited).fork(), writeMessage(writer, opts, toMessage(record[key])), writer.join(), writer.join();
			}
		};
	}
	let scalarType = field.mapKind == "enum" ? ScalarType.INT32 : field.scalar, valueWireType = writeTypeOfScalar(scalarType), writeScalar = compileScalarValue(scalarType, field.parent.typeName, field.name);
	return (writer, opts, message) => {
		let record = message[localName], keys = Object.keys(record);
		for (let i = 0; i < keys.length; i++) {
			let key = keys[i];
			writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeKey(writer, key), writer.tag(2, valueWireType), writeScalar(writer, record[key]), writer.join();
		}
	};
}
/**
* Compile an encoder for a map key. Map keys are stored as object keys and
* are always strings locally. Convert them to their scalar type before
* writing, like the reflect API does when iterating map entries.
*/
function compileMapKey(field) {
	let wireType = writeTypeOfScalar(field.mapKey), writeScalar = compileScalarValue(field.mapKey, field.parent.typeName, field.name), convertKey = compileMapKeyConverter(field.mapKey);
	return (writer, key) => {
		writer.tag(1, wireType), writeScalar(writer, convertKey(key));
	};
}
/**
* Returns a converter from an object key (always a string) to the closest
* possible type for the map key type. Invalid keys are passed through to
* the scalar writer, which raises an error for them.
*/
function compileMapKeyConverter(type) {
	switch (type) {
		case ScalarType.STRING: return (key) => key;
		case ScalarType.BOOL: return (key) => key === "true" || key !== "false" && key;
		case ScalarType.UINT64:
		case ScalarType.FIXED64: return (key) => {
			try {
				return protoInt64.uParse(key);
			} catch {
				return key;
			}
		};
		case ScalarType.INT64:
		case ScalarType.SFIXED64:
		case ScalarType.SINT64: return (key) => {
			try {
				return protoInt64.parse(key);
			} catch {
				return key;
			}
		};
		default: return (key) => {
			let n = Number.parseInt(key);
			return Number.isFinite(n) ? n : key;
		};
	}
}
/**
* Compile an encoder for a bare scalar value (no tag), wrapping errors from
* the writer with the message and field name.
*/
function compileScalarValue(type, messageName, fieldName) {
	let writeScalar = compileScalarWrite(type);
	return (writer, value) => {
		try {
			writeScalar(writer, value);
		} catch (e) {
			throw e instanceof Error ? Error(`cannot encode field ${messageName}.${fieldName} to binary: ${e.message}`) : e;
		}
	};
}
function compileScalarWrite(type) {
	switch (type) {
		case ScalarType.STRING: return (writer, value) => writer.string(value);
		case ScalarType.BOOL: return (writer, value) => writer.bool(value);
		case ScalarType.DOUBLE: return (writer, value) => writer.double(value);
		case ScalarType.FLOAT: return (writer, value) => writer.float(value);
		case ScalarType.INT32: return (writer, value) => writer.int32(value);
		case ScalarType.INT64: return (writer, value) => writer.int64(value);
		case ScalarType.UINT64: return (writer, value) => writer.uint64(value);
		case ScalarType.FIXED64: return (writer, value) => writer.fixed64(value);
		case ScalarType.BYTES: return (writer, value) => writer.bytes(value);
		case ScalarType.FIXED32: return (writer, value) => writer.fixed32(value);
		case ScalarType.SFIXED32: return (writer, value) => writer.sfixed32(value);
		case ScalarType.SFIXED64: return (writer, value) => writer.sfixed64(value);
		case ScalarType.SINT64: return (writer, value) => writer.sint64(value);
		case ScalarType.UINT32: return (writer, value) => writer.uint32(value);
		case ScalarType.SINT32: return (writer, value) => writer.sint32(value);
	}
}
/**
* Compile an encoder for the wire format of a message field, honoring the
* delimited encoding of the field. The tag is written by the encoder.
*/
function compileChildWriter(field) {
	let fieldNo = field.number, writeMessage = compiledWriter(field.message);
	return field.delimitedEncoding ? (writer, opts, child) => {
		writer.tag(fieldNo, WireType.StartGroup), writeMessage(writer, opts, child), writer.tag(fieldNo, WireType.EndGroup);
	} : (writer, opts, child) => {
		writer.tag(fieldNo, WireType.LengthDelimited).fork(), writeMessage(writer, opts, child), writer.join();
	};
}
function writeTypeOfScalar(type) {
	switch (type) {
		case ScalarType.BYTES:
		case ScalarType.STRING: return WireType.LengthDelimited;
		case ScalarType.DOUBLE:
		case ScalarType.FIXED64:
		case ScalarType.SFIXED64: return WireType.Bit64;
		case ScalarType.FIXED32:
		case ScalarType.SFIXED32:
		case ScalarType.FLOAT: return WireType.Bit32;
		default: return WireType.Varint;
	}
}
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/type_pb.js
/**
* Basic field types.
*
* @generated from enum google.protobuf.Field.Kind
*/
var Field_Kind;
(function(Field_Kind) {
	/**
	* Field type sint64.
	*
	* @generated from enum value: TYPE_SINT64 = 18;
	*/
	Field_Kind[Field_Kind.TYPE_UNKNOWN = 0] = "TYPE_UNKNOWN", Field_Kind[Field_Kind.TYPE_DOUBLE = 1] = "TYPE_DOUBLE", Field_Kind[Field_Kind.TYPE_FLOAT = 2] = "TYPE_FLOAT", Field_Kind[Field_Kind.TYPE_INT64 = 3] = "TYPE_INT64", Field_Kind[Field_Kind.TYPE_UINT64 = 4] = "TYPE_UINT64", Field_Kind[Field_Kind.TYPE_INT32 = 5] = "TYPE_INT32", Field_Kind[Field_Kind.TYPE_FIXED64 = 6] = "TYPE_FIXED64", Field_Kind[Field_Kind.TYPE_FIXED32 = 7] = "TYPE_FIXED32", Field_Kind[Field_Kind.TYPE_BOOL = 8] = "TYPE_BOOL", Field_Kind[Field_Kind.TYPE_STRING = 9] = "TYPE_STRING", Field_Kind[Field_Kind.TYPE_GROUP = 10] = "TYPE_GROUP", Field_Kind[Field_Kind.TYPE_MESSAGE = 11] = "TYPE_MESSAGE", Field_Kind[Field_Kind.TYPE_BYTES = 12] = "TYPE_BYTES", Field_Kind[Field_Kind.TYPE_UINT32 = 13] = "TYPE_UINT32", Field_Kind[Field_Kind.TYPE_ENUM = 14] = "TYPE_ENUM", Field_Kind[Field_Kind.TYPE_SFIXED32 = 15] = "TYPE_SFIXED32", Field_Kind[Field_Kind.TYPE_SFIXED64 = 16] = "TYPE_SFIXED64", Field_Kind[Field_Kind.TYPE_SINT32 = 17] = "TYPE_SINT32", Field_Kind[Field_Kind.TYPE_SINT64 = 18] = "TYPE_SINT64";
})(Field_Kind ||= {});
/**
* Whether a field is optional, required, or repeated.
*
* @generated from enum google.protobuf.Field.Cardinality
*/
var Field_Cardinality;
(function(Field_Cardinality) {
	/**
	* For repeated fields.
	*
	* @generated from enum value: CARDINALITY_REPEATED = 3;
	*/
	Field_Cardinality[Field_Cardinality.UNKNOWN = 0] = "UNKNOWN", Field_Cardinality[Field_Cardinality.OPTIONAL = 1] = "OPTIONAL", Field_Cardinality[Field_Cardinality.REQUIRED = 2] = "REQUIRED", Field_Cardinality[Field_Cardinality.REPEATED = 3] = "REPEATED";
})(Field_Cardinality ||= {});
/**
* The syntax in which a protocol buffer element is defined.
*
* @generated from enum google.protobuf.Syntax
*/
var Syntax;
(function(Syntax) {
	/**
	* Syntax `editions`.
	*
	* @generated from enum value: SYNTAX_EDITIONS = 2;
	*/
	Syntax[Syntax.PROTO2 = 0] = "PROTO2", Syntax[Syntax.PROTO3 = 1] = "PROTO3", Syntax[Syntax.EDITIONS = 2] = "EDITIONS";
})(Syntax ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/cpp_features_pb.js
/**
* @generated from enum pb.CppFeatures.StringType
*/
var CppFeatures_StringType;
(function(CppFeatures_StringType) {
	/**
	* @generated from enum value: STRING = 3;
	*/
	CppFeatures_StringType[CppFeatures_StringType.STRING_TYPE_UNKNOWN = 0] = "STRING_TYPE_UNKNOWN", CppFeatures_StringType[CppFeatures_StringType.VIEW = 1] = "VIEW", CppFeatures_StringType[CppFeatures_StringType.CORD = 2] = "CORD", CppFeatures_StringType[CppFeatures_StringType.STRING = 3] = "STRING";
})(CppFeatures_StringType ||= {});
/**
* @generated from enum pb.CppFeatures.RepeatedType
*/
var CppFeatures_RepeatedType;
(function(CppFeatures_RepeatedType) {
	/**
	* The repeated field has an opaque backing type, and accessors will return
	* a RepeatedFieldProxy.
	*
	* @generated from enum value: PROXY = 2;
	*/
	CppFeatures_RepeatedType[CppFeatures_RepeatedType.REPEATED_TYPE_UNKNOWN = 0] = "REPEATED_TYPE_UNKNOWN", CppFeatures_RepeatedType[CppFeatures_RepeatedType.LEGACY = 1] = "LEGACY", CppFeatures_RepeatedType[CppFeatures_RepeatedType.PROXY = 2] = "PROXY";
})(CppFeatures_RepeatedType ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/go_features_pb.js
/**
* The name of this enum matches OptimizeMode in descriptor.proto.
*
* @generated from enum pb.GoFeatures.OptimizeModeFeature.OptimizeMode
*/
var GoFeatures_OptimizeModeFeature_OptimizeMode;
(function(GoFeatures_OptimizeModeFeature_OptimizeMode) {
	/**
	* There is no enum entry for LITE_RUNTIME (descriptor.proto),
	* because Go Protobuf does not have the concept of a lite runtime.
	*
	* @generated from enum value: CODE_SIZE = 2;
	*/
	GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.OPTIMIZE_MODE_UNSPECIFIED = 0] = "OPTIMIZE_MODE_UNSPECIFIED", GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.SPEED = 1] = "SPEED", GoFeatures_OptimizeModeFeature_OptimizeMode[GoFeatures_OptimizeModeFeature_OptimizeMode.CODE_SIZE = 2] = "CODE_SIZE";
})(GoFeatures_OptimizeModeFeature_OptimizeMode ||= {});
/**
* @generated from enum pb.GoFeatures.APILevel
*/
var GoFeatures_APILevel;
(function(GoFeatures_APILevel) {
	/**
	* @generated from enum value: API_OPAQUE = 3;
	*/
	GoFeatures_APILevel[GoFeatures_APILevel.API_LEVEL_UNSPECIFIED = 0] = "API_LEVEL_UNSPECIFIED", GoFeatures_APILevel[GoFeatures_APILevel.API_OPEN = 1] = "API_OPEN", GoFeatures_APILevel[GoFeatures_APILevel.API_HYBRID = 2] = "API_HYBRID", GoFeatures_APILevel[GoFeatures_APILevel.API_OPAQUE = 3] = "API_OPAQUE";
})(GoFeatures_APILevel ||= {});
/**
* @generated from enum pb.GoFeatures.StripEnumPrefix
*/
var GoFeatures_StripEnumPrefix;
(function(GoFeatures_StripEnumPrefix) {
	/**
	* @generated from enum value: STRIP_ENUM_PREFIX_STRIP = 3;
	*/
	GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.UNSPECIFIED = 0] = "UNSPECIFIED", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.KEEP = 1] = "KEEP", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.GENERATE_BOTH = 2] = "GENERATE_BOTH", GoFeatures_StripEnumPrefix[GoFeatures_StripEnumPrefix.STRIP = 3] = "STRIP";
})(GoFeatures_StripEnumPrefix ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/java_features_pb.js
/**
* @generated from enum pb.JavaFeatures.NestInFileClassFeature.NestInFileClass
*/
var JavaFeatures_NestInFileClassFeature_NestInFileClass;
(function(JavaFeatures_NestInFileClassFeature_NestInFileClass) {
	/**
	* Fall back to the `java_multiple_files` option. Users won't be able to
	* set this option.
	*
	* @generated from enum value: LEGACY = 3;
	*/
	JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.NEST_IN_FILE_CLASS_UNKNOWN = 0] = "NEST_IN_FILE_CLASS_UNKNOWN", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.NO = 1] = "NO", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.YES = 2] = "YES", JavaFeatures_NestInFileClassFeature_NestInFileClass[JavaFeatures_NestInFileClassFeature_NestInFileClass.LEGACY = 3] = "LEGACY";
})(JavaFeatures_NestInFileClassFeature_NestInFileClass ||= {});
/**
* The UTF8 validation strategy to use.
*
* @generated from enum pb.JavaFeatures.Utf8Validation
*/
var JavaFeatures_Utf8Validation;
(function(JavaFeatures_Utf8Validation) {
	/**
	* Verifies UTF8 validity overriding the global utf8_validation
	* feature. This represents the legacy java_string_check_utf8 option.
	*
	* @generated from enum value: VERIFY = 2;
	*/
	JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.UTF8_VALIDATION_UNKNOWN = 0] = "UTF8_VALIDATION_UNKNOWN", JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.DEFAULT = 1] = "DEFAULT", JavaFeatures_Utf8Validation[JavaFeatures_Utf8Validation.VERIFY = 2] = "VERIFY";
})(JavaFeatures_Utf8Validation ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/struct_pb.js
/**
* Represents a JSON `null`.
*
* `NullValue` is a sentinel, using an enum with only one value to represent
* the null value for the `Value` type union.
*
* A field of type `NullValue` with any value other than `0` is considered
* invalid. Most ProtoJSON serializers will emit a `Value` with a `null_value`
* set as a JSON `null` regardless of the integer value, and so will round trip
* to a `0` value.
*
* @generated from enum google.protobuf.NullValue
*/
var NullValue;
(function(NullValue) {
	/**
	* Null value.
	*
	* @generated from enum value: NULL_VALUE = 0;
	*/
	NullValue[NullValue.NULL_VALUE = 0] = "NULL_VALUE";
})(NullValue ||= {});
// node_modules/@bufbuild/protobuf/dist/esm/wkt/google/protobuf/compiler/plugin_pb.js
/**
* Sync with code_generator.h.
*
* @generated from enum google.protobuf.compiler.CodeGeneratorResponse.Feature
*/
var CodeGeneratorResponse_Feature;
(function(CodeGeneratorResponse_Feature) {
	/**
	* @generated from enum value: FEATURE_SUPPORTS_EDITIONS = 2;
	*/
	CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.NONE = 0] = "NONE", CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.PROTO3_OPTIONAL = 1] = "PROTO3_OPTIONAL", CodeGeneratorResponse_Feature[CodeGeneratorResponse_Feature.SUPPORTS_EDITIONS = 2] = "SUPPORTS_EDITIONS";
})(CodeGeneratorResponse_Feature ||= {});
// src/ir/generated/onnx_pb.js
/**
* Describes the file onnx.proto.
*/
const file_onnx = /*@__PURE__*/ fileDesc("Cgpvbm54LnByb3RvEgRvbm54IswFCg5BdHRyaWJ1dGVQcm90bxIMCgRuYW1lGAEgASgJEhUKDXJlZl9hdHRyX25hbWUYFSABKAkSEgoKZG9jX3N0cmluZxgNIAEoCRIwCgR0eXBlGBQgASgOMiIub25ueC5BdHRyaWJ1dGVQcm90by5BdHRyaWJ1dGVUeXBlEgkKAWYYAiABKAISCQoBaRgDIAEoAxIJCgFzGAQgASgMEhwKAXQYBSABKAsyES5vbm54LlRlbnNvclByb3RvEhsKAWcYBiABKAsyEC5vbm54LkdyYXBoUHJvdG8SLgoNc3BhcnNlX3RlbnNvchgWIAEoCzIXLm9ubnguU3BhcnNlVGVuc29yUHJvdG8SGwoCdHAYDiABKAsyDy5vbm54LlR5cGVQcm90bxIOCgZmbG9hdHMYByADKAISDAoEaW50cxgIIAMoAxIPCgdzdHJpbmdzGAkgAygMEiIKB3RlbnNvcnMYCiADKAsyES5vbm54LlRlbnNvclByb3RvEiAKBmdyYXBocxgLIAMoCzIQLm9ubnguR3JhcGhQcm90bxIvCg5zcGFyc2VfdGVuc29ycxgXIAMoCzIXLm9ubnguU3BhcnNlVGVuc29yUHJvdG8SJAoLdHlwZV9wcm90b3MYDyADKAsyDy5vbm54LlR5cGVQcm90byLZAQoNQXR0cmlidXRlVHlwZRINCglVTkRFRklORUQQABIJCgVGTE9BVBABEgcKA0lOVBACEgoKBlNUUklORxADEgoKBlRFTlNPUhAEEgkKBUdSQVBIEAUSEQoNU1BBUlNFX1RFTlNPUhALEg4KClRZUEVfUFJPVE8QDRIKCgZGTE9BVFMQBhIICgRJTlRTEAcSCwoHU1RSSU5HUxAIEgsKB1RFTlNPUlMQCRIKCgZHUkFQSFMQChISCg5TUEFSU0VfVEVOU09SUxAMEg8KC1RZUEVfUFJPVE9TEA4ihwEKDlZhbHVlSW5mb1Byb3RvEgwKBG5hbWUYASABKAkSHQoEdHlwZRgCIAEoCzIPLm9ubnguVHlwZVByb3RvEhIKCmRvY19zdHJpbmcYAyABKAkSNAoObWV0YWRhdGFfcHJvcHMYBCADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG8ioQIKCU5vZGVQcm90bxINCgVpbnB1dBgBIAMoCRIOCgZvdXRwdXQYAiADKAkSDAoEbmFtZRgDIAEoCRIPCgdvcF90eXBlGAQgASgJEg4KBmRvbWFpbhgHIAEoCRIQCghvdmVybG9hZBgIIAEoCRI0Cg5tZXRhZGF0YV9wcm9wcxgJIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxJBChVkZXZpY2VfY29uZmlndXJhdGlvbnMYCiADKAsyIi5vbm54Lk5vZGVEZXZpY2VDb25maWd1cmF0aW9uUHJvdG8SJwoJYXR0cmlidXRlGAUgAygLMhQub25ueC5BdHRyaWJ1dGVQcm90bxISCgpkb2Nfc3RyaW5nGAYgASgJItYBChFUcmFpbmluZ0luZm9Qcm90bxIoCg5pbml0aWFsaXphdGlvbhgBIAEoCzIQLm9ubnguR3JhcGhQcm90bxIjCglhbGdvcml0aG0YAiABKAsyEC5vbm54LkdyYXBoUHJvdG8SPAoWaW5pdGlhbGl6YXRpb25fYmluZGluZxgDIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxI0Cg51cGRhdGVfYmluZGluZxgEIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90byKiAwoKTW9kZWxQcm90bxISCgppcl92ZXJzaW9uGAEgASgDEi4KDG9wc2V0X2ltcG9ydBgIIAMoCzIYLm9ubnguT3BlcmF0b3JTZXRJZFByb3RvEhUKDXByb2R1Y2VyX25hbWUYAiABKAkSGAoQcHJvZHVjZXJfdmVyc2lvbhgDIAEoCRIOCgZkb21haW4YBCABKAkSFQoNbW9kZWxfdmVyc2lvbhgFIAEoAxISCgpkb2Nfc3RyaW5nGAYgASgJEh8KBWdyYXBoGAcgASgLMhAub25ueC5HcmFwaFByb3RvEjQKDm1ldGFkYXRhX3Byb3BzGA4gAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvEi4KDXRyYWluaW5nX2luZm8YFCADKAsyFy5vbm54LlRyYWluaW5nSW5mb1Byb3RvEiYKCWZ1bmN0aW9ucxgZIAMoCzITLm9ubnguRnVuY3Rpb25Qcm90bxI1Cg1jb25maWd1cmF0aW9uGBogAygLMh4ub25ueC5EZXZpY2VDb25maWd1cmF0aW9uUHJvdG8iNAoWU3RyaW5nU3RyaW5nRW50cnlQcm90bxILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAkiawoQVGVuc29yQW5ub3RhdGlvbhITCgt0ZW5zb3JfbmFtZRgBIAEoCRJCChxxdWFudF9wYXJhbWV0ZXJfdGVuc29yX25hbWVzGAIgAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvIk0KGERldmljZUNvbmZpZ3VyYXRpb25Qcm90bxIMCgRuYW1lGAEgASgJEhMKC251bV9kZXZpY2VzGAIgASgFEg4KBmRldmljZRgDIAMoCSKAAQocTm9kZURldmljZUNvbmZpZ3VyYXRpb25Qcm90bxIYChBjb25maWd1cmF0aW9uX2lkGAEgASgJEi4KDXNoYXJkaW5nX3NwZWMYAiADKAsyFy5vbm54LlNoYXJkaW5nU3BlY1Byb3RvEhYKDnBpcGVsaW5lX3N0YWdlGAMgASgFIqMBChFTaGFyZGluZ1NwZWNQcm90bxITCgt0ZW5zb3JfbmFtZRgBIAEoCRIOCgZkZXZpY2UYAiADKAMSPQoZaW5kZXhfdG9fZGV2aWNlX2dyb3VwX21hcBgDIAMoCzIaLm9ubnguSW50SW50TGlzdEVudHJ5UHJvdG8SKgoLc2hhcmRlZF9kaW0YBCADKAsyFS5vbm54LlNoYXJkZWREaW1Qcm90byIyChRJbnRJbnRMaXN0RW50cnlQcm90bxILCgNrZXkYASABKAMSDQoFdmFsdWUYAiADKAMiVQoPU2hhcmRlZERpbVByb3RvEgwKBGF4aXMYASABKAMSNAoPc2ltcGxlX3NoYXJkaW5nGAIgAygLMhsub25ueC5TaW1wbGVTaGFyZGVkRGltUHJvdG8iXAoVU2ltcGxlU2hhcmRlZERpbVByb3RvEhMKCWRpbV92YWx1ZRgBIAEoA0gAEhMKCWRpbV9wYXJhbRgCIAEoCUgAEhIKCm51bV9zaGFyZHMYAyABKANCBQoDZGltItQDCgpHcmFwaFByb3RvEh0KBG5vZGUYASADKAsyDy5vbm54Lk5vZGVQcm90bxIMCgRuYW1lGAIgASgJEiYKC2luaXRpYWxpemVyGAUgAygLMhEub25ueC5UZW5zb3JQcm90bxIzChJzcGFyc2VfaW5pdGlhbGl6ZXIYDyADKAsyFy5vbm54LlNwYXJzZVRlbnNvclByb3RvEhIKCmRvY19zdHJpbmcYCiABKAkSIwoFaW5wdXQYCyADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvEiQKBm91dHB1dBgMIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SKAoKdmFsdWVfaW5mbxgNIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SNwoXcXVhbnRpemF0aW9uX2Fubm90YXRpb24YDiADKAsyFi5vbm54LlRlbnNvckFubm90YXRpb24SNAoObWV0YWRhdGFfcHJvcHMYECADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG9KBAgDEARKBAgEEAVKBAgGEApSCmlyX3ZlcnNpb25SEHByb2R1Y2VyX3ZlcnNpb25SDHByb2R1Y2VyX3RhZ1IGZG9tYWluIoIHCgtUZW5zb3JQcm90bxIMCgRkaW1zGAEgAygDEhEKCWRhdGFfdHlwZRgCIAEoBRIqCgdzZWdtZW50GAMgASgLMhkub25ueC5UZW5zb3JQcm90by5TZWdtZW50EhYKCmZsb2F0X2RhdGEYBCADKAJCAhABEhYKCmludDMyX2RhdGEYBSADKAVCAhABEhMKC3N0cmluZ19kYXRhGAYgAygMEhYKCmludDY0X2RhdGEYByADKANCAhABEgwKBG5hbWUYCCABKAkSEgoKZG9jX3N0cmluZxgMIAEoCRIQCghyYXdfZGF0YRgJIAEoDBIzCg1leHRlcm5hbF9kYXRhGA0gAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvEjUKDWRhdGFfbG9jYXRpb24YDiABKA4yHi5vbm54LlRlbnNvclByb3RvLkRhdGFMb2NhdGlvbhIXCgtkb3VibGVfZGF0YRgKIAMoAUICEAESFwoLdWludDY0X2RhdGEYCyADKARCAhABEjQKDm1ldGFkYXRhX3Byb3BzGBAgAygLMhwub25ueC5TdHJpbmdTdHJpbmdFbnRyeVByb3RvGiUKB1NlZ21lbnQSDQoFYmVnaW4YASABKAMSCwoDZW5kGAIgASgDIu4CCghEYXRhVHlwZRINCglVTkRFRklORUQQABIJCgVGTE9BVBABEgkKBVVJTlQ4EAISCAoESU5UOBADEgoKBlVJTlQxNhAEEgkKBUlOVDE2EAUSCQoFSU5UMzIQBhIJCgVJTlQ2NBAHEgoKBlNUUklORxAIEggKBEJPT0wQCRILCgdGTE9BVDE2EAoSCgoGRE9VQkxFEAsSCgoGVUlOVDMyEAwSCgoGVUlOVDY0EA0SDQoJQ09NUExFWDY0EA4SDgoKQ09NUExFWDEyOBAPEgwKCEJGTE9BVDE2EBASEAoMRkxPQVQ4RTRNM0ZOEBESEgoORkxPQVQ4RTRNM0ZOVVoQEhIOCgpGTE9BVDhFNU0yEBMSEgoORkxPQVQ4RTVNMkZOVVoQFBIJCgVVSU5UNBAVEggKBElOVDQQFhIOCgpGTE9BVDRFMk0xEBcSDgoKRkxPQVQ4RThNMBAYEgkKBVVJTlQyEBkSCAoESU5UMhAaIikKDERhdGFMb2NhdGlvbhILCgdERUZBVUxUEAASDAoIRVhURVJOQUwQASJoChFTcGFyc2VUZW5zb3JQcm90bxIhCgZ2YWx1ZXMYASABKAsyES5vbm54LlRlbnNvclByb3RvEiIKB2luZGljZXMYAiABKAsyES5vbm54LlRlbnNvclByb3RvEgwKBGRpbXMYAyADKAMilQEKEFRlbnNvclNoYXBlUHJvdG8SLQoDZGltGAEgAygLMiAub25ueC5UZW5zb3JTaGFwZVByb3RvLkRpbWVuc2lvbhpSCglEaW1lbnNpb24SEwoJZGltX3ZhbHVlGAEgASgDSAASEwoJZGltX3BhcmFtGAIgASgJSAASEgoKZGVub3RhdGlvbhgDIAEoCUIHCgV2YWx1ZSLOBAoJVHlwZVByb3RvEi0KC3RlbnNvcl90eXBlGAEgASgLMhYub25ueC5UeXBlUHJvdG8uVGVuc29ySAASMQoNc2VxdWVuY2VfdHlwZRgEIAEoCzIYLm9ubnguVHlwZVByb3RvLlNlcXVlbmNlSAASJwoIbWFwX3R5cGUYBSABKAsyEy5vbm54LlR5cGVQcm90by5NYXBIABIxCg1vcHRpb25hbF90eXBlGAkgASgLMhgub25ueC5UeXBlUHJvdG8uT3B0aW9uYWxIABI6ChJzcGFyc2VfdGVuc29yX3R5cGUYCCABKAsyHC5vbm54LlR5cGVQcm90by5TcGFyc2VUZW5zb3JIABISCgpkZW5vdGF0aW9uGAYgASgJGkIKBlRlbnNvchIRCgllbGVtX3R5cGUYASABKAUSJQoFc2hhcGUYAiABKAsyFi5vbm54LlRlbnNvclNoYXBlUHJvdG8aLgoIU2VxdWVuY2USIgoJZWxlbV90eXBlGAEgASgLMg8ub25ueC5UeXBlUHJvdG8aPAoDTWFwEhAKCGtleV90eXBlGAEgASgFEiMKCnZhbHVlX3R5cGUYAiABKAsyDy5vbm54LlR5cGVQcm90bxouCghPcHRpb25hbBIiCgllbGVtX3R5cGUYASABKAsyDy5vbm54LlR5cGVQcm90bxpICgxTcGFyc2VUZW5zb3ISEQoJZWxlbV90eXBlGAEgASgFEiUKBXNoYXBlGAIgASgLMhYub25ueC5UZW5zb3JTaGFwZVByb3RvQgcKBXZhbHVlIjUKEk9wZXJhdG9yU2V0SWRQcm90bxIOCgZkb21haW4YASABKAkSDwoHdmVyc2lvbhgCIAEoAyKGAwoNRnVuY3Rpb25Qcm90bxIMCgRuYW1lGAEgASgJEg0KBWlucHV0GAQgAygJEg4KBm91dHB1dBgFIAMoCRIRCglhdHRyaWJ1dGUYBiADKAkSHQoEbm9kZRgHIAMoCzIPLm9ubnguTm9kZVByb3RvEhIKCmRvY19zdHJpbmcYCCABKAkSLgoMb3BzZXRfaW1wb3J0GAkgAygLMhgub25ueC5PcGVyYXRvclNldElkUHJvdG8SDgoGZG9tYWluGAogASgJEi0KD2F0dHJpYnV0ZV9wcm90bxgLIAMoCzIULm9ubnguQXR0cmlidXRlUHJvdG8SKAoKdmFsdWVfaW5mbxgMIAMoCzIULm9ubnguVmFsdWVJbmZvUHJvdG8SEAoIb3ZlcmxvYWQYDSABKAkSNAoObWV0YWRhdGFfcHJvcHMYDiADKAsyHC5vbm54LlN0cmluZ1N0cmluZ0VudHJ5UHJvdG9KBAgCEANKBAgDEARSDXNpbmNlX3ZlcnNpb25SBnN0YXR1cyrkAQoHVmVyc2lvbhISCg5fU1RBUlRfVkVSU0lPThAAEhkKFUlSX1ZFUlNJT05fMjAxN18xMF8xMBABEhkKFUlSX1ZFUlNJT05fMjAxN18xMF8zMBACEhgKFElSX1ZFUlNJT05fMjAxN18xMV8zEAMSGAoUSVJfVkVSU0lPTl8yMDE5XzFfMjIQBBIYChRJUl9WRVJTSU9OXzIwMTlfM18xOBAFEhgKFElSX1ZFUlNJT05fMjAxOV85XzE5EAYSFwoTSVJfVkVSU0lPTl8yMDIwXzVfOBAHEg4KCklSX1ZFUlNJT04QCCouCg5PcGVyYXRvclN0YXR1cxIQCgxFWFBFUklNRU5UQUwQABIKCgZTVEFCTEUQAUICSAM"), AttributeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 0), AttributeProto_AttributeType = /*@__PURE__*/ tsEnum(/* @__PURE__ */ enumDesc(file_onnx, 0, 0)), ValueInfoProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 1), NodeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 2), ModelProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 4), GraphProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 13), TensorProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 14), TensorProto_DataLocation = /*@__PURE__*/ tsEnum(/* @__PURE__ */ enumDesc(file_onnx, 14, 1)), SparseTensorProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 15), rewrite = (graph, parts) => build({
	...graph,
	...parts
});
/** The node that makes each value; graph inputs and constants have none. */
function producers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of node.outputs) name !== "" && out.set(name, node);
	return out;
}
/** The nodes that read each value (once each, in graph order); a node reads what its subgraphs capture. */
function consumers(graph) {
	let out = /* @__PURE__ */ new Map();
	for (let node of graph.nodes) for (let name of reads(node)) {
		let list = out.get(name);
		list ? list.push(node) : out.set(name, [node]);
	}
	return out;
}
/** The values a node needs: its inputs, and what its subgraphs take from outside. */
function reads(node) {
	let out = new Set(node.inputs.filter((name) => name !== ""));
	for (let inner of bodies(node)) for (let name of captures(inner)) out.add(name);
	return out;
}
/** The outer values a subgraph uses. */
function captures(inner) {
	let own = /* @__PURE__ */ new Set([...inner.inputs.map((v) => v.name), ...inner.constants.keys()]), used = new Set(inner.outputs.map((v) => v.name));
	for (let node of inner.nodes) {
		for (let name of node.outputs) own.add(name);
		for (let name of reads(node)) used.add(name);
	}
	return new Set([...used].filter((name) => !own.has(name)));
}
/** Without the nodes, constants and hints that no output needs. Inputs stay. */
function prune(graph) {
	let needed = new Set(graph.outputs.map((v) => v.name)), nodes = [];
	for (let node of graph.nodes.toReversed()) if (node.outputs.some((name) => needed.has(name))) {
		nodes.push(node);
		for (let name of reads(node)) needed.add(name);
	}
	let made = new Set(nodes.flatMap((node) => node.outputs));
	return rewrite(graph, {
		nodes: nodes.reverse(),
		constants: pick(graph.constants, (name) => needed.has(name)),
		hints: pick(graph.hints, (name) => needed.has(name) || made.has(name))
	});
}
const pick = (map, keep) => new Map([...map].filter(([name]) => keep(name)));
export { fromBinary as _, reads as a, AttributeProto_AttributeType as c, NodeProtoSchema as d, SparseTensorProtoSchema as f, toBinary as g, ValueInfoProtoSchema as h, prune as i, GraphProtoSchema as l, TensorProto_DataLocation as m, consumers as n, rewrite as o, TensorProtoSchema as p, producers as r, AttributeProtoSchema as s, captures as t, ModelProtoSchema as u, create as v, ScalarType as y };
