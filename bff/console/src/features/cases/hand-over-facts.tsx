import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { agencies } from '@tisc/shared/rights/handing-over/agencies'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'

/** Which office a case concerns and why, and how far passing it on has come, with the packet as it was handed over. */
export const HandOverFacts = ({ shown: { id, routes, handOver } }: { shown: DeskCase }) => {
  const [first] = routes
  const standing = handOver && [
    `${momentText(handOver.offeredAt)}请当事人同意`,
    handOver.agreedAt && `${momentText(handOver.agreedAt)}同意`,
    handOver.handedAt && `${momentText(handOver.handedAt)}转交`,
  ]
  return (
    <section aria-label="归哪个部门" style={{ marginBottom: 16 }}>
      {!handOver && first && (
        <p>
          建议转交：{agencies[first.agency].zh}。<span className="soft">{first.why}。</span>
          {first.isAssumed && <State tone="waiting">我们的推定，待中心确认</State>}
        </p>
      )}
      {!handOver && !first && <p className="soft">类型还不清楚，或是境外的事：没有建议的部门。</p>}
      {handOver && (
        <p>
          转交给{handOver.to}：{standing?.filter(Boolean).join('，')}。<span className="soft">{handOver.why}。</span>
        </p>
      )}
      {handOver?.packet && (
        <details>
          <summary>案卷</summary>
          <p>
            <a href={`/api/rights/desk/cases/${id}/packet.pdf`} download>
              案卷.pdf
            </a>{' '}
            <a href={`/api/rights/desk/cases/${id}/packet.json`} download>
              案卷.json
            </a>
          </p>
          <p className="soft number">
            SHA-256 pdf {handOver.packet.pdf}
            <br />
            SHA-256 json {handOver.packet.json}
          </p>
        </details>
      )}
    </section>
  )
}
