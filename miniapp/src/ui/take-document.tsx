import { useState } from 'react'
import { type TakenFile, takeFile } from '../platform/take-file'
import { isWeapp } from '../platform/target'
import { toast } from '../platform/toast'
import { useSending } from '../platform/use-sending'
import { Button } from './button'
import { Note } from './note'
import { useProblemsIn } from './problems'
import { Buttons, Say } from './say'

type Said = { save: string; prepare: string; saving: string; handOver: string; saved: string; wrong: string }
/** `say` stands above: what it is, and once the file is there, what to do with it. */
type Props = { address: string; name: string; said: Said; say?: { before: string; ready: string } }

/** A document of one's own: at once in a browser, in WeChat by a second tap, which it wants for handing files over. */
export function TakeDocument({ address, name, said, say }: Props) {
  const [file, setFile] = useState<TakenFile>()
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const take = async () => {
    const taken = await send(() => takeFile(address, name))
    if (!taken) return
    if (isWeapp) return setFile(taken)
    await taken.handOver()
    toast(said.saved)
  }
  return (
    <>
      {say && <Say>{file ? say.ready : say.before}</Say>}
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <Buttons>
        {file ? (
          // closing WeChat's list of chats rejects; the file is still here
          <Button onPress={() => void file.handOver().catch(() => undefined)}>{said.handOver}</Button>
        ) : (
          <Button kind="second" onPress={() => void take()}>
            {sending.isSending ? said.saving : isWeapp ? said.prepare : said.save}
          </Button>
        )}
      </Buttons>
    </>
  )
}
