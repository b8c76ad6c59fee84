import { useRouter } from '@tarojs/taro'
import { consents } from '@tisc/shared/accounts/consents'
import type { Application, ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import { mayApplyAgain } from '@tisc/shared/applications/own/again'
import { questionsOf } from '@tisc/shared/forms/sections'
import { useState } from 'react'
import { language } from '../../../../platform/language'
import { go } from '../../../../platform/navigation'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Failure } from '../../../../ui/failure'
import { useAsked } from '../../../../ui/forms/answer-words'
import { MemberPage } from '../../../../ui/member-page'
import { Note } from '../../../../ui/note'
import { NoticeView } from '../../../../ui/notice-view'
import type { FormProblem } from '../../../../ui/problems'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { Steps } from '../../../../ui/steps'
import { Tick } from '../../../../ui/tick'
import { useDates } from '../../../../ui/use-dates'
import { useProgramme } from '../../applications.words'
import { keptDraft } from '../../form/kept-drafts'
import { TakenAlong, useAgain } from '../../own/again'
import { useApplication } from '../../use-application'
import { useProgrammeInfo } from '../../use-programme-info'
import styles from './apply.module.scss'

const words = {
  zh: {
    where: '申请',
    who: '哪些人可以申请',
    unstated: '中心还没有公布，待中心确认。可以先打电话问。',
    need: '要准备什么',
    needSay: (count: number, minutes: number) => `一共${count}项，大约${minutes}分钟。可以分几次填，填过的都会留着。`,
    asks: (names: string) => `会问：${names}。`,
    after: '提交以后',
    provisional: '期限是暂定的，待中心确认。',
    accept: '受理或者退回补正',
    acceptSay: (days: number) => `${days}个工作日内。少了什么会写清楚，只补那几项。`,
    review: '两位评审员分别评审',
    reviewSay: '评审员和您有利益关系的，不参加。',
    decide: '告诉您结果和理由',
    decideSay: (days: number) => `提交后${days}个工作日内。决定以前可以随时撤回。`,
    notice: '填之前请看',
    agree: '我看过上面的说明，同意为这次申请读取这些信息',
    wrong: '还不能开始',
    mustAgree: '开始填之前请先看说明并勾选同意',
    begin: '开始填',
    resume: '接着填',
    again: '带过来，开始填',
    taking: '正在带过来',
    drafts: (days: number) => `没有提交的内容，${days}天不动就删除。`,
  },
  en: {
    where: 'Apply',
    who: 'Who can apply',
    unstated: 'The centre has not stated it yet. Please call and ask first.',
    need: 'What you need',
    needSay: (count: number, minutes: number) =>
      `${count} questions, about ${minutes} minutes. You can stop and go on; what you filled in stays.`,
    asks: (names: string) => `It asks for: ${names}.`,
    after: 'After you sent it',
    provisional: 'The time limits are provisional; the centre has yet to confirm them.',
    accept: 'Accepted for review, or returned',
    acceptSay: (days: number) => `Within ${days} working days. If something is missing we say what, and only that is open.`,
    review: 'Two reviewers, each by themselves',
    reviewSay: 'Who has an interest in you takes no part.',
    decide: 'You are told the result and the reason',
    decideSay: (days: number) => `Within ${days} working days. Until then you can withdraw at any time.`,
    notice: 'Please read first',
    agree: 'I have read the notice and agree that this is read for my application',
    wrong: 'You cannot begin yet',
    mustAgree: 'Please read the notice and tick the box first',
    begin: 'Begin',
    resume: 'Go on',
    again: 'Take it along and begin',
    taking: 'Being taken along',
    drafts: (days: number) => `What is not sent is deleted after ${days} days without a change.`,
  },
}

/** What to know before the first question: who may apply, what is needed, how long it takes, what happens next. */
export default function ApplyPage() {
  const said = useWords(words)
  const { key } = useProgramme(useState(useRouter().params)[0].programme)
  const [answer, retry] = useProgrammeInfo(key)
  return (
    <MemberPage where={said.where} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {answer.state === 'ready' && <Opening info={answer.data} />}
    </MemberPage>
  )
}

