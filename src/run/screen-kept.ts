// A device that is here has the last word, and its figures steer nothing before it is asked. But a candidate that is beyond a
// limit by all that was measured on it before, interval and all, is not worth asking about.
import type { DeviceSpec } from '../device/index.ts'
import { beyond, type Task } from '../search/index.ts'
import { type Estimate, type Metrics, metricKey } from '../units.ts'
import type { LoadedModel } from './model.ts'
import { boundGraph, ifAlike } from './predicted.ts'
import type { Setting } from './setting.ts'
import type { Subject } from './subject.ts'

export type ScreenPlace = Pick<Setting, 'root' | 'kept'> & {
  /** What is known of the model itself: how fast the device is today. */
  readonly head: Metrics
}

/** The predicted latency where it lies wholly beyond a limit; else nothing. */
export function beyondByKept(
  { name }: DeviceSpec,
  made: Pick<LoadedModel, 'graph' | 'analysis'>,
  { head }: Pick<Subject, 'head'>,
  { constraints }: Pick<Task, 'constraints'>,
  place: ScreenPlace,
): Metrics {
  const key = metricKey('latency-p50', name)
  const limits = constraints.filter(constraint => constraint.key === key)
  const predictor = limits.length > 0 ? place.kept?.predictor(name) : undefined
  const today = place.head[key]
  if (!predictor || !today) return {}
  const change = ifAlike(() => {
    predictor.predict(boundGraph(made))
    return predictor.compare(boundGraph(made), boundGraph(head))
  })
  if (!change) return {}
  const at = (figure: number, ratio: number) => figure * (1 + ratio)
  const estimate: Estimate = {
    value: at(today.value, change.value),
    low: at(today.low, change.low),
    high: at(today.high, change.high),
    unit: 'ms',
    source: 'predicted',
  }
  return limits.some(limit => beyond(limit, estimate)) ? { [key]: estimate } : {}
}
