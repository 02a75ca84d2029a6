import type { Rule } from './call.js';
/** Rules by op of ai.onnx; ops of other domains as `domain::Op`. */
export declare const channelRules: ReadonlyMap<string, Rule>;
