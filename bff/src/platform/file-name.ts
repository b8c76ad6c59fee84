const longest = 200

/** What is not seen, turns the writing around, or ends a line: no name needs it, and some names lie with it. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu

/** A name as it may be shown, kept and logged: no path, nothing unseen. A long one keeps its end, which tells the kind. */
export const toShownName = (name: string): string => {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  return [...last.replace(unseen, '').trim()].slice(-longest).join('') || '未命名'
}

/** The name with an ending that fits what the file is, so that nothing opens it as something else. */
export const withEnding = (name: string, endings: readonly string[]): string => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return endings.includes(ending) ? name : `${name}.${endings[0]}`
}
