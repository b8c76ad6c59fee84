import { consents } from '@tisc/shared/accounts/consents'
import type { Application, ProgrammeInfo } from '@tisc/shared/applications/applications.schema'
import { carriedOver } from '@tisc/shared/applications/own/again'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { useState } from 'react'
import { replaceBy } from '../../../platform/navigation'
import { session } from '../../../platform/session'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { useAsked } from '../../../ui/forms/answer-words'
import { useProblemsIn } from '../../../ui/problems'
import { Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { Tick } from '../../../ui/tick'
import { privacyApi } from '../../accounts/privacy.api'
import { useProgramme } from '../applications.words'
import { keptDraft } from '../form/kept-drafts'
import { ownApi } from './own.api'

const words = {
  zh: {
    title: '上次填的带过来',
    say: (day: string) => `${day}交的内容会先填好，每一项都能改。`,
    look: (names: string) => `这几项要重新看一遍：${names}。还在继续的经历，结束日期先写成上次提交那天，还在做就清掉。`,
    files: (count: number) => `上次的${count}个文件也带过来`,
    stop: '、',
  },
  en: {
    title: 'What you filled in before',
    say: (day: string) => `What you sent on ${day} is filled in already; every answer can be changed.`,
    look: (names: string) =>
      `Please look at these again: ${names}. What still went on ends for now on the day you sent it; clear the end if it still goes on.`,
    files: (count: number) => `Take the ${count} files along`,
    stop: ', ',
  },
}

const countFiles = (answers: Answers): number =>
  Object.values(answers)
    .flat()
    .filter((one) => typeof one === 'object' && 'handle' in one).length

/** Begins from an earlier application: `begin` makes the draft, with the files where they are ticked. */
export const useAgain = (info: ProgrammeInfo, from: Application | undefined) => {
  const [withFiles, setWithFiles] = useState(false)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, [])
  const begin = async () => {
    if (!from) return
    const { version } = consents.applications
    const begun = await send(async () => {
      await privacyApi.giveConsent({ params: { purpose: 'applications' }, body: { version } })
      return ownApi.applyAgain({ params: { id: from.id }, body: { files: withFiles } })
    })
    if (!begun) return
    const { since } = session.read()
    const [at] = begun.anew
    const { answers, revision } = begun
    keptDraft(info.key).write({
      ...{ answers: answers as Answers, revision, isSaved: true, agreed: version },
      ...(at && { at }),
      ...(since && { since }),
    })
    await replaceBy('applying', { programme: info.key })
  }
  return { withFiles, setWithFiles, begin, problems, isSending: sending.isSending }
}

type Props = { info: ProgrammeInfo; from: Application; withFiles: boolean; onFiles: (on: boolean) => void; day: string }

/** What is taken along from an earlier application, and what must be looked at again. */
export function TakenAlong({ info, from, withFiles, onFiles, day }: Props) {
  const said = useWords(words)
  const asked = useAsked()
  const questions = questionsOf(useProgramme(info.key).sections(info.today))
  const answers = from.answers as Answers
  const { anew } = carriedOver(questions, answers, { sentOn: info.today, withFiles })
  const names = questions.filter(({ key }) => anew.includes(key)).map(asked)
  const files = countFiles(answers)
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Say>{said.say(day)}</Say>
      {names.length > 0 && <Say>{said.look(names.join(said.stop))}</Say>}
      {files > 0 && <Tick id="files" words={said.files(files)} on={withFiles} onTick={onFiles} />}
    </>
  )
}
