import { bodyText } from '@tisc/shared/daily/body.text'
import type { Article } from '@tisc/shared/daily/daily.schema'
import { useEffect, useState } from 'react'
import { language } from '../../../../platform/language'
import { session } from '../../../../platform/session'
import { shareAddress } from '../../../../platform/share'
import { canSpeak, hush, speak } from '../../../../platform/speech'
import { isWeapp } from '../../../../platform/target'
import { toast } from '../../../../platform/toast'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { classNames } from '../../../../ui/class-names'
import { Icon, type IconName } from '../../../../ui/icon'
import { favourites, toggleFavourite } from '../../shelf'
import styles from './article-tools.module.scss'
import { TextSizeSheet } from './text-size-sheet'

const words = {
  zh: {
    tools: '阅读工具',
    keep: '收藏',
    kept: '已收藏',
    nowKept: '收藏好了，在“我的”里',
    letGo: '已取消收藏',
    size: '字号',
    speak: '朗读',
    hush: '停下',
    share: '分享',
  },
  en: {
    tools: 'Tools',
    keep: 'Keep',
    kept: 'Kept',
    nowKept: 'Kept; you find it under “Me”',
    letGo: 'No longer kept',
    size: 'Size',
    speak: 'Read aloud',
    hush: 'Stop',
    share: 'Share',
  },
}

type ToolProps = { icon: IconName; word: string; on?: boolean; onPress: () => void; shares?: boolean }

function Tool({ icon, word, on, onPress, shares = false }: ToolProps) {
  return (
    <button
      type="button"
      className={classNames(styles.tool, on && styles.on)}
      aria-pressed={on}
      onClick={onPress}
      {...(isWeapp && shares && { openType: 'share' })}
    >
      <Icon name={icon} />
      {word}
    </button>
  )
}

/** Reading aloud: on or off; leaving the page ends it. */
const useReading = (article: Article) => {
  const [isReading, setReading] = useState(false)
  useEffect(() => hush, [])
  const toggle = () => {
    hush()
    setReading(!isReading)
    if (!isReading) speak([article.title, ...bodyText(article.body).split('\n')], () => setReading(false))
  }
  return { isReading, toggle }
}

/** Tells the account, if there is one; when it is not reached, the next visit to one's own page does it. */
const tellAccount = () => import('../../shelf-sync').then(({ syncShelf }) => syncShelf()).catch(() => undefined)

const keep = (article: Article) => {
  const said = words[language.read()]
  toast(toggleFavourite(article) ? said.nowKept : said.letGo)
  if (session.read().since) void tellAccount()
}

/** What one can do with an article, in reach of the thumb. */
export function ArticleTools({ article }: { article: Article }) {
  const said = useWords(words)
  const [isSizing, setSizing] = useState(false)
  const { isReading, toggle } = useReading(article)
  const isKept = useStored(favourites).some(({ id }) => id === article.id)
  return (
    <>
      <footer className={styles.root}>
        <div className={styles.tools} role="toolbar" aria-label={said.tools}>
          <Tool icon="keep" word={isKept ? said.kept : said.keep} on={isKept} onPress={() => keep(article)} />
          <Tool icon="size" word={said.size} onPress={() => setSizing(true)} />
          {canSpeak() && <Tool icon="speak" word={isReading ? said.hush : said.speak} on={isReading} onPress={toggle} />}
          <Tool
            icon="share"
            word={said.share}
            shares
            onPress={() => void shareAddress({ title: article.title, name: 'article', params: { id: article.id } })}
          />
        </div>
      </footer>
      {isSizing && <TextSizeSheet onClose={() => setSizing(false)} />}
    </>
  )
}
