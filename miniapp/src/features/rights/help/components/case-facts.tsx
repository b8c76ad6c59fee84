import { type Answers, say } from '@tisc/shared/forms/answer.schema'
import { jurisdictions } from '@tisc/shared/platform/jurisdictions'
import { ipTypes, subjects, urgencies } from '@tisc/shared/rights/case.words'
import { filingSections } from '@tisc/shared/rights/filing/filing.form'
import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Disclosure } from '../../../../ui/disclosure'
import { type Fact, Facts } from '../../../../ui/facts'
import { CheckRows } from '../../../../ui/forms/check-rows'
import { Inset } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useDates } from '../../../../ui/use-dates'
import styles from './case-facts.module.scss'
import { ReceiptCopy } from './receipt-copy'

const words = {
  zh: {
    title: '案情',
    about: '事由',
    type: '类型',
    role: '您是',
    roles: { holder: '权利人', accused: '被指侵权的一方', asking: '咨询的人', unknown: '还不清楚' },
    place: '在哪里',
    domestic: '境内',
    overseas: '境外',
    subjects: '还涉及',
    urgent: '赶在以前',
    and: '、',
    filed: '您提交的全部内容和回执',
  },
  en: {
    title: 'The facts',
    about: 'About',
    type: 'Kind of right',
    role: 'You are',
    roles: { holder: 'the holder of the right', accused: 'said to infringe', asking: 'asking', unknown: 'not settled yet' },
    place: 'Where',
    domestic: 'In mainland China',
    overseas: 'Abroad',
    subjects: 'Also touches',
    urgent: 'Needed by',
    and: ', ',
    filed: 'All that you sent, and the receipt',
  },
}

const useFacts = ({ facts }: OwnCase): Fact[] => {
  const said = useWords(words)
  const spoken = useStored(language)
  const dates = useDates()
  const { about, ipType, role, isOverseas, country, subjects: touched = [], urgency, urgentDay } = facts
  const place = country ? say(jurisdictions[country], spoken) : isOverseas ? said.overseas : said.domestic
  const urgent = [urgentDay && dates.day(urgentDay), urgency && say(urgencies[urgency], spoken)].filter(Boolean).join(said.and)
  return [
    { name: said.about, value: about },
    { name: said.type, value: say(ipTypes[ipType], spoken) },
    { name: said.role, value: said.roles[role] },
    { name: said.place, value: place },
    { name: said.subjects, value: touched.map((subject) => say(subjects[subject], spoken)).join(said.and) },
    { name: said.urgent, value: urgent },
  ].filter(({ value }) => value !== '')
}

/** The facts of a case as the desk has them, and what its person sent, with the receipt. */
export function CaseFactsView({ shown }: { shown: OwnCase }) {
  const said = useWords(words)
  const facts = useFacts(shown)
  const { filed } = shown
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Inset>
        <Facts facts={facts} />
        {filed && (
          <Disclosure summary={said.filed}>
            <div className={styles.filed}>
              <CheckRows sections={filingSections(filed.day)} answers={filed.answers as Answers} today={filed.day} />
              <ReceiptCopy receipt={filed.receipt} />
            </div>
          </Disclosure>
        )}
      </Inset>
    </>
  )
}
