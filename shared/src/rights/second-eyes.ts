import { type SecondEyesWord, secondEyesWords } from '../platform/second-eyes.words'
import type { CaseFacts } from './rights.schema'

type Known = Pick<CaseFacts, 'ipType' | 'isOverseas'> & { [Key in 'subjects' | 'urgentDay']?: CaseFacts[Key] }

const reasons: Readonly<Record<SecondEyesWord, (facts: Known) => boolean>> = {
  全部: () => true,
  涉外: ({ isOverseas }) => isOverseas,
  可能是犯罪: ({ subjects = [] }) => subjects.includes('crime'),
  在法院: ({ subjects = [] }) => subjects.includes('court'),
  赶在某一天以前: ({ urgentDay }) => urgentDay !== undefined,
  类型还不清楚: ({ ipType }) => ipType === 'unknown',
}

/** Why an answer in this case must be read by somebody else before it goes out, of what the centre has chosen; nothing where it need not. */
export const secondEyesFor = (facts: Known, chosen: readonly string[]): string[] =>
  secondEyesWords.filter((word) => chosen.includes(word) && reasons[word](facts))
