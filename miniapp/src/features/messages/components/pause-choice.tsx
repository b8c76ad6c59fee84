import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Chip } from '../../../ui/chips'
import { Note } from '../../../ui/note'
import { Buttons } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { useDates } from '../../../ui/use-dates'
import styles from './topic-choice.module.scss'

type Props = { pausedUntil: string | null; onChange: (until: string | null) => void }

const words = {
  zh: {
    title: '暂停提醒',
    paused: (time: string) => `暂停到${time}`,
    say: '这段时间只进消息，不提醒。',
    resume: '现在恢复',
    spans: { 1: '1天', 7: '1周', 30: '1个月' },
  },
  en: {
    title: 'Pause notices',
    paused: (time: string) => `Paused until ${time}`,
    say: 'Messages go to the inbox only until then.',
    resume: 'Resume now',
    spans: { 1: '1 day', 7: '1 week', 30: '1 month' },
  },
}
const spans = [1, 7, 30] as const

/** No notices for a while; the inbox goes on. */
export function PauseChoice({ pausedUntil, onChange }: Props) {
  const said = useWords(words)
  const { timeOf } = useDates()
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > Date.now()
  const pause = (days: number) => onChange(new Date(Date.now() + days * 86_400_000).toISOString())
  return (
    <section>
      <SectionTitle title={said.title} />
      {isPaused ? (
        <>
          <Note tone="waiting" title={said.paused(timeOf(pausedUntil))}>
            {said.say}
          </Note>
          <Buttons>
            <Button kind="second" onPress={() => onChange(null)}>
              {said.resume}
            </Button>
          </Buttons>
        </>
      ) : (
        <div className={styles.chips}>
          {spans.map((days) => (
            <Chip key={days} on={false} onPress={() => pause(days)}>
              {said.spans[days]}
            </Chip>
          ))}
        </div>
      )}
    </section>
  )
}
