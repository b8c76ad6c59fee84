import type { PublicNotice } from '@tisc/shared/applications/applications.schema'
import { centreNumbers } from '@tisc/shared/platform/centre'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { useState } from 'react'
import { language } from '../../../../platform/language'
import { useAnswer } from '../../../../platform/use-answer'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Facts } from '../../../../ui/facts'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Note } from '../../../../ui/note'
import { PhoneLink } from '../../../../ui/phone-link'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { useDates } from '../../../../ui/use-dates'
import { applicationsApi, isApplicationsAnswer } from '../../applications.api'
import { useProgramme } from '../../applications.words'
import { FindObjection } from '../../notice/find-objection'
import { ObjectionForm } from '../../notice/objection-form'
import { OwnObjections } from '../../notice/own-objections'

const words = {
  zh: {
    where: '公示',
    lead: '下面的人通过了评审，正在公示。对谁有异议，请在公示期内提出来，写清楚为什么；也可以打电话。',
    object: (name: string) => `对${name}提异议`,
    made: '异议收到了。处理完以前不会让他入库，结果在下面看。',
    none: '现在没有公示',
    noneSay: '有人通过评审并同意公示以后，名字会在这里。',
    days: '公示期',
    span: (from: string, until: string) => `${from}到${until}`,
    programme: '申请的是',
    employer: '工作单位',
    kinds: '专业方向',
    notGiven: '没有填',
    or: '或',
  },
  en: {
    where: 'Public notice',
    lead: 'These people passed the review and are on public notice. If you object to anybody, please say so within the notice and write why; you can also call.',
    object: (name: string) => `Object to ${name}`,
    made: 'Your objection has arrived. Nobody joins before it is decided; the result is shown below.',
    none: 'Nobody is on public notice',
    noneSay: 'Whoever passes the review and agrees to it is named here.',
    days: 'Notice',
    span: (from: string, until: string) => `${from} to ${until}`,
    programme: 'Applied for',
    employer: 'Employer',
    kinds: 'Field of work',
    notGiven: 'Not given',
    or: 'or',
  },
}

/** Whose acceptance is on public notice, until when, and how one objects. */
export default function NoticesPage() {
  const said = useWords(words)
  const [made, setMade] = useState(0)
  const again = () => setMade(made + 1)
  return (
    <MemberPage where={said.where} isOpen>
      <Asked onMade={again} />
      <OwnObjections made={made} />
      <FindObjection onFound={again} />
    </MemberPage>
  )
}

function Asked({ onMade }: { onMade: () => void }) {
  const said = useWords(words)
  const [answer, retry] = useAnswer<{ items: PublicNotice[]; today: string }>({
    operation: 'listNotices',
    request: {},
    ask: () => applicationsApi.listNotices(),
    isAnswer: (data) => isApplicationsAnswer('listNotices', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  const { items } = answer.data
  if (items.length === 0) return <Empty icon="file" fact={said.none} say={said.noneSay} />
  const [one, other] = centreNumbers
  return (
    <>
      <Say>{said.lead}</Say>
      <Say>
        <PhoneLink number={one.number} /> {said.or} <PhoneLink number={other.number} />
      </Say>
      {items.map((notice) => (
        <Named key={notice.id} notice={notice} onMade={onMade} />
      ))}
    </>
  )
}

function Named({ notice, onMade }: { notice: PublicNotice; onMade: () => void }) {
  const { name, employer, programme, from, until, ipTypes: kinds } = notice
  const said = useWords(words)
  const spoken = useStored(language)
  const { title } = useProgramme(programme)
  const { day } = useDates()
  const kindOf = (kind: string) => (ipTypes as Record<string, { zh: string; en: string }>)[kind]?.[spoken] ?? kind
  return (
    <>
      <SectionTitle title={name} />
      <Inset>
        <Facts
          facts={[
            { name: said.days, value: said.span(day(from), day(until)) },
            { name: said.programme, value: title },
            { name: said.employer, value: employer || said.notGiven },
            { name: said.kinds, value: kinds.map(kindOf).join(spoken === 'zh' ? '、' : ', ') || said.notGiven },
          ]}
        />
      </Inset>
      <Objecting notice={notice} onMade={onMade} />
    </>
  )
}

function Objecting({ notice: { id, name }, onMade }: { notice: PublicNotice; onMade: () => void }) {
  const said = useWords(words)
  const [stage, setStage] = useState<'shut' | 'open' | 'made'>('shut')
  const made = () => {
    setStage('made')
    onMade()
  }
  if (stage === 'open') return <ObjectionForm id={id} name={name} onMade={made} onClose={() => setStage('shut')} />
  return (
    <>
      <div role="status">{stage === 'made' && <Note tone="done" title={said.made} />}</div>
      {stage === 'shut' && (
        <Buttons>
          <Button kind="second" onPress={() => setStage('open')}>
            {said.object(name)}
          </Button>
        </Buttons>
      )}
    </>
  )
}
