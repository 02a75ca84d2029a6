#!/usr/bin/env node
// The command line: reads arguments, hands the process to a command, turns errors into code, sentence and fix.
import { Command as Program } from 'commander'
import { type Command, commands, exitCodes, type Io, type Options, type Run } from './commands/index.ts'
import { printable, UserError } from './errors.ts'
import { progressLine, wrapCommand } from './terminal.ts'
import { version } from './version.ts'

/** What is left for the meaning of an option beside its name before meanings are not wrapped any more. */
const narrowest = 15

const interruption = new AbortController()
const live = progressLine({
  write: text => process.stderr.write(text),
  live: process.stderr.isTTY === true && process.env['CI'] === undefined,
  columns: process.stderr.columns ?? 80,
  now: Date.now,
})

process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
})

const columns = process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80)
const program = new Program('edgewise')
  .configureOutput({ getOutHelpWidth: () => columns, getErrHelpWidth: () => columns })
  .configureHelp({ minWidthToWrap: narrowest })
  .description(
    'Decides whether a neural network still fits its edge devices, and proposes a better one when it does not.',
  )
  .version(version)
  .showHelpAfterError('(--help shows the arguments, with examples)')
  .exitOverride(error => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage))
for (const [name, command] of Object.entries(commands)) register(name, command)
await program.parseAsync()

function register(name: string, command: Command) {
  const sub = program.command(`${name} ${command.usage}`).description(command.summary)
  for (const [flags, meaning, fallback] of command.options) sub.option(flags, meaning, fallback)
  sub.option('--json', 'one JSON document on standard output').option('--quiet', 'no progress')
  const examples = command.examples.map(line => wrapCommand(`  $ ${line}`, columns))
  sub.addHelpText('after', `\nExamples:\n${examples.join('\n')}`)
  sub.exitOverride(error => process.exit(error.exitCode === 0 ? exitCodes.done : exitCodes.usage))
  sub.action(async () => {
    process.exitCode = await execute(command.load, sub.args, sub.opts())
  })
}

async function execute(
  load: () => Promise<{ run: Run }>,
  args: readonly string[],
  options: Options,
): Promise<number> {
  const io = ioFor(options)
  try {
    const { run } = await load()
    const code = await run(args, options, io)
    return interruption.signal.aborted ? exitCodes.interrupted : code
  } catch (error) {
    return explain(error, io)
  } finally {
    live.clear()
  }
}

function ioFor(options: Options): Io {
  const quiet = options['quiet'] === true
  return {
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    out: text => {
      live.clear()
      process.stdout.write(text)
    },
    err: text => {
      live.clear()
      process.stderr.write(text)
    },
    columns,
    color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    quiet,
    json: options['json'] === true,
    signal: interruption.signal,
    progress: quiet ? () => {} : live.show,
  }
}

function explain(error: unknown, io: Io): number {
  if (interruption.signal.aborted) {
    io.err('interrupted; the same command resumes\n')
    return exitCodes.interrupted
  }
  if (error instanceof UserError) {
    io.err(`error ${error.code}: ${error.message}\n  fix: ${error.fix}\n  more: ${error.docs}\n`)
    return exitCodes.usage
  }
  const refused = systemRefusal(error)
  if (refused !== undefined) {
    io.err(
      `error system: The system refused: ${refused}.\n  fix: Check the path, your rights to it, and that the disk is not full.\n`,
    )
    return exitCodes.usage
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : printable(String(error))
  io.err(`internal error, please report it with this text:\n${stack}\n`)
  return exitCodes.internal
}

/** What the operating system said of a file or folder that a person named, for example of `--out`. */
function systemRefusal(error: unknown): string | undefined {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  return code !== undefined && syscall !== undefined && path !== undefined ? printable(message) : undefined
}

function interrupt() {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
  interruption.abort(new DOMException('interrupted', 'AbortError'))
  live.clear()
  process.stderr.write('stopping; press Ctrl-C again to stop at once\n')
}
