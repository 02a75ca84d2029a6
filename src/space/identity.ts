// Which space is which: by what its genomes mean and, where it makes weights of its own, by their seed.
import { createHash } from 'node:crypto'
import type { Space } from './space.ts'

/** @param means whatever decides which architecture a genome stands for, as JSON has it */
export const identityOf = (
  means: readonly unknown[],
  seed: number | string,
): Pick<Space, 'id' | 'architectures'> => ({ id: hashOf([...means, seed]), architectures: hashOf(means) })

const hashOf = (means: readonly unknown[]) => createHash('sha256').update(JSON.stringify(means)).digest('hex')
