import { Route, Routes } from 'react-router'
import { ApplicationPage } from './application-page'
import { ApplicationFiguresPage } from './figures/figures-page'
import { InboxPage } from './inbox-page'
import { InterestsPage } from './interests-page'
import { PaperEntryPage } from './paper/paper-entry-page'
import { NewPaperPage, PaperPage } from './paper/paper-page'
import { PrintPage } from './print-page'

/** The desk of applications and its pages. */
export const ApplicationsDesk = () => (
  <Routes>
    <Route index element={<InboxPage />} />
    <Route path="interests" element={<InterestsPage />} />
    <Route path="figures" element={<ApplicationFiguresPage />} />
    <Route path="paper" element={<PaperPage />} />
    <Route path="paper/new/:programme" element={<NewPaperPage />} />
    <Route path="paper/:id" element={<PaperEntryPage />} />
    <Route path=":id" element={<ApplicationPage />} />
    <Route path=":id/print" element={<PrintPage />} />
  </Routes>
)
