import { useAddress } from '../../../../../platform/use-address'
import { useTitle } from '../../../../../platform/use-title'
import { Channels } from '../../../../../ui/channels'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Page } from '../../../../../ui/page'
import { useShelfSync } from '../../../../daily/shelf.api'
import { FavouritesList } from '../../components/favourites-list'
import { ReadingsList } from '../../components/readings-list'

const choices = [
  { value: 'favourites', word: '收藏' },
  { value: 'readings', word: '读过' },
]

/** Articles this device remembers: kept ones and read ones. */
export default function KeptPage() {
  const [{ list }, show] = useAddress('kept')
  const chosen = list === 'readings' ? 'readings' : 'favourites'
  const state = useShelfSync()
  useTitle('收藏与读过 · TISC青岛日刊')
  return (
    <Page where="收藏与读过" top={<DoubleRule />}>
      <h1 className="unseen">收藏与读过</h1>
      <Channels label="收藏或读过" choices={choices} chosen={chosen} onChoose={(next) => show({ list: next })} />
      {chosen === 'readings' ? <ReadingsList /> : <FavouritesList key={state === 'together' ? 'account' : 'device'} state={state} />}
    </Page>
  )
}
