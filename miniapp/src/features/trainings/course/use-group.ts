import type { Question } from '@tisc/shared/forms/question.schema'
import type { Group, GroupForm } from '@tisc/shared/trainings/groups/groups.contract'
import type { Mode } from '@tisc/shared/trainings/seating/seating.state'
import { useState } from 'react'
import { NoAnswer } from '../../../platform/no-answer'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { uuid } from '../../../platform/uuid'
import { problemIn } from '../../../ui/explain'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { groupsApi } from '../groups.api'
import { giveTrainingsConsent, useConsentGiven, useOnceKnown } from './use-consent'
import { useGroupPeople } from './use-group-people'

type Wish = GroupForm['wish']

const words = {
  zh: {
    mode: '请选怎样参加',
    wish: '请选座位不够时怎么办',
    agree: '报名前请先看说明并勾选同意',
    told: '请先征得每个人同意并勾选',
    person: (at: number, say: string) => `第${at}位：${say}`,
  },
  en: {
    mode: 'Please choose how they take part',
    wish: 'Please choose what to do where seats are short',
    agree: 'Please read the notice and tick the box first',
    told: 'Please ask everybody first, and tick the box',
    person: (at: number, say: string) => `Person ${at}: ${say}`,
  },
}

/** Where a refused field of a person is shown: `person-2-phone`. */
const fieldOf = (pointer: string): { at: number; field: string } | undefined => {
  const [, at, name] = /^#\/body\/people\/(\d+)\/(?:answers\/)?([\w-]+)/.exec(pointer) ?? []
  return at === undefined ? undefined : { at: Number(at), field: `person-${at}-${name}` }
}

type Given = { sessionId: string; offered: Mode[]; questions: readonly Question[]; onRefused: () => Promise<void> }

/** Signing up several people: who, how, what if seats are short; what is wrong, and the group it made. */
export const useGroup = ({ sessionId, offered, questions, onRefused }: Given) => {
  const said = useWords(words)
  // one form, one submission: a retry after a lost answer counts once
  const [key] = useState(uuid)
  const { counted, unanswered, ...group } = useGroupPeople(questions, said.person)
  const [chosen, choose] = useState<Mode>()
  const mode = chosen ?? (offered.length === 1 ? offered[0] : undefined)
  const [wish, setWish] = useState<Wish>()
  const [isAgreed, agree] = useState(false)
  const [isAsked, ask] = useState(false)
  const [made, setMade] = useState<Group>()
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const isGiven = useConsentGiven()

  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  const refuse = (error: unknown) => {
    const errors = problemIn(error)?.errors ?? []
    const named = errors.flatMap(({ pointer, detail }) => {
      const place = fieldOf(pointer)
      return place ? [{ field: place.field, say: said.person(place.at + 1, detail) }] : []
    })
    show(named.length > 0 ? named : problemsIn(error, []))
    if (!(error instanceof NoAnswer)) void onRefused()
  }
  const missing = (): FormProblem[] => [
    ...(mode ? [] : [{ field: 'mode', say: said.mode }]),
    ...(wish ? [] : [{ field: 'wish', say: said.wish }]),
    ...unanswered(),
    ...(isAsked ? [] : [{ field: 'asked', say: said.told }]),
    ...(isGiven || isAgreed ? [] : [{ field: 'agree', say: said.agree }]),
  ]
  const submit = async () => {
    const found = missing()
    show(found)
    if (!mode || !wish || found.length > 0) return
    const answer = await send(async () => {
      try {
        if (!isGiven) await giveTrainingsConsent()
        return await groupsApi.signUpGroup({ params: { id: sessionId }, body: { mode, wish, people: counted() }, key })
      } catch (error) {
        refuse(error)
        throw error
      }
    })
    if (answer) setMade(answer)
  }
  return {
    ...group,
    mode,
    choose,
    wish,
    setWish,
    isGiven,
    isAgreed,
    agree,
    isAsked,
    ask,
    problems,
    tries,
    isSending: sending.isSending,
    submit: useOnceKnown(isGiven, () => void submit()),
    group: made,
  }
}
