import { useQuery } from '@tanstack/react-query'
import type { DeskMember } from '@tisc/shared/applications/pool/pool.staff.contract'
import { shownReference } from '@tisc/shared/platform/reference'
import { regionName } from '@tisc/shared/platform/regions'
import { Descriptions, Space } from 'antd'
import { Link, useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import { memberKey, poolClient } from './pool.client'
import { ProposedFacts } from './proposed-facts'
import { Removal, Terms } from './terms'
import { ipTypeText, jurisdictionText, languageText, programmeTexts, Standing } from './words'

const rowsOf = ({ checked, own }: DeskMember) => [
  { key: 'employer', label: '工作单位', children: checked.employer || '没有填' },
  { key: 'title', label: '职务', children: checked.title || '没有填' },
  { key: 'types', label: '类型', children: checked.ipTypes.map(ipTypeText).join('、') },
  { key: 'jurisdictions', label: '国家和地区', children: checked.jurisdictions.map(jurisdictionText).join('、') || '没有填' },
  { key: 'languages', label: '语言', children: checked.languages.map(languageText).join('、') },
  { key: 'region', label: '常在', children: own.region ? regionName(own.region) : '没有填' },
  { key: 'names', label: '用过的姓名', children: own.formerNames.join('、') || '没有填' },
  { key: 'employers', label: '以前的单位', children: own.formerEmployers.join('、') || '没有填' },
  { key: 'interests', label: '要回避的', children: own.interests.join('、') || '没有填' },
]

/** A member of the pool on one page. */
export const MemberPage = () => {
  const { id = '' } = useParams()
  const found = useQuery({ queryKey: memberKey(id), queryFn: () => poolClient.openMember({ params: { id } }), staleTime: 0 })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return <Waiting />
  const { name, programme, reference, state, until, today, load, own, said } = found.data
  const time = !own.isOpen ? '暂时不接案子' : own.openFrom && own.openFrom > today ? `${own.openFrom}起再接案子` : '能接案子'
  return (
    <Page title={name} hint={programmeTexts[programme]} actions={<Terms member={found.data} />}>
      <Space wrap size="large" style={{ marginBottom: 16 }}>
        <Standing state={state} until={until} today={today} />
        <span className="number">任期到{until}</span>
        <span>
          手上{load}件，同时最多{own.most}件，{time}
        </span>
        <Link to={`/applications/${id}`}>申请{shownReference(reference)}</Link>
      </Space>
      {said && <p>告诉过本人：{said}</p>}
      <Removal member={found.data} />
      <ProposedFacts member={found.data} />
      <Descriptions bordered column={1} size="small" items={rowsOf(found.data)} style={{ maxWidth: 760 }} />
    </Page>
  )
}
