import { Route, Routes } from 'react-router'
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
  </Routes>
)
