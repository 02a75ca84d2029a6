// `edgewise schema`: the configuration's JSON Schema.
import { configSchema } from '../config/index.ts'
import { exitCodes, type Run } from './command.ts'

export const run: Run = async (_args, _options, io) => {
  io.out(`${JSON.stringify(configSchema(), null, io.json ? 0 : 2)}\n`)
  return exitCodes.done
}
