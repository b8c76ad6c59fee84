import { Alert, Button, Checkbox, Typography } from 'antd'
import { useState } from 'react'

/** Shown once: the codes that stand in for a lost phone. One goes on after saying that they are kept. */
export const RecoveryCodes = ({ codes, done }: { codes: string[]; done: () => void }) => {
  const [kept, setKept] = useState(false)
  return (
    <main className="door">
      <h1>请抄下这些恢复码</h1>
      <Alert style={{ margin: '16px 0' }} type="warning" showIcon message="只显示这一次。手机丢了，一个恢复码可以登录一次。" />
      <Typography.Paragraph copyable={{ text: codes.join('\n'), tooltips: ['复制', '已复制'] }}>
        <ul className="number strong">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Typography.Paragraph>
      <p style={{ margin: '16px 0' }}>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          我已经抄在纸上或存进密码管理器
        </Checkbox>
      </p>
      <Button type="primary" block disabled={!kept} onClick={done}>
        进入工作台
      </Button>
    </main>
  )
}
