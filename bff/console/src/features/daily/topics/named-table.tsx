import { Input, Select } from 'antd'
import { Rows } from '../../../ui/rows'
import { State } from '../../../ui/state'
import { useAskName } from '../../../ui/use-ask-name'

/** A topic or a region: its key is its address and stays, its name may change, a merged one leads to another. */
export type Named = { key: string; name: string; articles: number; mergedInto?: string | undefined }

type Steps = {
  /** What these are: 主题, 地区. */
  word: string
  rows: Named[]
  isPending: boolean
  may: boolean
  rename: (key: string, name: string) => void
  merge: (key: string, into: string) => Promise<unknown>
}

/** What articles stand under, to be renamed and merged. */
export const NamedTable = ({ word, rows, isPending, may, rename, merge }: Steps) => {
  const live = rows.filter(({ mergedInto }) => !mergedInto)
  const nameOf = (key: string) => rows.find((row) => row.key === key)?.name ?? key
  return (
    <Rows<Named>
      name={word}
      rowKey="key"
      rows={isPending ? undefined : rows}
      columns={[
        {
          title: '名称',
          text: ({ name }) => name,
          render: (_, { key, name, mergedInto }) =>
            may && !mergedInto ? (
              <Input
                aria-label={`${name}的名称`}
                defaultValue={name}
                onBlur={({ target }) => target.value.trim() && target.value !== name && rename(key, target.value)}
              />
            ) : (
              name
            ),
        },
        { title: '地址', dataIndex: 'key' },
        { title: '文章', dataIndex: 'articles', className: 'number' },
        {
          title: '合并',
          text: ({ mergedInto }) => mergedInto && `已并入 ${nameOf(mergedInto)}`,
          render: (_, row) =>
            row.mergedInto ? (
              <State tone="ended">{`已并入 ${nameOf(row.mergedInto)}`}</State>
            ) : (
              may && <MergeChoice word={word} row={row} others={live.filter(({ key }) => key !== row.key)} merge={merge} />
            ),
        },
      ]}
    />
  )
}

type Choice = { word: string; row: Named; others: Named[]; merge: Steps['merge'] }

/** Where the articles could go; the name is typed, because it moves all of them and does not go back. */
const MergeChoice = ({ word, row, others, merge }: Choice) => {
  const { ask, dialog } = useAskName()
  const choose = (into: string) => {
    const name = others.find(({ key }) => key === into)?.name ?? into
    ask({
      title: `把“${row.name}”并入“${name}”`,
      content: `这个${word}的${row.articles}篇文章几秒钟内都移过去，旧地址会转到新的。合并以后分不开。`,
      okText: `并入“${name}”`,
      name: row.name,
      act: () => merge(row.key, into),
    })
  }
  return (
    <>
      <Select
        aria-label={`把${row.name}并入`}
        placeholder="并入…"
        value={null}
        showSearch
        optionFilterProp="label"
        style={{ width: 160 }}
        options={others.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(into: string | null) => into && choose(into)}
      />
      {dialog}
    </>
  )
}
