import { Route, Routes } from 'react-router'
import { DoorPage } from './attendance/door-page'
import { ScreenPage } from './attendance/screen-page'
import { EditPage } from './form/edit-page'
import { NewPage } from './form/new-page'
import { ListPage } from './list-page'
import { PrintPage } from './print-page'
import { RosterPage } from './roster-page'
import { TrainingPage } from './training-page'

/** The trainers' desk and its pages, each with an address of its own. */
export const TrainingsDesk = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="new" element={<NewPage />} />
    <Route path=":id" element={<TrainingPage />} />
    <Route path=":id/edit" element={<EditPage />} />
    <Route path=":id/sessions/:session" element={<RosterPage />} />
    <Route path=":id/sessions/:session/print" element={<PrintPage />} />
    <Route path=":id/sessions/:session/door" element={<DoorPage />} />
    <Route path=":id/sessions/:session/screen" element={<ScreenPage />} />
  </Routes>
)
