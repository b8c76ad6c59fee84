import { type Application, type ReceiptFacts, receiptKind } from '@tisc/shared/applications/applications.schema'
import { statesBefore } from '@tisc/shared/applications/applications.state'
import { type ProgrammeKey, programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import mongoose from 'mongoose'
import { fieldsOf } from '../accounts/account.service'
import { requireConsent } from '../accounts/consent.service'
import { checkAnswers } from '../platform/answers'
import type { Member } from '../platform/guard'
import type { House } from '../platform/house'
import { ProblemError } from '../platform/problem-error'
import { drawReference } from '../platform/references/references'
import { keepAnswerFiles } from '../platform/uploads/answer-files'
import { type ApplicationRecord, Applications, filesOf, type VersionOfApplication } from './application.model'
import { showApplication } from './application.view'
import { lastDayOf } from './deadlines'
import { digestOf, sealAll } from './sealed-answers'

/** What a programme asks today. */
export const questionsNow = (programme: ProgrammeKey, now: Date) => questionsOf(programmes[programme].sections(shanghaiDay(now)))

/** What is sent, as it is kept, with the receipt that we sign for it. */
export const versionOf = async (
  { signer }: Pick<House, 'signer'>,
  { reference, programme, version }: Pick<ReceiptFacts, 'reference' | 'programme' | 'version'>,
  { answers, sealed, files, now }: { answers: Answers; sealed: string; files: { sha256: string }[]; now: Date },
): Promise<VersionOfApplication> => {
  const facts: ReceiptFacts = {
    reference,
    programme,
    version,
    receivedAt: now.toISOString(),
    answers: digestOf(answers),
    ...(files.length > 0 && { files: files.map(({ sha256 }) => sha256) }),
  }
  return { version, at: now, answers: sealed, receipt: await signer.sign(receiptKind, facts) }
}

type Form = { revision: number; answers: Answers }
type Submission = { programme: ProgrammeKey; form: Form; key: string; now: Date }

/** What this submission made already. Throws `conflict` where it sent other answers then. */
const alreadyMade = async (accountId: mongoose.Types.ObjectId, { programme, key }: Submission, digest: string) => {
  const found = await Applications.findOne({ accountId, programme, 'submission.key': key }).lean<ApplicationRecord>()
  if (found && found.submission?.digest !== digest) throw new ProblemError('conflict', '这次提交和上一次不一样，请重新核对一遍再提交')
  return found ?? undefined
}

const send = async (house: House, member: Member, submission: Submission, answers: Answers): Promise<ApplicationRecord | undefined> => {
  const { programme, form, key, now } = submission
  const accountId = new mongoose.Types.ObjectId(member.id)
  const isThere = { accountId, programme, state: { $in: [...statesBefore('submit')] }, isOpen: true, revision: form.revision }
  const draft = await Applications.exists(isThere)
  if (!draft) return undefined
  const files = await keepAnswerFiles(house.vault, filesOf(draft._id), questionsNow(programme, now), answers, now)
  const sealed = sealAll(await fieldsOf(house.vault, member.id), answers)
  const [reference, dueOn] = await Promise.all([drawReference('application', now), lastDayOf('acceptanceDays', now)])
  const version = await versionOf(house, { reference, programme, version: 1 }, { answers, sealed, files, now })
  const made = {
    state: 'submitted',
    version: 1,
    versions: [version],
    answers: sealed,
    reference,
    submittedAt: now,
    since: now,
    dueOn,
    sortsBy: dueOn,
  }
  const sent = { submission: { key, digest: digestOf(answers) }, events: [{ move: 'submit', at: now }] }
  // One write of one document decides, whoever else tries at the same moment.
  const record = await Applications.findOneAndUpdate(
    isThere,
    { $set: { ...made, ...sent } },
    { returnDocument: 'after' },
  ).lean<ApplicationRecord>()
  return record ?? undefined
}

/**
 * Sends an application exactly once, however often and from how many places it is asked for: one conditional write decides. The same
 * submission again has the same answer. Throws `invalid-input` for each answer that is missing or wrong, and `conflict` where the draft
 * changed since or was sent by another submission.
 */
export const submitApplication = async (house: House, member: Member, submission: Submission): Promise<Application> => {
  await requireConsent(member.id, 'applications')
  const { programme, form, now } = submission
  const accountId = new mongoose.Types.ObjectId(member.id)
  const answers = checkAnswers(questionsNow(programme, now), form.answers)
  const digest = digestOf(answers)
  const before = await alreadyMade(accountId, submission, digest)
  const record = before ?? (await send(house, member, submission, answers)) ?? (await alreadyMade(accountId, submission, digest))
  if (!record) throw new ProblemError('conflict', '这份申请在别处改过或者已经提交，请重新打开看一看')
  return showApplication(await fieldsOf(house.vault, member.id), record, now)
}
