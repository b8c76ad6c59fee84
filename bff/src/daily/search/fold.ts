/** Folded text, and for each of its UTF-16 units the place in the original that it came from. */
export type Folded = { text: string; from: number[] }

const plain = /^[\p{Script=Han}a-z0-9]$/u
const opening = /[([{【〔﹝]/
const closing = /[)\]}】〕﹞]/
const space = /\s/

const foldCharacter = (character: string): string => {
  if (plain.test(character)) return character
  const folded = character.normalize('NFKC').toLowerCase()
  if (opening.test(folded)) return '〔'
  if (closing.test(folded)) return '〕'
  return folded
}

/**
 * What search compares: full-width forms, case and kinds of brackets are levelled, white space is gone (documents break lines anywhere),
 * so `［2017］58 号` and `〔2017〕58号` are one.
 */
export const fold = (original: string): Folded => {
  const folded: Folded = { text: '', from: [] }
  let at = 0
  for (const character of original) {
    for (const unit of foldCharacter(character)) {
      if (space.test(unit)) continue
      folded.text += unit
      for (let index = 0; index < unit.length; index++) folded.from.push(at)
    }
    at += character.length
  }
  return folded
}

/** Like `fold`, with the white space kept that separates words. */
export const foldWords = (original: string): string => Array.from(original, foldCharacter).join('')
