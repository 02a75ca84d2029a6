// The built-in spaces by name.
import { userError } from '../errors.ts'
import { darts } from './cells/darts.ts'
import { nasBench201 } from './cells/nas-bench-201.ts'
import { families } from './family/built-in.ts'
import { familySpace } from './family/family-space.ts'
import type { NetTask } from './family/slots.ts'
import type { Space } from './space.ts'

type Make = (task: NetTask, seed: number | string) => Space

const spaces: ReadonlyMap<string, Make> = new Map([
  ...Object.values(families).map((family): [string, Make] => [
    family.name,
    (task, seed) => familySpace(family, task, seed),
  ]),
  ['nas-bench-201', (task, seed) => nasBench201(task, {}, seed)],
  ['darts', (task, seed) => darts(task, {}, seed)],
])

/** Names of the spaces that need no model. */
export const builtInSpaces: readonly string[] = [...spaces.keys()]

/**
 * A built-in space for a task.
 * @param seed of new weights
 * @throws UserError `space-unknown`, `space-task`, `space-rank`
 * @example builtInSpace('ds-cnn', { input: [1, 49, 10], outputs: 12 })
 */
export function builtInSpace(name: string, task: NetTask, seed: number | string = 0): Space {
  const make = spaces.get(name)
  if (!make)
    throw userError('space-unknown', {
      name: name.slice(0, 64),
      hint: '',
      names: builtInSpaces.join(', '),
    })
  return make(task, seed)
}
