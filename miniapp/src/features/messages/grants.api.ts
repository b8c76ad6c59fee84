import type { Grant } from '@tisc/shared/messages/messages.schema'
import { useState } from 'react'
import { askForMessages } from '../../platform/subscribe-message'
import { isWeapp } from '../../platform/target'
import { useMine } from '../../platform/use-mine'
import { uuid } from '../../platform/uuid'
import { isMessagesAnswer, messagesApi } from './messages.api'

const most = 3

/** WeChat's acceptances: how many are left, and the question for more, to be put in a tap. Other features come in here. */
export const useGrants = () => {
  const [answer, ask] = useMine({
    operation: 'listGrants',
    request: {},
    ask: () => messagesApi.listGrants(),
    isAnswer: (data) => isMessagesAnswer('listGrants', data),
  })
  const [outcome, setOutcome] = useState<'accepted' | 'switched-off' | 'refused' | 'untold'>()
  const grants = answer.state === 'ready' ? answer.data.items : []

  const request = async (wanted: Grant[]) => {
    const { accepted, switchedOff } = await askForMessages(wanted.slice(0, most).map(({ templateId }) => templateId))
    setOutcome(switchedOff ? 'switched-off' : accepted.length === 0 ? 'refused' : 'accepted')
    // a tap is told with its own name: telling it twice counts once
    await messagesApi.giveGrants({ body: { tap: uuid(), accepted } }).catch(() => setOutcome('untold'))
    await ask()
  }

  return {
    answer,
    ask,
    grants,
    outcome,
    /** Asks for one more of each kind, because the person tapped on just that. */
    askForMore: () => void (isWeapp && grants.length > 0 && request(grants)),
    /** Whether few are left of what is about something. */
    areFew: (about: string) => grants.some(({ notice, mayAsk }) => notice === about && mayAsk),
    /** Asks for one more of what is about something, in a tap. */
    askFor: (about: string) => void request(grants.filter(({ notice }) => notice === about)),
    /** Asks when few are left, in the tap that chooses WeChat; silent otherwise. */
    askIfFew: () => {
      const wanted = grants.filter(({ mayAsk }) => mayAsk)
      if (isWeapp && wanted.length > 0) void request(wanted)
    },
  }
}
