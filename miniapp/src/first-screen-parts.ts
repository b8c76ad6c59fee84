// Bundled with the app rather than with one page: the first screen draws them, and the server's markup of a first screen needs the
// styles before any page has been loaded. (In WeChat an empty file takes this one's place.)
import './features/daily/components/filtered-feed'
import './features/daily/components/issue-header'
import './features/daily/components/latest-feed'
import './ui/channels'
import './ui/page'
// of the reading pages, the styles only: their code comes with them
import './features/daily/body/body.module.scss'
import './features/daily/reading/components/article-tools.module.scss'
import './features/daily/reading/components/article-view.module.scss'
import './features/daily/reading/components/report-error.module.scss'
import './features/daily/reading/components/source-line.module.scss'
import './features/daily/reading/components/topic-head.module.scss'
import './ui/disclosure.module.scss'
import './ui/facts.module.scss'
import './ui/go-row.module.scss'
import './ui/pull-line.module.scss'
