import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import { IssuePage } from './issues/issue-page'
import { WeekPage } from './issues/week-page'
import { RegionsPage } from './topics/regions-page'
import { ReportsPage } from './topics/reports-page'
import { TopicsPage } from './topics/topics-page'

/** Who looks at the week does not load the editor. */
const ArticlePage = lazy(() => import('./writing/article-page').then((module) => ({ default: module.ArticlePage })))

/** The Daily desk and its pages, each with an address of its own. */
export const DailyDesk = () => (
  <Routes>
    <Route index element={<WeekPage />} />
    <Route path="issues/:serial" element={<IssuePage />} />
    <Route path="articles/:id" element={<ArticlePage />} />
    <Route path="topics" element={<TopicsPage />} />
    <Route path="regions" element={<RegionsPage />} />
    <Route path="reports" element={<ReportsPage />} />
  </Routes>
)
