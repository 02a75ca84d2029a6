// A process that starts a worker, has it work for half a minute (blocked, or idle), and tells its process id.
import { startWorker } from '../../src/runtime/index.ts'

const [entry = '', folder = '', mode] = process.argv.slice(2)
const worker = await startWorker({ runtime: { folder, version: '' }, entry })
const { cwd } = (await worker.call('surroundings', undefined)) as { cwd: string }
if (mode === 'blocked') worker.call('block', { ms: 30_000 }).catch(() => {})
process.stdout.write(JSON.stringify({ pid: worker.pid, cwd }))
setInterval(() => {}, 1_000)
