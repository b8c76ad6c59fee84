import { Alert, Button, Modal, Typography } from 'antd'

/** A link that lets one person in, once; we do not keep it, so it is shown only now. */
export const OneTimeLink = ({ name, link, close }: { name: string; link: string; close: () => void }) => (
  <Modal
    open
    title={`把这个链接交给${name}`}
    onCancel={close}
    footer={
      <Button type="primary" onClick={close}>
        已经交给本人
      </Button>
    }
  >
    <Alert type="warning" showIcon message="只显示这一次，也只能用一次。请当面或用内部渠道交给本人。" style={{ marginBottom: 16 }} />
    <Typography.Paragraph copyable={{ tooltips: ['复制', '已复制'] }} code>
      {link}
    </Typography.Paragraph>
  </Modal>
)
