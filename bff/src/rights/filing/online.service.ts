import { consents } from '@tisc/shared/accounts/consents'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { type FilingReceipt, filingReceiptKind } from '@tisc/shared/platform/receipt'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { filedFacts } from '@tisc/shared/rights/filing/filed-facts'
import type { FiledCase } from '@tisc/shared/rights/filing/filing.contract'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import type mongoose from 'mongoose'
import { requireConsent } from '../../accounts/consent.service'
import { checkAnswers, digestOf, sealAll } from '../../platform/answers'
import type { Member } from '../../platform/guard'
import type { House } from '../../platform/house'
import { ProblemError } from '../../platform/problem-error'
import { createTryLimit } from '../../platform/tries'
import { keepAnswerFiles } from '../../platform/uploads/answer-files'
import type { Visit } from '../../platform/visit'
import { currentSettings } from '../../settings/settings.service'
import { type CaseRecord, caseSubject } from '../case.model'
import { showDue } from '../case.view'
import { relatedTokens } from '../related'
import { takeCaseDraft } from './case-draft.service'
import { fileCase, findFiled, type MadeCase } from './filing'
import { refuseDefence } from './refuse-defence'

/** So many cases a day come from one address without an account; who has more has one, or calls. */
const [most, day] = [10, 86_400] as const

type OwnForm = { revision: number; answers: Answers }
type DoorForm = { agreed: number; answers: Answers }

const shown = async (record: CaseRecord): Promise<FiledCase> => {
  const due = showDue(record, await currentSettings())
  const { _id, reference, receivedAt, receipt = '' } = record
  return { id: _id.toHexString(), reference, receivedAt: receivedAt.toISOString(), receipt, ...(due && { due }) }
}

const questionsAt = (now: Date) => questionsOf(filingSections(shanghaiDay(now)))

const textOf = (answers: Answers, key: string): string => {
  const answer = answers[key]
  return typeof answer === 'string' ? answer : ''
}

/** Filing a case over the form: `rateLimits` is what multiplies every limit. */
export const createOnlineFiling = ({ vault, signer }: Pick<House, 'vault' | 'signer'>, rateLimits: number) => {
  const perDay = createTryLimit({ points: Math.ceil(most * rateLimits), seconds: day })

  const sealed =
    (answers: Answers, now: Date) =>
    async ({ id, reference, fields }: MadeCase) => {
      const belonging = { subject: caseSubject(id), by: { who: 'person' } } as const
      const files = (await keepAnswerFiles(vault, belonging, questionsAt(now), answers, now)).map(({ sha256 }) => sha256)
      const told = { reference, receivedAt: now.toISOString(), answers: digestOf(answers) }
      const facts: FilingReceipt = { ...told, ...(files.length > 0 && { files }) }
      return {
        tokens: await relatedTokens(vault, answers),
        answers: sealAll(fields, answers),
        receipt: await signer.sign(filingReceiptKind, facts),
      }
    }

  /** The case that this submission made, or the one it makes now: `prepare` is asked only for a new one, and may refuse it. */
  const send = async (
    [whose, key]: [string, string],
    form: OwnForm | DoorForm,
    now: Date,
    prepare: () => Promise<{ member?: Member; take?: (id: mongoose.Types.ObjectId) => Promise<void> }>,
  ): Promise<FiledCase> => {
    refuseDefence(form.answers)
    // hashed: a case outlives the account, whose id must not stay in it
    const filing = { key: await vault.token('case submission key', `${whose} ${key}`), body: form }
    const made = await findFiled(vault, filing.key, form)
    if (made) return shown(made)
    const answers = checkAnswers(questionsAt(now), form.answers)
    const { member, take } = await prepare()
    const seal = sealed(answers, now)
    const more = async (made: MadeCase) => {
      await take?.(made.id)
      return seal(made)
    }
    const person = { name: textOf(answers, 'name'), phone: textOf(answers, 'phone'), facts: filedFacts(answers) }
    const whoseCase = { accountId: member?.id, organisation: member?.organisation }
    return shown(await fileCase(vault, { ...filing, ...person, ...whoseCase, source: 'online', more }, now))
  }

  return {
    /** Files a case of somebody who is signed in: their draft becomes it, in one transaction. Throws `conflict` for another draft than was checked. */
    submitOwn: (member: Member, form: OwnForm, key: string, now: Date) =>
      send([member.id, key], form, now, async () => {
        await requireConsent(member.id, 'cases')
        return { member, take: (id) => takeCaseDraft(member, form.revision, id) }
      }),
    /** Files a case without an account. Throws `too-many-requests` after ten a day from one address. */
    submit: (form: DoorForm, key: string, visit: Visit, now: Date) =>
      send(['online', key], form, now, async () => {
        if (form.agreed !== consents.cases.version)
          throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/agreed', detail: '请先看说明并勾选同意' }])
        const counting = await perDay(`filing ${await vault.token('filing network', visit.network)}`, now)
        if (!counting.admitted) throw new ProblemError('too-many-requests', '从这里今天已经提交了10件，请登录后再提交，或直接打电话')
        return {}
      }),
  }
}
export type OnlineFiling = ReturnType<typeof createOnlineFiling>
