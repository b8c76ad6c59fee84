import { useWords } from '../../../platform/use-words'
import { SectionTitle } from '../../../ui/section-title'
import { TakeDocument } from '../../../ui/take-document'

const words = {
  zh: {
    title: '带走',
    lead: '我们保存的、关于您的全部内容，打成一个压缩包，里面的文件用文本编辑器就能看。',
    save: '下载我的数据',
    prepare: '准备我的数据',
    saving: '正在准备',
    saved: '文件在浏览器的下载里',
    ready: '文件准备好了。发给自己（文件传输助手），就能存到手机或电脑。',
    handOver: '发到聊天里保存',
    wrong: '没有取到',
  },
  en: {
    title: 'Take it along',
    lead: 'Everything we keep about you as one archive; its files open in any text editor.',
    save: 'Download my data',
    prepare: 'Prepare my data',
    saving: 'Preparing',
    saved: 'The file is among your downloads',
    ready: 'The file is ready. Send it to yourself (File Transfer) to save it.',
    handOver: 'Send it to a chat to save it',
    wrong: 'It could not be fetched',
  },
}

/** One's data as a file. */
export function ExportData() {
  const said = useWords(words)
  return (
    <section>
      <SectionTitle title={said.title} />
      <TakeDocument
        address="/api/accounts/me/data.zip"
        name="tisc-my-data.zip"
        said={said}
        say={{ before: said.lead, ready: said.ready }}
      />
    </section>
  )
}
