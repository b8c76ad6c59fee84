import type { Run } from '@tisc/shared/daily/body.schema'
import type { Token, Tokens } from 'marked'
import { mergeRuns, soundLink, tidyRuns } from './inline-marks'
import { type Dropped, type Note, type Piece, Refusal } from './reading'

/** Where the reading of a Markdown file stands; `line` is that of the token at hand. */
export type State = { pieces: Piece[]; dropped: Dropped[]; unreadable: Note[]; line: number }
type Look = { bold?: true; link?: string }

/** Marked guesses emphasis over long stretches; a paragraph of this size is no Markdown but a file without line ends. */
const longestParagraph = 50_000

/** Whatever of `raw` is not in `kept` is markup: the characters are listed, so that none can vanish unseen. */
export const markup = (raw: string, kept: string): string => {
  let at = 0
  let rest = ''
  for (const character of raw) {
    if (at < kept.length && kept.startsWith(character, at)) at += character.length
    else rest += character
  }
  return rest.replace(/\s+/g, '')
}

export const textOf = (runs: Run[]) => runs.map((run) => run.text).join('')

const inlineRuns = (tokens: Token[], look: Look, state: State): Run[] =>
  tokens.flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
        return inlineRuns(token.tokens ?? [], { ...look, bold: true }, state)
      case 'em':
        return inlineRuns(token.tokens ?? [], look, state)
      case 'link': {
        const link = soundLink(token.href)
        if (!link) state.unreadable.push({ text: token.href, reason: '链接不是http或https，只留下文字', line: state.line })
        return inlineRuns(token.tokens ?? [], link ? { ...look, link } : look, state)
      }
      case 'image':
        return imageRuns(token as Tokens.Image, state)
      case 'br':
        return [{ text: '\n' }]
      case 'text':
        return token.tokens ? inlineRuns(token.tokens, look, state) : [{ text: token.raw.replace(/\\([!-/:-@[-`{-~])/g, '$1'), ...look }]
      case 'escape':
      case 'codespan':
        return [{ text: token.text, ...look }]
      case 'html':
        return []
      default:
        return [{ text: token.raw, ...look }]
    }
  })

const imageRuns = (token: Tokens.Image, state: State): Run[] => {
  const source = soundLink(token.href)
  if (source) {
    state.pieces.push({ role: 'block', block: { kind: 'image', source, alt: token.text }, line: state.line, end: state.line })
    return []
  }
  state.unreadable.push({ text: token.href, reason: '图片没有http或https地址，没有导入', line: state.line })
  return token.text ? [{ text: token.text }] : []
}

/** Runs of a token with its markup reported; the soft line breaks of Markdown are spaces. */
export const runsOf = (tokens: Token[], raw: string, state: State): Run[] => {
  if (raw.length > longestParagraph) throw new Refusal(`第${state.line}行起的一段超过${longestParagraph}个字，不像Markdown`)
  const before = state.pieces.length
  const runs = tidyRuns(mergeRuns(inlineRuns(tokens, {}, state)))
  const images = state.pieces.slice(before).map((piece) => (piece.role === 'block' && piece.block.kind === 'image' ? piece.block.alt : ''))
  const rest = markup(raw, `${textOf(runs)}${images.join('')}`.replace(/\s/g, ''))
  if (rest) state.dropped.push({ kind: 'markup', text: rest, line: state.line })
  return runs
}
