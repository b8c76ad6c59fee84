import { useWords } from '../../../../platform/use-words'
import { Note } from '../../../../ui/note'

const words = { zh: { title: '没有办成' }, en: { title: 'That did not work' } }

/** Why something was refused, in the server's words, where it was asked for. */
export function Refusal({ say }: { say: string | undefined }) {
  const { title } = useWords(words)
  return (
    <div role="alert">
      {say && (
        <Note tone="warning" title={title}>
          {say}
        </Note>
      )}
    </div>
  )
}
