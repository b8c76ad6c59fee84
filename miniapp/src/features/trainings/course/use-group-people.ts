import { answersIn, journeyOf, missingIn } from '@tisc/shared/forms/journey'
import type { Question } from '@tisc/shared/forms/question.schema'
import type { GroupForm } from '@tisc/shared/trainings/groups/groups.contract'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import type { FormProblem } from '../../../ui/problems'

type Person = GroupForm['people'][number]

const nobody: Person = { name: '', phone: '' }

/** The people of a group and what is answered for each; `tell` says whose problem it is. */
export const useGroupPeople = (questions: readonly Question[], tell: (at: number, say: string) => string) => {
  const [people, setPeople] = useState<Person[]>([nobody, nobody])
  const spoken = useStored(language)
  const journey = journeyOf(questions)
  return {
    people,
    /** What is asked of somebody, as far as it is answered. */
    askedOf: ({ answers = {} }: Person) => journey(answers).flatMap((page) => page.questions),
    /** As they are sent: with the answers that count. */
    counted: (): Person[] =>
      people.map(({ answers = {}, ...one }) => ({ ...one, ...(questions.length > 0 && { answers: answersIn(journey, answers) }) })),
    unanswered: (): FormProblem[] =>
      people.flatMap(({ answers = {} }, at) =>
        missingIn(journey, answers, spoken).map(({ key, say }) => ({ field: `person-${at}-${key}`, say: tell(at + 1, say) })),
      ),
    change: (at: number, part: Partial<Person>) => setPeople((all) => all.map((one, index) => (index === at ? { ...one, ...part } : one))),
    add: () => setPeople((all) => [...all, nobody]),
    remove: (at: number) => setPeople((all) => all.filter((_, index) => index !== at)),
  }
}
