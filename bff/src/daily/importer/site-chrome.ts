import { runsText } from '@tisc/shared/daily/body.text'
import { dense } from './blank'
import type { Dropped, Piece, Reading } from './reading'

/** Lines that a website puts around a document. Each is known by its own words: a sentence of a document never matches whole. */
const chrome = [
  /^(字体|字号)(大小)?[:：]?(大|中|小|打印|关闭|收藏|分享|[\s|｜[\]【】])*$/,
  /^(打印|关闭|打印本页|关闭窗口|返回顶部|分享到[:：]?|分享|收藏|上一篇[:：]?|下一篇[:：]?)$/,
  /^扫一扫在手机(打开|查看|上打开)当前页(面)?$/,
  /^如果您对该文件有疑问[,，]?可以通过.{0,12}方式咨询相关单位。?$/,
  /^(当前位置|您的位置|您现在的位置)[:：].{0,60}$/,
  /^(浏览量|浏览次数|阅读量|访问量|点击数)[:：]?\d*次?$/,
  /^[\p{Script=Han}]ICP备\d+号(-?\d+)?$/u,
  /^[\p{Script=Han}]公网安备\d+号$/u,
  /^点击[“"]?蓝字[”"]?关注我们吧?[!！]?$/,
  /^(长按|扫描|识别)?(上方|下方)?二维码(关注我们|关注)?$/,
  /^阅读原文$/,
]

const isChrome = (text: string) => text.length <= 80 && chrome.some((pattern) => pattern.test(text))

const pageNumber = /^([-—–－]{1,2}\d{1,4}[-—–－]{1,2}|第\d{1,4}页([,，/]?共\d{1,4}页)?)$/

/** Bare numbers are page numbers only when they count on by one, three or more of them, pages apart. */
const bareNumbers = (pieces: Piece[]): Set<Piece> => {
  const numbered = pieces.filter((piece) => piece.role === 'text' && /^\d{1,4}$/.test(runsText(piece.runs)))
  const value = (piece: Piece | undefined) => (piece?.role === 'text' ? Number(runsText(piece.runs)) : Number.NaN)
  const counted = numbered.every((piece, at) => {
    const next = numbered[at + 1]
    return next === undefined || (value(next) === value(piece) + 1 && next.line - piece.line > 15)
  })
  return new Set(numbered.length >= 3 && counted ? numbered : [])
}

/** Takes page numbers and the words of the website out of the pieces, each reported. */
export const dropChrome = ({ pieces, dropped }: Reading): Piece[] => {
  const bare = bareNumbers(pieces)
  return pieces.filter((piece) => {
    if (piece.role === 'block' || piece.role === 'heading') return true
    const text = runsText(piece.runs)
    const kind: Dropped['kind'] | undefined =
      bare.has(piece) || pageNumber.test(dense(text)) ? 'page-number' : isChrome(dense(text)) ? 'site-chrome' : undefined
    if (kind) dropped.push({ kind, text, line: piece.line })
    return kind === undefined
  })
}
