import { ways } from '@tisc/shared/trainings/check-in/attendance'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { Button, Space } from 'antd'
import { momentText } from '../../../ui/moments'
import { State } from '../../../ui/state'
import type { Standing } from './standings'

const stateOf = ({ attendance: { isIn, conflict, way }, isPending, person }: Standing) => {
  if (conflict.length > 0) return <State tone="warning">记录互相矛盾</State>
  if (isPending) return <State tone="waiting">{isIn ? '已签到，等有网络再送出' : '已撤销，等有网络再送出'}</State>
  if (isIn) return <State tone="done">{`已签到（${way ? ways[way] : ''}）`}</State>
  return person.state === 'seated' ? <State tone="todo">还没有到</State> : <State tone="waiting">没有座位，在候补</State>
}

const said = (kind: string): string => (kind.endsWith('in') ? '签到' : '没有到')

type Given = { standing: Standing; isBusy: boolean; onTick: (kind: 'in' | 'out') => void; onSettle: ((isIn: boolean) => void) | undefined }

/** Somebody at the door: who, how they stand, and the one thing to do next. */
export const PersonRow = ({ standing, isBusy, onTick, onSettle }: Given) => {
  const { person, attendance, deeds } = standing
  const name = person.name ?? '没有填写姓名'
  const isConflict = attendance.conflict.length > 0
  return (
    <li aria-label={name} style={{ padding: '12px 0', borderBottom: '1px solid #d5dbda', display: 'flex', gap: 12, alignItems: 'center' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <strong style={{ fontSize: 18, overflowWrap: 'anywhere' }}>{name}</strong>
        <div className="soft">
          {person.phone ?? '没有绑定手机号'} · {modes[person.mode]}
        </div>
        {stateOf(standing)}
        {isConflict && (
          <ul className="soft">
            {deeds.map((deed) => (
              <li key={'id' in deed ? deed.id : deed.key}>
                {momentText(deed.at)} {'by' in deed && deed.by ? deed.by : '本人'}：{said(deed.kind)}，{ways[deed.way]}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isConflict && onSettle ? (
        <Space direction="vertical">
          <Button disabled={isBusy} onClick={() => onSettle(true)}>
            算到了
          </Button>
          <Button disabled={isBusy} onClick={() => onSettle(false)}>
            算没到
          </Button>
        </Space>
      ) : (
        (attendance.isIn || person.state === 'seated') && (
          <Button
            size="large"
            type={attendance.isIn ? 'default' : 'primary'}
            disabled={isBusy}
            onClick={() => onTick(attendance.isIn ? 'out' : 'in')}
          >
            {attendance.isIn ? '撤销' : '签到'}
          </Button>
        )
      )}
    </li>
  )
}
