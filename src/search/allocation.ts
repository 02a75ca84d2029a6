// How `auto` spends its time: a plan in stages, as pure arithmetic. Costs and proxies of thousands are cheap, so choosing
// takes little; halving takes most; the best is trained longest; measuring keeps its own share.

/** What one unit of each kind of work takes on this machine, measured or guessed before the search. */
export type Paces = {
  /** Foreseen costs and proxies of one genome. */
  readonly appraiseMs: number
  /** One step of training of a typical candidate. */
  readonly stepMs: number
  /** Getting a candidate ready to train (graph, session, data), and scoring it once. */
  readonly startMs: number
  readonly scoreMs: number
}

export type Rung = {
  /** How many candidates are trained on this rung, and to how many steps in all. */
  readonly candidates: number
  readonly steps: number
}

export type Allocation = {
  readonly totalMs: number
  /** Genomes to appraise, and the time for it. */
  readonly pool: { readonly genomes: number; readonly ms: number }
  /** Successive halving; the last rung's survivors are the finalists. Empty where not even one candidate fits. */
  readonly halving: { readonly rungs: readonly Rung[]; readonly ms: number }
  /** Finalists, trained on to `steps` in all. */
  readonly finalists: { readonly candidates: number; readonly steps: number; readonly ms: number }
  /** The best of them, to the end of the time. */
  readonly tuning: { readonly ms: number }
  readonly measuring: { readonly ms: number }
}

export type AllocationOptions = {
  /** Share kept for measuring finalists on devices. Default 0. */
  readonly measureShare?: number
  /** Of `factor` candidates one goes on to the next rung, with `factor` times the steps. Default 3. */
  readonly factor?: number
  /** Steps of the first rung: fewer say nothing about a candidate. Default 50. */
  readonly firstSteps?: number
  /** Steps of one pass over the training part: tells how much time there is for choosing. Default: as much as there can be. */
  readonly epochSteps?: number | undefined
}

/** Shares of what is left after measuring, where time abounds. */
export const shares = { pool: 0.05, halving: 0.3, finalists: 0.15, tuning: 0.5 } as const

/** Passes over the training part up to which more training is worth more than a better choice. */
const scarceEpochs = 40
const mostChoosing = shares.halving + shares.finalists

/**
 * Share of the time for choosing among candidates by training them, when all of it would train one for so many epochs. Where
 * training has not settled (CIFAR-10 with 4,000 samples: some 30 epochs in 5 minutes on one core) every second of it goes to
 * the one that promised most without; where it has long settled (hundreds of epochs), nearly half goes to the choice.
 */
export const choosingShare = (epochs: number): number =>
  Math.max(0, mostChoosing * (1 - scarceEpochs / epochs))

const mostGenomes = 20_000
const mostRungs = 4
const mostFinalists = 4

/** Pure: the same time and paces, the same plan. The parts' times add up to `totalMs`. */
export function allocate(totalMs: number, paces: Paces, options: AllocationOptions = {}): Allocation {
  const { measureShare = 0, factor = 3, firstSteps = 50, epochSteps } = options
  const measuringMs = totalMs * measureShare
  const usable = totalMs - measuringMs
  const genomes = Math.min(mostGenomes, Math.floor((usable * shares.pool) / Math.max(paces.appraiseMs, 1e-6)))
  const poolMs = genomes * paces.appraiseMs
  const epochs = epochSteps === undefined ? Number.POSITIVE_INFINITY : usable / (paces.stepMs * epochSteps)
  const choosing = choosingShare(epochs)
  const halving = halvingWithin(
    (usable * choosing * shares.halving) / mostChoosing,
    paces,
    factor,
    firstSteps,
  )
  // What a stage cannot use goes to the stages that train longer.
  const rest = usable - poolMs - halving.ms
  const last = halving.rungs.at(-1)
  const candidates = last ? Math.min(mostFinalists, Math.max(1, Math.floor(last.candidates / factor))) : 0
  // One finalist has nobody to be compared with.
  const spentMs = candidates > 1 ? (usable * choosing * shares.finalists) / mostChoosing : 0
  const steps = candidates > 0 ? stepsWithin(spentMs, candidates, paces, last!.steps) : 0
  return {
    totalMs,
    pool: { genomes, ms: poolMs },
    halving,
    finalists: { candidates, steps, ms: spentMs },
    tuning: { ms: rest - spentMs },
    measuring: { ms: measuringMs },
  }
}

/** The most rungs that leave two finalists, with the most candidates that fit. */
function halvingWithin(ms: number, paces: Paces, factor: number, firstSteps: number): Allocation['halving'] {
  const planOf = (rungs: number, candidates: number): Rung[] =>
    Array.from({ length: rungs }, (_, k) => ({
      candidates: Math.max(1, Math.floor(candidates / factor ** k)),
      steps: firstSteps * factor ** k,
    }))
  for (let rungs = mostRungs; rungs >= 1; rungs--) {
    const least = 2 * factor ** rungs
    let candidates = 0
    for (let step = 2 ** 12; step >= 1; step /= 2)
      if (halvingMs(planOf(rungs, candidates + step), paces) <= ms) candidates += step
    if (candidates >= (rungs === 1 ? 1 : least)) {
      const plan = planOf(rungs, candidates)
      return { rungs: plan, ms: halvingMs(plan, paces) }
    }
  }
  return { rungs: [], ms: 0 }
}

/** Every rung trains its candidates on from where the rung before left them, and scores them once. */
export function halvingMs(rungs: readonly Rung[], { stepMs, startMs, scoreMs }: Paces): number {
  return rungs.reduce((sum, { candidates, steps }, k) => {
    const before = rungs[k - 1]?.steps ?? 0
    return sum + candidates * ((steps - before) * stepMs + scoreMs + (k === 0 ? startMs : 0))
  }, 0)
}

const stepsWithin = (ms: number, candidates: number, { stepMs, scoreMs }: Paces, before: number): number =>
  before + Math.max(0, Math.floor((ms / candidates - scoreMs) / stepMs))
