import { type Encoding } from '../tables/encoding.js';
import type { FamilySetting, Latencies, Value } from './family.js';
import { type LinearState } from './linear.js';
import { type NetState } from './train-net.js';
export type PerceptronState = {
    readonly family: 'perceptron';
    readonly net: NetState;
};
export type TableAndRestState = {
    readonly family: 'table+perceptron';
    readonly table: Omit<LinearState, 'family'>;
    readonly rest: NetState;
};
export declare function fitPerceptron(latencies: Latencies, setting: FamilySetting): Promise<PerceptronState>;
export declare function fitTableAndRest(latencies: Latencies, setting: FamilySetting): Promise<TableAndRestState>;
export declare const perceptronValue: ({ net }: PerceptronState, encoding: Encoding) => Value | undefined;
export declare function tableAndRestValue({ table, rest }: TableAndRestState, encoding: Encoding): Value | undefined;
