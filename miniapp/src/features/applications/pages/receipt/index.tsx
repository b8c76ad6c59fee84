import { useRouter } from '@tarojs/taro'
import type { ReceiptFacts } from '@tisc/shared/applications/applications.schema'
import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import type { StatementFacts } from '@tisc/shared/applications/hours/hours.schema'
import type { FilingReceipt } from '@tisc/shared/platform/receipt'
import { shownReference } from '@tisc/shared/platform/reference'
import { useEffect, useRef, useState } from 'react'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { type Fact, Facts } from '../../../../ui/facts'
import { Failure } from '../../../../ui/failure'
import { Field } from '../../../../ui/field'
import { MemberPage } from '../../../../ui/member-page'
import { Note } from '../../../../ui/note'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { useDates } from '../../../../ui/use-dates'
import { applicationsApi } from '../../applications.api'
import { useProgramme } from '../../applications.words'

const words = {
  zh: {
    where: '核对回执',
    say: '把回执或者证明上的那串字符整段贴在下面。它由我们签名，改动一个字就对不上。',
    field: '回执',
    check: '核对',
    ours: '这是我们出的回执',
    notOurs: '这不是我们出的回执，或者被改过',
    notOursSay: '请检查有没有贴全，开头和结尾都要在。',
    reference: '编号',
    programme: '提交的是',
    rights: '维权援助案件',
    hours: '志愿服务时长证明',
    name: '姓名',
    span: '时间',
    spanOf: (from: string, until: string) => `${from}到${until}`,
    sum: '认可的时长',
    made: '出具的时间',
    lines: '明细的校验值（SHA-256）',
    at: '收到的时间',
    version: '第几版',
    answers: '内容的校验值（SHA-256）',
    keys: '也可以不经过我们核对：公钥在 /.well-known/jwks.json，回执是JWS，Ed25519签名。',
  },
  en: {
    where: 'Check a receipt',
    say: 'Paste the whole receipt below. It is signed by us; with a single letter changed it no longer fits.',
    field: 'Receipt',
    check: 'Check',
    ours: 'This receipt is ours',
    notOurs: 'This receipt is not ours, or was changed',
    notOursSay: 'Please check that all of it is there, from the beginning to the end.',
    reference: 'Reference',
    programme: 'What was sent',
    rights: 'A case of rights assistance',
    hours: 'A statement of volunteer hours',
    name: 'Name',
    span: 'Time',
    spanOf: (from: string, until: string) => `${from} to ${until}`,
    sum: 'Approved',
    made: 'Made',
    lines: 'Checksum of the lines (SHA-256)',
    at: 'Received',
    version: 'Version',
    answers: 'Checksum of the answers (SHA-256)',
    keys: 'You can check it without us: the public key is at /.well-known/jwks.json, the receipt is a JWS signed with Ed25519.',
  },
}

type Found = { facts?: ReceiptFacts | undefined; filed?: FilingReceipt | undefined; hours?: StatementFacts | undefined }

/** Where anybody checks a receipt, or a statement of volunteer hours. */
export default function ReceiptPage() {
  const said = useWords(words)
  const [asked] = useState(useRouter().params.receipt ?? '')
  const [receipt, setReceipt] = useState(asked)
  const [found, setFound] = useState<Found>()
  const { sending, send } = useSending()
  const check = () => void send(() => applicationsApi.checkReceipt({ body: { receipt } })).then(setFound)
  const checkAtOnce = useRef(asked === '' ? undefined : check)
  // who scanned the code on a paper came for the answer
  useEffect(() => {
    checkAtOnce.current?.()
    checkAtOnce.current = undefined
  }, [])
  return (
    <MemberPage where={said.where} isOpen>
      <Say>{said.say}</Say>
      <Field id="receipt" kind="long" label={said.field} value={receipt} onType={setReceipt} />
      <Buttons>
        <Button onPress={check}>{said.check}</Button>
      </Buttons>
      <div role="status">
        {sending.error !== undefined && <Failure error={sending.error} retry={check} />}
        {found?.facts && <OfApplication facts={found.facts} />}
        {found?.filed && <OfCase facts={found.filed} />}
        {found?.hours && <OfHours facts={found.hours} />}
        {found && !found.facts && !found.filed && !found.hours && (
          <Note tone="warning" title={said.notOurs}>
            {said.notOursSay}
          </Note>
        )}
      </div>
      <Say quiet>{said.keys}</Say>
    </MemberPage>
  )
}

function OfApplication({ facts }: { facts: ReceiptFacts }) {
  const said = useWords(words)
  const { title } = useProgramme(facts.programme)
  return (
    <Ours
      facts={facts}
      more={[
        { name: said.programme, value: title },
        { name: said.version, value: facts.version },
      ]}
    />
  )
}

function OfCase({ facts }: { facts: FilingReceipt }) {
  const said = useWords(words)
  return <Ours facts={facts} more={[{ name: said.programme, value: said.rights }]} />
}

function OfHours({ facts: { name, reference, from, until, minutes, lines, madeAt } }: { facts: StatementFacts }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  return (
    <>
      <Note tone="done" title={said.ours} />
      <Inset>
        <Facts
          facts={[
            { name: said.programme, value: said.hours },
            { name: said.name, value: name },
            { name: said.reference, value: shownReference(reference) },
            { name: said.span, value: said.spanOf(from, until) },
            { name: said.sum, value: hoursText(minutes) },
            { name: said.made, value: timeOf(madeAt) },
            { name: said.lines, value: lines },
          ]}
        />
      </Inset>
    </>
  )
}

type Common = Pick<ReceiptFacts, 'reference' | 'receivedAt' | 'answers'>

function Ours({ facts: { reference, receivedAt, answers }, more }: { facts: Common; more: Fact[] }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  return (
    <>
      <Note tone="done" title={said.ours} />
      <Inset>
        <Facts
          facts={[
            { name: said.reference, value: shownReference(reference) },
            ...more,
            { name: said.at, value: timeOf(receivedAt) },
            { name: said.answers, value: answers },
          ]}
        />
      </Inset>
    </>
  )
}
