import { Route, Routes } from 'react-router'
import { CasePage } from './case-page'
import { ListPage } from './list-page'
import { PhoneLogPage } from './phone-log-page'
import { TasksPage } from './tasks-page'

/** The desk of rights assistance and its pages, each with an address of its own. */
export const CasesDesk = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="call" element={<PhoneLogPage />} />
    <Route path="tasks" element={<TasksPage />} />
    <Route path=":id" element={<CasePage />} />
  </Routes>
)
