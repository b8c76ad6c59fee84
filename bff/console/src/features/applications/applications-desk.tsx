import { Route, Routes } from 'react-router'
import { ApplicationPage } from './application-page'
import { InboxPage } from './inbox-page'
import { InterestsPage } from './interests-page'

/** The desk of applications and its pages. */
export const ApplicationsDesk = () => (
  <Routes>
    <Route index element={<InboxPage />} />
    <Route path="interests" element={<InterestsPage />} />
    <Route path=":id" element={<ApplicationPage />} />
  </Routes>
)
