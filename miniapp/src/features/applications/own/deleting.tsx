import { goesWords, waitsWords } from '@tisc/shared/applications/own/deletion'
import type { DeletionForesight } from '@tisc/shared/applications/own/own.contract'
import { say } from '@tisc/shared/forms/answer.schema'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { replaceBy } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useMine } from '../../../platform/use-mine'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Failure } from '../../../ui/failure'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Rows } from '../../../ui/rows'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { Skeleton } from '../../../ui/skeleton'
import { keptAmendment } from '../form/kept-amendment'
import { isOwnAnswer, ownApi } from './own.api'

const words = {
  zh: {
    ask: '删除这份申请',
    title: '删除会怎样',
    goes: '马上删掉，找不回来：',
    stays: '还会留下：',
    line: (months: number) => `一条记录：这个编号在什么时候按申请人的要求删除。没有姓名和内容，只用来查对，保留${months}个月。`,
    number: '这个编号不会再给别人用。',
    backup: '备份里的旧副本，随旧备份一起清掉；万一用备份恢复，会再删一次。',
    messages: '消息里的通知只说“有结果了”，没有内容。',
    notYet: '现在还不能删',
    now: '删除，不再保留',
    keep: '先不删',
    failed: '没有删除',
    done: '已经删除',
  },
  en: {
    ask: 'Delete this application',
    title: 'What deleting does',
    goes: 'Gone at once, for good:',
    stays: 'What stays:',
    line: (months: number) =>
      `One line: when this number was deleted at its applicant’s request. No name, nothing of the content; kept for ${months} months, for checking only.`,
    number: 'The number is never given to anybody else.',
    backup: 'Old copies in backups, which go with them; should a backup be restored, it is deleted again.',
    messages: 'The notices among your messages, which only say that there is news.',
    notYet: 'It cannot be deleted now',
    now: 'Delete it for good',
    keep: 'Keep it',
    failed: 'It was not deleted',
    done: 'Deleted',
  },
}

/** Has an application deleted: first what will happen, then the button that does it. */
export function Deleting({ id }: { id: string }) {
  const said = useWords(words)
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Asked id={id} onKeep={() => setOpen(false)} />
  return (
    <Buttons>
      <Button kind="third" onPress={() => setOpen(true)}>
        {said.ask}
      </Button>
    </Buttons>
  )
}

function Asked({ id, onKeep }: { id: string; onKeep: () => void }) {
  const [answer, retry] = useMine<DeletionForesight>({
    operation: 'foreseeDeletion',
    request: { id },
    ask: () => ownApi.foreseeDeletion({ params: { id } }),
    isAnswer: (data) => isOwnAnswer('foreseeDeletion', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  return <Foreseen id={id} foresight={answer.data} onKeep={onKeep} />
}

function Foreseen({ id, foresight, onKeep }: { id: string; foresight: DeletionForesight; onKeep: () => void }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const { goes, waitsFor, auditMonths } = foresight
  return (
    <>
      <SectionTitle title={said.title} ruled />
      {waitsFor && (
        <Note tone="waiting" title={said.notYet}>
          {say(waitsWords[waitsFor], spoken)}
        </Note>
      )}
      <Listed title={said.goes} items={goes.map((one) => say(goesWords[one], spoken))} />
      <Listed title={said.stays} items={[said.line(auditMonths), said.number, said.messages, said.backup]} />
      <Ways id={id} mayDelete={!waitsFor} onKeep={onKeep} />
    </>
  )
}

function Listed({ title, items }: { title: string; items: string[] }) {
  return (
    <>
      <Say>{title}</Say>
      <Rows label={title}>
        {items.map((item) => (
          <li key={item}>
            <Say quiet>{item}</Say>
          </li>
        ))}
      </Rows>
    </>
  )
}

function Ways({ id, mayDelete, onKeep }: { id: string; mayDelete: boolean; onKeep: () => void }) {
  const said = useWords(words)
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, [])
  const deleteIt = async () => {
    setTries(tries + 1)
    if (!(await send(() => ownApi.deleteApplication({ params: { id } })))) return
    if (keptAmendment.read().id === id) keptAmendment.clear()
    toast(said.done)
    await replaceBy('applications')
  }
  return (
    <>
      <ErrorSummary title={said.failed} problems={problems} tries={tries} />
      <Buttons>
        {mayDelete && <Button onPress={() => void deleteIt()}>{said.now}</Button>}
        <Button kind="second" onPress={onKeep}>
          {said.keep}
        </Button>
      </Buttons>
    </>
  )
}
