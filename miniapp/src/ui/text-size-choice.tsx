import { appearance } from '../platform/appearance'
import { type TextSize, textSizes } from '../platform/look'
import { useStored } from '../platform/use-stored'
import { Choice } from './choice'

const words: Record<TextSize, string> = { 0.9: '小', 1: '标准', 1.15: '大', 1.3: '特大' }

/** How large the text of articles is. Elder mode, which changes the whole app, is a matter of its own. */
export function TextSizeChoice() {
  const look = useStored(appearance)
  const options = textSizes.map((value) => ({ value, word: words[value] }))
  return (
    <Choice label="正文字号" options={options} chosen={look.textSize} onChoose={(textSize) => appearance.write({ ...look, textSize })} />
  )
}
