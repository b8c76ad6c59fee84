import { useShareCard } from '../../../../../platform/share'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { Page } from '../../../../../ui/page'
import { SectionTitle } from '../../../../../ui/section-title'
import { Skeleton } from '../../../../../ui/skeleton'
import { TwoFigures } from '../../../../../ui/two-figures'
import { yearSums, yearsAround } from '../../archive-year'
import { FindingFailure } from '../../components/finding-failure'
import { MonthBars } from '../../components/month-bars'
import { MonthIssues } from '../../components/month-issues'
import { SerialJump } from '../../components/serial-jump'
import { YearSwitch } from '../../components/year-switch'
import { useShownYear } from '../../use-shown-year'

/** Twelve months without issues, drawn until the real ones arrive, so that nothing moves then. */
const blankMonths = (year: number) =>
  Array.from({ length: 12 }, (_, at) => ({ month: `${year}-${String(at + 1).padStart(2, '0')}`, issues: 0, articles: 0 }))

const words = {
  zh: {
    where: '往期',
    card: 'TISC青岛日刊：往期',
    issues: '期',
    articles: '篇文章',
    empty: (year: number) => `${year}年还没有出刊`,
    otherYear: '换一年看看，或者直接写期号。',
    none: '第一期发布以后，会列在这里。',
  },
  en: {
    where: 'Archive',
    card: 'TISC青岛日刊: archive',
    issues: 'issues',
    articles: 'articles',
    empty: (year: number) => `No issues in ${year} yet`,
    otherYear: 'Try another year, or write an issue number.',
    none: 'The first issue will be listed here.',
  },
}

/** All issues by year and month. */
export default function ArchivePage() {
  const said = useWords(words)
  const { year, years, answer, retry, archive, month, showYear, showMonth } = useShownYear()
  const { before, after } = yearsAround(years, year)
  const sums = archive && yearSums(archive)
  useTitle(`${said.where} · TISC青岛日刊`)
  useShareCard({ title: said.card, name: 'archive', params: { year } })
  return (
    <Page where={said.where} canSearch>
      <YearSwitch year={year} before={before} after={after} onSwitch={showYear} />
      <DoubleRule />
      {answer.state === 'failed' ? (
        <FindingFailure error={answer.error} retry={retry} />
      ) : (
        <>
          <TwoFigures
            figures={[
              { value: sums?.issues, unit: said.issues },
              { value: sums?.articles, unit: said.articles },
            ]}
          />
          <MonthBars
            isKnown={archive !== undefined}
            months={archive?.months ?? blankMonths(year)}
            chosen={month?.month}
            onChoose={showMonth}
          />
          <SerialJump />
          {answer.state === 'loading' && (
            <>
              <SectionTitle title={'\u00a0'} />
              <Skeleton />
            </>
          )}
          {month && <MonthIssues month={month.month} count={month.issues} />}
          {archive && !month && <Empty icon="calendar" fact={said.empty(year)} say={years.length ? said.otherYear : said.none} />}
        </>
      )}
    </Page>
  )
}
