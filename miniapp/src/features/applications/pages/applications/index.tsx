import type { ApplicationSummary } from '@tisc/shared/applications/applications.schema'
import { applicationStates } from '@tisc/shared/applications/applications.state'
import { programmeKeys } from '@tisc/shared/applications/programmes'
import { shownReference } from '@tisc/shared/platform/reference'
import { language } from '../../../../platform/language'
import { session } from '../../../../platform/session'
import { useMine } from '../../../../platform/use-mine'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { GoRow } from '../../../../ui/go-row'
import { MemberPage } from '../../../../ui/member-page'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { Status } from '../../../../ui/status'
import { applicationsApi, isApplicationsAnswer } from '../../applications.api'
import { useProgramme } from '../../applications.words'
import { toneOf } from '../../tones'

const words = {
  zh: {
    where: '专家和志愿者申请',
    open: '可以申请',
    own: '您的申请',
    pool: '我在库里',
    poolSay: '任期，能不能接案子，您的资料',
    directory: '专家和志愿者名录',
    directorySay: '本人同意公开的专家和志愿者',
    notices: '公示',
    noticesSay: '谁通过了评审正在公示，怎样提意见',
    receipt: '核对回执',
    receiptSay: '任何人都可以核对一份回执是不是我们出的',
  },
  en: {
    where: 'Experts and volunteers',
    open: 'You can apply',
    own: 'Your applications',
    pool: 'My place in the pool',
    poolSay: 'Your term, whether you take cases, what you say of yourself',
    directory: 'Directory of experts and volunteers',
    directorySay: 'Those who agreed to be listed',
    notices: 'Public notice',
    noticesSay: 'Who passed the review, and how to object',
    receipt: 'Check a receipt',
    receiptSay: 'Anybody can check whether a receipt is ours',
  },
}

const nobody = { items: [] }

/** What one can apply for, and what became of what one sent. */
export default function ApplicationsPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where} isOpen>
      <Own />
      <SectionTitle title={said.open} />
      <Rows>
        {programmeKeys.map((key) => (
          <li key={key}>
            <ProgrammeRow programme={key} />
          </li>
        ))}
        <li>
          <GoRow to="directory" icon="search" words={said.directory} say={said.directorySay} />
        </li>
        <li>
          <GoRow to="notices" icon="me" words={said.notices} say={said.noticesSay} />
        </li>
        <li>
          <GoRow to="receipt" icon="check" words={said.receipt} say={said.receiptSay} />
        </li>
      </Rows>
    </MemberPage>
  )
}

function ProgrammeRow({ programme }: { programme: string }) {
  const { key, title, about } = useProgramme(programme)
  return <GoRow to="apply" params={{ programme: key }} words={title} say={about} />
}

function Own() {
  const said = useWords(words)
  const isSignedIn = useStored(session).since !== undefined
  const [answer, retry] = useMine<{ items: ApplicationSummary[] }>({
    operation: 'listApplications',
    request: { isSignedIn },
    ask: async () => (isSignedIn ? applicationsApi.listApplications() : nobody),
    isAnswer: (data) => isApplicationsAnswer('listApplications', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  if (answer.data.items.length === 0) return null
  return (
    <>
      <SectionTitle title={said.own} />
      <Rows>
        {answer.data.items.map((one) => (
          <li key={one.id}>
            <OwnRow application={one} />
          </li>
        ))}
        {answer.data.items.some(({ state }) => state === 'member') && (
          <li>
            <GoRow to="poolPlace" icon="me" words={said.pool} say={said.poolSay} />
          </li>
        )}
      </Rows>
    </>
  )
}

function OwnRow({ application: { id, programme, state, reference } }: { application: ApplicationSummary }) {
  const { key, title } = useProgramme(programme)
  const spoken = useStored(language)
  const value = <Status tone={toneOf(state)}>{applicationStates[state][spoken]}</Status>
  if (state === 'draft') return <GoRow to="applying" params={{ programme: key }} words={title} value={value} />
  return <GoRow to="application" params={{ id }} words={title} {...(reference && { say: shownReference(reference) })} value={value} />
}
