import { type ObjectionState, type OwnObjection, objectionStates } from '@tisc/shared/applications/notice/objections.contract'
import { say } from '@tisc/shared/forms/answer.schema'
import { copyText } from '../../../platform/copy-text'
import { language } from '../../../platform/language'
import { session } from '../../../platform/session'
import { toast } from '../../../platform/toast'
import { useMine } from '../../../platform/use-mine'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Failure } from '../../../ui/failure'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import type { Tone } from '../../../ui/status'
import { Steps } from '../../../ui/steps'
import { useDates } from '../../../ui/use-dates'
import { keptObjections } from './kept-objections'
import { isObjectionsAnswer, objectionsApi } from './objections.api'

const words = {
  zh: {
    title: '您提的异议',
    device: '没有登录提的异议，只有这台设备知道去哪里看结果。换设备以前，请把查询码记下来。',
    copy: '复制查询码',
    copied: '复制好了',
    notCopied: '没有复制成，请再试一次',
    erased: '对方已经要求删除，内容不再保留',
    at: (time: string) => `${time}提交`,
    settled: (time: string) => `${time}答复`,
  },
  en: {
    title: 'Your objections',
    device:
      'Where an objection was made without an account, this device alone knows where its result is. Note the codes before you change it.',
    copy: 'Copy the codes',
    copied: 'Copied',
    notCopied: 'It was not copied, please try again',
    erased: 'Deleted at the request of the person it was about',
    at: (time: string) => `Sent ${time}`,
    settled: (time: string) => `answered ${time}`,
  },
}

const tones: Record<ObjectionState, Tone> = { open: 'waiting', upheld: 'done', dismissed: 'ended', moot: 'ended' }

const ofDevice = async (secrets: readonly string[]): Promise<OwnObjection[]> => {
  const asked = secrets.map((secret) => objectionsApi.getObjection({ params: { secret } }).catch(() => undefined))
  return (await Promise.all(asked)).filter((one) => one !== undefined)
}

const ask = async (isSignedIn: boolean, secrets: readonly string[]) => {
  const own = isSignedIn ? (await objectionsApi.listOwnObjections()).items : []
  const ids = own.map(({ id }) => id)
  return { items: [...own, ...(await ofDevice(secrets)).filter(({ id }) => !ids.includes(id))] }
}

/** What became of one's objections, with an account and without; `made` counts those made here, so that they are asked for anew. */
export function OwnObjections({ made }: { made: number }) {
  const said = useWords(words)
  const secrets = useStored(keptObjections)
  const isSignedIn = useStored(session).since !== undefined
  const [answer, retry] = useMine<{ items: OwnObjection[] }>({
    operation: 'listOwnObjections',
    request: { isSignedIn, secrets, made },
    ask: () => ask(isSignedIn, secrets),
    isAnswer: (data) => isObjectionsAnswer('listOwnObjections', data),
  })
  if (answer.state === 'loading') return null
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  if (answer.data.items.length === 0) return null
  const copy = async () => toast((await copyText(secrets.join('\n'))) ? said.copied : said.notCopied)
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Listed items={answer.data.items} />
      {secrets.length > 0 && (
        <>
          <Say quiet>{said.device}</Say>
          <Buttons>
            <Button kind="second" onPress={() => void copy()}>
              {said.copy}
            </Button>
          </Buttons>
        </>
      )}
    </>
  )
}

function Listed({ items }: { items: OwnObjection[] }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const { timeOf } = useDates()
  const steps = items.map(({ id, state, at, settledAt, text }) => ({
    id,
    tone: tones[state],
    title: say(objectionStates[state], spoken),
    say: [said.at(timeOf(at)), settledAt && said.settled(timeOf(settledAt)), text ?? said.erased].filter(Boolean).join(' · '),
  }))
  return <Steps label={said.title} steps={steps} />
}
