/** When an answer to a person may have to be read by somebody else first, in the words in which the centre chooses it. */
export const secondEyesWords = ['全部', '涉外', '可能是犯罪', '在法院', '赶在某一天以前', '类型还不清楚'] as const
export type SecondEyesWord = (typeof secondEyesWords)[number]

/** Why words are none of these; undefined when they are. */
export const secondEyesProblem = (words: readonly string[]): string | undefined =>
  words.every((word) => secondEyesWords.some((one) => one === word)) ? undefined : `只能写这几种：${secondEyesWords.join('、')}`
