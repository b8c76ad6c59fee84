import { Route, Routes } from 'react-router'
import { queries } from '../../platform/queries'
import { CasePage } from './case-page'
import { ListPage } from './list-page'
import { PhoneLogPage } from './phone-log-page'
import { LateReasons } from './queue/late-reasons'
import { SupervisorPage } from './supervisor/supervisor-page'
import { TasksPage } from './tasks-page'

// what is being read stays where it is: that it changed is told beside it, and shown when its reader says so
queries.setQueryDefaults(['cases'], { refetchOnWindowFocus: false, refetchOnReconnect: false })

/** The desk of rights assistance and its pages, each with an address of its own. */
export const CasesDesk = () => (
  <LateReasons>
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="call" element={<PhoneLogPage />} />
      <Route path="tasks" element={<TasksPage />} />
      <Route path="supervisor" element={<SupervisorPage />} />
      <Route path=":id" element={<CasePage />} />
    </Routes>
  </LateReasons>
)
