import { useWords } from '../../../../../platform/use-words'
import { Disclosure } from '../../../../../ui/disclosure'
import { MemberPage } from '../../../../../ui/member-page'
import { Inset, Say } from '../../../../../ui/say'
import { SectionTitle } from '../../../../../ui/section-title'
import { adviceWords } from '../../advice.words'

/** What to do in the first hour, what rights assistance can do and what it cannot, and where the stations are, as far as that is known. */
export default function AdvicePage() {
  const { where, first, firstSay, hours, can, canList, cannot, cannotList, stations, stationsSay } = useWords(adviceWords)
  return (
    <MemberPage where={where} isOpen>
      <SectionTitle title={first} />
      <Say quiet>{firstSay}</Say>
      <Inset>
        {hours.map(({ title, steps }) => (
          <Disclosure key={title} summary={title}>
            <ol>
              {steps.map((step, at) => (
                <li key={step}>
                  {at + 1}. {step}
                </li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </Inset>
      <List title={can} items={canList} />
      <List title={cannot} items={cannotList} />
      <SectionTitle title={stations} ruled />
      <Say>{stationsSay}</Say>
    </MemberPage>
  )
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <>
      <SectionTitle title={title} ruled />
      <Inset>
        <ul>
          {items.map((item) => (
            <li key={item}>· {item}</li>
          ))}
        </ul>
      </Inset>
    </>
  )
}
