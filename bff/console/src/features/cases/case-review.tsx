import { useQuery } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { DeskCase, RelatedBy } from '@tisc/shared/rights/cases.staff.contract'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { momentText } from '../../ui/moments'
import { casesApi } from './cases.client'
import { dueText } from './due-text'

/** An answer that waits for a second pair of eyes, what a supervisor is asked for, and what a caller will say. */
export const CaseReview = ({ shown: { proposed, secondEyes, isEscalated, passphrase } }: { shown: DeskCase }) => (
  <>
    {isEscalated && <Alert type="warning" showIcon message="已请主管看" style={{ marginBottom: 12 }} />}
    {proposed && (
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 12 }}
        message={`${proposed.by}在${momentText(proposed.at)}写的答复，等另一位同事看过再发`}
        description={<div style={{ whiteSpace: 'pre-wrap' }}>{proposed.text}</div>}
      />
    )}
    {!proposed && secondEyes.length > 0 && <p className="soft">这个案件的答复要另一位同事看过才发：{secondEyes.join('、')}。</p>}
    {passphrase && <p>来电口令：{passphrase}（请对方先说，不要念出来）</p>}
  </>
)

const why: Record<RelatedBy, string> = {
  phone: '同一个电话',
  product: '同一个产品或品牌',
  'other-party': '同一个对方',
  organisation: '同一个单位',
}

/** Other cases that have something in common with this one. */
export const RelatedCases = ({ id }: Pick<DeskCase, 'id'>) => {
  const found = useQuery({ queryKey: ['related-cases', id], queryFn: () => casesApi.listRelated({ params: { id } }) })
  if (!found.data || found.data.items.length === 0) return null
  return (
    <section aria-label="相关案件" style={{ marginBottom: 20 }}>
      <h2>相关案件</h2>
      {found.data.items.map((row) => (
        <p key={row.id}>
          <Link to={`/cases/${row.id}`} className="number" style={{ textDecoration: 'underline' }}>
            {shownReference(row.reference)}
          </Link>{' '}
          {row.about} <span className="soft">{[...row.by.map((one) => why[one]), dueText(row)].join('，')}</span>
        </p>
      ))}
    </section>
  )
}
