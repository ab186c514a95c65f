// Breaks text between words, for terminals that are narrower than it.

/** Every line of `text` in at most `width` characters, where its words allow it. */
export const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap(line =>
      (line.match(new RegExp(`\\S.{0,${Math.max(width, 20) - 1}}(?=\\s|$)|\\S+`, 'gu')) ?? ['']).map(part =>
        part.trimEnd(),
      ),
    )
    .join('\n')
