/** The bytes of a form with what is typed into each cell named `in_…`; undefined leaves a blank. */
export function fillIn(bytes: Uint8Array, figureOf: (name: string) => number | string | undefined): Uint8Array
