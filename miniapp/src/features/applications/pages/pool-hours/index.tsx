import { useRouter } from '@tarojs/taro'
import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import type { OwnHours } from '@tisc/shared/applications/hours/hours.schema'
import { useState } from 'react'
import { useMine } from '../../../../platform/use-mine'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Facts } from '../../../../ui/facts'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { TakeDocument } from '../../../../ui/take-document'
import { useDates } from '../../../../ui/use-dates'
import { hoursApi, isHoursAnswer } from '../../hours/hours.api'
import { hoursWords } from '../../hours/hours.words'
import { HoursForm } from '../../hours/hours-form'
import { HoursRow } from '../../hours/hours-row'

/** One's hours of voluntary work: written down, looked at, and stated on paper. */
export default function PoolHoursPage() {
  const said = useWords(hoursWords)
  return (
    <MemberPage where={said.where}>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const [{ id = '' }] = useState(useRouter().params)
  const [answer, retry] = useMine<OwnHours>({
    operation: 'listOwnHours',
    request: { id },
    ask: () => hoursApi.listOwnHours({ params: { id } }),
    isAnswer: (data) => isHoursAnswer('listOwnHours', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  return <Shown id={id} hours={answer.data} onChanged={retry} />
}

function Shown({ id, hours, onChanged }: { id: string; hours: OwnHours; onChanged: () => Promise<void> }) {
  const said = useWords(hoursWords)
  const [isOpen, setOpen] = useState(false)
  const { items } = hours
  return (
    <>
      <Say>{said.lead}</Say>
      {isOpen ? (
        <HoursForm id={id} onDone={onChanged} onClose={() => setOpen(false)} />
      ) : (
        <Buttons>
          <Button onPress={() => setOpen(true)}>{said.add}</Button>
        </Buttons>
      )}
      <Sums id={id} hours={hours} />
      {items.length === 0 && !isOpen && <Empty icon="file" fact={said.none} say={said.noneSay} />}
      {items.map((entry) => (
        <HoursRow key={`${entry.id} ${entry.revision}`} id={id} entry={entry} onChanged={onChanged} />
      ))}
    </>
  )
}

function Sums({ id, hours: { years, until } }: { id: string; hours: OwnHours }) {
  const said = useWords(hoursWords)
  const { day } = useDates()
  if (years.length === 0) return null
  const told = (year: number) => ({
    save: said.statement(year),
    prepare: said.prepare(year),
    saving: said.preparing,
    handOver: said.handOver,
    saved: said.saved,
    wrong: said.notTaken,
  })
  return (
    <>
      <Inset>
        <Facts facts={years.map(({ year, minutes }) => ({ name: said.approved(year), value: hoursText(minutes) }))} />
      </Inset>
      {years.map(({ year }) => (
        <TakeDocument
          key={year}
          address={`/api/applications/pool/mine/${id}/hours/${year}/statement.pdf`}
          name={`tisc-volunteer-hours-${year}.pdf`}
          said={told(year)}
        />
      ))}
      <Say quiet>{`${said.signed} ${said.ends(day(until))}`}</Say>
    </>
  )
}
