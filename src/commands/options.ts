// Reading option values: each mistake is a UserError that shows the right form.
import { userError } from '../errors.ts'
import { parseQuantity } from '../units.ts'
import type { Options } from './command.ts'

export const textOf = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A whole number of at least `least`. */
export function countOf(options: Options, name: string, least = 0): number | undefined {
  const text = textOf(options, name)
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text) || Number(text) < least)
    throw userError('option-invalid', {
      option: `--${name}`,
      text,
      form: `a whole number of at least ${least}`,
    })
  return Number(text)
}

/** Several files, separated by commas. */
export const listOf = (options: Options, name: string): string[] =>
  (textOf(options, name) ?? '').split(',').flatMap(part => (part.trim() === '' ? [] : [part.trim()]))

/** Milliseconds from `90s`, `2m`, `500ms`. */
export function durationOf(options: Options, name: string): number | undefined {
  const text = textOf(options, name)
  if (text === undefined) return undefined
  const minutes = /^(\d+(?:\.\d+)?)\s*m(?:in)?$/.exec(text)
  return minutes
    ? Number(minutes[1]) * 60_000
    : parseQuantity(/^\d+(\.\d+)?$/.test(text) ? `${text}s` : text, 'ms')
}

/** `input=1,3,32,32`, several separated by `;`. */
export function shapesOf(options: Options): Record<string, number[]> | undefined {
  const text = textOf(options, 'shape')
  if (text === undefined) return undefined
  const shapes: Record<string, number[]> = Object.create(null)
  for (const part of text.split(';')) {
    const match = /^\s*(.{1,200})=(\d{1,9}(?:,\d{1,9}){0,15})\s*$/.exec(part)
    if (!match) throw userError('option-invalid', { option: '--shape', text: part, form: 'input=1,3,32,32' })
    shapes[match[1]!] = match[2]!.split(',').map(Number)
  }
  return shapes
}

/** The seed of a run. Default 1. */
export const seedOf = (options: Options): number => countOf(options, 'seed') ?? 1
