import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { Choice } from '../../../../ui/choice'
import { Note } from '../../../../ui/note'
import { useProblemsIn } from '../../../../ui/problems'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { organisationsApi } from '../organisations.api'
import { useRoleWords } from '../organisations.words'

const words = {
  zh: {
    title: '现在代表谁',
    self: '我自己',
    selfSay: '报名、申请、求助都算您个人的',
    say: '只管这台设备，随时可以换。在“我的”最上面看得到。',
    changed: { self: '现在代表自己', organisation: (name: string) => `现在代表${name}` },
    wrong: '没有换成',
  },
  en: {
    title: 'Acting for',
    self: 'Myself',
    selfSay: 'Sign-ups, applications and cases are your own',
    say: 'For this device only; switch whenever you like. The top of “Me” shows it.',
    changed: { self: 'You act for yourself now', organisation: (name: string) => `You act for ${name} now` },
    wrong: 'It was not switched',
  },
}

const oneself = 'self'

/** For whom one acts on this device, to be switched at once; nothing where there is no choice. */
export function ActingChoice({ organisations, onChanged }: { organisations: OwnOrganisation[]; onChanged: () => Promise<void> }) {
  const said = useWords(words)
  const roleWords = useRoleWords()
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  if (organisations.length === 0) return null
  const chosen = organisations.find(({ acting }) => acting)?.id ?? oneself
  const choose = async (value: string) => {
    if (value === chosen) return
    const organisation = value === oneself ? null : value
    if (!(await send(() => organisationsApi.actFor({ body: { organisation } })))) return
    const name = organisations.find(({ id }) => id === organisation)?.name
    toast(name === undefined ? said.changed.self : said.changed.organisation(name))
    await onChanged()
  }
  const options = [
    { value: oneself, word: said.self, say: said.selfSay },
    ...organisations.map(({ id, name, role }) => ({ value: id, word: <Chinese>{name}</Chinese>, say: roleWords[role] })),
  ]
  return (
    <section>
      <SectionTitle title={said.title} />
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <Inset>
        <Choice label={said.title} options={options} chosen={chosen} onChoose={(value) => void choose(value)} />
      </Inset>
      <Say quiet>{said.say}</Say>
    </section>
  )
}
