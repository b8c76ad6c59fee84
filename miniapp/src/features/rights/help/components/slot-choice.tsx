import type { ResponseOf } from '@tisc/shared/platform/contract'
import { shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { rightsContract } from '@tisc/shared/rights/rights.contract'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/use-answer'
import { useWords } from '../../../../platform/use-words'
import { Chips } from '../../../../ui/chips'
import { Choice } from '../../../../ui/choice'
import { Failure } from '../../../../ui/failure'
import { Inset, Say } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { useDates } from '../../../../ui/use-dates'
import { isRightsAnswer, rightsApi } from '../rights.api'

type Slots = ResponseOf<(typeof rightsContract)['listSlots']>

const words = {
  zh: {
    day: '哪一天',
    time: '几点',
    left: (left: number) => `还能约${left}个`,
    full: (times: string[]) => `约满了：${times.join('、')}`,
    none: '这几天都约满了，请直接打电话。',
    provisional: '这一天的放假安排还没有录入，时间是暂定的。',
  },
  en: {
    day: 'Which day',
    time: 'What time',
    left: (left: number) => `${left} left`,
    full: (times: string[]) => `Full: ${times.join(', ')}`,
    none: 'All times are taken; please call us.',
    provisional: 'The holidays of that year are not entered yet, so this is provisional.',
  },
}

type Props = { chosen: string | undefined; onChoose: (slot: string) => void }

/** When we are to call: the coming working days, each time with what is left of it; full ones are shown and cannot be chosen. */
export function SlotChoice(props: Props) {
  const [answer, retry] = useAnswer<Slots>({
    operation: 'listSlots',
    request: {},
    ask: () => rightsApi.listSlots(),
    isAnswer: (data) => isRightsAnswer('listSlots', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  return <Days {...props} days={answer.data.days} />
}

function Days({ days, chosen, onChoose }: Props & { days: Slots['days'] }) {
  const said = useWords(words)
  const dates = useDates()
  const free = days.find(({ slots }) => slots.some(({ left }) => left > 0))
  const [day, setDay] = useState(free?.day)
  const shown = days.find((one) => one.day === day)
  if (!shown) return <Say>{said.none}</Say>
  const options = shown.slots
    .filter(({ left }) => left > 0)
    .map(({ from, to, left }) => ({ value: from, word: `${shanghaiTime(from)}–${shanghaiTime(to)}`, say: said.left(left) }))
  const full = shown.slots.filter(({ left }) => left === 0).map(({ from }) => shanghaiTime(from))
  return (
    <>
      <Chips
        label={said.day}
        choices={days.map((one) => ({ value: one.day, word: dates.dayAndWeekday(one.day) }))}
        chosen={shown.day}
        onChoose={setDay}
      />
      {shown.provisional && <Say quiet>{said.provisional}</Say>}
      <Inset>
        <Choice label={said.time} options={options} chosen={chosen} onChoose={onChoose} />
      </Inset>
      {full.length > 0 && <Say quiet>{said.full(full)}</Say>}
    </>
  )
}
