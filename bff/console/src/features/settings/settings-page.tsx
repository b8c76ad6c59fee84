import { useQuery } from '@tanstack/react-query'
import type { SettingState } from '@tisc/shared/settings/settings.contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { ChangeSetting } from './change-setting'
import { settingsApi } from './settings.client'

const shown = ({ value, unit }: SettingState): string => {
  if (typeof value === 'number') return `${value}${unit}`
  return (typeof value === 'string' ? value : value.join('、')) || '没有填写'
}

const sourceOf = ({ provisional, source }: SettingState) => (provisional ? '待中心确认' : source)

/** 设置: what no document states and the centre decides, each with where it comes from. */
export const SettingsPage = () => {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => settingsApi.listSettings() })
  const [changing, setChanging] = useState<SettingState>()
  if (settings.error) return <Failure error={settings.error} again={settings.refetch} />
  return (
    <Page title="设置" hint="没有来源的是暂定，用到的地方都标着待中心确认">
      <Rows<SettingState>
        name="设置"
        rowKey="key"
        rows={settings.data?.items}
        columns={[
          { title: '内容', dataIndex: 'title' },
          { title: '现在是', text: shown, render: (_, setting) => <span className="number strong">{shown(setting)}</span> },
          {
            title: '来源',
            text: sourceOf,
            render: (_, setting) => (setting.provisional ? <State tone="waiting">待中心确认</State> : setting.source),
          },
          {
            title: '谁改的',
            text: (setting) => (setting.by && setting.since ? `${setting.by.name} ${momentText(setting.since)}` : '没有改过'),
          },
          {
            title: '操作',
            render: (_, setting) => (
              <Button size="small" aria-label={`改${setting.title}`} onClick={() => setChanging(setting)}>
                改
              </Button>
            ),
          },
        ]}
      />
      {changing && <ChangeSetting key={changing.key} setting={changing} close={() => setChanging(undefined)} />}
    </Page>
  )
}
