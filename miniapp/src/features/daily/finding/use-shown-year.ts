import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { useEffect, useState } from 'react'
import { useAddress } from '../../../platform/use-address'
import { shownMonth, yearFrom } from './archive-year'
import { useArchiveYear } from './use-archive'

const thisYear = () => Number(shanghaiDay(new Date()).slice(0, 4))

/** The year and month the address names; without one this year, or the newest that has issues when this one has none yet. */
export const useShownYear = () => {
  const [{ year: named, month: wanted }, setAddress] = useAddress('archive')
  const [unnamed, setUnnamed] = useState(thisYear)
  const year = yearFrom(named) ?? unnamed
  const [answer, retry] = useArchiveYear(year)
  const archive = answer.state === 'ready' ? answer.data : undefined
  // kept while the next year is asked for, so that the way on stays under the thumb
  const [years, setYears] = useState<number[]>([])
  useEffect(() => {
    if (!archive) return
    setYears(archive.years)
    setUnnamed((now) => Math.min(now, archive.years.at(-1) ?? now))
  }, [archive])
  return {
    year,
    years,
    answer,
    retry,
    archive,
    month: archive && shownMonth(archive, wanted),
    showYear: (other: number) => setAddress({ year: String(other) }),
    showMonth: (month: string) => setAddress({ year: String(year), month }),
  }
}
