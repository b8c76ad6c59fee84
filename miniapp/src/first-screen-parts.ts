// Bundled with the app rather than with one page: the first screen draws them, and the server's markup of a first screen needs the
// styles before any page has been loaded. (In WeChat an empty file takes this one's place.)
import './features/daily/components/filtered-feed'
import './features/daily/components/issue-header'
import './features/daily/components/latest-feed'
import './features/daily/body/body.module.scss'
import './features/daily/reading/components/article-view.module.scss'
import './ui/facts.module.scss'
import './ui/page'
