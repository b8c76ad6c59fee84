import { appearance } from '../../../../platform/appearance'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Choice } from '../../../../ui/choice'

const words = {
  zh: { label: '颜色', system: '跟随系统', systemSay: '系统换深色，这里也换', light: '浅色', dark: '深色' },
  en: { label: 'Colours', system: 'As the phone', systemSay: 'Dark when the phone is dark', light: 'Light', dark: 'Dark' },
}

/** Light, dark, or as the system is. */
export function ColourChoice() {
  const said = useWords(words)
  const look = useStored(appearance)
  const options = [
    { value: 'system' as const, word: said.system, say: said.systemSay },
    { value: 'light' as const, word: said.light },
    { value: 'dark' as const, word: said.dark },
  ]
  return <Choice label={said.label} options={options} chosen={look.colour} onChoose={(colour) => appearance.write({ ...look, colour })} />
}
