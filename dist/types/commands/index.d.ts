import type { Command } from './command.js';
export { type Command, exitCodes, type Io, type Options, type Run } from './command.js';
export declare const commands: Readonly<Record<string, Command>>;
