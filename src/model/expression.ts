// Conditions over the figures of one unit, as rules between indicators state them: "da_xu_ly <= phat_hien". Amounts and
// conditions are told apart by type, so that a comparison can be no operand of a sum. `start` and `end` are offsets in the text.

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A figure of the form: `indicator`, or `indicator.column` for another column than the one in which the rule is checked. */
export interface FigureRef extends Stretch {
  readonly kind: 'figure'
  readonly indicator: string
  readonly column?: string
}

export interface ExactNumber extends Stretch {
  readonly kind: 'number'
  /** The decimal as it is written, with a point. */
  readonly decimal: string
}

export interface Negated extends Stretch {
  readonly kind: 'minus'
  readonly of: Amount
}

export interface Arithmetic extends Stretch {
  readonly kind: 'arithmetic'
  readonly operator: '+' | '-' | '*' | '/'
  readonly left: Amount
  readonly right: Amount
}

export type Amount = FigureRef | ExactNumber | Negated | Arithmetic

export interface Comparison extends Stretch {
  readonly kind: 'comparison'
  readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!='
  readonly left: Amount
  readonly right: Amount
}

export interface Junction extends Stretch {
  readonly kind: 'and' | 'or'
  readonly left: Condition
  readonly right: Condition
}

export interface Not extends Stretch {
  readonly kind: 'not'
  readonly of: Condition
}

export type Condition = Comparison | Junction | Not

/** Every figure that a condition or an amount names, in the order of the text. */
export function* figuresOf(node: Condition | Amount): Generator<FigureRef> {
  switch (node.kind) {
    case 'figure':
      yield node
      return
    case 'number':
      return
    case 'minus':
    case 'not':
      yield* figuresOf(node.of)
      return
    default:
      yield* figuresOf(node.left)
      yield* figuresOf(node.right)
  }
}

/** Every sum, difference and comparison: where figures of different measures would meet. */
export function* meetingsOf(node: Condition | Amount): Generator<Comparison | Arithmetic> {
  if (node.kind === 'figure' || node.kind === 'number') return
  if (node.kind === 'minus' || node.kind === 'not') {
    yield* meetingsOf(node.of)
    return
  }
  if (node.kind === 'comparison' || node.kind === 'arithmetic') yield node
  yield* meetingsOf(node.left)
  yield* meetingsOf(node.right)
}
