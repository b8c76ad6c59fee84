import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PoolFilters, PoolLine } from '@tisc/shared/applications/pool/pool.staff.contract'
import { regionName } from '@tisc/shared/platform/regions'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Column } from '../../ui/columns'
import { Page } from '../../ui/page'
import { PagedRows } from '../../ui/paged-rows'
import { State } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { Facets } from './facets'
import { poolClient } from './pool.client'
import { Availability, availabilityTexts, ipTypeText, jurisdictionText, languageText, programmeTexts } from './words'

const all = (values: readonly string[], text: (value: string) => string): string => values.map(text).join('、')

const columns: Column<PoolLine>[] = [
  { title: '姓名', text: ({ name }) => name, render: (_, { id, name }) => <Link to={`/pool/${id}`}>{name || '没有姓名'}</Link> },
  { title: '身份', text: ({ programme }) => programmeTexts[programme] },
  { title: '单位', text: ({ employer }) => employer },
  { title: '类型', text: ({ ipTypes }) => all(ipTypes, ipTypeText) },
  { title: '国家和地区', text: ({ jurisdictions }) => all(jurisdictions, jurisdictionText) },
  { title: '语言', text: ({ languages }) => all(languages, languageText) },
  { title: '常在', text: ({ region }) => (region ? regionName(region) : '') },
  { title: '手上', className: 'number', text: ({ load, most }) => `${load}件，最多${most}件` },
  {
    title: '能不能接',
    text: ({ availability }) => availabilityTexts[availability],
    render: (_, member) => <Availability member={member} />,
  },
  { title: '任期到', className: 'number', text: ({ until }) => until },
  {
    title: '资料',
    text: ({ isWaiting }) => (isWaiting ? '等核对' : ''),
    render: (_, { isWaiting }) => isWaiting && <State tone="waiting">等核对</State>,
  },
]

type Chosen = { [Name in keyof PoolFilters]?: string }

/** The pool: by what its members know, and by name in Chinese or pinyin. A name stands in no address. */
export const SearchPage = () => {
  const { filters, set } = useAddress<Chosen>()
  const go = useNavigate()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const body = { ...(name && { name }), filters: filters as PoolFilters }
  const first = useQuery({
    queryKey: ['pool', 'search', body, 'facets'],
    queryFn: () => poolClient.searchPool({ body: { ...body, limit: 1 } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title="专家库" hint="手上案子少的在前" actions={<Button onClick={() => go('/pool/hours')}>志愿服务时长</Button>}>
      <Input.Search
        aria-label="姓名，可以写汉字、拼音或拼音首字母"
        placeholder="姓名，可以写汉字、拼音或拼音首字母"
        allowClear
        enterButton="查找"
        style={{ width: 420, marginBottom: 12 }}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={(value) => setName(value.trim())}
      />
      <Facets counted={first.data?.facets} chosen={filters} set={set} />
      <PagedRows<PoolLine>
        name="专家库"
        list={['pool', 'search', body]}
        columns={columns}
        most={500}
        empty="没有这样的人；可以少选一项再看"
        ask={(page) => poolClient.searchPool({ body: { ...body, ...page } })}
      />
    </Page>
  )
}
