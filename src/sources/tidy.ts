// An answer as it is kept: one line of composed letters, with nothing in it that cannot be seen or printed.

/** NFC, one blank between words, no control characters and no halves of letters; a tab or a line end is a blank. */
export function tidy(answer: string): string {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(answer))
  return whole
    .replace(/[\s\u0085]+/gu, blank => (/^\u00a0+$/u.test(blank) ? blank : ' '))
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC')
    .trim()
}
