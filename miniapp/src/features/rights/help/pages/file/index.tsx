import { consents } from '@tisc/shared/accounts/consents'
import type { FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { useState } from 'react'
import { language } from '../../../../../platform/language'
import { go } from '../../../../../platform/navigation'
import { useStored } from '../../../../../platform/use-stored'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { ErrorSummary } from '../../../../../ui/error-summary'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Note } from '../../../../../ui/note'
import { NoticeView } from '../../../../../ui/notice-view'
import { Buttons, Inset, Say } from '../../../../../ui/say'
import { SectionTitle } from '../../../../../ui/section-title'
import { Skeleton } from '../../../../../ui/skeleton'
import { Steps } from '../../../../../ui/steps'
import { Tick } from '../../../../../ui/tick'
import { useDates } from '../../../../../ui/use-dates'
import { filingHome } from '../../filing/filing-home'
import { useFilingInfo } from '../../filing/use-filing-info'
import { fileWords } from './file.words'

/** What to know before the first question: what it takes, what happens next, and the notice. */
export default function FilePage() {
  const said = useWords(fileWords)
  const [answer, retry] = useFilingInfo()
  return (
    <MemberPage where={said.where} isOpen>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {answer.state === 'ready' && <Opening info={answer.data} />}
    </MemberPage>
  )
}

function Opening({ info }: { info: FilingInfo }) {
  const said = useWords(fileWords)
  const dates = useDates()
  const { firstContact, days, who, confirmed } = info
  return (
    <>
      <Say>{said.lead}</Say>
      <Note tone="warning" title={said.defence}>
        {said.defenceSay}
      </Note>
      <SectionTitle title={said.who} />
      {who ? <Say>{who}</Say> : <Note tone="waiting" title={said.unstated} />}
      <SectionTitle title={said.need} />
      <Say>{said.needSay}</Say>
      <SectionTitle title={said.after} />
      <Steps
        label={said.after}
        steps={[
          { tone: 'todo', title: said.receipt, say: said.receiptSay },
          { tone: 'todo', title: said.contact(dates.timeOf(firstContact.at)), say: said.contactSay },
          { tone: 'todo', title: said.answer, say: said.answerSay(days.answer, days.overseas, days.urgent) },
        ]}
      />
      {(!confirmed || firstContact.provisional) && <Say quiet>{said.provisional}</Say>}
      <Start info={info} />
    </>
  )
}

function Start({ info }: { info: FilingInfo }) {
  const said = useWords(fileWords)
  const spoken = useStored(language)
  const { version } = consents.cases
  const { kept } = filingHome
  const { agreed: stored, answers } = useStored(kept)
  const agreed = stored === version
  const [isTicked, tick] = useState(false)
  const [tries, setTries] = useState(0)
  const problems = tries > 0 && !agreed && !isTicked ? [{ field: 'agree', say: said.mustAgree }] : []
  const begin = () => {
    if (!agreed && !isTicked) return setTries(tries + 1)
    kept.write({ ...kept.read(), agreed: version })
    void go('fileForm')
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      {!agreed && (
        <>
          <SectionTitle title={said.notice} />
          <NoticeView notice={consents.cases[spoken]} />
          <Tick id="agree" words={said.agree} problem={problems[0]?.say} on={isTicked} onTick={tick} />
        </>
      )}
      <Buttons>
        <Button onPress={begin}>{Object.keys(answers).length > 0 ? said.resume : said.begin}</Button>
      </Buttons>
      <Inset>
        <Say quiet>{said.drafts(info.draftDays)}</Say>
      </Inset>
    </>
  )
}
