// What must hold of any bytes: a valid graph that prints, hashes, prunes and survives encoding, or a UserError.
import { UserError } from '../../src/errors.ts'
import { decode, encode, type Graph, hash, print, prune } from '../../src/ir/index.ts'

/** The code of the UserError, or 'graph'; any other error is thrown on. `more` may throw UserErrors too. */
export function exercise(bytes: Uint8Array, more: (graph: Graph) => void = () => {}): string {
  const graph = orUserError(() => decode(bytes))
  if (typeof graph === 'string') return graph
  print(graph)
  prune(graph)
  const identity = hash(graph)
  if (hash(decode(encode(graph))) !== identity) throw new Error('encoding changed the graph')
  const rest = orUserError(() => more(graph))
  return typeof rest === 'string' ? `graph, then ${rest}` : 'graph'
}

function orUserError<T>(run: () => T): T | string {
  try {
    return run()
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}
