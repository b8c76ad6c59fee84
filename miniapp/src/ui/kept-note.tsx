import { useWords } from '../platform/use-words'
import { Note } from './note'
import { useDates } from './use-dates'

const words = {
  zh: { title: '没有连上，先读存下的', say: (time: string) => `这是${time}存在手机里的内容，之后可能有变化。` },
  en: {
    title: 'Not connected: this was kept',
    say: (time: string) => `It was kept on this phone on ${time}; it may have changed since.`,
  },
}

/** Says that what one reads was kept on the device, and since when. */
export function KeptNote({ keptAt }: { keptAt: string | undefined }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  if (!keptAt) return null
  return (
    <Note tone="waiting" title={said.title}>
      {said.say(timeOf(keptAt))}
    </Note>
  )
}
