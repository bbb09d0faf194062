/** A derived metric's expression over its input metrics. */
export type Arithmetic =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Arithmetic }
  | {
      readonly kind: 'operation'
      readonly op: ArithmeticOperator
      readonly left: Arithmetic
      readonly right: Arithmetic
    }
type ArithmeticOperator = '+' | '-' | '*' | '/'

export type ParsedArithmetic =
  | { readonly ok: true; readonly expression: Arithmetic }
  | { readonly ok: false; readonly found: string }

/** Keeps the recursive descent far away from the stack's end, whatever a file says. */
const longest = 2000
const token = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{M}\p{N}_]*)|([-+*/()]))/uy

/**
 * Reads `+ - * /`, parentheses, numbers and names: `1 - engagement_rate`, `(revenue - cost) / cost`.
 * Anything else (a function, a comparison, a quote) is refused; `found` is where the reading stopped.
 */
export function parseArithmetic(text: string): ParsedArithmetic {
  const tokens = tokenise(text)
  if (!tokens.ok) return tokens
  let at = 0
  const take = <S extends string>(...symbols: readonly S[]): S | undefined => {
    const symbol = symbols.find((candidate) => candidate === tokens.tokens[at])
    if (symbol !== undefined) at += 1
    return symbol
  }
  const chain = (operators: readonly ArithmeticOperator[], operand: () => Arithmetic | undefined) => {
    let left = operand()
    while (left !== undefined) {
      const op = take(...operators)
      if (op === undefined) return left
      const right = operand()
      left = right && { kind: 'operation', op, left, right }
    }
    return undefined
  }
  const sum = (): Arithmetic | undefined => chain(['+', '-'], product)
  const product = (): Arithmetic | undefined => chain(['*', '/'], factor)
  const factor = (): Arithmetic | undefined => {
    if (take('-')) {
      const of = factor()
      return of && { kind: 'negative', of }
    }
    if (take('(')) {
      const inner = sum()
      return inner && take(')') ? inner : undefined
    }
    return leaf(tokens.tokens[at++])
  }
  const expression = sum()
  if (expression === undefined || at < tokens.tokens.length) {
    return { ok: false, found: tokens.tokens[expression === undefined ? at - 1 : at] ?? text.slice(-20) }
  }
  return { ok: true, expression }
}

/** The names that an expression reads. */
export function namesIn(expression: Arithmetic): readonly string[] {
  if (expression.kind === 'name') return [expression.name]
  if (expression.kind === 'negative') return namesIn(expression.of)
  if (expression.kind === 'number') return []
  return [...namesIn(expression.left), ...namesIn(expression.right)]
}

/** The name `x` of `1 - x`, the shape of bounce, refusal and leaving rates. */
export function complementOf(expression: Arithmetic): string | undefined {
  if (expression.kind !== 'operation' || expression.op !== '-') return undefined
  const { left, right } = expression
  return left.kind === 'number' && left.value === 1 && right.kind === 'name' ? right.name : undefined
}

function leaf(text: string | undefined): Arithmetic | undefined {
  if (text === undefined || /^[-+*/()]$/.test(text)) return undefined
  return /^[\d.]/.test(text) ? { kind: 'number', value: Number(text) } : { kind: 'name', name: text }
}

function tokenise(
  text: string,
):
  | { readonly ok: true; readonly tokens: readonly string[] }
  | { readonly ok: false; readonly found: string } {
  if (text.length > longest) return { ok: false, found: text.slice(0, 20) }
  const source = text.trimEnd()
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const start = token.lastIndex
    const match = token.exec(source)
    if (match === null) return { ok: false, found: source.slice(start, start + 20).trim() }
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return { ok: true, tokens }
}
