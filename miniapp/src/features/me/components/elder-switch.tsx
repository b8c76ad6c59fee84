import { appearance } from '../../../platform/appearance'
import { useStored } from '../../../platform/use-stored'
import { SwitchRow } from '../../../ui/go-row'

/** Elder mode, on or off at once. */
export function ElderSwitch() {
  const look = useStored(appearance)
  return (
    <SwitchRow
      icon="size"
      words="大字版"
      say="字和按钮更大，一屏一件事"
      on={look.elder}
      onSwitch={(elder) => appearance.write({ ...look, elder })}
    />
  )
}
