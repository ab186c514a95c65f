// Answers + skeleton → the text of a new document. The skeleton (templates/plan.yaml …) is a valid document with placeholders
// in square brackets; an anchor marks an item that is repeated for each answer: &goal, &agency, &request, &deadline;
// &recipient one for each agency.
// Every text passes through the `yaml` package as a scalar, so no answer can break the file.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from 'yaml'
import type { AnswerFault, Answers } from '../model/draft.js'
import { type Draft, type DraftAgency, type DraftGoal, type DraftSignature, readAnswers } from './answers.js'

/** Lines of our files are about this long; sentences that are longer are folded. */
const LINE_WIDTH = 100
const LONGEST_PLAIN = 72
/** The first of those who get a copy, where the document is addressed to somebody (NĐ 30, Phụ lục I, mục II.9). */
const AS_ABOVE = 'Như trên'
const PLACEHOLDER = /\[[^\]]+\]/u
/** Texts that other readers of YAML, or a hurried eye, take for numbers, days or truth values. */
const DOUBTFUL = /^(?:[.+~-]|\d\S*$|[\d\s.,:/%+–-]+$|(?:y|n|yes|no|on|off|true|false|null)$)/iu

export interface Drafted {
  readonly text: string
  /** How many placeholders are left to be filled in by hand. */
  readonly blanks: number
  readonly faults: readonly AnswerFault[]
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined }

