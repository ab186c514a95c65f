// Text from a user's file, made safe for a terminal: an escape sequence in a cell must not move the cursor or turn a line round.

/** Control characters as their pictures (␛), marks of direction as �; as many UTF-16 units as before. */
export const visible = (text: string): string =>
  text
    .replace(/[\x00-\x1f]/g, sign => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f\u2028-\u202e\u2066-\u2069]/g, '�')

/** The same on one line: line ends and tabs are blanks. */
export const oneLine = (text: string): string => visible(text.replace(/[\t\r\n]+/g, ' '))
