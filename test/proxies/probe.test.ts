// Scores against PyTorch's in double precision (fixtures/make/proxies.py), and what must hold of them whatever the net.
import { describe, expect, it } from 'vitest'
import { attr, build, type Graph, node, rewrite, tensor, value } from '../../src/ir/index.ts'
import {
  needOf,
  type ProxyName,
  probe,
  proxyNames,
  scoreOf,
  withFreshWeights,
} from '../../src/proxies/index.ts'
import { deepNet, minibatches, net, recorded, runtime } from './net.ts'

async function scores(graph: Graph, names: readonly ProxyName[] = proxyNames, batches = minibatches) {
  const evidence = await probe(graph, new Set(names.map(needOf)), batches, { runtime })
  return Object.fromEntries(names.map(name => [name, scoreOf(name, evidence)]))
}
const number = (score: { value: number | undefined } | undefined) => score?.value ?? Number.NaN
const reason = (score: object | undefined) => (score && 'reason' in score ? score.reason : undefined)

describe('the proxies', () => {
  it('give the scores that PyTorch gives', async () => {
    const ours = await scores(net())
    for (const [name, expected] of Object.entries(recorded.scores))
      expect(number(ours[name]) / expected, name).toBeCloseTo(1, 4)
  })

  it('take a last Softmax as part of the loss', async () => {
    const [plain, last] = [await scores(net()), await scores(net({ last: 'Softmax' }))]
    for (const name of ['zico', 'snip', 'synflow'])
      expect(number(last[name]) / number(plain[name])).toBeCloseTo(1, 5)
  })

  it('are the same numbers again, and each alone as with the others', async () => {
    const all = await scores(net())
    expect(await scores(net())).toEqual(all)
    for (const name of proxyNames) expect(await scores(net(), [name])).toEqual({ [name]: all[name] })
  })

  it('follow the scale of weights as their formulas do: BatchNormalization undoes it', async () => {
    const [plain, scaled] = [await scores(net()), await scores(net({ scale: 3 }))]
    expect(scaled['swap']).toEqual(plain['swap'])
    expect(number(scaled['naswot'])).toBeCloseTo(number(plain['naswot']), 3)
    expect(number(scaled['meco'])).toBeCloseTo(number(plain['meco']), 3)
    // Four layers in the longest path, three where the shortcut is taken, and biases on the way.
    const grown = number(scaled['synflow']) - number(plain['synflow'])
    expect(grown).toBeGreaterThan(2 * Math.log(3))
    expect(grown).toBeLessThanOrEqual(4 * Math.log(3))
  })
})

describe('SynFlow', () => {
  it('is exact where its sum is far beyond what float32 holds', async () => {
    expect(recorded.deepSynflow / Math.LN2).toBeGreaterThan(160)
    const { synflow } = await scores(deepNet(), ['synflow'])
    expect(number(synflow)).toBeCloseTo(recorded.deepSynflow, 3)
  })

  it('says that nothing flows where every path is cut', async () => {
    const cut = build({
      inputs: [value('x', 'float32', ['N', 3])],
      outputs: [value('y', 'float32', ['N', 2])],
      nodes: [node('Mul', ['x', 'zero'], ['none']), node('MatMul', ['none', 'w'], ['y'])],
      constants: { zero: tensor('float32', [], [0]), w: tensor('float32', [3, 2], [1, 2, 3, 4, 5, 6]) },
    })
    expect(reason((await scores(cut))['synflow'])).toMatch(/nothing flows/)
  })
})

describe('a score that cannot be', () => {
  it('has a reason where there is no activation and no map', async () => {
    const linear = build({
      inputs: [value('x', 'float32', ['N', 3])],
      outputs: [value('y', 'float32', ['N', 2])],
      nodes: [node('MatMul', ['x', 'w'], ['y'])],
      constants: { w: tensor('float32', [3, 2], [1, 2, 3, 4, 5, 6]) },
    })
    const batch = { x: tensor('float32', [4, 3], [...Array(12).keys()]), classes: [0, 1, 1, 0] }
    const found = await scores(linear, proxyNames, [batch, batch])
    expect(reason(found['naswot'])).toMatch(/no hidden activation/)
    expect(reason(found['meco'])).toMatch(/no feature map/)
    expect(reason(found['zico'])).toMatch(/do not vary/)
    expect(number(found['params'])).toBe(6)
  })

  it('has a reason where samples look the same to every unit', async () => {
    const [{ x, classes }] = minibatches as [(typeof minibatches)[number]]
    const same = { x: { ...x, bytes: new Uint8Array(x.bytes.length) }, classes }
    expect(reason((await scores(net(), ['naswot'], [same]))['naswot'])).toMatch(/kernel is singular/)
    expect((await scores(net(), ['swap'], [same]))['swap']).toEqual({ value: 2 })
  })

  it('has a reason where classes are unknown, or more than the output has', async () => {
    const unknown = minibatches.map(batch => ({ ...batch, classes: undefined }))
    const found = await scores(net(), ['zico', 'swap'], unknown)
    expect(reason(found['zico'])).toMatch(/no classes/)
    expect(number(found['swap'])).toBe(recorded.scores['swap'])
    const beyond = minibatches.map(batch => ({ ...batch, classes: batch.classes!.map(c => c + 1) }))
    expect(reason((await scores(net(), ['zico'], beyond))['zico'])).toMatch(/beyond the 4/)
  })

  it.each(['Tanh', 'HardSwish', 'Elu', 'LeakyRelu', 'Sigmoid', 'Softplus'])(
    'is none for %s, whose sign tells regions too',
    async activation => {
      const found = await scores(net({ activation }))
      expect(proxyNames.filter(name => !Number.isFinite(number(found[name])))).toEqual([])
    },
  )

  it('keeps what the way forward gives where there is no way back', async () => {
    const graph = net()
    const size = node('CenterCropPad', ['sum', 'size'], ['same'], { axes: attr.ints([2, 3]) })
    const nodes = graph.nodes.flatMap(each =>
      each.outputs[0] === 'pooled' ? [size, { ...each, inputs: ['same'] }] : [each],
    )
    const constants = new Map([...graph.constants, ['size', tensor('int64', [2], [6, 6])]])
    const found = await scores(rewrite(graph, { nodes, constants, opset: 18 }))
    expect(number(found['swap'])).toBe(recorded.scores['swap'])
    expect(reason(found['zico'])).toMatch(/CenterCropPad/)
  })
})

describe('fresh weights', () => {
  it('are the same for the same seed, others for another, and leave shapes and norms plain', async () => {
    const [one, again, other] = [1, 1, 2].map(seed => withFreshWeights(net(), seed)) as [Graph, Graph, Graph]
    const bytes = (graph: Graph) => graph.constants.get('conv2.weight')!.bytes
    expect(bytes(one)).toEqual(bytes(again))
    expect(bytes(one)).not.toEqual(bytes(other))
    expect(bytes(one)).not.toEqual(bytes(net()))
    const spread = Math.sqrt(
      new Float32Array(bytes(one).slice().buffer).reduce((sum, w) => sum + w * w, 0) / 324,
    )
    expect(spread).toBeCloseTo(Math.sqrt(2 / 54), 1)
    expect([...one.constants.get('norm1.weight')!.bytes]).toEqual([
      ...tensor('float32', [6], [1, 1, 1, 1, 1, 1]).bytes,
    ])
  })
})
