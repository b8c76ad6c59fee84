import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { type Question, widened } from '../question'

const words = {
  zh: {
    fact: (words: string) => `没有找到“${words}”`,
    narrowed: '筛选以后没有了，去掉筛选再看看。',
    nearest: '有一个相近的词找得到文章。',
    shorter: '换一个短一点的词，或者少写几个词。',
    widen: '去掉筛选',
    find: (word: string) => `找“${word}”`,
  },
  en: {
    fact: (words: string) => `Nothing found for “${words}”`,
    narrowed: 'Nothing is left with these filters; try without.',
    nearest: 'There is a word close to it that finds articles.',
    shorter: 'Articles are in Chinese: try a shorter Chinese word, or fewer words.',
    widen: 'Without filters',
    find: (word: string) => `Find “${word}”`,
  },
}

type Props = { question: Question; nearest: string | undefined; onAsk: (question: Question) => void }

/** Nothing matched: without the filters, or with the nearest word that has something. */
export function NothingFound({ question, nearest, onAsk }: Props) {
  const said = useWords(words)
  const isNarrowed = Object.keys(question).length > 1
  const next = isNarrowed ? widened(question) : nearest ? { q: nearest } : undefined
  const say = isNarrowed ? said.narrowed : nearest ? said.nearest : said.shorter
  const action = next && (
    <Button kind="second" short onPress={() => onAsk(next)}>
      {isNarrowed ? said.widen : said.find(nearest ?? '')}
    </Button>
  )
  return <Empty icon="search" fact={said.fact(question.q)} say={say} action={action} />
}
