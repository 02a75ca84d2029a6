// ONNX's own checker, where a Python that has it is at hand: EDGEWISE_TORCH, or the system's.
import { execFileSync } from 'node:child_process'

const program = `
import struct, sys, onnx
read = sys.stdin.buffer.read
for length in iter(lambda: read(4), b''):
    model = onnx.load_from_string(read(struct.unpack('<I', length)[0]))
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

/**
 * Throws what the checker says against the first of the models that it does not take; says nothing where there is no checker.
 * All in one go: a start of Python takes longer than the check.
 */
export function checkOnnx(...models: readonly Uint8Array[]): void {
  if (python === undefined) return
  const input = Buffer.concat(models.flatMap(model => [lengthOf(model), model]))
  execFileSync(python, ['-c', program], { input, stdio: ['pipe', 'ignore', 'pipe'] })
}

function lengthOf(model: Uint8Array): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32LE(model.length)
  return out
}
