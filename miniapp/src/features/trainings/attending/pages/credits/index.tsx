import { shanghaiYear } from '@tisc/shared/platform/shanghai'
import type { CreditYear } from '@tisc/shared/trainings/credits/credits.schema'
import { useState } from 'react'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Chips } from '../../../../../ui/chips'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Rows } from '../../../../../ui/rows'
import { Say } from '../../../../../ui/say'
import { SectionTitle } from '../../../../../ui/section-title'
import { Skeleton } from '../../../../../ui/skeleton'
import { TakeDocument } from '../../../../../ui/take-document'
import { CreditRow } from '../../components/credit-row'
import { creditsApi, isCreditsAnswer } from '../../credits.api'
import { creditsWords } from '../../credits.words'

/** One's credits, year by year. */
export default function CreditsPage() {
  const said = useWords(creditsWords)
  return (
    <MemberPage where={said.where}>
      <Credits />
    </MemberPage>
  )
}

function Credits() {
  const now = shanghaiYear(Date.now())
  const [year, setYear] = useState(now)
  const [answer, ask] = useMine<CreditYear>({
    operation: 'getCredits',
    request: { params: { year } },
    ask: () => creditsApi.getCredits({ params: { year } }),
    isAnswer: (data) => isCreditsAnswer('getCredits', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const years = [...new Set([now, ...answer.data.years, year])].sort((a, b) => b - a)
  return <Year credits={answer.data} years={years} onYear={setYear} />
}

type Props = { credits: CreditYear; years: number[]; onYear: (year: number) => void }

function Year({ credits: { year, total, items }, years, onYear }: Props) {
  const said = useWords(creditsWords)
  const choices = years.map((one) => ({ value: String(one), word: said.year(one) }))
  return (
    <>
      <Chips label={said.choose} choices={choices} chosen={String(year)} onChoose={(value) => onYear(Number(value))} />
      <SectionTitle title={said.total(total)} ruled />
      {items.length === 0 ? (
        <Say>{said.none}</Say>
      ) : (
        <>
          <Rows label={said.lines}>
            {items.map((entry) => (
              <li key={entry.id}>
                <CreditRow entry={entry} />
              </li>
            ))}
          </Rows>
          <TakeDocument address={`/api/trainings/credits/${year}/statement.pdf`} name={`tisc-credits-${year}.pdf`} said={said} />
        </>
      )}
    </>
  )
}
