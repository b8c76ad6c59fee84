import { Button } from './button'
import { usePageWords } from './page-words'
import { Sheet, SheetText } from './sheet'

type Props = { title: string; say: string; word: string; onConfirm: () => void; onClose: () => void }

/** Asks before something goes for good; the button names what goes. */
export function Confirm({ title, say, word, onConfirm, onClose }: Props) {
  const { keepIt } = usePageWords()
  const confirm = () => {
    onConfirm()
    onClose()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <SheetText>{say}</SheetText>
      <Button onPress={confirm}>{word}</Button>
      <Button kind="third" onPress={onClose}>
        {keepIt}
      </Button>
    </Sheet>
  )
}
