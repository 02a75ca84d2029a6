import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, fixtures, json, repository } from './cli.ts'

const model = 'models/keywords.onnx'
const cwd = join(fixtures, 'over-budget')

type Analysis = {
  file: string
  sha256: string
  fileBytes: number
  opset: number
  params: number
  macs: number
  weightBytes: number
  peakActivationBytes: number
  inputs: { name: string; shape: number[] }[]
  outputs: { name: string; shape: number[] }[]
  ops: Record<string, number>
  warnings: { code: string; sentence: string; advice: string }[]
}

describe('analyze', () => {
  it('prints the static facts as one document, with paths as they were given', async () => {
    const { ran, document } = await json<Analysis>(['analyze', model], { cwd })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(document).toMatchObject({
      file: model,
      fileBytes: readFileSync(join(cwd, model)).byteLength,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      opset: 13,
      params: 15_496,
      macs: 1_513_792,
      weightBytes: 15_496 * 4,
      peakActivationBytes: 36_864,
      inputs: [{ name: 'spectrogram', shape: [1, 1, 32, 16] }],
    })
    expect(document.outputs[0]!.shape).toEqual([1, 8])
    expect(document.ops['Conv']).toBe(9)
    expect(document.warnings.map(({ code }) => code)).toEqual(['batch-assumed'])
  })

  it('binds the shape of an input', async () => {
    const { document } = await json<Analysis>(['analyze', model, '--shape', 'spectrogram=4,1,32,16'], { cwd })
    expect(document.macs).toBe(4 * 1_513_792)
    expect(document.params).toBe(15_496)
    expect(document.warnings).toEqual([])
  })

  it.each([
    ['a shape that is none', ['--shape', 'spectrogram=big'], 'option-invalid'],
    ['a shape for an input that is not there', ['--shape', 'sound=1,1,32,16'], 'sound'],
    ['a shape of another rank', ['--shape', 'spectrogram=1,2'], 'spectrogram'],
  ])('refuses %s', async (_, options, word) => {
    const { code, err, out } = await edgewise(['analyze', model, ...options], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(word)
    expect(err).toContain('fix:')
  })

  it.each([
    ['a file that is not there', 'missing.onnx', 'file-not-found'],
    ['a folder', 'models', 'file-unreadable'],
    ['a Git LFS pointer', 'pointer.onnx', 'model-lfs-pointer'],
    ['text', 'text.onnx', 'model-'],
    ['an empty file', 'empty.onnx', 'model-'],
    ['half a model', 'half.onnx', 'model-'],
    ['a folder behind a link', 'link.onnx', 'file-unreadable'],
  ])('refuses %s with a code, a sentence and a fix', async (_, file, code) => {
    const whole = readFileSync(join(cwd, model))
    const place = repository({
      'models/x.onnx': whole,
      'pointer.onnx': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 123456\n`,
      'text.onnx': 'not a model\n',
      'empty.onnx': '',
      'half.onnx': whole.subarray(0, whole.byteLength / 2),
    })
    symlinkSync('models', join(place, 'link.onnx'))
    const ran = await edgewise(['analyze', file, '--json'], { cwd: place })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(new RegExp(`^error ${code}[^\n]*\n {2}fix: [^\n]+\n {2}more: https:[^\n]+\n$`))
  })

  it('shows a table that fits a narrow terminal', async () => {
    const { out, code } = await edgewise(['analyze', model], { cwd, env: { COLUMNS: '60' } })
    expect(code).toBe(0)
    expect(Math.max(...out.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(60)
    expect(out).toContain('/head/Gemm')
  })
})
