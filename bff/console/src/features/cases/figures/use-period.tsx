import { shanghaiMonth, shanghaiYear } from '@tisc/shared/platform/shanghai'
import { Input, Space } from 'antd'
import { useAddress } from '../../../ui/use-address'

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')

/** From the first to the last month of a period, kept in the address; this year unless it says otherwise. */
export const usePeriod = () => {
  const { filters, set } = useAddress<{ from?: string; to?: string }>()
  const now = Date.now()
  const from = isMonth(filters.from) ? filters.from : `${shanghaiYear(now)}-01`
  const to = isMonth(filters.to) ? filters.to : shanghaiMonth(new Date(now))
  const field = (name: 'from' | 'to', label: string, value: string) => (
    <Input
      type="month"
      aria-label={label}
      value={value}
      style={{ width: 160 }}
      onChange={({ target }) => isMonth(target.value) && set(name, target.value)}
    />
  )
  return {
    period: { from, to },
    name: from === to ? from : `${from}到${to}`,
    choice: (
      <Space>
        {field('from', '从哪个月', from)}到{field('to', '到哪个月', to)}
      </Space>
    ),
  }
}
