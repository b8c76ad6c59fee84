import { type ReceiptFacts, receiptFacts, receiptKind } from '@tisc/shared/applications/applications.schema'
import { applicationStates } from '@tisc/shared/applications/applications.state'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { answerText } from '@tisc/shared/forms/answer-text'
import { monthsIn, periodsOf } from '@tisc/shared/forms/periods'
import type { Question } from '@tisc/shared/forms/question.schema'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { instantWords } from '@tisc/shared/working-time/derivation'
import { fieldsOf } from '../../accounts/account.service'
import type { Member } from '../../platform/guard'
import type { House } from '../../platform/house'
import { makePdf } from '../../platform/pdf/paper'
import { listAnswerFiles } from '../../platform/uploads/answer-files'
import { type ApplicationRecord, filesOf } from '../application.model'
import { openAnswers } from '../sealed-answers'
import { findOwn } from '../standing.service'
import { questionsNow } from '../submission.service'
import { type AnswersContent, drawAnswers } from './answers.pdf'

const sumOf = (months: number): string => `合计${Math.floor(months / 12)}年${months % 12}个月，重叠的只算一次`

/** An answer as it stands on paper: each time on a line of its own, with their sum by the day it was sent. */
const linesOf = (question: Question, answer: Answers[string] | undefined, on: string): string[] => {
  if (answer === undefined) return ['没有填']
  const periods = periodsOf(answer)
  if (question.kind !== 'periods' || periods.length === 0) return answerText(question, answer, 'zh').split('\n')
  return [...periods.map((period) => answerText(question, [period], 'zh')), sumOf(monthsIn(periods, on))]
}

const factsOf = ({ reference = '', state }: ApplicationRecord, receipt: ReceiptFacts | undefined, now: Date) => [
  { name: '申请编号', value: shownReference(reference) },
  ...(receipt
    ? [
        { name: '收到', value: `${instantWords(receipt.receivedAt, 'zh')}，第${receipt.version}版` },
        { name: '内容的校验值（SHA-256）', value: receipt.answers },
      ]
    : []),
  { name: '现在', value: `${applicationStates[state].zh}（${shanghaiDay(now)}）` },
]

/** What one sent last as a document, with the number and the checksum of its receipt. Throws `not-found` for anybody else's. */
export const getAnswersPaper = async (
  { vault, signer }: Pick<House, 'vault' | 'signer'>,
  publicUrl: string,
  member: Member,
  id: string,
  now: Date,
): Promise<Uint8Array> => {
  const record = await findOwn(member, id)
  const { programme, versions } = record
  const { at = now, receipt = '' } = versions.at(-1) ?? {}
  const answers = openAnswers(await fieldsOf(vault, member.id), record.answers)
  const { title, sections } = programmes[programme]
  const content: AnswersContent = {
    title: title.zh,
    facts: factsOf(record, receiptFacts.safeParse(await signer.read(receiptKind, receipt)).data, now),
    sections: sections(shanghaiDay(at)).map(({ title: { zh }, questions }) => ({
      title: zh,
      answers: questions.map((question) => ({ asked: question.ask.zh, lines: linesOf(question, answers[question.key], shanghaiDay(at)) })),
    })),
    files: await listAnswerFiles(vault, filesOf(record._id).subject, questionsNow(programme, now), answers),
    receipt,
    address: `${publicUrl}/receipts`,
  }
  return makePdf(`${title.zh} ${record.reference ?? ''}`, now, 'portrait', (paper) => drawAnswers(paper, content))
}
