import { z } from 'zod';
type Arrays = {
    x: string;
    y?: string | undefined;
};
type PerChannel = number | number[];
/** Where a data set lies and how to read it. Written out, as users of the library have no zod to infer it. */
export type DataSource = {
    path: string;
    layout?: 'nchw' | 'nhwc' | undefined;
    split?: {
        test?: number | undefined;
        seed?: number | undefined;
    } | undefined;
    scale?: {
        zeroPoint?: number | undefined;
        divide?: number | undefined;
        mean?: PerChannel | undefined;
        std?: PerChannel | undefined;
    } | undefined;
    shape?: number[] | undefined;
    train?: Arrays | undefined;
    test?: Arrays | undefined;
    x?: string | undefined;
    y?: string | undefined;
    isTest?: string | undefined;
    label?: string | number | undefined;
    task?: 'classification' | 'regression' | undefined;
    classes?: string[] | undefined;
};
/** Schema of `DataSource`, as it stands in edgewise.yml under `data` and in a file given to `--data`. */
export declare const dataSourceSchema: z.ZodObject<{
    path: z.ZodString;
    layout: z.ZodOptional<z.ZodEnum<{
        nchw: "nchw";
        nhwc: "nhwc";
    }>>;
    split: z.ZodOptional<z.ZodObject<{
        test: z.ZodOptional<z.ZodDefault<z.ZodNumber>>;
        seed: z.ZodOptional<z.ZodDefault<z.ZodNumber>>;
    }, z.core.$strict>>;
    scale: z.ZodOptional<z.ZodObject<{
        zeroPoint: z.ZodOptional<z.ZodNumber>;
        divide: z.ZodOptional<z.ZodNumber>;
        mean: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>>]>>;
        std: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>, z.ZodTransform<number[], number>>, z.ZodArray<z.ZodType<number, number, z.core.$ZodTypeInternals<number, number>>>]>>;
    }, z.core.$strict>>;
    shape: z.ZodOptional<z.ZodArray<z.ZodNumber>>;
    train: z.ZodOptional<z.ZodObject<{
        x: z.ZodString;
        y: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    test: z.ZodOptional<z.ZodObject<{
        x: z.ZodString;
        y: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    x: z.ZodOptional<z.ZodString>;
    y: z.ZodOptional<z.ZodString>;
    isTest: z.ZodOptional<z.ZodString>;
    label: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>;
    task: z.ZodOptional<z.ZodEnum<{
        classification: "classification";
        regression: "regression";
    }>>;
    classes: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
/** As parsed: numbers of `scale` are lists. */
export type ParsedSource = z.output<typeof dataSourceSchema>;
export {};
