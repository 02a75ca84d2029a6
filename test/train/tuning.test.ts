// The autotuner: every place of a step alone, its forms against each other, and what is remembered of it.
import { describe, expect, it } from 'vitest'
import {
  bestKnown,
  type Lower,
  type Site,
  siteGraphs,
  siteName,
  type TrainingStep,
  trainingStep,
} from '../../src/autodiff/index.ts'
import { attr, build, type Graph, node, rewrite, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { loadRuntime } from '../../src/runtime/index.ts'
import { type Choices, isTunable, lowerBy, rightForms } from '../../src/train/tuning/choices.ts'
import { chooseForms } from '../../src/train/tuning/choose-forms.ts'
import { choicesOf, machineName, readTuning, withChoices, writeTuning } from '../../src/train/tuning/file.ts'
import { findBlock } from '../../src/train/tuning/find-block.ts'
import { timeSite } from '../../src/train/tuning/time-site.ts'
import { recorded, tune, winner } from '../../src/train/tuning/tune.ts'
import { located } from '../runtime/models.ts'

const runtime = loadRuntime(located)
const block = await findBlock(runtime)
const timing = {
  runtime,
  threads: 1,
  now: () => performance.now(),
  preemptions: () => process.resourceUsage().involuntaryContextSwitches,
}
const batch = 4

const draw = random('tuning')
const weights = (shape: readonly number[]) =>
  tensor(
    'float32',
    shape,
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.2 * draw.normal()),
  )

/** A net with every sort of place: dense, pointwise, depthwise and strided convolutions, pooling, Resize, batched MatMul. */
const net: Graph = build({
  inputs: [value('x', 'float32', ['N', 3, 12, 12])],
  outputs: [value('y', 'float32', ['N', 16, 16])],
  nodes: [
    node('Conv', ['x', 'first'], ['a'], { pads: attr.ints([1, 1, 1, 1]) }),
    node('Relu', ['a'], ['b']),
    node('Conv', ['b', 'deep'], ['c'], { pads: attr.ints([1, 1, 1, 1]), group: attr.int(16) }),
    node('Conv', ['c', 'point'], ['d']),
    node('Conv', ['d', 'down'], ['e'], { pads: attr.ints([1, 1, 1, 1]), strides: attr.ints([2, 2]) }),
    node('AveragePool', ['e'], ['f'], { kernel_shape: attr.ints([2, 2]), strides: attr.ints([2, 2]) }),
    node('Resize', ['f', '', 'scales'], ['g'], {
      mode: attr.string('nearest'),
      coordinate_transformation_mode: attr.string('asymmetric'),
      nearest_mode: attr.string('floor'),
    }),
    node('Reshape', ['g', 'rows'], ['h']),
    node('Transpose', ['h'], ['i'], { perm: attr.ints([0, 2, 1]) }),
    node('MatMul', ['h', 'i'], ['y']),
  ],
  constants: {
    first: weights([16, 3, 3, 3]),
    deep: weights([16, 1, 3, 3]),
    point: weights([16, 16, 1, 1]),
    down: weights([16, 16, 3, 3]),
    scales: tensor('float32', [4], [1, 1, 2, 2]),
    rows: tensor('int64', [3], [0, 16, 36]),
  },
  opset: 18,
})

const stepOf = (lower: Lower) =>
  trainingStep(net, { loss: { kind: 'mse' }, optimizer: { kind: 'sgd' }, batch, lower })

function sitesOf(): ReadonlyMap<string, { site: Site; count: number }> {
  const { lower, sites } = recorded(bestKnown)
  stepOf(lower)
  return sites
}

