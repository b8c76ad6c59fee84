import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { ipTypes, partyRoles, subjects, urgencies } from '@tisc/shared/rights/case.words'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog'
import { type Given, sending } from './act-dialogs'
import { CaseFactsFields } from './case-facts'
import { Refusal } from './refusal'

type Facts = DeskCase['facts']

const said = ({ about, ipType, role, isOverseas, country, subjects: touched = [], urgency, urgentDay }: Facts): Record<string, string> => ({
  事由: about,
  类型: ipTypes[ipType].zh,
  身份: partyRoles[role],
  涉外: isOverseas ? '是' : '不是',
  国家或地区: country ? jurisdictions[country].zh : '没有填',
  还涉及: touched.map((one) => subjects[one].zh).join('；') || '没有填',
  赶什么: urgency ? urgencies[urgency].zh : '没有填',
  赶在哪天以前: urgentDay ?? '没有填',
})

/** What somebody else has changed in the facts since one began to. */
const changedSince = (opened: Facts, now: Facts): string[] => {
  const before = said(opened)
  return Object.entries(said(now)).flatMap(([name, value]) => (value === before[name] ? [] : [`${name}：${value}`]))
}

/** The facts, as far as they are known by now; what another has changed meanwhile is said beside what stands in the fields. */
export const FactsDialog = (given: Given) => {
  const { shown } = given
  const [opened] = useState(shown.facts)
  const refused = (told: string) => (
    <>
      <Refusal told={told} shown={shown} />
      {changedSince(opened, shown.facts).map((line) => (
        <p key={line}>别人改成了 {line}</p>
      ))}
    </>
  )
  return (
    <FormDialog<Pick<DeskCase, 'facts'>>
      title="改案情"
      okText="保存"
      initial={{ facts: opened }}
      {...sending(given, ({ facts }) => ({ do: 'facts', facts }))}
      refused={refused}
    >
      <CaseFactsFields />
    </FormDialog>
  )
}
