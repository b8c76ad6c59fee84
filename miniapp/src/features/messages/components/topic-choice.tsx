import type { Choices, Subscription } from '@tisc/shared/messages/messages.schema'
import { type Frequency, frequencies, frequencyNames } from '@tisc/shared/messages/messages.words'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Chips } from '../../../ui/chips'
import { SwitchRow } from '../../../ui/go-row'
import { ChannelChips } from './channel-chips'
import styles from './topic-choice.module.scss'

type Props = {
  topic: string
  name: string
  chosen: Subscription | undefined
  channels: Choices['channels']
  onChange: (subscription: Subscription | undefined) => void
}

const words = {
  zh: { often: (name: string) => `${name}：多久一次`, where: (name: string) => `${name}：除了消息，还送到` },
  en: { often: (name: string) => `${name}: how often`, where: (name: string) => `${name}: beside the inbox` },
}

/** One topic: on or off, how often, and where to beside the inbox. */
export function TopicChoice({ topic, name, chosen, channels, onChange }: Props) {
  const said = useWords(words)
  const shown = useStored(language)
  const hasWechat = channels.some(({ channel, isOpen }) => channel === 'wechat' && isOpen)
  const begin = () => onChange({ topic, frequency: 'issue', channels: hasWechat ? ['wechat'] : [] })
  return (
    <div>
      <SwitchRow words={name} on={chosen !== undefined} onSwitch={(on) => (on ? begin() : onChange(undefined))} />
      {chosen && (
        <div className={styles.details}>
          <Chips<Frequency>
            label={said.often(name)}
            choices={frequencyNames.map((value) => ({ value, word: frequencies[value][shown] }))}
            chosen={chosen.frequency}
            onChoose={(frequency) => onChange({ ...chosen, frequency })}
          />
          <ChannelChips
            label={said.where(name)}
            channels={channels}
            chosen={chosen.channels}
            onChange={(next) => onChange({ ...chosen, channels: next })}
          />
        </div>
      )}
    </div>
  )
}
