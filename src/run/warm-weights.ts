// The names of the weights that a search keeps of its candidates: `12-450.onnx` are trial 12's after 450 steps on the samples
// that are not held out, `12-900.final.onnx` those that had the last word, trained on all of the training part.
export type WeightsName = { readonly id: number; readonly steps: number; readonly isFinal: boolean }

export const weightsName = ({ id, steps, isFinal }: WeightsName): string =>
  `${id}-${steps}${isFinal ? '.final' : ''}.onnx`

export function readWeightsName(name: string): WeightsName | undefined {
  const found = /^(\d{1,9})-(\d{1,12})(\.final)?\.onnx$/.exec(name)
  return found
    ? { id: Number(found[1]), steps: Number(found[2]), isFinal: found[3] !== undefined }
    : undefined
}
