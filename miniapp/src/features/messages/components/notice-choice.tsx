import type { Choices } from '@tisc/shared/messages/messages.schema'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { useWords } from '../../../platform/use-words'
import { Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { ChannelChips } from './channel-chips'

const words = {
  zh: {
    title: '培训、申请和案件的通知',
    lead: '名额、变动、提醒和进展总会进“消息”。别处只说有一条新消息，不显示内容。',
    where: '培训、申请和案件的通知：除了消息，还送到',
  },
  en: {
    title: 'Notices about your trainings, applications and cases',
    lead: 'Seats offered to you, changes, reminders and news always go to your inbox. Elsewhere we only say that there is something new.',
    where: 'Notices about your trainings, applications and cases: beside the inbox',
  },
}

type Props = { choices: Choices; onChange: (channels: Channel[]) => void }

/** Where notices about one's own matters come beside the inbox. */
export function NoticeChoice({ choices: { notices, channels }, onChange }: Props) {
  const said = useWords(words)
  return (
    <section>
      <SectionTitle title={said.title} />
      <Say quiet>{said.lead}</Say>
      <ChannelChips label={said.where} channels={channels} chosen={notices} onChange={onChange} />
    </section>
  )
}
