import { useEffect, useState } from 'react'
import { serverNow } from '../../../platform/contact'
import { momentText } from '../../../ui/moments'

/** Below so many milliseconds the seconds are counted. */
const soon = 120_000

const useSeconds = (until: number): number => {
  const [left, setLeft] = useState(() => until - serverNow())
  useEffect(() => {
    const tick = () => setLeft(until - serverNow())
    tick()
    const every = setInterval(tick, 1_000)
    return () => clearInterval(every)
  }, [until])
  return left
}

/** When readers will see what is held: the time, or how many seconds are left to undo it. */
export const Held = ({ publishAt }: { publishAt: string }) => {
  const left = useSeconds(Date.parse(publishAt))
  if (left <= 0) return <span className="soft">正在发布</span>
  return <span className="soft number">{left > soon ? `${momentText(publishAt)}发布` : `${Math.ceil(left / 1_000)}秒后读者能看到`}</span>
}
