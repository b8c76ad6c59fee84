import { useWords } from '../../../../platform/use-words'
import { TextLink } from '../../../../ui/text-link'
import styles from './text-way.module.scss'

const words = { zh: { map: '在地图里找' }, en: { map: 'Find on a map' } }

/** As the map calls it, whatever the reader's language. */
const quoted = { city: '青岛' }

/** A search for a place on a map; where the documents give no address, its name is all that is known. */
export function MapLink({ venue }: { venue: string }) {
  const { map } = useWords(words)
  const address = `https://uri.amap.com/search?keyword=${encodeURIComponent(venue)}&city=${encodeURIComponent(quoted.city)}`
  return (
    <TextLink address={address} className={styles.root}>
      {map}
    </TextLink>
  )
}
