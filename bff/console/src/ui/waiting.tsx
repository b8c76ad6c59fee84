import { Skeleton } from 'antd'

/** The place of something that is on its way. */
export const Waiting = () => (
  <div className="content" role="status" aria-label="正在打开">
    <Skeleton active={false} paragraph={{ rows: 6 }} />
  </div>
)
