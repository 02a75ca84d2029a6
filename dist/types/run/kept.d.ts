import type { Measurement } from '../device/index.js';
import type { Graph } from '../ir/index.js';
import { type Fusing, type Measured, type Predictor } from '../predict/index.js';
import type { Warning } from '../warnings.js';
import type { PredictorSource } from './predictor.js';
/** A measured model with its graph, to learn from. */
export type Learnt = {
    readonly name: string;
    readonly group: string;
    readonly graph: Graph;
};
export type KeptMeasurements = {
    /** Of one device, oldest first. */
    rows(device: string): readonly Measured[];
    /**
     * What is known of a device: its predictor's file, drawn to or learned anew with what was measured since; from ten
     * different models on, the measurements alone, if no file but a data sheet is given, or nothing. Undefined where there is
     * neither.
     */
    predictor(device: string, prior?: PredictorSource): Predictor | undefined;
    /** Lays down what a device measured: a row per model, in the order of `measurement.models`. */
    keep(measurement: Measurement, models: readonly Learnt[], fusing: () => Promise<Fusing>): Promise<void>;
    /** What was wrong with what is kept of a device. */
    warnings(device: string): readonly Warning[];
};
/** Where the files lie: below `place`, which no link may lead out of `within`. */
export type KeptPlace = {
    readonly place: string;
    readonly within: string;
};
/** The file of a device. */
export declare const measurementsFile: (place: string, device: string) => string;
export declare function openKept({ place, within }: KeptPlace): KeptMeasurements;
