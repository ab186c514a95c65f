// The data that hang on the sentences of a document: its tasks, targets and deadlines.
// Tables drawn from them, rules, lists and calendars read them here, so each means one thing.
import { type DrawnTable, type Due, listOf, type OfficialDocument, type PlanTarget, type Role } from './document.js'
import type { Entry, Outline } from './outline.js'
import type { Path } from './place.js'

export interface Task {
  readonly entry: Entry
  /** Its words, a string a paragraph; the title where it has nothing else. */
  readonly paragraphs: readonly string[]
  /** The agencies whose task it is: its own, or those of the heading above. */
  readonly agencies: readonly string[]
  readonly role: Role | undefined
  readonly with: readonly string[]
  /** Who leads: `agencies`, unless their role is to support. */
  readonly lead: readonly string[]
  /** Who supports: `with`, and `agencies` where their role is to support. */
  readonly support: readonly string[]
  readonly due: readonly Due[]
  readonly product: string | undefined
  readonly note: string | undefined
  readonly address: 'order' | 'request'
}

export interface StatedTarget {
  readonly target: PlanTarget
  readonly path: Path
  readonly entry: Entry
  /** The target's own title, else the words of the node that states it. */
  readonly paragraphs: readonly string[]
}

export interface Deadline {
  readonly due: Due
  readonly path: Path
  /** The node that states it; undefined for one of `reporting.deadlines`. */
  readonly entry: Entry | undefined
  /** Who must hand it in: the agencies of the node. */
  readonly agencies: readonly string[]
  /** To whom and through whom; a report without its own goes where `reporting` says. */
  readonly to: string | undefined
  readonly via: string | undefined
}

/** The words of a node: its paragraphs, else a title that the author wrote (and no mere name of an agency). */
function wordsOf(entry: Entry): readonly string[] {
  if (entry.paragraphs.length > 0) return entry.paragraphs
  const { title, agency } = entry.section
  return title !== undefined && (agency === undefined || entry.form === 'row') ? [title] : []
}

/** The node that names the agencies of a task; its role and `with` hold for the tasks below it. */
function holderOf(entry: Entry): Entry {
  let holder: Entry | undefined = entry
  while (holder && holder.section.agency === undefined && holder.section.by === undefined) holder = holder.parent
  return holder ?? entry
}

function taskOf(entry: Entry): Task {
  const { section, agencies } = entry
  const above = holderOf(entry).section
  const role = section.role ?? above.role
  const others = listOf(section.with ?? above.with)
  const supporting = role === 'support'
  return {
    entry,
    paragraphs: wordsOf(entry),
    agencies,
    role,
    with: others,
    lead: supporting ? [] : agencies,
    support: supporting ? [...agencies, ...others.filter(id => !agencies.includes(id))] : others,
    due: listOf(section.due),
    product: section.product,
    note: section.note,
    address: entry.address,
  }
}

/**
 * The tasks in print order. A task is a node with words under an agency that has no tasks below it; one that has is
 * their lead-in, unless it carries a role, a deadline or a product of its own. Rows of a drawn table's `items` are
 * tasks even where they name no agency.
 */
export function tasksOf(outline: Outline): Task[] {
  const leads = new Set<Entry>()
  const tasks: Task[] = []
  for (const entry of [...outline.all].reverse()) {
    const { role, due, product, table } = entry.section
    const row = entry.form === 'row'
    const named = row || entry.agencies.length > 0
    const own = role !== undefined || due !== undefined || product !== undefined
    // A title over a table names the table and orders nothing.
    const heads = table !== undefined && entry.paragraphs.length === 0 && !own
    if (!named || heads || wordsOf(entry).length === 0 || (leads.has(entry) && !own)) continue
    tasks.push(taskOf(entry))
    for (let above = entry.parent; above && !leads.has(above); above = above.parent) leads.add(above)
  }
  return tasks.reverse()
}

/** The targets in print order. */
export function targetsOf(outline: Outline): StatedTarget[] {
  return outline.all.flatMap(entry =>
    (entry.section.targets ?? []).map((target, i) => ({
      target,
      path: [...entry.path, 'targets', i],
      entry,
      paragraphs: target.title === undefined ? wordsOf(entry) : [target.title],
    })),
  )
}

/** The deadlines that sentences state, in print order, then those of `reporting`. */
export function deadlinesOf(document: OfficialDocument, outline: Outline): Deadline[] {
  const reporting = document.kind === 'plan' ? document.reporting : undefined
  const deadline = (due: Due, path: Path, entry: Entry | undefined): Deadline => {
    const report = entry === undefined || due.period !== undefined
    return {
      due,
      path,
      entry,
      agencies: entry?.agencies ?? [],
      to: due.to ?? (report ? reporting?.to : undefined),
      via: due.via ?? (report ? reporting?.via : undefined),
    }
  }
  const stated = outline.all.flatMap(entry => {
    const { due } = entry.section
    const at: Path = [...entry.path, 'due']
    return listOf(due).map((one, i) => deadline(one, Array.isArray(due) ? [...at, i] : at, entry))
  })
  const listed = (reporting?.deadlines ?? []).map((one, i) => deadline(one, ['reporting', 'deadlines', i], undefined))
  return [...stated, ...listed]
}

/** Whether a filter takes what stands in this part; what stands in no part goes with the body. */
function inPart(table: DrawnTable, entry: Entry | undefined): boolean {
  const wanted = table.filter?.in ?? 'all'
  return wanted === 'all' || (wanted === 'body') === (entry === undefined || entry.part === 'body')
}

/** The tasks that a drawn table shows: those that pass its filter, and its own rows. `at` is the node of the table. */
export function drawnTasks(table: DrawnTable, at: Entry, tasks: readonly Task[]): Task[] {
  const { agency, role } = table.filter ?? {}
  const wanted = listOf(agency)
  return tasks.filter(task => {
    if (task.entry.form === 'row' && task.entry.parent === at) return true
    const who = role === undefined ? [...task.lead, ...task.support] : task[role]
    const fits = wanted.length > 0 ? who.some(id => wanted.includes(id)) : role === undefined || who.length > 0
    return fits && inPart(table, task.entry)
  })
}

/** The targets that a drawn table shows. */
export function drawnTargets(table: DrawnTable, targets: readonly StatedTarget[]): StatedTarget[] {
  const wanted = listOf(table.filter?.agency)
  return targets.filter(
    ({ entry }) => inPart(table, entry) && (wanted.length === 0 || entry.agencies.some(id => wanted.includes(id))),
  )
}

/** The deadlines that a drawn table shows. */
export function drawnDeadlines(table: DrawnTable, deadlines: readonly Deadline[]): Deadline[] {
  const wanted = listOf(table.filter?.agency)
  return deadlines.filter(
    ({ entry, agencies }) => inPart(table, entry) && (wanted.length === 0 || agencies.some(id => wanted.includes(id))),
  )
}
