import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { poolClient } from '../pool.client'

type Given = { id?: string; value?: string[]; onChange?: (ids: string[]) => void }

/** Members of the pool, found by name in Chinese or pinyin; who was chosen stays chosen while another name is looked for. */
export const MemberChoice = ({ id, value = [], onChange }: Given) => {
  const [name, setName] = useState('')
  const [known, setKnown] = useState<{ value: string; label: string }[]>([])
  const found = useQuery({
    queryKey: ['pool', 'search', 'for hours', name],
    queryFn: () => poolClient.searchPool({ body: { ...(name && { name }), filters: {}, limit: 20 } }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.items ?? []).map((one) => ({
    value: one.id,
    label: one.employer ? `${one.name}（${one.employer}）` : one.name,
  }))
  const chosen = known.filter((one) => value.includes(one.value) && !options.some((option) => option.value === one.value))
  return (
    <Select
      {...(id && { id })}
      mode="multiple"
      showSearch
      filterOption={false}
      notFoundContent={null}
      placeholder="输入姓名或拼音"
      value={value}
      options={[...chosen, ...options]}
      onSearch={(typed) => setName(typed.trim())}
      onChange={(ids: string[]) => {
        setKnown([...chosen, ...options])
        onChange?.(ids)
      }}
    />
  )
}
