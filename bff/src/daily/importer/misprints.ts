import type { Note } from './reading'

/** Looks of a misprint: each stays as it is and is shown to the editor. */
const looks: [pattern: RegExp, reason: string][] = [
  [/(?<=[\d年月日])[?](?=\d)/g, '问号在两个数字之间，原文可能是“—”'],
  [/(?<=\p{Script=Han}\s?)\b(?:and|or|of|the|to|in)\b(?=\s?\p{Script=Han})/gu, '中文句子里有英文单词'],
  [/(服务|知识|产权|专利|活动|工作|管理|项目)\1/g, '同一个词连着出现两次'],
  [/\ufffd/g, '原文件里这个字已经损坏'],
  [/[，。；、]{2,}/g, '标点连着出现两次'],
]

/** Finds what looks like a misprint, with its surroundings and the line. */
export const findMisprints = (source: string): Note[] =>
  source.split('\n').flatMap((text, at) =>
    looks.flatMap(([pattern, reason]) =>
      [...text.matchAll(pattern)].map((match) => ({
        text: text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 8).trim(),
        reason,
        line: at + 1,
      })),
    ),
  )
