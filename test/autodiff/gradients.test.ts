import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gradients,
  inBlocks,
  type Lower,
  type LoweringKey,
  lowerings,
  type Op,
  opNames,
  plain,
} from '../../src/autodiff/index.ts'
import { ops } from '../../src/ir/index.ts'
import { blockHere } from './block-here.ts'
import { blockable, cases } from './cases.ts'
import { differentiable } from './differentiable.ts'
import { type Case, disagreement, tolerances } from './finite-differences.ts'

const agree = async (one: Case, seed: number, lower?: Lower) => {
  const report = await disagreement(one, String(seed), lower)
  if (report.worst > tolerances[report.float]!)
    throw new Error(`${report.float}, ${report.worst}: ${report.detail}`)
}

const check = (arbitrary: fc.Arbitrary<Case>, runs: number, lower?: Lower) =>
  fc.assert(
    fc.asyncProperty(arbitrary, fc.nat(), (one, seed) => agree(one, seed, lower)),
    { numRuns: runs, seed: 7 },
  )

describe('the gradient table', () => {
  it('has exactly the operators that ir knows', () => {
    expect([...opNames].sort()).toEqual([...ops.keys()].sort())
    expect(Object.keys(gradients).sort()).toEqual([...ops.keys()].sort())
  })
})

const runs: { readonly [O in Op]?: number } = {
  Conv: 60,
  ConvTranspose: 60,
  AveragePool: 40,
  MaxPool: 40,
  Resize: 60,
  BatchNormalization: 40,
}

/** Rounding has no slope to take differences of: see quantisation.test.ts. */
const withoutSlope = differentiable.filter(op => /(De)?[Qq]uantizeLinear$/.test(op))

describe('a gradient agrees with finite differences', () => {
  it('in every row of the table', () => {
    expect([...Object.keys(cases), ...withoutSlope].sort()).toEqual([...differentiable].sort())
  })
  for (const [op, arbitrary] of Object.entries(cases))
    it(`of ${op}`, () => check(arbitrary, runs[op as Op] ?? 15))
})

describe('every form of a gradient agrees with finite differences', () => {
  const covered: Record<LoweringKey, Op> = {
    Conv: 'Conv',
    'Conv.x': 'Conv',
    'Conv.w': 'Conv',
    MatMul: 'MatMul',
    'AveragePool.x': 'AveragePool',
    'Resize.x': 'Resize',
    'Clip.x': 'Clip',
    'Relu.x': 'Relu',
  }
  const prefer =
    (form: string): Lower =>
    site =>
      site.forms.find(f => f === form) ?? site.forms[0]!
  for (const [key, forms] of Object.entries(lowerings))
    for (const form of forms)
      it(`${key} as ${form}`, () => check(cases[covered[key as LoweringKey]]!, 15, prefer(form)))
  it('all plain', () => check(cases.Conv!, 15, plain))
  it('all in the blocks of this processor', async () => {
    const block = await blockHere()
    if (block !== undefined) await check(blockable, 60, inBlocks(block))
  })
})
