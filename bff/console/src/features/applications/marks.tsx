import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { averageOf } from '@tisc/shared/applications/desk/review'
import { Alert, Card, Space } from 'antd'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'

/** What the reviewers said, as far as one may see it. */
export const Marks = ({ application: { shownMarks, marks, reviewers, marksDueOn, differs } }: { application: DeskApplication }) => {
  if (reviewers.length === 0) return null
  return (
    <Card size="small" title={`评审：交了${marks}份`} style={{ marginBottom: 16 }}>
      {marks < reviewers.length && (
        <p className="soft">
          {reviewers.map(({ name }) => name).join('、')}；两份都交了以后才能看到别人的。{marksDueOn && `最晚${marksDueOn}交。`}
        </p>
      )}
      {differs && <Alert type="warning" showIcon message="两位评审员的意见差得多，主管看过两份理由再决定" style={{ marginBottom: 12 }} />}
      {shownMarks.map(({ by, at, points, isFor, reason, version }) => (
        <div key={by.id} style={{ marginBottom: 12 }}>
          <Space wrap>
            <span className="strong">{by.name}</span>
            <State tone={isFor ? 'done' : 'ended'}>{isFor ? '建议通过' : '建议不通过'}</State>
            <span className="number">平均{averageOf({ points }).toFixed(1)}分</span>
            <span className="soft">
              第{version}版，{momentText(at)}
            </span>
          </Space>
          <div className="soft">
            {Object.entries(points)
              .map(([one, given]) => `${one}${given}分`)
              .join('，')}
          </div>
          <div style={{ whiteSpace: 'pre-wrap' }}>{reason}</div>
        </div>
      ))}
    </Card>
  )
}
