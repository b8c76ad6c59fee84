import type { Choices, ChoicesForm, Subscription } from '@tisc/shared/messages/messages.schema'
import { useRef, useState } from 'react'
import { useMine } from '../../platform/use-mine'
import { isMessagesAnswer, messagesApi } from './messages.api'

/** Where notices come is sent only by who changes it: until then it follows how one can be reached. */
const formOf = ({ daily, quiet, pausedUntil }: ChoicesForm): ChoicesForm => ({ daily, quiet, pausedUntil })

/** What is on screen while it is being saved, and why the last change was not. */
type Draft = { form?: ChoicesForm; error?: unknown }

/**
 * One's choices. A change is on screen at once and saved after those before it; one that is refused takes the screen back to what is
 * saved.
 */
export const useChoices = () => {
  const [answer, ask] = useMine<Choices>({
    operation: 'getChoices',
    request: {},
    ask: () => messagesApi.getChoices(),
    isAnswer: (data) => isMessagesAnswer('getChoices', data),
  })
  const [{ form, error }, setDraft] = useState<Draft>({})
  const queue = useRef(Promise.resolve())
  const latest = useRef<ChoicesForm>()
  const saved = answer.state === 'ready' ? answer.data : undefined

  const change = (part: Partial<ChoicesForm>) => {
    const base = latest.current ?? (saved && formOf(saved))
    if (!base) return
    const next = { ...base, ...part }
    latest.current = next
    setDraft({ form: next })
    queue.current = queue.current.then(async () => {
      if (latest.current !== next) return // a later change says all of it
      try {
        await messagesApi.setChoices({ body: next })
        await ask()
        if (latest.current === next) setDraft({})
      } catch (failure) {
        setDraft({ error: failure })
      }
      if (latest.current === next) latest.current = undefined
    })
  }
  const shown = saved && { ...saved, ...form, notices: form?.notices ?? saved.notices }
  return { answer, ask, choices: shown, error, change }
}

/** The subscriptions with one topic's changed, added or, without `subscription`, taken out. */
export const withTopic = (daily: Subscription[], topic: string, subscription: Subscription | undefined): Subscription[] => {
  const isThere = daily.some((item) => item.topic === topic)
  if (!subscription) return daily.filter((item) => item.topic !== topic)
  return isThere ? daily.map((item) => (item.topic === topic ? subscription : item)) : [...daily, subscription]
}
