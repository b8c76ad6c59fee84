import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { ErrorSummary } from '../../../ui/error-summary'
import { Field } from '../../../ui/field'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { poolApi } from './pool.api'

const words = {
  zh: {
    leave: '退出',
    leaveTitle: '退出专家库',
    leaveSay: '退出以后不再邀请您；手上还有案子要先办完或者换人。以后可以重新申请。',
    failed: '没有办成',
    object: '对出库有异议',
    objectHint: '只能提一次，写清楚理由',
    send: '提出异议',
    waiting: '您的异议正在处理。',
  },
  en: {
    leave: 'Leave',
    leaveTitle: 'Leave the pool',
    leaveSay: 'You are not invited any more; what you have at hand is finished or given to somebody else first. You can apply again later.',
    failed: 'It did not work',
    object: 'Your objection to the removal',
    objectHint: 'You can object once; please write why',
    send: 'Object',
    waiting: 'Your objection is being looked at.',
  },
}

type Props = { membership: Membership; onChanged: () => Promise<void> }

/** Leaves the pool, or objects to a removal; what was refused is told, and what was typed stays. */
export function PlaceWays({ membership: { id, state, mayObject, objection }, onChanged }: Props) {
  const said = useWords(words)
  const [isLeaving, setLeaving] = useState(false)
  const [text, setText] = useState('')
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, ['text'])
  const step = async (ask: () => Promise<unknown>) => {
    setTries(tries + 1)
    if (await send(ask)) await onChanged()
  }
  const params = { id }
  return (
    <>
      <ErrorSummary title={said.failed} problems={problems} tries={tries} />
      {objection !== undefined && <Say>{said.waiting}</Say>}
      {mayObject && (
        <Field
          id="text"
          kind="long"
          label={said.object}
          hint={said.objectHint}
          value={text}
          most={1_000}
          problem={problems.find(({ field }) => field === 'text')?.say}
          onType={setText}
        />
      )}
      <Buttons>
        {mayObject && <Button onPress={() => void step(() => poolApi.objectToRemoval({ params, body: { text } }))}>{said.send}</Button>}
        {state === 'active' && (
          <Button kind="third" onPress={() => setLeaving(true)}>
            {said.leave}
          </Button>
        )}
      </Buttons>
      {isLeaving && (
        <Confirm
          title={said.leaveTitle}
          say={said.leaveSay}
          word={said.leave}
          onConfirm={() => void step(() => poolApi.leavePool({ params }))}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  )
}
