import { _ as union, d as number, h as string, i as array, m as strictObject, r as _enum } from "./describe.js";
// src/data/source.ts
const arrayName = string().min(1).max(200), pair = strictObject({
	x: arrayName,
	y: arrayName.optional()
}), positive = number().positive(), perChannel = (item) => union([item.transform((v) => [v]), array(item).min(1).max(4096)]), dataSourceSchema = strictObject({
	path: string().min(1).max(4096).describe("An .npz, an IDX images file, a .csv, a folder of arrays (with a name prefix after the folder if it holds several sets), a folder of class-named image folders, or a YAML or JSON file with these settings."),
	layout: _enum(["nchw", "nhwc"]).optional().describe("Where the channels of the stored images stand; needed only where the shapes leave it open."),
	split: strictObject({
		test: number().min(0).max(1).default(.2).describe("Share of the samples that is tested on."),
		seed: number().int().min(0).default(0).describe("Seed of the draw.")
	}).partial().optional().describe("How to divide samples where the source does not tell train from test."),
	scale: strictObject({
		zeroPoint: number().optional().describe("Subtracted first; the zero point of quantised samples."),
		divide: positive.optional().describe("Then divided by: 255 for bytes, 1/scale for quantised samples."),
		mean: perChannel(number()).optional().describe("Then subtracted: one number, or one for each channel."),
		std: perChannel(positive).optional().describe("Then divided by: one number, or one for each channel.")
	}).optional().describe("What was done to the samples in training; it must match."),
	shape: array(number().int().positive()).min(1).max(8).optional().describe("Shape of one sample, where rows are stored flat."),
	train: pair.optional().describe("Names of the training arrays."),
	test: pair.optional().describe("Names of the test arrays."),
	x: arrayName.optional().describe("Name of the array of all samples."),
	y: arrayName.optional().describe("Name of the array of all labels."),
	isTest: arrayName.optional().describe("Name of an array that is non-zero at test samples."),
	label: union([string().max(200), number().int()]).optional().describe("The label column of a CSV: its name, or its index (negative from the end). Default: \"label\" or the last."),
	task: _enum(["classification", "regression"]).optional().describe("Whether CSV labels are classes or numbers to predict. Default: classes."),
	classes: array(string().max(200)).max(1e5).optional().describe("Names of the classes, by index.")
});
export { dataSourceSchema as t };
