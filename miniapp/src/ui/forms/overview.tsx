import type { Answers } from '@tisc/shared/forms/answer.schema'
import { say } from '@tisc/shared/forms/answer.schema'
import { progressIn, type Section } from '@tisc/shared/forms/sections'
import { language } from '../../platform/language'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'
import { DoRow } from '../go-row'
import { Rows } from '../rows'
import { SectionTitle } from '../section-title'
import { Status } from '../status'

const words = {
  zh: { title: '填到哪里了', done: '填好了', left: (left: number, of: number) => `${of}项里还有${left}项`, begin: '还没有填' },
  en: { title: 'How far you are', done: 'Done', left: (left: number, of: number) => `${left} of ${of} left`, begin: 'Not begun' },
}

type Props = { sections: readonly Section[]; answers: Answers; onGo: (key: string) => void }

/** How far each section is; each leads to its first question. */
export function Overview({ sections, answers, onGo }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  // what may be left out counts as done, and begins nothing
  const isBegun = (at: number) => sections[at]?.questions.some(({ key }) => key in answers)
  return (
    <>
      <SectionTitle title={said.title} />
      <Rows>
        {progressIn(sections, answers).map(({ key, title, asked, done }, at) => (
          <li key={key}>
            <DoRow
              words={say(title, spoken)}
              value={
                <Status tone={done === asked ? 'done' : isBegun(at) ? 'open' : 'todo'}>
                  {done === asked ? said.done : isBegun(at) ? said.left(asked - done, asked) : said.begin}
                </Status>
              }
              onPress={() => onGo(sections[at]?.questions[0]?.key ?? '')}
            />
          </li>
        ))}
      </Rows>
    </>
  )
}
