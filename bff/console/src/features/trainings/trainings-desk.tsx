import { Route, Routes } from 'react-router'
import { CreditsPage } from './attendance/credits-page'
import { DoorPage } from './attendance/door-page'
import { MinutesPage } from './attendance/minutes-page'
import { ScreenPage } from './attendance/screen-page'
import { YearPage } from './attendance/year-page'
import { FeedbackPage } from './feedback-page'
import { FiguresPage } from './figures-page'
import { EditPage } from './form/edit-page'
import { NewPage } from './form/new-page'
import { ListPage } from './list-page'
import { MovesPage } from './moves-page'
import { PrintPage } from './print-page'
import { RosterPage } from './roster-page'
import { ToCallPage } from './to-call-page'
import { TrainingPage } from './training-page'

/** The trainers' desk and its pages, each with an address of its own. */
export const TrainingsDesk = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="new" element={<NewPage />} />
    <Route path="figures" element={<FiguresPage />} />
    <Route path="to-call" element={<ToCallPage />} />
    <Route path=":id" element={<TrainingPage />} />
    <Route path=":id/feedback" element={<FeedbackPage />} />
    <Route path=":id/edit" element={<EditPage />} />
    <Route path=":id/sessions/:session" element={<RosterPage />} />
    <Route path=":id/sessions/:session/moves" element={<MovesPage />} />
    <Route path=":id/sessions/:session/print" element={<PrintPage />} />
    <Route path="credits" element={<YearPage />} />
    <Route path=":id/credits" element={<CreditsPage />} />
    <Route path=":id/sessions/:session/minutes" element={<MinutesPage />} />
    <Route path=":id/sessions/:session/door" element={<DoorPage />} />
    <Route path=":id/sessions/:session/screen" element={<ScreenPage />} />
  </Routes>
)
