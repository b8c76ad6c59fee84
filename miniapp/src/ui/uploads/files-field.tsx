import type { AnsweredFile } from '@tisc/shared/forms/answer.schema'
import { acceptOf, kindsInWords, limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { language } from '../../platform/language'
import { isWeapp } from '../../platform/target'
import { pickFiles, type Source, sources } from '../../platform/uploads/pick-files'
import { startUploading } from '../../platform/uploads/uploading'
import { useStored } from '../../platform/use-stored'
import { useWords } from '../../platform/use-words'
import { Button } from '../button'
import styles from '../forms/question-field.module.scss'
import { Rows } from '../rows'
import { Buttons } from '../say'
import { FileRow, UploadRow } from './file-rows'
import { useArrivals } from './use-arrivals'

const words = {
  zh: {
    sources: { files: '选文件', camera: '拍照', album: '从相册选', chat: '从聊天里选文件' } satisfies Record<Source, string>,
    limits: (kinds: string, megabytes: number, count: number) => `可以传${kinds}；每个最多${megabytes}MB，最多${count}个`,
    wechat: '在微信里能传拍的照片、相册里的照片和视频、聊天里的文件；别的文件请用电脑或手机的浏览器打开这一页来传',
    full: (count: number) => `已经有${count}个，不能再加`,
    list: '文件',
  },
  en: {
    sources: { files: 'Choose files', camera: 'Take a photo', album: 'From the album', chat: 'From a chat' } satisfies Record<
      Source,
      string
    >,
    limits: (kinds: string, megabytes: number, count: number) => `Taken: ${kinds}; at most ${megabytes} MB each, at most ${count}`,
    wechat: 'WeChat gives photos you take, photos and videos of the album, and files of chats; for others open this page in a browser',
    full: (count: number) => `There are ${count} already, no more can be added`,
    list: 'Files',
  },
}

type Props = {
  /** Where an error summary leads, and what files on their way are found by: one field of a form. */
  id: string
  label: string
  hint?: string
  problem?: string | undefined
  purpose: UploadPurpose
  /** How many, where it is fewer than the purpose takes. */
  most?: number | undefined
  files: readonly AnsweredFile[]
  onFiles: (files: AnsweredFile[]) => void
}

/**
 * Files of a form: picked or photographed, uploaded in pieces with their progress, paused and gone on with, also after a cut line. The
 * form keeps the handles of those that are there; the server keeps the files once the form is sent.
 */
export function FilesField({ id, label, hint, problem, purpose, most, files, onFiles }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const onTheirWay = useArrivals(id, files, onFiles)
  const { mostMegabytes, mostFiles } = limitsOf(purpose)
  const limit = Math.min(most ?? mostFiles, mostFiles)
  const room = limit - files.length - onTheirWay.length
  const pick = async (source: Source) => {
    for (const file of (await pickFiles(source, acceptOf(purpose))).slice(0, room)) startUploading(id, purpose, file)
  }
  return (
    <div id={id} className={styles.root}>
      <p className={styles.label}>{label}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      <p className={styles.hint}>{said.limits(kindsInWords(purpose, spoken), mostMegabytes, limit)}</p>
      {isWeapp && <p className={styles.hint}>{said.wechat}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      <div aria-live="polite">
        <Rows label={said.list}>
          {files.map((file) => (
            <FileRow key={file.handle} file={file} onRemove={() => onFiles(files.filter(({ handle }) => handle !== file.handle))} />
          ))}
          {onTheirWay.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </Rows>
      </div>
      {room > 0 ? (
        <Buttons>
          {sources().map((source) => (
            <Button key={source} kind="second" onPress={() => void pick(source)}>
              {said.sources[source]}
            </Button>
          ))}
        </Buttons>
      ) : (
        <p className={styles.hint}>{said.full(limit)}</p>
      )}
    </div>
  )
}
