import type { PoolFacets, PoolFilters } from '@tisc/shared/applications/pool/pool.staff.contract'
import { regionName } from '@tisc/shared/platform/regions'
import { Select, Space } from 'antd'
import { availabilityTexts, ipTypeText, jurisdictionText, languageText, programmeTexts } from './words'

type Facet = { name: keyof PoolFacets; label: string; text: (value: string) => string }

const facets: Facet[] = [
  { name: 'ipType', label: '类型', text: ipTypeText },
  { name: 'jurisdiction', label: '国家和地区', text: jurisdictionText },
  { name: 'language', label: '语言', text: languageText },
  { name: 'region', label: '常在', text: regionName },
  { name: 'programme', label: '专家还是志愿者', text: (value) => programmeTexts[value as keyof typeof programmeTexts] ?? value },
  { name: 'availability', label: '能不能接', text: (value) => availabilityTexts[value as keyof typeof availabilityTexts] ?? value },
]

const states = [
  { value: 'active', label: '在库' },
  { value: 'left', label: '已退出' },
  { value: 'removed', label: '已出库' },
  { value: 'ended', label: '任期已结束' },
]

type Chosen = Partial<Record<keyof PoolFilters, string>>
type Given = { counted: PoolFacets | undefined; chosen: Chosen; set: (name: keyof PoolFilters, value: string | undefined) => void }

/** What the pool is narrowed by: each value with how many there are of it. */
export const Facets = ({ counted, chosen, set }: Given) => (
  <Space wrap style={{ marginBottom: 12 }}>
    {facets.map(({ name, label, text }) => (
      <Select
        key={name}
        aria-label={label}
        placeholder={label}
        allowClear
        showSearch
        optionFilterProp="label"
        style={{ minWidth: 150 }}
        value={chosen[name] ?? null}
        onChange={(value: string | null) => set(name, value ?? undefined)}
        options={Object.entries(counted?.[name] ?? {})
          .sort(([, one], [, other]) => other - one)
          .map(([value, count]) => ({ value, label: `${text(value)}（${count}）` }))}
      />
    ))}
    <Select
      aria-label="在不在库"
      style={{ minWidth: 120 }}
      value={chosen.state ?? 'active'}
      options={states}
      onChange={(value: string) => set('state', value === 'active' ? undefined : value)}
    />
    <Select
      aria-label="资料核对"
      placeholder="资料核对"
      allowClear
      style={{ minWidth: 150 }}
      value={chosen.waiting ?? null}
      options={[{ value: '1', label: '改了资料等核对' }]}
      onChange={(value: string | null) => set('waiting', value ?? undefined)}
    />
  </Space>
)
