import { instantWithTime } from '../../../ui/dates'
import { Note } from '../../../ui/note'

/** Says that what one reads was kept on the device, and since when. */
export function KeptNote({ keptAt }: { keptAt: string | undefined }) {
  if (!keptAt) return null
  return (
    <Note tone="waiting" title="没有连上，先读存下的">
      {`这是${instantWithTime(keptAt)}存在手机里的内容，之后可能有更正。`}
    </Note>
  )
}
