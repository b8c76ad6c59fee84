import { useState } from 'react'
import { copyText } from '../../../../../platform/copy-text'
import { toast } from '../../../../../platform/toast'
import { useMine } from '../../../../../platform/use-mine'
import { useSending } from '../../../../../platform/use-sending'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { Confirm } from '../../../../../ui/confirm'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Note } from '../../../../../ui/note'
import { useProblemsIn } from '../../../../../ui/problems'
import { Buttons, Say } from '../../../../../ui/say'
import { Skeleton } from '../../../../../ui/skeleton'
import { calendarApi, isCalendarAnswer } from '../../calendar.api'
import { calendarWords } from '../../calendar.words'
import { SecretAddress } from '../../components/secret-address'

/** Where one's calendar can be subscribed to: a secret address, to make, renew and end. */
export default function CalendarPage() {
  const said = useWords(calendarWords)
  return (
    <MemberPage where={said.where}>
      <Say>{said.lead}</Say>
      <Address />
    </MemberPage>
  )
}

function Address() {
  const said = useWords(calendarWords)
  const [answer, ask] = useMine({
    operation: 'getCalendarAddress',
    request: {},
    ask: () => calendarApi.getCalendarAddress(),
    isAnswer: (data) => isCalendarAnswer('getCalendarAddress', data),
  })
  const { sending, send } = useSending()
  const [asked, setAsked] = useState<'renew' | 'end'>()
  const [problem] = useProblemsIn()(sending.error, [])
  const change = async (deed: 'make' | 'renew' | 'end') => {
    const done = await send(() => (deed === 'end' ? calendarApi.endCalendar() : calendarApi.renewCalendarAddress()))
    if (!done) return
    await ask()
    toast(said.done[deed])
  }
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const { address } = answer.data
  const copy = async () => toast((await copyText(address ?? '')) ? said.copied : said.notCopied)
  return (
    <>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      {address ? <SecretAddress address={address} /> : <Say>{said.none}</Say>}
      <Buttons>
        {address ? (
          <Button onPress={() => void copy()}>{said.copy}</Button>
        ) : (
          <Button onPress={() => void change('make')}>{said.make}</Button>
        )}
        {address && (
          <Button kind="second" onPress={() => setAsked('renew')}>
            {said.renew}
          </Button>
        )}
        {address && (
          <Button kind="third" onPress={() => setAsked('end')}>
            {said.end}
          </Button>
        )}
      </Buttons>
      {asked && (
        <Confirm
          title={said.ask[asked]}
          say={said.askSay[asked]}
          word={said[asked]}
          onConfirm={() => void change(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