describe('the places of a step', () => {
  const sites = sitesOf()
  const alone = siteGraphs(net, { batch })

  it('are all found alone, by the name that the step gives them', () => {
    expect(new Set([...sites.values()].map(({ site }) => site.key))).toEqual(
      new Set(['Conv', 'Conv.x', 'Conv.w', 'Relu.x', 'AveragePool.x', 'Resize.x', 'MatMul']),
    )
    expect([...sites.keys()].filter(name => !alone.has(name))).toEqual([])
  })

  it('agree in every form that is right here, each computed from inputs alone', async () => {
    for (const { site } of sites.values()) {
      const forms = rightForms(site, block)
      const contenders = forms.map(form => ({ form, graph: alone.get(siteName(site))!.graph(form) }))
      for (const { graph } of contenders) expect(graph.inputs.length).toBeGreaterThan(0)
      const times = await timeSite(contenders, forms[0]!, timing)
      expect([site.key, [...times!.keys()]]).toEqual([site.key, [...forms]])
    }
  })
})

describe('timeSite', () => {
  const x = value('x', 'float32', [64, 64])
  const graph = (op: string, times = 1): Graph =>
    build({
      inputs: [x],
      outputs: [value(`v${times}`, 'float32', [64, 64])],
      nodes: Array.from({ length: times }, (_, i) => node(op, [i === 0 ? 'x' : `v${i}`], [`v${i + 1}`])),
      opset: 18,
    })

  it('finds one pass shorter than forty', async () => {
    const times = await timeSite(
      [
        { form: 'forty', graph: graph('Abs', 40) },
        { form: 'one', graph: graph('Abs') },
      ],
      'forty',
      timing,
    )
    expect(times!.get('one')!.medianMs).toBeLessThan(times!.get('forty')!.medianMs)
  })

  it('leaves out a form with other numbers, and one that ONNX Runtime refuses', async () => {
    const refused = rewrite(graph('Abs'), { nodes: [{ ...node('Abs', ['x'], ['v1']), op: 'Absent' }] })
    const times = await timeSite(
      [
        { form: 'right', graph: graph('Abs') },
        { form: 'wrong', graph: graph('Neg') },
        { form: 'refused', graph: refused },
      ],
      'right',
      timing,
    )
    expect([...times!.keys()]).toEqual(['right'])
  })

  it('has nothing to say where the reference does not run', async () => {
    const refused = rewrite(graph('Abs'), { nodes: [{ ...node('Abs', ['x'], ['v1']), op: 'Absent' }] })
    expect(await timeSite([{ form: 'refused', graph: refused }], 'refused', timing)).toBeUndefined()
  })
})

describe('winner', () => {
  const of = (entries: Record<string, readonly [shortestMs: number, medianMs: number]>) =>
    winner(
      new Map(
        Object.entries(entries).map(([form, [shortestMs, medianMs]]) => [form, { shortestMs, medianMs }]),
      ),
      'usual',
    )
  const never = Number.POSITIVE_INFINITY

  it('is the fastest of those that are clearly faster', () => {
    expect(of({ usual: [1, 1.1], fast: [0.8, 0.9], faster: [0.7, 0.8] })).toBe('faster')
  })

  it.each([
    ['a few percent are noise', { usual: [1, 1.1], fast: [0.95, 1] }],
    ['only its shortest run was faster', { usual: [1, 1.1], fast: [0.8, 1.2] }],
    ['the usual form was always interrupted', { usual: [never, 5], fast: [0.8, 0.9] }],
    ['it was always interrupted itself', { usual: [1, 1.1], fast: [never, 0.9] }],
    ['nothing was timed', {}],
  ] as const)('is the usual form where %s', (_, entries) => {
    expect(of(entries)).toBe('usual')
  })

  it('is another one where the usual form is refused', () => {
    expect(of({ plain: [2, 2.1], other: [1.5, 1.6] })).toBe('other')
    expect(of({ plain: [never, 2.1], other: [never, 1.6] })).toBe('other')
  })
})

