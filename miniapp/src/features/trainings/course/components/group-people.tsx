import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { QuestionField } from '../../../../ui/forms/question-field'
import { Buttons } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import type { useGroup } from '../use-group'

const words = {
  zh: {
    who: '报哪几位',
    person: (at: number) => `第${at}位`,
    name: '姓名',
    phone: '手机号',
    more: '再加一位',
    less: (at: number) => `去掉第${at}位`,
  },
  en: {
    who: 'Who they are',
    person: (at: number) => `Person ${at}`,
    name: 'Name',
    phone: 'Mobile number',
    more: 'Another person',
    less: (at: number) => `Remove person ${at}`,
  },
}

/** The most people in one group. */
const most = 50

/** The people of a group: a name, a number, and what the trainer asks of each. */
export function GroupPeople({ form }: { form: ReturnType<typeof useGroup> }) {
  const said = useWords(words)
  const { people, problems } = form
  const problemAt = (field: string) => problems.find((one) => one.field === field)?.say
  return (
    <>
      <SectionTitle title={said.who} />
      {people.map(({ name, phone }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to be told apart by
        <fieldset key={at} aria-label={said.person(at + 1)}>
          <Field
            id={`person-${at}-name`}
            label={`${said.person(at + 1)} ${said.name}`}
            most={60}
            problem={problemAt(`person-${at}-name`)}
            value={name}
            onType={(text) => form.change(at, { name: text })}
            autoComplete="off"
          />
          <Field
            id={`person-${at}-phone`}
            label={`${said.person(at + 1)} ${said.phone}`}
            kind="phone"
            problem={problemAt(`person-${at}-phone`)}
            value={phone}
            onType={(text) => form.change(at, { phone: text })}
            autoComplete="off"
          />
          <Answers form={form} at={at} />
          {people.length > 1 && (
            <Buttons>
              <Button kind="third" onPress={() => form.remove(at)}>
                {said.less(at + 1)}
              </Button>
            </Buttons>
          )}
        </fieldset>
      ))}
      {people.length < most && (
        <Buttons>
          <Button kind="second" onPress={form.add}>
            {said.more}
          </Button>
        </Buttons>
      )}
    </>
  )
}

/** What the trainer asks, for one of them; its fields are named after the person, so that each has an id of its own. */
function Answers({ form, at }: { form: ReturnType<typeof useGroup>; at: number }) {
  const person = form.people[at]
  if (!person) return null
  const { answers = {} } = person
  return form.askedOf(person).map((question) => {
    const id = `person-${at}-${question.key}`
    return (
      <QuestionField
        key={id}
        question={{ ...question, key: id }}
        answer={answers[question.key]}
        problem={form.problems.find(({ field }) => field === id)?.say}
        onAnswer={(value) => {
          const { [question.key]: _, ...rest } = answers
          form.change(at, { answers: value === undefined ? rest : { ...rest, [question.key]: value } })
        }}
      />
    )
  })
}
