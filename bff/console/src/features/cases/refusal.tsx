import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Alert } from 'antd'
import { entryNames, stateNames } from './cases.words'

/** Why it was refused, and what stands there now, beside what one was about to do. */
export const Refusal = ({ told, shown }: { told: string; shown: DeskCase }) => {
  const last = shown.story[0]
  const now = `${stateNames[shown.state].words}，承办人${shown.owner?.name ?? '没有'}；最近：${last ? entryNames[last.kind] : ''}${last?.by ? `（${last.by}）` : ''}${last?.text ? `：${last.text}` : ''}`
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      message={told}
      description={
        <>
          <div>现在：{now}</div>
          <div>您写的还在下面，没有保存。</div>
        </>
      }
    />
  )
}
