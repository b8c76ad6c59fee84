import { useQuery } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { Joining } from '@tisc/shared/rights/rights.schema'
import { Link } from 'react-router'
import { momentText } from '../../ui/moments'
import { CaseEvidence } from './case-evidence'
import { CaseStory } from './case-story'
import { casesApi } from './cases.client'
import { stateNames } from './cases.words'
import { caseKey } from './use-act'

type Joined = DeskCase['joined'][number]

const how: Record<Joining, string> = {
  merged: '这个案件并入',
  absorbed: '并入这个案件的',
  'split-from': '从这个案件分出来：',
  'split-into': '分出去的',
}

/** Whoever answers here must know who does not read it. */
const caution = ({ how: way, isSame }: Joined): string | undefined => {
  if (isSame || way.startsWith('split')) return undefined
  return way === 'absorbed'
    ? '当事人不是同一个人：看不到这里的答复，请在那个案件里另外给他留言。'
    : '当事人不是同一个人：只知道和另一个报告一起办理。'
}

/** What is kept with another case stays there, and is read beside. */
const Beside = ({ id, revision, reference }: Joined) => {
  const name = `${shownReference(reference)}的`
  const found = useQuery({ queryKey: caseKey(id), queryFn: () => casesApi.getCase({ params: { id } }) })
  if (!found.data) return null
  return (
    <>
      <CaseEvidence id={id} revision={revision} of={name} />
      <CaseStory story={found.data.story} of={name} />
    </>
  )
}

/** The cases that one belongs together with; of those that go on in it, evidence and story are read here. */
export const JoinedCases = ({ joined }: Pick<DeskCase, 'joined'>) => {
  if (joined.length === 0) return null
  return (
    <section aria-label="合并和拆分" style={{ marginBottom: 20 }}>
      <h2>合并和拆分</h2>
      {joined.map((row) => (
        <div key={row.id} style={{ marginBottom: 12 }}>
          <div>
            {how[row.how]}{' '}
            <Link to={`/cases/${row.id}`} className="number" style={{ textDecoration: 'underline' }}>
              {shownReference(row.reference)}
            </Link>{' '}
            {row.about}{' '}
            <span className="soft">
              {row.name}，{stateNames[row.state].words}，{momentText(row.at)}
            </span>
          </div>
          {caution(row) && <p className="soft">{caution(row)}</p>}
          {row.how === 'absorbed' && (
            <details>
              <summary>看它的证据和经过</summary>
              <Beside {...row} />
            </details>
          )}
        </div>
      ))}
    </section>
  )
}
