// ONNX's own checker, where a Python that has it is at hand: EDGEWISE_TORCH, or the system's.
import { execFileSync } from 'node:child_process'

const program = `
import sys, onnx
model = onnx.load_from_string(sys.stdin.buffer.read())
onnx.checker.check_model(model, full_check=True)
`

function found(): string | undefined {
  const candidates = [process.env['EDGEWISE_TORCH'], 'python3', '/usr/bin/python3']
  return candidates.find(python => {
    if (python === undefined) return false
    try {
      execFileSync(python, ['-c', 'import onnx'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

const python = found()
if (python === undefined) console.log('no Python with onnx: the ONNX checker is skipped')

/** Throws what the checker says against a model; says nothing where there is no checker. */
export function checkOnnx(model: Uint8Array): void {
  if (python !== undefined)
    execFileSync(python, ['-c', program], { input: model, stdio: ['pipe', 'ignore', 'pipe'] })
}
