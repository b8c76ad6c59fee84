import { useWords } from '../../../../platform/use-words'
import { TextLink } from '../../../../ui/text-link'
import styles from './text-way.module.scss'

const words = { zh: { map: '在地图里找' }, en: { map: 'Find on a map' } }

/** A search for a place on a map; where the documents give no address, its name is all that is known. */
export function MapLink({ venue }: { venue: string }) {
  const { map } = useWords(words)
  const address = `https://uri.amap.com/search?keyword=${encodeURIComponent(venue)}&city=${encodeURIComponent('青岛')}`
  return (
    <TextLink address={address} className={styles.root}>
      {map}
    </TextLink>
  )
}
