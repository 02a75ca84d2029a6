// One training step run by ONNX Runtime from its initial state.
import { type TrainingOptions, trainingStep, unpack } from '../../src/autodiff/index.ts'
import { encode, type Graph, numbers, scalar, type Tensor } from '../../src/ir/index.ts'
import { runtime } from './finite-differences.ts'

/** The loss, what the model said, and every tensor of the state after `steps` steps, by role and name. */
export async function runStep(
  model: Graph,
  options: TrainingOptions,
  x: Tensor,
  targets: Tensor,
  scalars: Readonly<Record<string, number>> = {},
  steps = 1,
) {
  const step = trainingStep(model, { batch: x.shape[0]!, ...options })
  const session = await runtime.open(encode(step.graph))
  const numbersOf = step.scalars.map(
    ({ name, initial }) => [name, scalar('float32', scalars[name] ?? initial)] as const,
  )
  let state = step.state.map(slot => slot.initial)
  let outputs: Record<string, Tensor> = {}
  for (let i = 0; i < steps; i++) {
    const feeds = { [step.x.name]: x, [step.targets.name]: targets, ...Object.fromEntries(numbersOf) }
    outputs = session.runSync({
      ...feeds,
      ...Object.fromEntries(step.state.map((slot, k) => [slot.input, state[k]!])),
    })
    state = step.state.map(slot => outputs[slot.output]!)
  }
  await session.close()
  const after = new Map(
    step.state.flatMap((slot, k) =>
      [...unpack(slot.parts, state[k]!)].map(([name, t]) => [`${slot.role} ${name}`, numbers(t)] as const),
    ),
  )
  return { step, loss: numbers(outputs[step.loss]!)[0]!, said: numbers(outputs[step.predictions]!), after }
}
