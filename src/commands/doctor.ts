// `edgewise doctor`: what is installed, what is missing, and how to fix it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { localMachine, readSensors } from '../device/index.ts'
import { printable } from '../errors.ts'
import { loadPlan } from '../run/index.ts'
import { isMissing, missingText } from '../runtime/index.ts'
import { version } from '../version.ts'
import { exitCodes, type Io, type Options, type Run } from './command.ts'
import { textOf } from './options.ts'
import { findRuntime } from './setting.ts'

type Finding = {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'missing'
  readonly detail: string
  readonly fix?: string
}

export const run: Run = async (_args, options, io) => {
  const findings = [
    nodeFinding(),
    runtimeFinding(options, io),
    gitFinding(),
    configFinding(options, io),
    ...machineFindings(),
  ]
  // Exit code 1 means a broken budget and nothing else: what is missing is told by `ok`.
  const ok = findings.every(({ state }) => state !== 'missing')
  if (io.json) io.out(`${JSON.stringify({ version, ok, findings })}\n`)
  else io.out(`edgewise ${version}\n${findings.map(describe).join('\n')}\n`)
  return exitCodes.done
}

const signs = { ok: '✓', warning: '!', missing: '✗' }
const describe = ({ check, state, detail, fix }: Finding) =>
  `${signs[state]} ${check}: ${printable(detail, 1000)}${fix ? `\n    fix: ${fix}` : ''}`

function nodeFinding(): Finding {
  const { node } = localMachine()
  const [major = 0, minor = 0] = node.slice(1).split('.').map(Number)
  const isNew = major > 20 || (major === 20 && minor >= 19)
  return isNew
    ? { check: 'Node.js', state: 'ok', detail: node }
    : { check: 'Node.js', state: 'missing', detail: node, fix: 'Install Node.js 20.19 or newer.' }
}

function runtimeFinding(options: Options, io: Io): Finding {
  const found = findRuntime(io, options, io.cwd)
  if (isMissing(found))
    return { check: 'ONNX Runtime', state: 'missing', detail: missingText(found), fix: found.fixes[0] ?? '' }
  return { check: 'ONNX Runtime', state: 'ok', detail: `${found.version} (${found.how}) at ${found.folder}` }
}

function gitFinding(): Finding {
  try {
    const text = execFileSync('git', ['--version'], {
      encoding: 'utf8',
      timeout: 5000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return { check: 'git', state: 'ok', detail: text.trim() }
  } catch {
    const fix = 'Install git, or pass a directory to --base.'
    return {
      check: 'git',
      state: 'warning',
      detail: 'not found; base versions cannot be read from revisions',
      fix,
    }
  }
}

function configFinding(options: Options, io: Io): Finding {
  const path = textOf(options, 'config') ?? 'edgewise.yml'
  if (!existsSync(resolve(io.cwd, path)))
    return {
      check: 'configuration',
      state: 'warning',
      detail: `no ${path} here`,
      fix: 'Write one with `edgewise init`.',
    }
  const { plan, issues } = loadPlan(path, io.cwd)
  if (plan)
    return {
      check: 'configuration',
      state: 'ok',
      detail: `${plan.models.length} models, ${plan.devices.length} devices`,
    }
  return {
    check: 'configuration',
    state: 'missing',
    detail: `${issues.length} mistakes`,
    fix: 'See them with `edgewise gate`.',
  }
}

function machineFindings(): Finding[] {
  const machine = localMachine()
  const { missing } = readSensors(machine)
  const facts = `${machine.cpu}, ${machine.cores} cores, ${machine.arch}, ${machine.kernel}`
  const sensors: Finding =
    missing.length === 0
      ? { check: 'sensors', state: 'ok', detail: 'governor, temperature and throttling are readable' }
      : {
          check: 'sensors',
          state: 'warning',
          detail: `not readable: ${missing.join(', ')}`,
          fix: 'Normal on virtual machines; on your own device load the cpufreq and thermal drivers.',
        }
  return [{ check: 'machine', state: 'ok', detail: facts }, sensors]
}
