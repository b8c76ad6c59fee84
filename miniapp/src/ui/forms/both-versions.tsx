import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf, type Section } from '@tisc/shared/forms/sections'
import { useWords } from '../../platform/use-words'
import { Button } from '../button'
import { Facts } from '../facts'
import { Note } from '../note'
import { Buttons, Inset } from '../say'
import { SectionTitle } from '../section-title'
import { useDates } from '../use-dates'
import { useAnswerLines, useAsked } from './answer-words'
import type { AccountDraft } from './kept-draft'

const words = {
  zh: {
    title: '两台设备上填的不一样',
    say: (time: string) => `另一台在${time}保存过。下面是不一样的地方，请选接着用哪一份；另一份不再保留。`,
    mine: '这台',
    theirs: '另一台',
    useMine: '用这台设备上的',
    useTheirs: '用另一台设备上的',
  },
  en: {
    title: 'Two devices have different answers',
    say: (time: string) => `The other one saved at ${time}. Below is what differs; choose which to go on with, the other is not kept.`,
    mine: 'This one',
    theirs: 'The other',
    useMine: 'Go on with this device’s',
    useTheirs: 'Go on with the other device’s',
  },
}

type Props = { sections: readonly Section[]; mine: Answers; other: AccountDraft; today: string; onChoose: (mine: boolean) => void }

/** Where two devices differ, answer by answer, and which to go on with. */
export function BothVersions({ sections, mine, other, today, onChoose }: Props) {
  const said = useWords(words)
  const asked = useAsked()
  const lines = useAnswerLines(today)
  const { timeOf } = useDates()
  const theirs = other.answers as Answers
  const differing = questionsOf(sections).filter(({ key }) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]))
  return (
    <>
      <Note tone="waiting" title={said.title}>
        {said.say(timeOf(other.savedAt))}
      </Note>
      {differing.map((question) => (
        <section key={question.key}>
          <SectionTitle title={asked(question)} />
          <Inset>
            <Facts
              facts={[
                { name: said.mine, value: lines(question, mine[question.key]).join(' ') },
                { name: said.theirs, value: lines(question, theirs[question.key]).join(' ') },
              ]}
            />
          </Inset>
        </section>
      ))}
      <Buttons>
        <Button onPress={() => onChoose(true)}>{said.useMine}</Button>
        <Button kind="second" onPress={() => onChoose(false)}>
          {said.useTheirs}
        </Button>
      </Buttons>
    </>
  )
}
