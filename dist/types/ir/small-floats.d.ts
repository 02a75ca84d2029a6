type Float8 = 'float8e4m3fn' | 'float8e4m3fnuz' | 'float8e5m2' | 'float8e5m2fnuz';
export declare const f16ToNumber: (bits: number) => number;
/** Nearest float16; beyond its range ±∞. */
export declare const numberToF16: (x: number) => number;
export declare const f8ToNumber: Record<Float8, (bits: number) => number>;
/** Nearest float8; e5m2 overflows to ±∞, the others saturate. */
export declare const numberToF8: (format: Float8, x: number) => number;
export {};
