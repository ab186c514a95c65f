// The schema read for people: which node describes a value, which keys and kinds may stand there.
import type { Path } from '../model/place.js'

/** The parts of a schema that sentences are made of. */
export interface SchemaNode {
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly $ref?: string
  readonly [keyword: string]: unknown
}
/** Every schema by the name of its file, as handed in by the edge or the bundle. */
export type Schemas = Readonly<Record<string, SchemaNode>>

/** The value at a path; undefined where the path leads nowhere. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, key) => (here as Record<string | number, unknown> | undefined)?.[key], root)

/** What a reference (`units.schema.json#/$defs/unit`) names; one without a file is of the parts that documents share. */
function definitionOf(schemas: Schemas, ref: string): SchemaNode | undefined {
  const [file, name] = ref.split('#/$defs/')
  const definitions = schemas[file!.replace('.schema.json', '') || 'document']?.$defs
  return (definitions as Record<string, SchemaNode> | undefined)?.[name!]
}

/** The only condition in our schemas: a table that says from where it is drawn. */
const isDrawn = (value: unknown) => typeof value === 'object' && value !== null && 'from' in value

/** Walks a schema along a path of a value, through references and unions, to the node that describes it. */
export function describe(schemas: Schemas, start: SchemaNode, path: Path, root: unknown): SchemaNode | undefined {
  const resolve = (node: SchemaNode | undefined): SchemaNode | undefined => {
    if (!node?.$ref) return node
    const target = resolve(definitionOf(schemas, node.$ref))
    return (
      target && { ...target, ...(node.title !== undefined && { title: node.title, description: node.description }) }
    )
  }
  let value = root
  const branches = (node: SchemaNode | undefined): SchemaNode[] => {
    const here = resolve(node)
    if (!here) return []
    const chosen = here.if && (isDrawn(value) ? here.then : here.else)
    const inner = [here.oneOf, here.anyOf, chosen].flat().filter(Boolean) as SchemaNode[]
    return [here, ...inner.flatMap(branches)]
  }
  let node: SchemaNode | undefined = resolve(start)
  for (const step of path) {
    const found: SchemaNode | undefined = branches(node)
      .map(branch =>
        typeof step === 'number'
          ? (branch.items as SchemaNode | undefined)
          : (branch.properties?.[step] ?? (branch.additionalProperties as SchemaNode | undefined)),
      )
      .find(next => next !== undefined && typeof next === 'object')
    const kind = (value as Record<string, unknown> | undefined)?.kind
    const byKind =
      typeof step === 'string'
        ? branches(node).find(b => b.properties?.kind && (b.properties.kind as SchemaNode).const === kind)
            ?.properties?.[step]
        : undefined
    node = resolve(byKind ?? found)
    value = (value as Record<string | number, unknown> | undefined)?.[step]
  }
  return node
}

/** Keys that may stand at a map, over all branches that are maps. */
export function keysOf(schemas: Schemas, start: SchemaNode, path: Path, root: unknown): string[] {
  const node = describe(schemas, start, path, root)
  const value = valueAt(root, path) as Record<string, unknown> | undefined
  const collect = (here: SchemaNode | undefined): string[] => {
    if (!here) return []
    if (here.$ref) {
      return collect(definitionOf(schemas, here.$ref))
    }
    if (here.if) return collect((isDrawn(value) ? here.then : here.else) as SchemaNode)
    const kind = (here.properties?.kind as SchemaNode | undefined)?.const
    if (kind !== undefined && value?.kind !== kind) return []
    const unions = [here.oneOf, here.anyOf].flat().filter(Boolean) as SchemaNode[]
    return [...Object.keys(here.properties ?? {}), ...unions.flatMap(collect)]
  }
  return [...new Set(collect(node))]
}

/** The kinds that a discriminated union takes. */
export function kindsOf(schemas: Schemas, node: SchemaNode | undefined): string[] {
  return ((node?.oneOf ?? []) as SchemaNode[]).map(branch =>
    String(definitionOf(schemas, branch.$ref!)?.properties?.kind?.const),
  )
}
