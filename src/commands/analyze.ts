// `edgewise analyze`: what a model costs, before anything runs.
import { printable, userError } from '../errors.ts'
import { analysisOf, loadFile } from '../run/index.ts'
import { formatQuantity } from '../units.ts'
import { exitCodes, type Io, type Run } from './command.ts'
import { shapesOf } from './options.ts'
import { table, wrapped } from './table.ts'

export const run: Run = async (args, options, io) => {
  const [path] = args
  if (path === undefined) throw userError('argument-missing', { argument: 'model.onnx', command: 'analyze' })
  const facts = analysisOf(loadFile(path, io.cwd, shapesOf(options)))
  io.out(io.json ? `${JSON.stringify(facts)}\n` : `${describe(facts, io)}\n`)
  return exitCodes.done
}

const mostLayers = 60

function describe(facts: ReturnType<typeof analysisOf>, io: Io): string {
  const bytes = (value: number) => formatQuantity(value, 'B')
  const count = (value: number) => formatQuantity(value, 'count')
  const optimal = facts.peakIsOptimal ? '' : ' (best order found)'
  const lines = [
    wrapped(
      `${printable(facts.file)}  ${bytes(facts.fileBytes)}  op-set ${facts.opset}  sha256 ${facts.sha256.slice(0, 12)}`,
      io.columns,
    ),
    '',
    `parameters   ${count(facts.params)}`,
    `MACs         ${count(facts.macs)}`,
    `weights      ${bytes(facts.weightBytes)} as stored, ${bytes(facts.int8.weightBytes)} in int8`,
    `peak memory  ${bytes(facts.peakActivationBytes)} as stored, ${bytes(facts.int8.peakActivationBytes)} in int8${optimal}`,
    '',
    layerTable(facts, io.columns),
    ...facts.warnings.map(
      ({ sentence, advice }) =>
        `\n${wrapped(`warning: ${printable(sentence, 400)} ${printable(advice, 400)}`, io.columns)}`,
    ),
  ]
  return lines.join('\n')
}

function layerTable({ layers }: ReturnType<typeof analysisOf>, width: number): string {
  const shown = layers.slice(0, mostLayers)
  const rows = shown.map(layer => [
    printable(layer.name, 60),
    printable(layer.op),
    `${layer.outputShape?.join('×') ?? '?'}`,
    formatQuantity(layer.params, 'count'),
    formatQuantity(layer.macs, 'count'),
  ])
  const more =
    layers.length > mostLayers
      ? `\n… and ${layers.length - mostLayers} more layers (--json has them all)`
      : ''
  const right = 'right' as const
  const heads = [{ head: 'layer' }, { head: 'op' }, { head: 'output', align: right }]
  return (
    table([...heads, { head: 'params', align: right }, { head: 'MACs', align: right }], rows, width) + more
  )
}
