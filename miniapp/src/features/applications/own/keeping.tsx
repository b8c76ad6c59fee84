import type { Application } from '@tisc/shared/applications/applications.schema'
import { useMine } from '../../../platform/use-mine'
import { useWords } from '../../../platform/use-words'
import { Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { TakeDocument } from '../../../ui/take-document'
import { TakeFiles } from '../../../ui/take-files'
import { isOwnAnswer, ownApi } from './own.api'

const words = {
  zh: {
    title: '自己留一份',
    say: '内容按纸质申请表的顺序排好，有编号、校验值和回执；材料和您交来的一样。',
    paper: {
      save: '下载申请内容（PDF）',
      prepare: '准备申请内容（PDF）',
      saving: '正在准备',
      handOver: '发到聊天里保存',
      saved: '文件在浏览器的下载里',
      wrong: '没有取到',
    },
  },
  en: {
    title: 'Keep a copy',
    say: 'Your answers in the order of the paper form, with the reference, the checksum and the receipt; files as you handed them in.',
    paper: {
      save: 'Download your answers (PDF)',
      prepare: 'Prepare your answers (PDF)',
      saving: 'Preparing',
      handOver: 'Send it to a chat to save it',
      saved: 'The file is among your downloads',
      wrong: 'It could not be fetched',
    },
  },
}

/** What was sent, as a document and file by file. */
export function Keeping({ application: { id, reference = '' } }: { application: Application }) {
  const said = useWords(words)
  const [answer] = useMine({
    operation: 'listOwnFiles',
    request: { id },
    ask: () => ownApi.listOwnFiles({ params: { id } }),
    isAnswer: (data) => isOwnAnswer('listOwnFiles', data),
  })
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Say quiet>{said.say}</Say>
      <TakeDocument address={`/api/applications/${id}/answers.pdf`} name={`tisc-application-${reference}.pdf`} said={said.paper} />
      {answer.state === 'ready' && <TakeFiles files={answer.data.items} under={`/api/applications/${id}/files`} />}
    </>
  )
}