function Opening({ info }: { info: ProgrammeInfo }) {
  const said = useWords(words)
  const { title, about, source, minutes, sections } = useProgramme(info.key)
  const asked = questionsOf(sections(info.today))
  const ask = useAsked()
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
      </div>
      <Say>{about}</Say>
      <SectionTitle title={said.who} />
      {info.who ? <Say>{info.who}</Say> : <Note tone="waiting" title={said.unstated} />}
      <SectionTitle title={said.need} />
      <Say>{said.needSay(asked.length, minutes)}</Say>
      <Say quiet>{said.asks(asked.map(ask).join('、'))}</Say>
      <Say quiet>{source}</Say>
      <Then info={info} />
      <Begin info={info} />
    </>
  )
}

function Then({ info: { days, confirmed } }: { info: ProgrammeInfo }) {
  const said = useWords(words)
  return (
    <>
      <SectionTitle title={said.after} />
      <Steps
        label={said.after}
        steps={[
          { tone: 'todo', title: said.accept, say: said.acceptSay(days.acceptance) },
          { tone: 'todo', title: said.review, say: said.reviewSay },
          { tone: 'todo', title: said.decide, say: said.decideSay(days.decision) },
        ]}
      />
      {!confirmed && <Say quiet>{said.provisional}</Say>}
    </>
  )
}

/** The way into the form; from an earlier application where the address names one, unless something is typed here already. */
function Begin({ info }: { info: ProgrammeInfo }) {
  const [{ from = '' }] = useState(useRouter().params)
  const isBegun = Object.keys(useStored(keptDraft(info.key)).answers).length > 0
  if (from && !isBegun) return <BeginFrom info={info} id={from} />
  return <Start info={info} from={undefined} isBegun={isBegun} />
}

function BeginFrom({ info, id }: { info: ProgrammeInfo; id: string }) {
  const [answer, retry] = useApplication(id)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  const mayBegin = answer.data.programme === info.key && mayApplyAgain(answer.data)
  return <Start info={info} from={mayBegin ? answer.data : undefined} isBegun={false} />
}

/** Whether the notice was agreed to, and what is said where somebody begins without. */
const useAgreement = (info: ProgrammeInfo) => {
  const said = useWords(words)
  const { version } = consents.applications
  const kept = keptDraft(info.key)
  const agreed = useStored(kept).agreed === version
  const [isTicked, tick] = useState(false)
  const [tries, setTries] = useState(0)
  const problems: FormProblem[] = tries > 0 && !agreed && !isTicked ? [{ field: 'agree', say: said.mustAgree }] : []
  /** Runs what begins the form once it was agreed to. */
  const within = (begin: () => void) => () => {
    setTries(tries + 1)
    if (agreed || isTicked) begin()
  }
  return { agreed, isTicked, tick, tries, problems, within }
}

function Start({ info, from, isBegun }: { info: ProgrammeInfo; from: Application | undefined; isBegun: boolean }) {
  const said = useWords(words)
  const agreement = useAgreement(info)
  const { withFiles, setWithFiles, begin: beginAgain, problems: refused, isSending } = useAgain(info, from)
  const { dayOf } = useDates()
  const begin = () => {
    const kept = keptDraft(info.key)
    kept.write({ ...kept.read(), agreed: consents.applications.version })
    void go('applying', { programme: info.key })
  }
  const problems = agreement.problems.length > 0 ? agreement.problems : refused
  return (
    <>
      {from && <TakenAlong info={info} from={from} withFiles={withFiles} onFiles={setWithFiles} day={dayOf(from.submittedAt)} />}
      <ErrorSummary title={said.wrong} problems={problems} tries={agreement.tries} />
      {!agreement.agreed && <Notice agreement={agreement} />}
      <Buttons>
        {from ? (
          <Button onPress={agreement.within(() => void beginAgain())}>{isSending ? said.taking : said.again}</Button>
        ) : (
          <Button onPress={agreement.within(begin)}>{isBegun ? said.resume : said.begin}</Button>
        )}
      </Buttons>
      <Inset>
        <Say quiet>{said.drafts(info.draftDays)}</Say>
      </Inset>
    </>
  )
}

function Notice({ agreement: { isTicked, tick, problems } }: { agreement: ReturnType<typeof useAgreement> }) {
  const said = useWords(words)
  const spoken = useStored(language)
  return (
    <>
      <SectionTitle title={said.notice} />
      <NoticeView notice={consents.applications[spoken]} />
      <Tick id="agree" words={said.agree} problem={problems[0]?.say} on={isTicked} onTick={tick} />
    </>
  )
}
