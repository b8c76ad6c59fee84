import { useQuery } from '@tanstack/react-query'
import type { SettingKey } from '@tisc/shared/settings/settings.table'
import { State } from '../../ui/state'
import { settingsApi } from './settings.client'

/** A setting where it acts: its value, and that it is provisional until the centre has confirmed it. */
export const Acting = ({ setting, says }: { setting: SettingKey; says: (value: string) => string }) => {
  const acting = useQuery({ queryKey: ['settings', 'acting'], queryFn: () => settingsApi.listActing(), staleTime: 60_000 })
  const found = acting.data?.items.find(({ key }) => key === setting)
  if (!found) return null
  const value = Array.isArray(found.value) ? `${found.value.length}个${found.unit}` : `${found.value}${found.unit}`
  return (
    <p className="soft" style={{ marginBottom: 8 }}>
      {says(value)} {found.provisional && <State tone="waiting">待中心确认</State>}
    </p>
  )
}
