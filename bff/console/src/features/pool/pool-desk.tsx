import { Route, Routes } from 'react-router'
import { HoursPage } from './hours/hours-page'
import { MemberPage } from './member-page'
import { SearchPage } from './search-page'

/** The desk of the pool and its pages. */
export const PoolDesk = () => (
  <Routes>
    <Route index element={<SearchPage />} />
    <Route path="hours" element={<HoursPage />} />
    <Route path=":id" element={<MemberPage />} />
  </Routes>
)
