// The example programs of docs/configuration.md, run as `command` devices. TensorRT, the build tool and the board are
// stand-ins that speak as they do; the programs, their launch and the reading of their output are the real ones.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig, runsModels } from '../../src/config/index.ts'
import { type DeviceSpec, localMachine, openDevice, protocol } from '../../src/device/index.ts'
import { fencesOf } from './pages.ts'

const page = fencesOf('docs/configuration.md')
const programs = page.filter(({ language }) => language === 'python').map(({ text }) => text)
const hasPython = process.platform === 'linux' && works('python3', ['-c', 'import termios'])
if (!hasPython) console.log('python3 is not there: the example programs of the documentation are not run')

function works(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const trtexec = `#!/usr/bin/env python3
import json, sys
options = dict(word.lstrip('-').partition('=')[::2] for word in sys.argv[1:])
print('&&&& RUNNING TensorRT.trtexec')
if 'saveEngine' in options: open(options['saveEngine'], 'w').write('engine of ' + options['onnx'])
if 'exportTimes' in options:
    open(options['loadEngine']).read()
    ms = 2.0 if 'base' in open(options['loadEngine']).read() else 2.5
    json.dump([{'startInMs': i, 'computeMs': ms, 'latencyMs': ms} for i in range(int(options['iterations']))], open(options['exportTimes'], 'w'))
`
const board = `
import os, sys, time, tty
master, slave = os.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
while True:
    os.write(master, b'cycles=504000 hz=168000000\\r\\n')
    time.sleep(0.002)
`

describe.skipIf(!hasPython)('the example programs for devices', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'edgewise-docs-'))
    mkdirSync(join(folder, 'bench'))
    writeFileSync(join(folder, 'bench/jetson.py'), programs.find(text => text.includes('trtexec'))!)
    writeFileSync(join(folder, 'bench/mcu.py'), programs.find(text => text.includes('termios'))!)
    executable('trtexec', trtexec)
    executable('west', '#!/bin/sh\nexit 0\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function executable(name: string, text: string) {
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), 0o755)
  }

  /** The device of that name, as the page configures it, on one round of three models' blocks. */
  async function measureOn(name: string, env: Record<string, string>) {
    const device = devicesOfPage().find(each => each.name === name)!
    const opened = openDevice(device, {
      runtime: { missing: true, reason: 'not asked', tried: [], fixes: [] },
      cwd: folder,
      env: { PATH: `${folder}${delimiter}${process.env['PATH']}`, HOME: folder, ...env },
      temporary: folder,
    })
    const models = ['head', 'base'].map(model => ({ name: model, bytes: new TextEncoder().encode(model) }))
    for (const { name: model, bytes } of models) writeFileSync(join(folder, `${model}.onnx`), bytes)
    const placed = models.map(model => ({ ...model, path: join(folder, `${model.name}.onnx`) }))
    const io = { machine: localMachine(), now: () => performance.now(), date: '2026-11-21T00:00:00Z' }
    return opened.measure({ models: placed }, protocol({ timeMs: 500, seed: 1 }), io)
  }

  it('times a Jetson through trtexec, one engine per model', async () => {
    const found = await measureOn('orin', { TRTEXEC: join(folder, 'trtexec') })
    const [head, base] = found.models
    expect([head!.p50.value, base!.p50.value]).toEqual([2.5, 2])
    expect(head!.runs).toBe(100 * head!.blocks)
    expect(found.provenance.reported).toMatchObject({ precision: 'fp16' })
  })

  it('times a microcontroller from the cycles that its firmware prints', async () => {
    const child = spawn('python3', ['-c', board], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const port = await new Promise<string>(resolve =>
        child.stdout.once('data', text => resolve(String(text).trim())),
      )
      const found = await measureOn('nucleo', { MCU_PORT: port })
      expect(found.models[0]!.p50.value).toBeCloseTo(3, 9)
      expect(found.provenance.reported).toMatchObject({ clockHz: 168e6 })
    } finally {
      child.kill('SIGKILL')
    }
  })
})

function devicesOfPage(): DeviceSpec[] {
  const configs = page.filter(({ language, text }) => language === 'yaml' && text.startsWith('version: 1'))
  return configs.flatMap(({ text }) =>
    (parseConfig(text, { path: 'edgewise.yml' }).plan?.devices ?? []).filter(runsModels),
  )
}
