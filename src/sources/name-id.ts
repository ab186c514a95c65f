// Ids made from names: "Sở Y tế" is so_y_te. They are letters, digits and underscores, as the schema wants them.

const LONGEST = 40

/** The id of a name; `fallback` where the name has no letter that an id may hold. */
export function idOf(name: string, fallback: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[_0-9]+|_+$/gu, '')
  if (plain === '') return fallback
  return plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/_[^_]*$|.$/u, '')
}

/** Ids of several names, each its own: a second "so_y_te" is so_y_te_2. */
export function idsOf(names: readonly string[], fallback: string): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const id = idOf(name, fallback)
    let own = id
    for (let n = 2; taken.has(own); n++) own = `${id}_${n}`
    taken.add(own)
    return own
  })
}
