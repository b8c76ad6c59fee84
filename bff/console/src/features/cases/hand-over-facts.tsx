import { useMutation } from '@tanstack/react-query'
import { addressOf } from '@tisc/shared/platform/client'
import { casesContract, type DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { agencies } from '@tisc/shared/rights/handing-over/agencies'
import { Alert, Button, Space } from 'antd'
import { fetchFile } from '../../platform/fetch-file'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { saveFile } from '../../ui/save-file'
import { State } from '../../ui/state'

const { getPacket, getPacketData, getPacketArchive } = casesContract

const addresses = { pdf: getPacket, json: getPacketData, zip: getPacketArchive }

type PacketProps = Pick<DeskCase, 'id' | 'reference'> & { packet: NonNullable<NonNullable<DeskCase['handOver']>['packet']> }

/** The packet as it was handed over, to be saved, with the digests to know it again by. */
const Packet = ({ id, reference, packet }: PacketProps) => {
  const save = useMutation({
    mutationFn: async (which: keyof typeof addresses) => {
      const bytes = await fetchFile(addressOf(addresses[which], { params: { id } }))
      saveFile(`${reference}.${which}`, bytes, 'application/octet-stream')
    },
  })
  return (
    <details>
      <summary>案卷</summary>
      {save.error && <Alert type="error" showIcon message={tellOf(save.error)} />}
      <Space style={{ marginBlock: 8 }}>
        <Button loading={save.isPending} onClick={() => save.mutate('zip')}>
          下载全部（案卷、数据和证据文件）
        </Button>
        <Button disabled={save.isPending} onClick={() => save.mutate('pdf')}>
          只要案卷（PDF）
        </Button>
        <Button disabled={save.isPending} onClick={() => save.mutate('json')}>
          只要数据（JSON）
        </Button>
      </Space>
      <p className="soft number">
        SHA-256 pdf {packet.pdf}
        <br />
        SHA-256 json {packet.json}
      </p>
    </details>
  )
}

/** Which office a case concerns and why, and how far passing it on has come, with the packet as it was handed over. */
export const HandOverFacts = ({ shown: { id, reference, routes, handOver } }: { shown: DeskCase }) => {
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
      {handOver && <p className="soft">一起转交的证据文件：{handOver.files.map(({ name }) => name).join('、') || '没有'}</p>}
      {handOver?.packet && <Packet id={id} reference={reference} packet={handOver.packet} />}
    </section>
  )
}