describe('tune', () => {
  it('decides every place that is large enough, for a form that is right there', async () => {
    const sites = sitesOf()
    const { choices, timed, left } = await tune(sites, siteGraphs(net, { batch }), {
      ...timing,
      block,
      budgetMs: 60_000,
    })
    const tunable = [...sites].filter(([, { site }]) => isTunable(site, block))
    expect(tunable.length).toBeGreaterThan(5)
    expect({ timed, left }).toEqual({ timed: tunable.length, left: 0 })
    for (const [name, { site }] of tunable) expect(rightForms(site, block)).toContain(choices[name])
  })

  it('forces another form where the default gives other numbers than the plain one', async () => {
    const site: Site = {
      key: 'Relu.x',
      dtype: 'float32',
      shapes: [[64, 128]],
      attributes: {},
      forms: ['ramp', 'mask'],
    }
    const graph = (form: string) =>
      build({
        inputs: [value('x', 'float32', [64, 128])],
        outputs: [value('y', 'float32', [64, 128])],
        nodes: [node(form === 'ramp' ? 'Neg' : 'Abs', ['x'], ['y'])],
        opset: 18,
      })
    const name = siteName(site)
    const found = await tune(new Map([[name, { site, count: 1 }]]), new Map([[name, { site, graph }]]), {
      ...timing,
      block,
      budgetMs: 60_000,
    })
    expect(found.forced).toEqual({ [name]: 'mask' })
    expect(found.choices).toEqual({ [name]: 'mask' })
  })

  it('leaves the rest at the default when its time is up, and says how many', async () => {
    const sites = sitesOf()
    const { choices, forced, timed, left } = await tune(sites, siteGraphs(net, { batch }), {
      ...timing,
      block,
      budgetMs: 0,
    })
    expect({ timed, forced }).toEqual({ timed: 0, forced: {} })
    expect(left).toBe(Object.keys(choices).length)
    const lower = lowerBy({}, block)
    for (const [name, form] of Object.entries(choices)) expect(form).toBe(lower(sites.get(name)!.site))
  })
})

describe('chooseForms', () => {
  const usual = new Set<string>(stepOf(lowerBy({}, block)).graph.nodes.map(one => one.outputs.join()))
  /** Whole steps that take so long: as they usually are, and in any other forms. */
  const open = (usualMs: number, otherMs: number) => async (made: TrainingStep) => {
    const isUsual = made.graph.nodes.every(one => usual.has(one.outputs.join()))
    const wait = (ms: number) => {
      for (const end = performance.now() + ms; performance.now() < end; );
    }
    return { run: () => wait(isUsual ? usualMs : otherMs), close: async () => {} }
  }
  const options = {
    ...timing,
    // Clocks of a busy machine must not decide what is shown here.
    preemptions: () => 0,
    block,
    make: stepOf,
    open: open(4, 1),
    graphs: () => siteGraphs(net, { batch }),
    known: {},
    measure: true,
  }

  it('keeps the default where whole steps are no faster for what was faster alone', async () => {
    const { choices, tuned, made } = await chooseForms({ ...options, open: open(1, 4) })
    expect(tuned.timed).toBeGreaterThan(0)
    expect(tuned.changed).toBe(0)
    expect(made.graph.nodes).toEqual(stepOf(lowerBy({}, block)).graph.nodes)
    for (const [name, form] of Object.entries(choices))
      expect(form).toBe(lowerBy({}, block)(sitesOf().get(name)!.site))
  })

  it('keeps the default where there is no memory for whole steps', async () => {
    const never = async () => {
      throw new Error('opened')
    }
    const { tuned } = await chooseForms({ ...options, open: never, fits: () => false })
    expect(tuned.timed).toBeGreaterThan(0)
    expect(tuned.changed).toBe(0)
  })

  it('measures once: with what it found, nothing is measured and the step is the same', async () => {
    const first = await chooseForms(options)
    const second = await chooseForms({
      ...options,
      known: first.choices,
      graphs: () => {
        throw new Error('measured again')
      },
    })
    expect(first.tuned.timed).toBeGreaterThan(0)
    expect(second.tuned.timed).toBe(0)
    expect(second.choices).toEqual(first.choices)
    expect(second.made.graph.nodes).toEqual(first.made.graph.nodes)
  })

  it('measures nothing unless asked to', async () => {
    const { tuned, made } = await chooseForms({ ...options, measure: false })
    expect(tuned.timed).toBe(0)
    expect(made.graph.nodes).toEqual(stepOf(lowerBy({}, block)).graph.nodes)
  })
})

