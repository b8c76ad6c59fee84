import { shownReference } from '@tisc/shared/platform/reference'
import { Modal } from 'antd'
import { State } from '../../../ui/state'
import type { Assigned } from './spread-dialog'

/** What became of each case that was given out. */
export const AssignedList = ({ assigned, close }: { assigned: readonly Assigned[]; close: () => void }) => {
  const left = assigned.filter(({ refused }) => refused !== undefined).length
  const title = `分派了${assigned.length - left}件${left > 0 ? `，${left}件没有分` : ''}`
  return (
    <Modal open title={title} okText="知道了" cancelButtonProps={{ style: { display: 'none' } }} onOk={close} onCancel={close}>
      <ul>
        {assigned.map(({ row, to, refused }) => (
          <li key={row.id} style={{ paddingBlock: 4 }}>
            <span className="number">{shownReference(row.reference)}</span> {row.about}{' '}
            <State tone={refused === undefined ? 'done' : 'warning'}>{refused === undefined ? `分给${to}` : `没有分：${refused}`}</State>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
