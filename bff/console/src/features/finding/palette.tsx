import { Alert, AutoComplete, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { tellOf } from '../../platform/problems'
import { type Finding, useFindings } from './use-findings'

/** 找: one field for pages, articles, issues and people; arrows and Enter, nothing else is needed. */
export const Palette = ({ places, close }: { places: Finding[]; close: () => void }) => {
  const [typed, setTyped] = useState('')
  const { groups, isLooking, error } = useFindings(typed, places)
  const go = useNavigate()
  const options = groups.map(({ title, findings }) => ({
    label: title,
    options: findings.map(({ to, name }) => ({ value: to, label: name })),
  }))
  return (
    <Modal open title="找页面、文章、期号、同事" footer={null} onCancel={close} width={640} style={{ top: 80 }} destroyOnHidden>
      {error !== null && error !== undefined && <Alert type="error" showIcon message={tellOf(error)} style={{ marginBottom: 12 }} />}
      <AutoComplete
        autoFocus
        open
        aria-label="找什么"
        placeholder="写几个字，或者期号"
        style={{ width: '100%' }}
        virtual={false}
        defaultActiveFirstOption
        value={typed}
        options={options}
        listHeight={420}
        notFoundContent={isLooking ? '正在找' : '没有找到，换几个字试试'}
        getPopupContainer={(field: HTMLElement) => field.parentElement ?? field}
        onInputKeyDown={({ key }) => key === 'Escape' && close()}
        onSearch={setTyped}
        onSelect={(to: string) => {
          close()
          void go(to)
        }}
      />
    </Modal>
  )
}
