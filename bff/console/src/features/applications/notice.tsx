import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { Card } from 'antd'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { Objector } from './objector'

/** The days of the public notice, and what was said against it. */
export const Notice = ({ application: { id, notice, objections } }: { application: DeskApplication }) => {
  if (!notice && objections.length === 0) return null
  return (
    <Card size="small" title={notice ? `公示：${notice.from}到${notice.until}` : '公示已取下'} style={{ marginBottom: 16 }}>
      {objections.length === 0 && <p className="soft">没有异议。</p>}
      {objections.map(({ at, by, text, online, settled }) => (
        <div key={at} style={{ marginBottom: 12 }}>
          <State tone={settled ? 'done' : 'waiting'}>{settled ? '已决定' : '等决定'}</State>{' '}
          <span className="soft">
            {momentText(at)}，{online ? by : `${by}记`}
          </span>
          <div style={{ whiteSpace: 'pre-wrap' }}>{text}</div>
          {online && <Objector id={id} objection={online} />}
          {settled && (
            <div className="soft">
              {settled.by}，{momentText(settled.at)}：{settled.say}
            </div>
          )}
        </div>
      ))}
    </Card>
  )
}