describe('choices', () => {
  const site: Site = {
    key: 'Conv.x',
    dtype: 'float32',
    shapes: [[1, 16, 8, 8]],
    attributes: {},
    forms: ['flipped', 'transposed', 'blocked8', 'blocked16'],
  }
  const chosen = (form: string, on: 8 | 16 | undefined) => lowerBy({ [siteName(site)]: form }, on)(site)

  it('take the form that is written down', () => {
    expect(chosen('transposed', 8)).toBe('transposed')
    expect(chosen('blocked8', 8)).toBe('blocked8')
  })

  it.each([
    ['blocks of another processor', 'blocked16', 8, 'blocked8'],
    ['blocks where there are none', 'blocked8', undefined, 'flipped'],
    ['a form of another operator', 'stretches', 8, 'blocked8'],
    ['a form that never was', '__proto__', undefined, 'flipped'],
  ] as const)('never take %s', (_, form, on, expected) => {
    expect(chosen(form, on)).toBe(expected)
  })
})

describe('the tuning file', () => {
  const machine = machineName({ processor: 'Some CPU @ 2 GHz ', threads: 2, runtime: '1.30.0' })
  const choices: Choices = { a: 'plain', b: 'blocked8' }

  it('reads back what was written', () => {
    const text = writeTuning(withChoices({}, machine, choices))
    expect(choicesOf(readTuning(text)!, machine)).toEqual(choices)
  })

  it('tells machines, threads and versions of the runtime apart', () => {
    const tuning = withChoices({}, machine, choices)
    for (const other of [
      { processor: 'Another CPU', threads: 2, runtime: '1.30.0' },
      { processor: 'Some CPU @ 2 GHz ', threads: 1, runtime: '1.30.0' },
      { processor: 'Some CPU @ 2 GHz ', threads: 2, runtime: '1.31.0' },
    ])
      expect(choicesOf(tuning, machineName(other))).toEqual({})
  })

  it('keeps what is there, so that a run is repeated with the forms it had', () => {
    const both = withChoices(withChoices({}, machine, choices), machine, { b: 'plain', c: 'taps' })
    expect(choicesOf(both, machine)).toEqual({ a: 'plain', b: 'blocked8', c: 'taps' })
  })

  it('forgets the oldest beyond its size', () => {
    const many = Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`site ${i}`, 'plain']))
    const kept = choicesOf(withChoices(withChoices({}, machine, choices), machine, many), machine)
    expect(Object.keys(kept)).toHaveLength(8_000)
    expect(kept).toHaveProperty('site 8999')
    expect(kept).not.toHaveProperty('a')
    const machines = Array.from({ length: 40 }, (_, i) => `machine ${i}`)
    const tuning = machines.reduce((all, name) => withChoices(all, name, choices), {})
    expect(Object.keys(tuning)).toEqual(machines.slice(-16))
  })

  it.each([
    ['nothing', ''],
    ['half a file', '{"version":1,"machines":{"x":{'],
    ['another version', '{"version":2,"machines":{}}'],
    ['other JSON', '[1,2,3]'],
    ['choices that are no words', '{"version":1,"machines":{"x":{"a":1}}}'],
  ])('is not read where it is %s', (_, text) => {
    expect(readTuning(text)).toBeUndefined()
  })

  it('has no choices for a machine called like a property of every object', () => {
    expect(choicesOf(readTuning('{"version":1,"machines":{}}')!, 'constructor')).toEqual({})
  })
})
