import { Route, Routes } from 'react-router'
import { MemberPage } from './member-page'
import { SearchPage } from './search-page'

/** The desk of the pool and its pages. */
export const PoolDesk = () => (
  <Routes>
    <Route index element={<SearchPage />} />
    <Route path=":id" element={<MemberPage />} />
  </Routes>
)