function textNode(text: string): Scalar {
  const scalar = new Scalar(text)
  if (text.length > LONGEST_PLAIN) scalar.type = Scalar.BLOCK_FOLDED
  else if (DOUBTFUL.test(text)) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

/** A value as nodes; keys that are undefined are left out. */
function nodeOf(value: Value): Scalar | YAMLMap | YAMLSeq {
  if (typeof value === 'string') return textNode(value)
  if (value === null || typeof value !== 'object') return new Scalar(value)
  if (Array.isArray(value)) {
    const seq = new YAMLSeq()
    seq.items = value.map(nodeOf)
    return seq
  }
  const map = new YAMLMap()
  for (const [key, one] of Object.entries(value))
    if (one !== undefined) map.items.push(new Pair(new Scalar(key), nodeOf(one)))
  return map
}

/** One line as itself, several as a list. */
const oneOrMany = (lines: readonly string[]): Value => (lines.length === 1 ? lines[0]! : lines)

/** A skeleton that is being filled. */
class Skeleton {
  readonly #document: Document.Parsed
  /** The marked items, each with the collections that it stands in, outermost first. */
  readonly #marked = new Map<string, { node: unknown; above: readonly unknown[] }>()
  readonly #placeholders = new Set<unknown>()

  constructor(template: string) {
    this.#document = parseDocument(template)
    visit(this.#document, {
      Node: (_, node, above) => {
        if (isAlias(node)) return
        if (isScalar(node) && PLACEHOLDER.test(String(node.value))) this.#placeholders.add(node)
        if (node.anchor === undefined) return
        this.#marked.set(node.anchor, { node, above: [...above] })
        delete node.anchor
      },
    })
  }

  set(path: readonly string[], value: Value | undefined, flow = false) {
    if (value === undefined) return
    const node = nodeOf(value)
    if (flow && isMap(node)) node.flow = true
    this.#document.setIn(path, node)
  }

  remove(path: readonly string[]) {
    this.#document.deleteIn(path)
  }

  /** Puts a key behind another one of the top level. */
  insertAfter(key: string, name: string, value: Value) {
    const map = this.#document.contents as unknown as YAMLMap
    const at = map.items.findIndex(pair => isScalar(pair.key) && pair.key.value === key)
    map.items.splice(at + 1, 0, new Pair(new Scalar(name), nodeOf(value)))
  }

  /** Puts an item in front of a list. */
  prepend(path: readonly string[], value: Value) {
    const list = this.#document.getIn(path)
    if (isSeq(list)) list.items.unshift(nodeOf(value))
  }

  /** Puts keys in front of a map. */
  lead(path: readonly string[], value: { readonly [key: string]: Value | undefined }) {
    const map = this.#document.getIn(path)
    if (isMap(map)) map.items.unshift(...(nodeOf(value) as YAMLMap<Scalar, Scalar>).items)
  }

  /**
   * Repeats a marked item for each value; a list that is empty in a value is taken from the skeleton's item. Without any
   * value the item goes, and the section that it leaves empty goes with it.
   */
  repeat(anchor: string, values: readonly Value[]) {
    const mark = this.#marked.get(anchor)
    const seq = mark?.above.at(-1)
    if (mark === undefined || !isSeq(seq)) return
    const nodes = values.map(value => this.#completed(nodeOf(value), mark.node))
    const [first] = nodes
    const { commentBefore, spaceBefore } = mark.node as Scalar
    if (first && commentBefore) first.commentBefore = commentBefore
    if (first && spaceBefore) first.spaceBefore = spaceBefore
    seq.items.splice(seq.items.indexOf(mark.node), 1, ...nodes)
    if (seq.items.length > 0) return
    const section = mark.above.findLast(node => isMap(node))
    const list = mark.above.find(node => isSeq(node) && node.items.includes(section))
    if (isSeq(list)) list.items.splice(list.items.indexOf(section), 1)
  }

  #completed<N>(node: N, model: unknown): N {
    if (!isMap(node) || !isMap(model)) return node
    for (const pair of node.items) {
      if (!isSeq(pair.value) || pair.value.items.length > 0) continue
      const items = (model.get(pair.key) as YAMLSeq).items.map(item => (item as Scalar).clone() as Scalar)
      for (const item of items) if (isScalar(item) && PLACEHOLDER.test(String(item.value))) this.#placeholders.add(item)
      pair.value.items = items
    }
    return node
  }

  text(schema: string): { text: string; blanks: number } {
    let blanks = 0
    visit(this.#document, {
      Scalar: (_, node) => {
        if (this.#placeholders.has(node)) blanks++
      },
    })
    const [, ...comments] = (this.#document.commentBefore ?? '').split('\n')
    const useful = comments.filter(line => blanks > 0 || !line.includes('[…]'))
    this.#document.commentBefore = [` yaml-language-server: $schema=${schema}`, ...useful].join('\n')
    return { text: this.#document.toString({ lineWidth: LINE_WIDTH }).normalize('NFC'), blanks }
  }
}

const agencyValue = ({ id, tasks }: DraftAgency): Value => ({
  agency: id,
  items: tasks.map(({ text, due }): Value => (due === undefined ? text : { text, due: { on: due.on } })),
})

const goalValue = ({ text, targets }: DraftGoal): Value =>
  targets.length === 0 ? text : { text, targets: targets.map(target => ({ ...target })) }

function setSignature(skeleton: Skeleton, { authority, head, second, post, name }: DraftSignature) {
  skeleton.lead(['signature'], { authority, head, second: second && { ...second } })
  skeleton.set(['signature', 'post'], post)
  skeleton.set(['signature', 'name'], name)
}

function setRecipients(skeleton: Skeleton, kind: Answers['kind'], { to, recipients, archive }: Draft) {
  const answered = kind === 'letter' || (to?.length ?? 0) > 0
  const others = recipients?.filter(name => !answered || name !== AS_ABOVE)
  const all = others && [...(answered ? [AS_ABOVE] : []), ...others]
  if (all?.length === 0) skeleton.remove(['recipients', 'paper'])
  else if (all) skeleton.set(['recipients', 'paper'], all)
  else if (answered && kind === 'report') skeleton.prepend(['recipients', 'paper'], AS_ABOVE)
  if (archive?.length) skeleton.set(['recipients', 'archive', 'units'], archive)
}

function fillIn(skeleton: Skeleton, kind: Answers['kind'], draft: Draft) {
  const { issuer, parent, symbol, place, date, title, to, goals, agencies, requests, deadlines, signature } = draft
  skeleton.set(['issuer', 'name'], issuer && oneOrMany(issuer))
  if (parent?.length === 0) skeleton.remove(['issuer', 'parent'])
  else skeleton.set(['issuer', 'parent'], parent && oneOrMany(parent))
  skeleton.set(['number', 'symbol'], symbol)
  skeleton.set(['place'], place)
  if (date) skeleton.set(['date'], { ...date }, true)
  skeleton.set(['title'], title && (kind === 'letter' ? oneOrMany(title) : title.join(' ')))
  if (to?.length && kind === 'letter') skeleton.set(['to'], to)
  if (to?.length && kind === 'report') skeleton.insertAfter('title', 'to', to)

  if (goals) skeleton.repeat('goal', goals.map(goalValue))
  if (agencies?.length) {
    skeleton.repeat('agency', agencies.map(agencyValue))
    skeleton.repeat(
      'recipient',
      agencies.map(({ id }) => ({ agency: id })),
    )
    const entry = ({ id, name, request }: DraftAgency) => [id, { name, address: request ? 'request' : undefined }]
    skeleton.set(['agencies'], Object.fromEntries(agencies.map(entry)))
  }
  if (requests?.length) skeleton.repeat('request', requests)
  if (deadlines)
    skeleton.repeat(
      'deadline',
      deadlines.map(({ text, due }): Value => ({ text, due: { ...due } })),
    )
  setRecipients(skeleton, kind, draft)
  if (signature) setSignature(skeleton, signature)
}

/**
 * Drafts a document. `template` is the skeleton of its kind and `schema` the address that editors find its schema under.
 * Answers that cannot be read are faults; the draft is then made without them.
 */
export function draftDocument(answers: Answers, template: string, schema: string): Drafted {
  const { draft, faults } = readAnswers(answers)
  const skeleton = new Skeleton(template)
  fillIn(skeleton, answers.kind, draft)
  return { ...skeleton.text(schema), faults }
}
