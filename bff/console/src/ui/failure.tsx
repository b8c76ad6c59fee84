import { Alert, Button } from 'antd'
import { tellOf } from '../platform/problems'

/** Something could not be read: what happened and one thing to do. */
export const Failure = ({ error, again }: { error: unknown; again: () => unknown }) => (
  <div className="content">
    <Alert type="error" showIcon message={tellOf(error)} action={<Button onClick={() => void again()}>再试一次</Button>} />
  </div>
)
