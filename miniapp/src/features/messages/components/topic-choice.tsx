import type { Choices, Subscription } from '@tisc/shared/messages/messages.schema'
import { type Channel, type Frequency, frequencies, frequencyNames } from '@tisc/shared/messages/messages.words'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Chip, Chips } from '../../../ui/chips'
import { SwitchRow } from '../../../ui/go-row'
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
  const open = channels.filter(({ isOpen }) => isOpen)
  const begin = () => onChange({ topic, frequency: 'issue', channels: open.some(({ channel }) => channel === 'wechat') ? ['wechat'] : [] })
  const toggle = (channel: Channel) => {
    if (!chosen) return
    const others = chosen.channels.filter((other) => other !== channel)
    onChange({ ...chosen, channels: others.length < chosen.channels.length ? others : [...others, channel] })
  }
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
          {open.length > 0 && (
            <>
              <p className={styles.where}>{said.where(name)}</p>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls in every browser */}
              <div className={styles.chips} role="group" aria-label={said.where(name)}>
                {open.map((channel) => (
                  <Chip key={channel.channel} on={chosen.channels.includes(channel.channel)} onPress={() => toggle(channel.channel)}>
                    {channel.name}
                  </Chip>
                ))}
              </div>
            </>
          )}
        </div>
      )}
    </div>
  )
}
