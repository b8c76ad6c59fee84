import { shanghaiDay, shanghaiMonth } from '@tisc/shared/platform/shanghai'
import { useState } from 'react'
import { language } from '../../../../platform/language'
import { useShareCard } from '../../../../platform/share'
import { useStored } from '../../../../platform/use-stored'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { DoubleRule } from '../../../../ui/double-rule'
import { Page } from '../../../../ui/page'
import { SectionTitle } from '../../../../ui/section-title'
import { useDates } from '../../../../ui/use-dates'
import { Calendar } from '../../components/calendar'
import { Filters } from '../../components/filters'
import { Legend } from '../../components/legend'
import { OwnNote } from '../../components/own-note'
import { TrainingList } from '../../components/training-list'
import { marksOf } from '../../marks'
import { useOwnBookings } from '../../use-own-bookings'
import { type TrainingFilter, useMonth } from '../../use-trainings'

const words = {
  zh: { where: '培训', card: 'TISC青岛：培训', from: (day: string) => `${day}起`, next: '接下来' },
  en: { where: 'Trainings', card: 'TISC青岛: trainings', from: (day: string) => `From ${day}`, next: 'What comes' },
}

/** Trainings by date: the month, and from the chosen day on one after another. */
export default function TrainingsPage() {
  const said = useWords(words)
  const { day: dayWords } = useDates()
  const thisMonth = shanghaiMonth(new Date())
  const [month, setMonth] = useState(thisMonth)
  const [day, setDay] = useState<string>()
  const [filter, setFilter] = useState<TrainingFilter>({})
  const bookings = useOwnBookings()
  const marks = marksOf(useMonth(month, filter), bookings, new Date(), useStored(language))
  useTitle(`${said.where} · TISC青岛日刊`)
  useShareCard({ title: said.card, name: 'trainings' })

  const turn = (to: string) => {
    setMonth(to)
    setDay(undefined)
  }
  const clear = () => {
    setFilter({})
    turn(thisMonth)
  }
  // the month one is in begins today: what is over is one step back
  const from = day ?? (month === thisMonth ? undefined : `${month}-01`)
  return (
    <Page where={said.where} tab="trainings">
      <DoubleRule />
      <h1 className="unseen">{said.where}</h1>
      <OwnNote bookings={bookings} />
      <Calendar
        month={month}
        marks={marks}
        chosen={day}
        onChoose={(chosen) => setDay(chosen === day ? undefined : chosen)}
        onMonth={turn}
      />
      {marks.size > 0 && <Legend />}
      <Filters filter={filter} onFilter={setFilter} />
      <SectionTitle title={from && from !== shanghaiDay(new Date()) ? said.from(dayWords(from)) : said.next} ruled />
      <TrainingList from={from} filter={filter} bookings={bookings} onClear={clear} />
    </Page>
  )
}
