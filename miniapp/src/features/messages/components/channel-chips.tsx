import type { Choices } from '@tisc/shared/messages/messages.schema'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { Chip } from '../../../ui/chips'
import styles from './channel-chips.module.scss'

type Props = { label: string; channels: Choices['channels']; chosen: Channel[]; onChange: (chosen: Channel[]) => void }

/** The channels that are open to the person, each on or off; nothing where none is. */
export function ChannelChips({ label, channels, chosen, onChange }: Props) {
  const open = channels.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return null
  const toggle = (channel: Channel) =>
    onChange(chosen.includes(channel) ? chosen.filter((other) => other !== channel) : [...chosen, channel])
  return (
    <>
      <p className={styles.where}>{label}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that scrolls in every browser */}
      <div className={styles.chips} role="group" aria-label={label}>
        {open.map(({ channel, name }) => (
          <Chip key={channel} on={chosen.includes(channel)} onPress={() => toggle(channel)}>
            {name}
          </Chip>
        ))}
      </div>
    </>
  )
}
