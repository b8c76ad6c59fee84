import { Button } from './button'
import styles from './confirm.module.scss'
import { usePageWords } from './page-words'
import { Sheet } from './sheet'

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
      <p className={styles.say}>{say}</p>
      <Button onPress={confirm}>{word}</Button>
      <Button kind="third" onPress={onClose}>
        {keepIt}
      </Button>
    </Sheet>
  )
}
