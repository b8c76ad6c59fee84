import { useQuery } from '@tanstack/react-query'
import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { shownReference } from '@tisc/shared/platform/reference'
import { ipTypes, outcomes, partyRoles, sources, subjects, urgencies } from '@tisc/shared/rights/case.words'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Descriptions, Space } from 'antd'
import { useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { State, type Tone } from '../../ui/state'
import { Waiting } from '../../ui/waiting'
import { CaseExperts } from '../pool/pool.api'
import { useMay } from '../staff/staff.api'
import { CaseActs } from './case-acts'
import { CaseEvidence } from './case-evidence'
import { CaseFiled } from './case-filed'
import { CaseReview, RelatedCases } from './case-review'
import { CaseStory } from './case-story'
import { CaseTasks } from './case-tasks'
import { CaseTrack } from './case-track'
import { CaseWays, useCaseKeys } from './case-ways'
import { casesApi } from './cases.client'
import { stateNames } from './cases.words'
import { DueText } from './due-text'
import { HandOverFacts } from './hand-over-facts'
import { JoinedCases } from './joined-cases'
import { CaseNews } from './queue/case-news'
import { caseKey } from './use-act'

const notices = {
  waiting: '短信正在发',
  sent: '已发短信，请他看进度',
  'not-sent': '短信发不到，请打电话告诉他',
  unknown: '短信是否发到不清楚，请打电话确认',
}

const factsOf = ({ name, phone, source, receivedAt, facts, slot, outcome, stars, notice, owner }: DeskCase) => [
  { key: 'name', label: '当事人', children: name },
  { key: 'phone', label: '电话', children: <a href={`tel:${phone}`}>{phone}</a> },
  { key: 'about', label: '事由', children: facts.about },
  {
    key: 'type',
    label: '类型',
    children: `${ipTypes[facts.ipType].zh}，${facts.country ? jurisdictions[facts.country].zh : facts.isOverseas ? '涉外' : '境内'}`,
  },
  { key: 'role', label: '身份', children: partyRoles[facts.role] },
  ...(facts.subjects ? [{ key: 'subjects', label: '还涉及', children: facts.subjects.map((one) => subjects[one].zh).join('；') }] : []),
  ...(facts.urgentDay
    ? [{ key: 'urgent', label: '赶在以前', children: `${facts.urgentDay}${facts.urgency ? `，${urgencies[facts.urgency].zh}` : ''}` }]
    : []),
  { key: 'source', label: '来源', children: `${sources[source]}，${momentText(receivedAt)}` },
  ...(slot ? [{ key: 'slot', label: '约定回电', children: `${momentText(slot.from)}起，先说编号再说事` }] : []),
  { key: 'owner', label: '承办人', children: owner?.name ?? '未分派' },
  ...(outcome ? [{ key: 'outcome', label: '结果', children: outcomes[outcome] }] : []),
  ...(stars ? [{ key: 'stars', label: '评分', children: `${stars}分（满分5）` }] : []),
  ...(notice ? [{ key: 'notice', label: '通知', children: notices[notice] }] : []),
]

type Head = { ways: ReturnType<typeof useCaseKeys>; tone: Tone; words: string }

/** Where it stands, and the ways to the cases beside it. */
const CaseHead = ({ ways, tone, words }: Head) => (
  <Space size="middle">
    <CaseWays {...ways} />
    <State tone={tone}>{words}</State>
  </Space>
)

/** A case: whose turn it is and the sum of its deadline, what can be done, the facts, and the story with the notes that never leave. */
export const CasePage = () => {
  const { id = '' } = useParams()
  const mayWrite = useMay('rights.cases')
  const ways = useCaseKeys(id)
  const found = useQuery({ queryKey: caseKey(id), queryFn: () => casesApi.getCase({ params: { id } }), staleTime: 0 })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return <Waiting />
  const shown = found.data
  const { tone, words } = stateNames[shown.state]
  return (
    <Page title={shownReference(shown.reference)} hint={shown.facts.about} actions={<CaseHead ways={ways} tone={tone} words={words} />}>
      <section aria-label="下一步" style={{ marginBottom: 16 }}>
        <p className="strong">
          <DueText {...shown} />
          {shown.due?.provisional && <State tone="waiting">暂定</State>}
        </p>
        {shown.due && shown.due.sum.length > 0 && (
          <details>
            <summary>时限怎样算</summary>
            <ol>
              {shown.due.sum.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </details>
        )}
      </section>
      <CaseReview shown={shown} />
      <HandOverFacts shown={shown} />
      <CaseTrack shown={shown} />
      <CaseActs shown={shown} />
      <Descriptions bordered column={2} size="small" items={factsOf(shown)} style={{ marginBlock: 20, maxWidth: 960 }} />
      {mayWrite && <CaseTasks shown={shown} mayAdd={shown.state !== 'closed'} />}
      <CaseExperts caseId={shown.id} />
      <CaseFiled filed={shown.filed} />
      <CaseEvidence id={shown.id} revision={shown.revision} />
      <JoinedCases joined={shown.joined} />
      <RelatedCases id={shown.id} />
      <CaseStory story={shown.story} />
      <CaseNews id={shown.id} revision={shown.revision} />
    </Page>
  )
}
