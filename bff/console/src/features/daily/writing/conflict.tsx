import { useQuery } from '@tanstack/react-query'
import { bodyText } from '@tisc/shared/daily/body.text'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { deskApi } from '../desk.api'

const Text = ({ name, content }: { name: string; content: ArticleForm }) => (
  <section aria-label={name}>
    <h3>{name}</h3>
    <p className="strong">{content.title}</p>
    <pre className="plain">{bodyText(content.body)}</pre>
  </section>
)

/** Two people saved: both texts side by side. Taking theirs leaves mine in the clipboard, so that nothing is lost either way. */
export const Conflict = ({ id, mine, reload }: { id: string; mine: ArticleForm; reload: () => Promise<void> }) => {
  const [open, setOpen] = useState(false)
  const theirs = useQuery({ queryKey: ['their draft', id], queryFn: () => deskApi.getDraft({ params: { id } }), enabled: open, gcTime: 0 })
  const take = async () => {
    await navigator.clipboard.writeText(`${mine.title}\n\n${bodyText(mine.body)}`).catch(() => undefined)
    await reload()
  }
  return (
    <>
      <Alert
        type="error"
        showIcon
        message="同事保存了另一个版本，您的还没有保存"
        description="您打的字都在。先对照两个版本，再决定怎样合在一起。"
        action={<Button onClick={() => setOpen(true)}>对照两个版本</Button>}
      />
      <Modal
        open={open}
        width={960}
        title="对照两个版本"
        okText="用同事的版本继续，我的放进剪贴板"
        cancelText="先不动"
        onOk={() => void take()}
        onCancel={() => setOpen(false)}
      >
        <div className="two">
          <Text name="我的" content={mine} />
          {theirs.data && <Text name="同事的" content={theirs.data.content} />}
        </div>
      </Modal>
    </>
  )
}
