// Training as a person meets it: a model and data in, a model out, and what a broken run leaves.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { decode, encode, floats, type Graph, rewrite, tensor } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { checkOnnx } from '../ir/onnx-checker.ts'
import { edgewise, json, keywords, repository, start } from './cli.ts'

/** The fixture's net with random weights, as He et al. start them. */
function fresh(): Uint8Array {
  const graph = decode(readFileSync(join(keywords, 'models/keywords.onnx')))
  const draw = random('fresh')
  const constants = new Map(
    [...graph.constants].map(([name, t]) => {
      if (t.dtype !== 'float32') return [name, t] as const
      const spread = t.shape.length < 2 ? 0 : Math.sqrt(2 / t.shape.slice(1).reduce((a, b) => a * b, 1))
      return [
        name,
        tensor(
          'float32',
          t.shape,
          floats(t).map(() => spread * draw.normal()),
        ),
      ] as const
    }),
  )
  return encode(rewrite(graph, { constants, metadata: { author: 'test' } }))
}

const cwd = repository(
  {
    'fresh.onnx': fresh(),
    'keywords.yml': 'path: data/keywords.npz\nscale: { divide: 255, mean: 0.335, std: 0.212 }\n',
  },
  'within-budget',
)
const command = (out: string, ...more: string[]) => [
  'train',
  'fresh.onnx',
  '--data',
  'keywords.yml',
  '--out',
  out,
  ...more,
]
const long = ['--steps', '200', '--threads', '1', '--checkpoint-every', '50ms', '--quiet']
const bytes = (name: string) => readFileSync(join(cwd, name))
const checkpoint = (name: string) => join(cwd, `${name}.checkpoint.safetensors`)

type Document = {
  steps: number
  loss: number[]
  stepMsMedian: number
  metric: string
  value: number
  valueBefore: number
  resumedAt: number
}

const signature = ({ inputs, outputs, opset, metadata }: Graph) => ({ inputs, outputs, opset, metadata })

