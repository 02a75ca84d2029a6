// Arithmetic on lengths that may be symbolic. A symbolic length is written as its canonical polynomial, '2*N+1',
// so equal lengths are equal strings; one too long to read gets a name of its own, '?1', the same one each time.
import type { Dim } from '../graph.ts'

type Term = { readonly atoms: readonly string[]; readonly factor: number }
type Polynomial = readonly Term[]

const maxTerms = 6
const maxDegree = 6
const maxText = 48

/** The arithmetic of one inference: it remembers what each symbolic length stands for. */
export class Dims {
  readonly #polynomials = new Map<string, Polynomial>()
  readonly #aliases = new Map<string, string>()
  readonly #taken: ReadonlySet<string>
  #next = 0

  /** `taken`: names in use, never made up again. */
  constructor(taken: ReadonlySet<string> = new Set()) {
    this.#taken = taken
  }

  /** A length nothing is known of. */
  fresh = (): string => {
    for (;;) {
      const name = `?${++this.#next}`
      if (!this.#taken.has(name)) return name
    }
  }

  add(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return a + b
    if (a === 0) return b
    if (b === 0) return a
    return this.#named([...this.#terms(a), ...this.#terms(b)])
  }

  subtract(a: Dim, b: Dim): Dim {
    return this.add(a, this.multiply(b, -1))
  }

  multiply(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return a * b
    if (a === 0 || b === 0) return 0
    if (a === 1) return b
    if (b === 1) return a
    return this.#named(product(this.#terms(a), this.#terms(b)))
  }

  /** The product of all; 1 of none. */
  product(dims: readonly Dim[]): Dim {
    let numbers = 1
    let symbols: Dim = 1
    for (const dim of dims)
      if (typeof dim === 'number') numbers *= dim
      else symbols = this.multiply(symbols, dim)
    return this.multiply(symbols, numbers)
  }

  /** a / b where it comes out even; undefined where it does not (numbers) or may not (symbols). */
  exact(a: Dim, b: Dim): Dim | undefined {
    if (typeof a === 'number' && typeof b === 'number') return b !== 0 && a % b === 0 ? a / b : undefined
    if (b === 1) return a
    if (b === 0) return undefined
    const quotient = longDivision(this.#terms(a), this.#terms(b))
    return quotient && this.#named(quotient)
  }

  /** ⌊a / b⌋ for a positive b. */
  floor(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return Math.floor(a / b)
    const even = this.exact(a, b)
    if (even !== undefined) return even
    if (typeof b === 'number') {
      const split = this.#splitConstant(a, b)
      if (split !== undefined) return split
    }
    return this.#atom(`floor(${this.#operand(a)}/${this.#operand(b)})`)
  }

  /** ⌈a / b⌉ for a positive b. */
  ceil(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return Math.ceil(a / b)
    return this.floor(this.add(a, this.subtract(b, 1)), b)
  }

  max(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b)
    if (a === b) return a
    return this.#atom(`max(${[String(a), String(b)].sort().join(',')})`)
  }

  min(a: Dim, b: Dim): Dim {
    if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b)
    if (a === b) return a
    return this.#atom(`min(${[String(a), String(b)].sort().join(',')})`)
  }

  /** Whether a is surely no negative number: lengths are none, sums and products of lengths neither. */
  natural(a: Dim): boolean {
    return typeof a === 'number' ? a >= 0 : this.#terms(a).every(term => term.factor >= 0)
  }

  // floor((2*N+3)/2) = N+1: whole multiples of the divisor leave the fraction.
  #splitConstant(a: Dim, b: number): Dim | undefined {
    const terms = this.#terms(a)
    const constant = terms.find(term => term.atoms.length === 0)?.factor ?? 0
    const symbolic = terms.filter(term => term.atoms.length > 0)
    if (symbolic.some(term => term.factor % b !== 0)) {
      const whole = Math.floor(constant / b)
      if (whole === 0 || constant % b === 0) return undefined
      return this.add(this.floor(this.subtract(a, whole * b), b), whole)
    }
    const quotient = symbolic.map(term => ({ atoms: term.atoms, factor: term.factor / b }))
    return this.add(this.#named(quotient), Math.floor(constant / b))
  }

