import { appearance } from '../platform/appearance'
import type { Language } from '../platform/language'
import { type TextSize, textSizes } from '../platform/look'
import { useStored } from '../platform/use-stored'
import { useWords } from '../platform/use-words'
import { Choice } from './choice'

const words: Record<Language, { label: string; sizes: Record<TextSize, string> }> = {
  zh: { label: '正文字号', sizes: { 0.9: '小', 1: '标准', 1.15: '大', 1.3: '特大' } },
  en: { label: 'Text size', sizes: { 0.9: 'Small', 1: 'Standard', 1.15: 'Large', 1.3: 'Largest' } },
}

/** What the choice is called. */
export const useTextSizeLabel = () => useWords(words).label

/** How large the text of articles is. Elder mode, which changes the whole app, is a matter of its own. */
export function TextSizeChoice() {
  const said = useWords(words)
  const look = useStored(appearance)
  const options = textSizes.map((value) => ({ value, word: said.sizes[value] }))
  return (
    <Choice label={said.label} options={options} chosen={look.textSize} onChoose={(textSize) => appearance.write({ ...look, textSize })} />
  )
}
