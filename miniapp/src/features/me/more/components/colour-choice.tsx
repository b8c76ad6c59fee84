import { appearance } from '../../../../platform/appearance'
import type { Appearance } from '../../../../platform/look'
import { useStored } from '../../../../platform/use-stored'
import { Choice } from '../../../../ui/choice'

const options: { value: Appearance['colour']; word: string; say?: string }[] = [
  { value: 'system', word: '跟随系统', say: '系统换深色，这里也换' },
  { value: 'light', word: '浅色' },
  { value: 'dark', word: '深色' },
]

/** Light, dark, or as the system is. */
export function ColourChoice() {
  const look = useStored(appearance)
  return <Choice label="颜色" options={options} chosen={look.colour} onChoose={(colour) => appearance.write({ ...look, colour })} />
}