  #terms(dim: Dim): Polynomial {
    if (typeof dim === 'number') return dim === 0 ? [] : [{ atoms: [], factor: dim }]
    return this.#polynomials.get(dim) ?? [{ atoms: [dim], factor: 1 }]
  }

  #operand(dim: Dim): string {
    return typeof dim === 'number' || this.#terms(dim).length === 1 ? String(dim) : `(${dim})`
  }

  #named(raw: Polynomial): Dim {
    const terms = collect(raw)
    if (terms.length === 0) return 0
    const [first] = terms
    if (terms.length === 1 && first!.atoms.length === 0) return first!.factor
    const text = print(terms)
    const tooLarge = terms.length > maxTerms || terms.some(term => term.atoms.length > maxDegree)
    if (tooLarge || text.length > maxText) return this.#alias(text)
    if (terms.length > 1 || first!.factor !== 1 || first!.atoms.length > 1) this.#polynomials.set(text, terms)
    return text
  }

  #atom(text: string): string {
    return text.length > maxText ? this.#alias(text) : text
  }

  #alias(text: string): string {
    const known = this.#aliases.get(text)
    if (known !== undefined) return known
    const name = this.fresh()
    this.#aliases.set(text, name)
    return name
  }
}

const keyOf = (atoms: readonly string[]) => atoms.join('\u0000')

// Higher degree first, then by name: a monomial order, as long division needs; the constant comes last.
const order = (a: Term, b: Term) =>
  b.atoms.length - a.atoms.length || (keyOf(a.atoms) < keyOf(b.atoms) ? -1 : 1)

function collect(terms: Polynomial): Term[] {
  const sums = new Map<string, Term>()
  for (const term of terms) {
    const key = keyOf(term.atoms)
    sums.set(key, { atoms: term.atoms, factor: term.factor + (sums.get(key)?.factor ?? 0) })
  }
  return [...sums.values()].filter(term => term.factor !== 0).sort(order)
}

const timesTerm = (a: Term, b: Term): Term => ({
  atoms: [...a.atoms, ...b.atoms].sort(),
  factor: a.factor * b.factor,
})

const product = (a: Polynomial, b: Polynomial): Term[] => a.flatMap(x => b.map(y => timesTerm(x, y)))

function divideTerm(a: Term, b: Term): Term | undefined {
  if (a.factor % b.factor !== 0) return undefined
  const rest = [...a.atoms]
  for (const atom of b.atoms) {
    const at = rest.indexOf(atom)
    if (at < 0) return undefined
    rest.splice(at, 1)
  }
  return { atoms: rest, factor: a.factor / b.factor }
}

function longDivision(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const quotient: Term[] = []
  let rest = collect(a)
  const divisor = collect(b)
  for (let step = 0; step < 2 * maxTerms; step++) {
    if (rest.length === 0) return quotient
    const term = divideTerm(rest[0]!, divisor[0]!)
    if (term === undefined) return undefined
    quotient.push(term)
    rest = collect([...rest, ...product([{ ...term, factor: -term.factor }], divisor)])
  }
  return undefined
}

function print(terms: readonly Term[]): string {
  const one = ({ atoms, factor }: Term) => {
    const names = atoms
      .map(atom => (/^[?\w.]+$|^(floor|max|min)\(.*\)$/.test(atom) ? atom : `(${atom})`))
      .join('*')
    if (names === '') return String(factor)
    return factor === 1 ? names : factor === -1 ? `-${names}` : `${factor}*${names}`
  }
  // A sum opens with a positive term where it has one: 3-N, not -N+3.
  const lead = terms.findIndex(term => term.factor > 0)
  const ordered = lead > 0 ? [terms[lead]!, ...terms.filter((_, i) => i !== lead)] : terms
  return ordered.map(one).join('+').replaceAll('+-', '-')
}
