import type { DirectoryPage as Found, ListedPerson } from '@tisc/shared/applications/directory/directory.contract'
import type { DirectoryFilters } from '@tisc/shared/applications/directory/directory.search'
import { centreNumbers } from '@tisc/shared/platform/centre'
import { useState } from 'react'
import { useList } from '../../../../platform/use-list'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Facts } from '../../../../ui/facts'
import { Failure } from '../../../../ui/failure'
import { ListEnd } from '../../../../ui/list-end'
import { MemberPage } from '../../../../ui/member-page'
import { PhoneLink } from '../../../../ui/phone-link'
import { Buttons, Inset, Say } from '../../../../ui/say'
import { SearchField } from '../../../../ui/search-field'
import { SectionTitle } from '../../../../ui/section-title'
import { Skeleton } from '../../../../ui/skeleton'
import { directoryApi, isDirectoryAnswer } from '../../directory/directory.api'
import { DirectoryFacets } from '../../directory/directory-facets'
import { useDirectoryWords } from '../../directory/directory-words'

const words = {
  zh: {
    where: '专家和志愿者名录',
    lead: '这里只有本人同意公开的人，只写本人同意公开的内容。要找人帮忙，请打电话给中心，由中心联系。',
    or: '或',
    search: '姓名，汉字、拼音都行',
    none: '没有这样的人',
    noneSay: '可以少选一项再看，或者打电话给中心。',
    nobody: '还没有人公开自己',
    nobodySay: '入库的专家和志愿者可以自己决定公开哪几项。',
    unnamed: '没有公开姓名',
    programme: '身份',
    employer: '工作单位',
    ipTypes: '擅长的类型',
    jurisdictions: '熟悉的国家和地区',
    languages: '工作语言',
    region: '常在',
    count: (total: number) => `${total}位`,
    more: '再看一些',
    end: '就是这些',
  },
  en: {
    where: 'Directory of experts and volunteers',
    lead: 'Only those who agreed to it are here, with only what they agreed to. If you need somebody’s help, call the centre: it gets in touch.',
    or: 'or',
    search: 'Name, in characters or pinyin',
    none: 'Nobody like this',
    noneSay: 'Choose one less, or call the centre.',
    nobody: 'Nobody is listed yet',
    nobodySay: 'Experts and volunteers of the pool decide themselves what is listed of them.',
    unnamed: 'Name not listed',
    programme: 'Role',
    employer: 'Employer',
    ipTypes: 'Kinds of IP',
    jurisdictions: 'Countries and regions',
    languages: 'Languages',
    region: 'Usually in',
    count: (total: number) => `${total} found`,
    more: 'Show more',
    end: 'That is all',
  },
}

/** Who of the pool lets themselves be found by everybody. */
export default function DirectoryPage() {
  const said = useWords(words)
  const [one, other] = centreNumbers
  return (
    <MemberPage where={said.where} isOpen>
      <Say>{said.lead}</Say>
      <Say>
        <PhoneLink number={one.number} /> {said.or} <PhoneLink number={other.number} />
      </Say>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const said = useWords(words)
  const [typed, type] = useState('')
  const [{ name, ...chosen }, choose] = useState<DirectoryFilters & { name?: string }>({})
  const query = { ...chosen, ...(name && { name }) }
  const list = useList<ListedPerson, Found>({
    operation: 'searchDirectory',
    request: query,
    ask: () => directoryApi.searchDirectory({ query }),
    askAfter: (cursor) => directoryApi.searchDirectory({ query: { ...query, cursor } }),
    isAnswer: (data) => isDirectoryAnswer('searchDirectory', data),
  })
  const isNarrowed = Object.values(query).some(Boolean)
  return (
    <>
      <SearchField label={said.search} value={typed} onType={type} onSearch={(text) => choose({ ...chosen, name: text })} />
      {list.first.state === 'ready' && (
        <DirectoryFacets
          counts={list.first.data.facets}
          chosen={chosen}
          onChoose={(facet, value) => choose({ ...chosen, ...(name && { name }), [facet]: value })}
        />
      )}
      <Listed list={list} isNarrowed={isNarrowed} />
    </>
  )
}

type Shown = { list: ReturnType<typeof useList<ListedPerson, Found>>; isNarrowed: boolean }

function Listed({ list: { first, items, isComplete, readMore, retry }, isNarrowed }: Shown) {
  const said = useWords(words)
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  if (first.data.total === 0)
    return <Empty icon="me" fact={isNarrowed ? said.none : said.nobody} say={isNarrowed ? said.noneSay : said.nobodySay} />
  return (
    <>
      <div role="status">
        <Say quiet>{said.count(first.data.total)}</Say>
      </div>
      {items.map((person) => (
        <Person key={person.key} person={person} />
      ))}
      {isComplete ? (
        <ListEnd>{said.end}</ListEnd>
      ) : (
        <Buttons>
          <Button kind="second" onPress={readMore}>
            {said.more}
          </Button>
        </Buttons>
      )}
    </>
  )
}

function Person({ person: { name, programme, employer, region, ...known } }: { person: ListedPerson }) {
  const said = useWords(words)
  const told = useDirectoryWords()
  const rows = [
    { name: said.programme, value: told.programme(programme) },
    { name: said.employer, value: employer ?? '' },
    { name: said.ipTypes, value: told.all(known.ipTypes, told.ipType) },
    { name: said.jurisdictions, value: told.all(known.jurisdictions, told.jurisdiction) },
    { name: said.languages, value: told.all(known.languages, told.language) },
    { name: said.region, value: region ? told.region(region) : '' },
  ]
  return (
    <>
      <SectionTitle title={name ?? said.unnamed} ruled />
      <Inset>
        <Facts facts={rows.filter(({ value }) => value !== '')} />
      </Inset>
    </>
  )
}
