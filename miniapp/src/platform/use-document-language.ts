import { useLayoutEffect } from 'react'
import { language } from './language'
import { isWeapp } from './target'
import { useStored } from './use-stored'

const tags = { zh: 'zh-CN', en: 'en' }

/** Says in which language the app speaks, so that screen readers speak it too. What it passes on is marked where it stands. */
export const useDocumentLanguage = (): void => {
  const spoken = useStored(language)
  useLayoutEffect(() => {
    if (!isWeapp) document.documentElement.lang = tags[spoken]
  }, [spoken])
}
