import { Route, Routes } from 'react-router'
import { ListPage } from './list-page'
import { NewPage } from './new-page'
import { RosterPage } from './roster-page'
import { TrainingPage } from './training-page'

/** The trainers' desk and its pages, each with an address of its own. */
export const TrainingsDesk = () => (
  <Routes>
    <Route index element={<ListPage />} />
    <Route path="new" element={<NewPage />} />
    <Route path=":id" element={<TrainingPage />} />
    <Route path=":id/sessions/:session" element={<RosterPage />} />
  </Routes>
)
