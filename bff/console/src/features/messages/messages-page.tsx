import { Page } from '../../ui/page'
import { ChannelFigures } from './channel-figures'
import { MessageSearch } from './message-search'
import { Pushes } from './pushes'

/** 消息: what goes out now, how the channels do, and where one person's message stayed. */
export const MessagesPage = () => (
  <Page title="消息" hint="收件箱里的总会有；这里说明每个渠道送到了没有，为什么">
    <Pushes />
    <MessageSearch />
    <ChannelFigures />
  </Page>
)
