// Names that refer to each other: devices, models, metrics, data. Works on the values as written, so that these
// mistakes are found together with all others, whatever else is wrong.
import { userError } from '../errors.ts'
import { type Metric, metrics } from '../units.ts'
import { at, type Finding, hint, quote, unknownMetric } from './describe.ts'
import { nearest } from './nearest.ts'
import { isInsideRepository } from './quantities.ts'
import type { Path } from './yaml.ts'

type Group = Readonly<Record<string, unknown>>
const group = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name)

/** The name of a model: as given, or its file's. */
export const nameOf = (model: { readonly name?: unknown; readonly path?: unknown }): string =>
  typeof model.name === 'string'
    ? model.name
    : String(model.path ?? '')
        .split('/')
        .at(-1)!
        .replace(/\.onnx$/i, '')

/** Everything that names something which is not there. */
export function checkReferences(root: unknown): Finding[] {
  const { models, devices, search, waivers } = group(root)
  const names: Names = {
    devices: Object.keys(group(devices)),
    models: list(models).map(m => nameOf(group(m))),
  }
  return [
    ...list(models).flatMap((model, i) => checkModel(group(model), ['models', i], names)),
    ...list(group(search)['objectives']).flatMap((key, i) =>
      typeof key === 'string' ? checkObjective(key, ['search', 'objectives', i], names) : [],
    ),
    ...list(waivers).flatMap((waiver, i) => checkWaiver(group(waiver), ['waivers', i], names)),
  ]
}

type Names = { readonly devices: readonly string[]; readonly models: readonly string[] }

function checkModel(model: Group, path: Path, names: Names): Finding[] {
  const name = nameOf(model)
  const isDuplicate = name !== '' && names.models.indexOf(name) < Number(path[1])
  const duplicate: Finding[] = isDuplicate
    ? [
        {
          path: 'name' in model ? [...path, 'name'] : path,
          error: userError('config-duplicate', { at: at(path), name }),
        },
      ]
    : []
  const budgets = Object.entries(group(model['budgets'])).filter(([metric]) => isMetric(metric))
  return [
    ...duplicate,
    ...checkDataPath(model['data'], [...path, 'data']),
    ...budgets.flatMap(([metric, given]) =>
      checkBudget(metric as Metric, given, [...path, 'budgets', metric], names, model['data'] != null),
    ),
  ]
}

function checkDataPath(data: unknown, path: Path): Finding[] {
  const isText = typeof data === 'string'
  const given = isText ? data : group(data)['path']
  if (typeof given !== 'string' || isInsideRepository(given)) return []
  const place = isText ? path : [...path, 'path']
  return [{ path: place, error: userError('config-path-outside', { at: at(place), path: quote(given) }) }]
}

function checkBudget(metric: Metric, given: unknown, path: Path, names: Names, hasData: boolean): Finding[] {
  const { kind, perDevice } = metrics[metric]
  if (kind === 'quality' && !hasData)
    return [{ path, error: userError('config-data-needed', { at: at(path), metric }) }]
  if (!perDevice) return []
  const keys = Object.keys(group(given))
  if (keys.some(key => key === 'limit' || key === 'max-regression') && !names.devices.includes('limit')) {
    const example = `${metric}: { ${names.devices[0] ?? 'a-device'}: { … } }`
    return [{ path, error: userError('config-device-needed', { at: at(path), metric, example }) }]
  }
  return keys.flatMap(device => checkDevice(device, path, names, device))
}

function checkDevice(device: string, path: Path, names: Names, key?: string): Finding[] {
  if (names.devices.includes(device)) return []
  const suggestion = nearest(device, names.devices)
  const known = names.devices.join(', ') || 'none'
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
    const example = `${metric}@${names.devices[0] ?? 'a-device'}`
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
  if (typeof model === 'string' && !names.models.includes(model)) {
    const place = [...path, 'model']
    const suggestion = nearest(model, names.models)
    const values = {
      at: at(place),
      key: quote(model),
      hint: hint(suggestion),
      known: names.models.join(', '),
    }
    out.push({ path: place, error: userError('config-unknown-model', values), suggestion })
  }
  if (typeof metric !== 'string') return out
  const told = typeof device === 'string' ? device : undefined
  return [...out, ...checkMetricOn(metric, told, [...path, 'metric'], [...path, 'device'], names)]
}
