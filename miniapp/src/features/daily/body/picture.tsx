import type { BlockOf } from '@tisc/shared/daily/body.schema'
import { isWeapp } from '../../../platform/target'
import styles from './body.module.scss'
import { Runs } from './runs'

/** A picture with its words; where its size is known, its place is kept while it loads. */
export function Picture({ block: { source, alt, caption, width, height } }: { block: BlockOf<'image'> }) {
  const address = isWeapp && source.startsWith('/') ? API_ORIGIN + source : source
  return (
    <figure className={styles.picture}>
      <img
        src={address}
        alt={alt}
        className={styles.image}
        {...(isWeapp ? { mode: 'widthFix', lazyLoad: true, 'aria-label': alt } : { width, height, loading: 'lazy', decoding: 'async' })}
      />
      {caption && (
        <figcaption className={styles.caption}>
          <Runs runs={caption} />
        </figcaption>
      )}
    </figure>
  )
}
