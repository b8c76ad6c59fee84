import { useAddress } from '../../../../../platform/use-address'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { Channels } from '../../../../../ui/channels'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Page } from '../../../../../ui/page'
import { useShelfSync } from '../../../../daily/shelf.api'
import { FavouritesList } from '../../components/favourites-list'
import { ReadingsList } from '../../components/readings-list'

const words = {
  zh: { where: '收藏与读过', label: '收藏或读过', favourites: '收藏', readings: '读过' },
  en: { where: 'Kept and read', label: 'Kept or read', favourites: 'Favourites', readings: 'Read' },
}

/** Articles this device remembers: kept ones and read ones. */
export default function KeptPage() {
  const said = useWords(words)
  const choices = (['favourites', 'readings'] as const).map((value) => ({ value, word: said[value] }))
  const [{ list }, show] = useAddress('kept')
  const chosen = list === 'readings' ? 'readings' : 'favourites'
  const state = useShelfSync()
  useTitle(`${said.where} · TISC青岛日刊`)
  return (
    <Page where={said.where} top={<DoubleRule />}>
      <h1 className="unseen">{said.where}</h1>
      <Channels label={said.label} choices={choices} chosen={chosen} onChoose={(next) => show({ list: next })} />
      {chosen === 'readings' ? <ReadingsList /> : <FavouritesList key={state === 'together' ? 'account' : 'device'} state={state} />}
    </Page>
  )
}
