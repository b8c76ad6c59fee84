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
  const newest = archive?.years.at(-1)
  useEffect(() => {
    if (newest !== undefined) setUnnamed((now) => Math.min(now, newest))
  }, [newest])
  return {
    year,
    answer,
    retry,
    archive,
    month: archive && shownMonth(archive, wanted),
    showYear: (other: number) => setAddress({ year: String(other) }),
    showMonth: (month: string) => setAddress({ year: String(year), month }),
  }
}
