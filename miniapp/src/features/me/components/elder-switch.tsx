import { appearance } from '../../../platform/appearance'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { SwitchRow } from '../../../ui/go-row'

const words = {
  zh: { name: '大字版', say: '字和按钮更大，一屏一件事' },
  en: { name: 'Large letters', say: 'Larger text and buttons, one thing at a time' },
}

/** Elder mode, on or off at once. */
export function ElderSwitch() {
  const look = useStored(appearance)
  const said = useWords(words)
  return (
    <SwitchRow icon="size" words={said.name} say={said.say} on={look.elder} onSwitch={(elder) => appearance.write({ ...look, elder })} />
  )
}
