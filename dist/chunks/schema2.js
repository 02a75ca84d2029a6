import "./rolldown-runtime.js";
import { t as configSchema } from "./schema.js";
import { t as exitCodes } from "./command.js";
// src/commands/schema.ts
const run = async (_args, _options, io) => (io.out(`${JSON.stringify(configSchema(), null, io.json ? 0 : 2)}\n`), exitCodes.done);
export { run };
