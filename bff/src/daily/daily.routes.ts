import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { type Mounting, mount } from '../platform/mount'
import { getArticleChanges } from './article.changes'
import { getArticle, listArticles } from './article.service'
import { reportError } from './error-report.service'
import { countRead } from './figures/counting.service'
import { getArchiveYear, getIssue, listIssues } from './issue.service'
import { listTopics } from './topic.service'

export const dailyRoutes = (mounting: Mounting) =>
  mount(
    dailyContract,
    {
      listArticles: ({ query }) => listArticles(query),
      getArticle: ({ params }) => getArticle(params.id),
      getArticleChanges: ({ params }) => getArticleChanges(params.id, params.version),
      reportError: ({ params, body, now }) => reportError(params.id, body, now),
      countRead: async ({ params, visit, now }) => countRead(params.id, visit.browser, now),
      listIssues: ({ query }) => listIssues(query),
      getIssue: ({ params }) => getIssue(params.serial),
      getArchiveYear: ({ params }) => getArchiveYear(params.year),
      listTopics: () => listTopics(),
    },
    mounting,
  )
