import type { PublicNotice } from '@tisc/shared/applications/applications.schema'
import { centreNumbers } from '@tisc/shared/platform/centre'
import { ipTypes } from '@tisc/shared/platform/ip-types'
import { language } from '../../../../platform/language'
import { useAnswer } from '../../../../platform/use-answer'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Empty } from '../../../../ui/empty'
import { Facts } from '../../../../ui/facts'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { PhoneLink } from '../../../../ui/phone-link'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { useDates } from '../../../../ui/use-dates'
import { applicationsApi, isApplicationsAnswer } from '../../applications.api'
import { useProgramme } from '../../applications.words'

const words = {
  zh: {
    where: '公示',
    lead: '下面的人通过了评审，正在公示。对谁有意见，请在公示期内打电话告诉我们，说清楚是谁、为什么。',
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
    lead: 'These people passed the review and are on public notice. If you object to anybody, please call us within the notice and say whom you mean and why.',
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
  return (
    <MemberPage where={said.where} isOpen>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
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
        <Named key={`${notice.programme} ${notice.name} ${notice.from}`} notice={notice} />
      ))}
    </>
  )
}

function Named({ notice: { name, employer, programme, from, until, ipTypes: kinds } }: { notice: PublicNotice }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const { title } = useProgramme(programme)
  const { day } = useDates()
  const kindOf = (kind: string) => (ipTypes as Record<string, { zh: string; en: string }>)[kind]?.[spoken] ?? kind
  return (
    <>
      <SectionTitle title={name} />
      <Facts
        facts={[
          { name: said.days, value: said.span(day(from), day(until)) },
          { name: said.programme, value: title },
          { name: said.employer, value: employer || said.notGiven },
          { name: said.kinds, value: kinds.map(kindOf).join(spoken === 'zh' ? '、' : ', ') || said.notGiven },
        ]}
      />
    </>
  )
}
