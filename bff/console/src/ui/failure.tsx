import { Alert, Button, Space } from 'antd'
import { isSignedOut, tellOf } from '../platform/problems'

/** Something could not be read: what happened and one thing to do. */
export const Failure = ({ error, again }: { error: unknown; again: () => unknown }) => (
  <div className="content">
    <Alert
      type="error"
      showIcon
      message={tellOf(error)}
      action={
        <Space>
          {isSignedOut(error) && (
            <Button href={location.href} target="_blank">
              在新窗口登录
            </Button>
          )}
          <Button onClick={() => void again()}>再试一次</Button>
        </Space>
      }
    />
  </div>
)
