// Names that refer to each other: devices, models, metrics, data. Works on the values as written, so that these
// mistakes are found together with all others, whatever else is wrong.
import { userError } from '../errors.ts'
import { budgetMetrics, type Metric, metrics } from '../units.ts'
import { at, type Finding, quote, unknownMetric } from './describe.ts'
import { hint } from './hint.ts'
import { nearest } from './nearest.ts'
import { isInsideRepository } from './quantities.ts'
import { fromModel } from './space-choice.ts'
import type { Path } from './yaml.ts'

type Group = Readonly<Record<string, unknown>>
const group = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isMetric = (name: string): name is Metric => (budgetMetrics as string[]).includes(name)

/** The name of a model: as given, or its file's. */
export const nameOf = (model: { readonly name?: unknown; readonly path?: unknown }): string =>
  typeof model.name === 'string'
    ? model.name
    : String(model.path ?? '')
        .split('/')
        .at(-1)!
        .replace(/\.onnx$/i, '')

/** Everything that names something which is not there; lazily, as a hostile file may hold very much of it. */
export function* checkReferences(root: unknown): Generator<Finding> {
  const { models, devices, search, waivers } = group(root)
  const modelNames = list(models).map(model => nameOf(group(model)))
  const names: Names = { devices: new Set(Object.keys(group(devices))), models: new Set(modelNames) }
  const taken = new Set<string>()
  for (const [i, model] of list(models).entries()) {
    yield* checkName(group(model), ['models', i], taken)
    yield* checkModel(group(model), ['models', i], names)
    yield* checkVacancy(group(model), ['models', i], group(search)['space'])
  }
  for (const [i, key] of list(group(search)['objectives']).entries())
    if (typeof key === 'string') yield* checkObjective(key, ['search', 'objectives', i], names)
  for (const [i, waiver] of list(waivers).entries()) yield* checkWaiver(group(waiver), ['waivers', i], names)
}

type Names = { readonly devices: ReadonlySet<string>; readonly models: ReadonlySet<string> }

/** The first names of a set: enough for a suggestion and a sentence. */
const some = (names: ReadonlySet<string>) => [...names].slice(0, 100)

function checkName(model: Group, path: Path, taken: Set<string>): Finding[] {
  const name = nameOf(model)
  if (name === '' || !taken.has(name)) {
    taken.add(name)
    return []
  }
  const place = 'name' in model ? [...path, 'name'] : path
  return [{ path: place, error: userError('config-duplicate', { at: at(path), name }) }]
}

function* checkModel(model: Group, path: Path, names: Names): Generator<Finding> {
  yield* checkDataPath(model['data'], [...path, 'data'])
  for (const [metric, given] of Object.entries(group(model['budgets'])))
    if (isMetric(metric))
      yield* checkBudget(metric, given, [...path, 'budgets', metric], names, model['data'] != null)
}

/** An entry without a file: it needs a name, a space to look in, and a task. */
function* checkVacancy(model: Group, path: Path, common: unknown): Generator<Finding> {
  if (model['path'] !== undefined) return
  const name = at([...path, 'name'])
  if (model['name'] === undefined)
    yield {
      path,
      error: userError('config-missing', {
        at: name,
        expected: 'a name, as there is no path to take one from',
      }),
    }
  const space = model['space'] ?? common
  if (space === undefined || space === fromModel.kind)
    yield { path, error: userError('config-space-needed', { at: at(path) }) }
  if (model['data'] === undefined && model['task'] === undefined)
    yield { path, error: userError('config-task-needed', { at: at(path) }) }
}

function checkDataPath(data: unknown, path: Path): Finding[] {
  const isText = typeof data === 'string'
  const given = isText ? data : group(data)['path']
  if (typeof given !== 'string' || isInsideRepository(given)) return []
  const place = isText ? path : [...path, 'path']
  return [{ path: place, error: userError('config-path-outside', { at: at(place), path: quote(given) }) }]
}

function* checkBudget(
  metric: Metric,
  given: unknown,
  path: Path,
  names: Names,
  hasData: boolean,
): Generator<Finding> {
  const { kind, perDevice } = metrics[metric]
  if (kind === 'quality' && !hasData)
    yield { path, error: userError('config-data-needed', { at: at(path), metric }) }
  if (!perDevice) return
  const keys = Object.keys(group(given))
  if (keys.some(key => key === 'limit' || key === 'max-regression') && !names.devices.has('limit')) {
    const example = `${metric}: { ${some(names.devices)[0] ?? 'a-device'}: { … } }`
    yield { path, error: userError('config-device-needed', { at: at(path), metric, example }) }
  } else for (const device of keys) yield* checkDevice(device, path, names, device)
}

function checkDevice(device: string, path: Path, names: Names, key?: string): Finding[] {
  if (names.devices.has(device)) return []
  const suggestion = nearest(device, some(names.devices))
  const known = some(names.devices).join(', ') || 'none'
  const error = userError('config-unknown-device', {
    at: at(path),
    key: quote(device),
    hint: hint(suggestion),
    known,
  })
  return [{ path, error, suggestion, ...(key === undefined ? {} : { key }) }]
}

function checkObjective(text: string, path: Path, names: Names): Finding[] {
  const [metric = '', ...rest] = text.split('@')
  const device = rest.length > 0 ? rest.join('@') : undefined
  if (isMetric(metric) && metrics[metric].perDevice && device === undefined) {
    const example = `${metric}@${some(names.devices)[0] ?? 'a-device'}`
    return [{ path, error: userError('config-device-needed', { at: at(path), metric, example }) }]
  }
  return checkMetricOn(metric, device, path, path, names)
}

function checkMetricOn(
  metric: string,
  device: string | undefined,
  metricPath: Path,
  devicePath: Path,
  names: Names,
): Finding[] {
  if (!isMetric(metric)) return [unknownMetric(metricPath, metric)]
  if (device === undefined) return []
  if (metrics[metric].perDevice) return checkDevice(device, devicePath, names)
  const values = { at: at(devicePath), metric, device: quote(device), example: metric }
  return [{ path: devicePath, error: userError('config-device-not-wanted', values) }]
}

function checkWaiver(waiver: Group, path: Path, names: Names): Finding[] {
  const { model, metric, device } = waiver
  const out: Finding[] = []
  if (typeof model === 'string' && !names.models.has(model)) {
    const place = [...path, 'model']
    const suggestion = nearest(model, some(names.models))
    const values = {
      at: at(place),
      key: quote(model),
      hint: hint(suggestion),
      known: some(names.models).join(', '),
    }
    out.push({ path: place, error: userError('config-unknown-model', values), suggestion })
  }
  if (typeof metric !== 'string') return out
  const told = typeof device === 'string' ? device : undefined
  return [...out, ...checkMetricOn(metric, told, [...path, 'metric'], [...path, 'device'], names)]
}
