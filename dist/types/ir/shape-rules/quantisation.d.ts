import { type Rule } from './call.js';
/** QuantizeLinear: the type of the zero point, of `output_dtype`, or uint8. */
export declare const quantize: Rule;
/** DequantizeLinear: the type of the scale, or of `output_dtype`. */
export declare const dequantize: Rule;
/** DynamicQuantizeLinear: uint8 data, a scale and a zero point. */
export declare const dynamicQuantize: Rule;
/** com.microsoft QLinearWhere: condition, then (data, scale, zero point) of both branches. */
export declare const quantizedWhere: Rule;
