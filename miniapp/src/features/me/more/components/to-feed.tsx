import { go } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'

const words = { zh: { go: '去看本期' }, en: { go: 'To the latest issue' } }

/** The way out of an empty list. */
export function ToFeed() {
  const said = useWords(words)
  return (
    <Button kind="second" short onPress={() => void go('feed')}>
      {said.go}
    </Button>
  )
}
