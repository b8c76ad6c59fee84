import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { type Question, widened } from '../question'

type Props = { question: Question; nearest: string | undefined; onAsk: (question: Question) => void }

/** Nothing matched: without the filters, or with the nearest word that has something. */
export function NothingFound({ question, nearest, onAsk }: Props) {
  const isNarrowed = Object.keys(question).length > 1
  const next = isNarrowed ? widened(question) : nearest ? { q: nearest } : undefined
  const say = isNarrowed
    ? '筛选以后没有了，去掉筛选再看看。'
    : nearest
      ? '有一个相近的词找得到文章。'
      : '换一个短一点的词，或者少写几个词。'
  const action = next && (
    <Button kind="second" short onPress={() => onAsk(next)}>
      {isNarrowed ? '去掉筛选' : `找“${nearest}”`}
    </Button>
  )
  return <Empty icon="search" fact={`没有找到“${question.q}”`} say={say} action={action} />
}
