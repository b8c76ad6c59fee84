import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useSending } from '../../../../../platform/use-sending'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { Chinese } from '../../../../../ui/chinese'
import { GoRow } from '../../../../../ui/go-row'
import { MemberPage } from '../../../../../ui/member-page'
import { Note } from '../../../../../ui/note'
import { useProblemsIn } from '../../../../../ui/problems'
import { Rows } from '../../../../../ui/rows'
import { Buttons, Say } from '../../../../../ui/say'
import { Skeleton } from '../../../../../ui/skeleton'
import { useDates } from '../../../../../ui/use-dates'
import { attendingWords } from '../../attending.words'
import { checkInApi } from '../../check-in.api'

/** Where the code of a session's screen leads: one is checked in at once. */
export default function CheckInPage() {
  const said = useWords(attendingWords)
  const [{ session = '', code = '' }] = useState(useRouter().params)
  return (
    <MemberPage where={said.checkIn}>
      <CheckIn session={session} code={code} />
    </MemberPage>
  )
}

type Done = Awaited<ReturnType<typeof checkInApi.checkIn>>

const useCheckIn = (session: string, code: string) => {
  const [done, setDone] = useState<Done>()
  const { sending, send } = useSending()
  const check = async () => {
    const answer = await send(() => checkInApi.checkIn({ body: { session, code } }))
    if (answer) setDone(answer)
  }
  const first = useRef(check)
  useEffect(() => void first.current(), [])
  return { done, sending, check }
}

function CheckIn({ session, code }: { session: string; code: string }) {
  const said = useWords(attendingWords)
  const { timeOf } = useDates()
  const { done, sending, check } = useCheckIn(session, code)
  const [problem] = useProblemsIn()(sending.error, [])
  if (!done && !problem) return <Skeleton />
  return (
    <>
      {done ? (
        <Note tone="done" title={done.isAgain ? said.again : said.done}>
          <Chinese>{done.title}</Chinese>
          {` · ${said.isInSay(timeOf(done.since))}`}
        </Note>
      ) : (
        <>
          <Note tone="warning" title={said.wrong}>
            {problem?.say}
          </Note>
          <Buttons>
            <Button kind="second" onPress={() => void check()}>
              {sending.isSending ? said.checking : said.retry}
            </Button>
          </Buttons>
          <Say quiet>{said.byName}</Say>
        </>
      )}
      <Rows>
        <li>
          <GoRow to="bookings" icon="trainings" words={said.bookings} />
        </li>
      </Rows>
    </>
  )
}
