/** The domains a model may use. */
export declare const allowedDomains: ReadonlySet<string>;
/** The one spelling of a domain: '' for ai.onnx. */
export declare const domainName: (domain: string) => string;
/** Throws unless `op` of `domain` may appear in a model from a stranger. */
export declare function checkOp(domain: string, op: string, node: string): void;
