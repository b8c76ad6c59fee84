import type { OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Choice } from '../../../../ui/choice'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Field } from '../../../../ui/field'
import { Buttons, Inset } from '../../../../ui/say'
import { HandOverChoice } from './hand-over-choice'
import { MediationChoice } from './mediation-choice'
import { SlotChoice } from './slot-choice'
import { useFormProblems } from './use-form-problems'

const words = {
  zh: {
    wrong: '还没有发出去',
    slot: '就约这个时间',
    noSlot: '请选一个时间',
    text: { reply: '您的回答', say: '给承办人留言', reopen: '为什么要重新打开', rate: '还想说什么（可以不填）' },
    send: { reply: '发给承办人', say: '留言', reopen: '重新打开', rate: '评分' },
    stars: '这件事办得怎么样',
    star: ['很不满意', '不满意', '一般', '满意', '很满意'],
    noStars: '请选一个',
    empty: '请写几句',
    withdraw: '撤回这个案件',
    sure: '撤回后案件就结了；想接着办，可以在期限内重新打开。再点一次就撤回。',
    really: '确定撤回',
    more: '别的',
  },
  en: {
    wrong: 'It was not sent yet',
    slot: 'Take this time',
    noSlot: 'Choose a time',
    text: { reply: 'Your answer', say: 'A message for the officer', reopen: 'Why to reopen it', rate: 'Anything else (optional)' },
    send: { reply: 'Send it', say: 'Send the message', reopen: 'Reopen', rate: 'Rate it' },
    stars: 'How well was it handled',
    star: ['Very badly', 'Badly', 'So-so', 'Well', 'Very well'],
    noStars: 'Choose one',
    empty: 'Please write a few words',
    withdraw: 'Withdraw this case',
    sure: 'Withdrawing closes the case; for a while it can be opened again. Press once more to withdraw.',
    really: 'Withdraw it',
    more: 'More',
  },
}

type Props = { shown: OwnCase; act: (act: PersonAct) => Promise<unknown> }

/** What the person can do just now: what is asked for first, then a message, and last the way out. */
export function CaseActs({ shown, act }: Props) {
  const { may } = shown
  return (
    <>
      {may.includes('choose-slot') && <NewSlot act={act} />}
      {may.includes('agree') && <HandOverChoice shown={shown} act={act} />}
      {may.includes('track') && <MediationChoice shown={shown} act={act} />}
      {may.includes('reply') && <Written what="reply" act={(text) => act({ do: 'reply', text })} isFirst />}
      {may.includes('rate') && <Rating act={act} />}
      {may.includes('say') && !may.includes('reply') && <Written what="say" act={(text) => act({ do: 'say', text })} />}
      {may.includes('reopen') && <Written what="reopen" act={(text) => act({ do: 'reopen', text })} />}
      {may.includes('withdraw') && <Withdraw act={act} />}
    </>
  )
}

function NewSlot({ act }: Pick<Props, 'act'>) {
  const said = useWords(words)
  const [slot, setSlot] = useState<string>()
  const form = useFormProblems(['slot'])
  const send = () => form.submit(slot ? [] : [{ field: 'slot', say: said.noSlot }], () => act({ do: 'choose-slot', slot: slot ?? '' }))
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <div id="slot">
        <SlotChoice chosen={slot} onChoose={setSlot} />
      </div>
      <Buttons>
        <Button onPress={() => void send()}>{said.slot}</Button>
      </Buttons>
    </>
  )
}

type WrittenProps = { what: 'reply' | 'say' | 'reopen'; act: (text: string) => Promise<unknown>; isFirst?: boolean }

function Written({ what, act, isFirst = false }: WrittenProps) {
  const said = useWords(words)
  const [text, setText] = useState('')
  const form = useFormProblems(['text'])
  const id = `text-${what}`
  const send = async () => {
    const sent = await form.submit(text.trim() ? [] : [{ field: id, say: said.empty }], () => act(text))
    if (sent) setText('')
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <Field id={id} kind="long" label={said.text[what]} value={text} most={2_000} problem={form.problemAt(id)} onType={setText} />
      <Buttons>
        <Button kind={isFirst ? 'first' : 'second'} onPress={() => void send()}>
          {said.send[what]}
        </Button>
      </Buttons>
    </>
  )
}

function Rating({ act }: Pick<Props, 'act'>) {
  const said = useWords(words)
  const [stars, setStars] = useState<number>()
  const [text, setText] = useState('')
  const form = useFormProblems([])
  const send = () =>
    form.submit(stars ? [] : [{ field: 'stars', say: said.noStars }], () =>
      act({ do: 'rate', stars: stars ?? 0, ...(text.trim() && { text }) }),
    )
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <Inset>
        <div id="stars">
          <Choice
            label={said.stars}
            options={[5, 4, 3, 2, 1].map((value) => ({ value, word: said.star[value - 1] }))}
            chosen={stars}
            onChoose={setStars}
          />
        </div>
      </Inset>
      <Field id="rating" kind="long" label={said.text.rate} value={text} most={2_000} onType={setText} />
      <Buttons>
        <Button onPress={() => void send()}>{said.send.rate}</Button>
      </Buttons>
    </>
  )
}

function Withdraw({ act }: Pick<Props, 'act'>) {
  const said = useWords(words)
  const [isSure, setSure] = useState(false)
  const form = useFormProblems([])
  return (
    <>
      <ErrorSummary title={said.wrong} problems={form.problems} tries={form.tries} />
      <Buttons>
        <Button kind="third" onPress={() => (isSure ? void form.submit([], () => act({ do: 'withdraw' })) : setSure(true))}>
          {isSure ? said.really : said.withdraw}
        </Button>
        {isSure && <p role="status">{said.sure}</p>}
      </Buttons>
    </>
  )
}
