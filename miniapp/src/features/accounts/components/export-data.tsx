import { useState } from 'react'
import { type TakenFile, takeFile } from '../../../platform/take-file'
import { isWeapp } from '../../../platform/target'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'

const words = {
  zh: {
    title: '带走',
    lead: '我们保存的、关于您的全部内容，打成一个压缩包，里面的文件用文本编辑器就能看。',
    take: '下载我的数据',
    prepare: '准备我的数据',
    taking: '正在准备',
    taken: '文件在浏览器的下载里',
    ready: '文件准备好了。发给自己（文件传输助手），就能存到手机或电脑。',
    handOver: '发到聊天里保存',
    wrong: '没有取到',
  },
  en: {
    title: 'Take it along',
    lead: 'Everything we keep about you as one archive; its files open in any text editor.',
    take: 'Download my data',
    prepare: 'Prepare my data',
    taking: 'Preparing',
    taken: 'The file is among your downloads',
    ready: 'The file is ready. Send it to yourself (File Transfer) to save it.',
    handOver: 'Send it to a chat to save it',
    wrong: 'It could not be fetched',
  },
}

const fileName = 'tisc-my-data.zip'

/** One's data as a file: at once in a browser, in WeChat by a second tap, which it wants for handing files over. */
export function ExportData() {
  const said = useWords(words)
  const [file, setFile] = useState<TakenFile>()
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const take = async () => {
    const taken = await send(() => takeFile('/api/accounts/me/data.zip', fileName))
    if (!taken) return
    if (isWeapp) return setFile(taken)
    await taken.handOver()
    toast(said.taken)
  }
  return (
    <section>
      <SectionTitle title={said.title} />
      <Say>{file ? said.ready : said.lead}</Say>
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
            {sending.isSending ? said.taking : isWeapp ? said.prepare : said.take}
          </Button>
        )}
      </Buttons>
    </section>
  )
}
