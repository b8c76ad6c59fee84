import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import type { Booking, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { toast } from '../../../../platform/toast'
import { useWords } from '../../../../platform/use-words'
import { DoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { useModeWords } from '../../mode-words'
import { trainingsApi } from '../../trainings.api'
import type { useDeeds } from '../use-booking'
import { Refusal } from './refusal'

const words = {
  zh: {
    title: '换一种方式参加',
    to: (mode: string) => `改为${mode}参加`,
    free: (count: number) => `余${count}席`,
    full: '满了，现在换不了',
    done: '改好了',
  },
  en: {
    title: 'Take part in another way',
    to: (mode: string) => `Change to: ${mode}`,
    free: (count: number) => `${count} ${count === 1 ? 'seat' : 'seats'} free`,
    full: 'Full, not possible now',
    done: 'Changed',
  },
}

type Props = { booking: Booking; session: TrainingSession; deeds: ReturnType<typeof useDeeds> }

/** The other ways of taking part, where there are any. */
export function SwitchWays({ booking: { id, mode }, session, deeds }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const others = session.seats.filter((one) => one.mode !== mode)
  if (others.length === 0) return null
  const change = async (to: Mode) => {
    if (await deeds.does('switch', () => trainingsApi.switchMode({ params: { id }, body: { mode: to } }))) toast(said.done)
  }
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Refusal say={deeds.refusalOf('switch')} />
      <Rows>
        {others.map((one) => (
          <li key={one.mode}>
            <DoRow
              words={said.to(modeWords[one.mode])}
              say={one.free > 0 ? said.free(one.free) : said.full}
              onPress={() => void change(one.mode)}
            />
          </li>
        ))}
      </Rows>
    </>
  )
}
