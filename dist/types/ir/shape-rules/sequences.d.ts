import { type Rule } from './call.js';
/** LSTM, GRU, RNN: Y [S, D, N, H], then `states` final states [D, N, H]; `layout` 1 puts the batch first. */
export declare const recurrent: (states: 1 | 2) => Rule;
/** BatchNormalization: parameters have the length of axis 1; further outputs are running statistics. */
export declare const batchNormalization: Rule;
/** Scale and bias of one number per channel of axis 1. */
export declare const perChannel: Rule;
/** LayerNormalization: mean and inverse deviation keep the rank, 1 from `axis` on. */
export declare const layerNormalization: Rule;
/** com.microsoft SkipLayerNormalization: mean, deviation and the sum of input and skip follow. */
export declare const skipLayerNormalization: Rule;
/** com.microsoft EmbedLayerNormalization: [batch, sequence] ids → [batch, sequence, hidden], mask index. */
export declare const embedLayerNormalization: Rule;
/** com.microsoft Attention: x [B, S, W], weights [W, 3·H] → [B, S, H]; the key-value cache stays unknown. */
export declare const fusedAttention: Rule;
/** com.microsoft QAttention: `fusedAttention` over integers; the scale gives the type. */
export declare const quantizedAttention: Rule;
/** com.microsoft DynamicQuantizeLSTM: R is [directions, hidden, 4 · hidden]. */
export declare const quantizedLstm: Rule;
/** com.microsoft MultiHeadAttention: query [B, S, H], value [B, L, Hv] → [B, S, Hv]. */
export declare const multiHeadAttention: Rule;
/** Attention of ai.onnx 23: Q, K, V as [B, heads, S, d] or [B, S, heads · d]. */
export declare const attention: Rule;