describe('train', () => {
  it('takes random weights far beyond chance, and exports the model with its names, op-set and metadata', async () => {
    const { ran, document } = await json<Document>(
      command(
        'tuned.onnx',
        '--epochs',
        '15',
        '--threads',
        '1',
        '--lr',
        '0.01',
        '--schedule',
        'one-cycle',
        '--augment',
        'none',
      ),
      { cwd },
    )
    expect(ran.code).toBe(0)
    expect(document).toMatchObject({ steps: 15 * 16, metric: 'top-1', resumedAt: 0 })
    expect(document.loss).toHaveLength(240)
    expect(document.stepMsMedian).toBeGreaterThan(0)
    expect(document.valueBefore).toBeLessThan(0.3)
    expect(document.value).toBeGreaterThan(0.6)
    const [before, after] = ['fresh.onnx', 'tuned.onnx'].map(name => decode(bytes(name)))
    expect(signature(after!)).toEqual(signature(before!))
    expect(after!.nodes).toEqual(before!.nodes)
    const judged = await json<{ value: number }>(['run', 'tuned.onnx', '--data', 'keywords.yml'], { cwd })
    expect(judged.document.value).toBe(document.value)
    expect(existsSync(checkpoint('tuned.onnx'))).toBe(false)
  })

  describe('when it is broken off', () => {
    beforeAll(async () => {
      expect((await edgewise(command('whole.onnx', ...long), { cwd })).code).toBe(0)
    })

    async function until(condition: () => boolean) {
      for (let i = 0; i < 2000 && !condition(); i++) await sleep(5)
      expect(condition()).toBe(true)
    }

    it('by kill -9, the same command goes on to the very bytes of an unbroken run', async () => {
      const broken = start(command('killed.onnx', ...long), { cwd })
      await until(() => existsSync(checkpoint('killed.onnx')))
      await sleep(50)
      broken.process.kill('SIGKILL')
      expect((await broken.ended).code).toBeUndefined()
      expect(existsSync(join(cwd, 'killed.onnx'))).toBe(false)
      const { document } = await json<Document>(command('killed.onnx', ...long), { cwd })
      expect(document.resumedAt).toBeGreaterThan(0)
      expect(document.resumedAt).toBeLessThan(200)
      expect(document.loss).toHaveLength(200)
      expect(bytes('killed.onnx').equals(bytes('whole.onnx'))).toBe(true)
    })

    it('by Ctrl-C, it saves where it stands, exits with 130 and resumes', async () => {
      const rare = long.map(word => (word === '50ms' ? '60s' : word))
      const broken = start(command('stopped.onnx', ...rare.filter(word => word !== '--quiet')), { cwd })
      let told = ''
      broken.process.stderr!.on('data', text => (told += text))
      await until(() => told.includes('training'))
      broken.process.kill('SIGINT')
      const { code, out, err } = await broken.ended
      expect({ code, out }).toEqual({ code: 130, out: '' })
      expect(err).toContain('the same command resumes')
      const { document } = await json<Document>(command('stopped.onnx', ...rare), { cwd })
      expect(document.resumedAt).toBeGreaterThan(0)
      expect(bytes('stopped.onnx').equals(bytes('whole.onnx'))).toBe(true)
    })

    it('another recipe does not take up its checkpoint', async () => {
      const broken = start(command('other.onnx', ...long), { cwd })
      await until(() => existsSync(checkpoint('other.onnx')))
      broken.process.kill('SIGKILL')
      await broken.ended
      const { code, err } = await edgewise(command('other.onnx', ...long, '--lr', '0.5'), { cwd })
      expect(code).toBe(2)
      expect(err).toContain('checkpoint-foreign')
    })
  })

  it('names what first was not finite when the rate is far too high', async () => {
    const { code, err } = await edgewise(command('x.onnx', '--optimizer', 'sgd', '--lr', '1e30', '--quiet'), {
      cwd,
    })
    expect(code).toBe(2)
    expect(err).toMatch(
      /error train-not-finite: The loss became \S+ in step \d+: .*(parameter|gave the first value)/,
    )
  })

  it('is taught by a larger net, with every recipe option there is, and folds what it exports', async () => {
    const options =
      '--teacher models/keywords.onnx --teacher-share 0.7 --class-weights balanced --label-smoothing 0.05 --optimizer adamw ' +
      '--betas 0.9,0.99 --epsilon 1e-7 --weight-decay 0.02 --skip-decay vectors --lr 0.01 --schedule step --lr-falls 0.6 ' +
      '--lr-factor 0.2 --warmup 5 --clip-norm 5 --average 0.9 --augment shift,mixup --no-dropout --straight-through ' +
      '--fold-batchnorm --epochs 4 --threads 1'
    const { ran, document } = await json<Document>(command('taught.onnx', ...options.split(' ')), { cwd })
    expect(ran.code).toBe(0)
    expect(document.value).toBeGreaterThan(document.valueBefore)
    const [before, after] = ['fresh.onnx', 'taught.onnx'].map(name => decode(bytes(name)))
    expect(signature(after!)).toEqual(signature(before!))
    expect(after!.nodes.some(node => node.op === 'BatchNormalization')).toBe(false)
    checkOnnx(bytes('taught.onnx'), bytes('tuned.onnx'))
  })

  it.each([
    ['no data', ['train', 'fresh.onnx', '--out', 'x.onnx'], 'argument-missing'],
    ['no place to write to', ['train', 'fresh.onnx', '--data', 'keywords.yml'], 'argument-missing'],
    ['an unknown optimiser', command('x.onnx', '--optimizer', 'lion'), 'option-invalid'],
    ['a rate that is no number', command('x.onnx', '--lr', 'fast'), 'option-invalid'],
    ['momentum with adam', command('x.onnx', '--momentum', '0.9'), 'option-unsuited'],
    ['betas with sgd', command('x.onnx', '--optimizer', 'sgd', '--betas', '0.9,0.99'), 'option-unsuited'],
    ['falls of a cosine', command('x.onnx', '--lr-falls', '0.5'), 'option-unsuited'],
    ['a share of no teacher', command('x.onnx', '--teacher-share', '0.5'), 'option-unsuited'],
    ['a single beta', command('x.onnx', '--betas', '0.9'), 'option-invalid'],
    ['weights of classes that are no numbers', command('x.onnx', '--class-weights', 'a,b'), 'option-invalid'],
    ['weights of too few classes', command('x.onnx', '--class-weights', '1,2'), 'train-loss'],
    ['a factor without a name', command('x.onnx', '--lr-scale', '0.1'), 'option-invalid'],
    ['names that nothing has', command('x.onnx', '--freeze', 'backbone*'), 'train-no-match'],
    [
      'a loss for numbers with weights of classes',
      command('x.onnx', '--loss', 'mse', '--class-weights', 'balanced'),
      'train-loss-option',
    ],
    ['a teacher that is not there', command('x.onnx', '--teacher', 'none.onnx'), 'file-not-found'],
    ['an unknown augmentation', command('x.onnx', '--augment', 'blur'), 'option-invalid'],
  ])('refuses %s', async (_, args, code) => {
    const ran = await edgewise(args, { cwd })
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' })
    expect(ran.err).toContain(`error ${code}`)
  })
})
