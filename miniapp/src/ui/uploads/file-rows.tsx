import type { AnsweredFile } from '@tisc/shared/forms/answer.schema'
import { forgetUploading, goOnUploading, type OnItsWay, pauseUploading } from '../../platform/uploads/uploading'
import { useWords } from '../../platform/use-words'
import { Button } from '../button'
import { problemIn } from '../explain'
import { sizeInWords } from '../size-words'
import styles from './file-rows.module.scss'

const words = {
  zh: {
    states: {
      sending: '正在传',
      waiting: '线路断了，恢复后自动接着传',
      checking: '传完了，正在核对',
      paused: '已暂停',
      there: '已传好',
      failed: '没有传成',
    },
    of: (sent: string, size: string) => `${sent} / ${size}`,
    failed: '没有传成，请移除后再选一次',
    pause: '暂停',
    go: '接着传',
    remove: '移除',
    there: (size: string) => `已传好，${size}`,
    progress: (name: string) => `${name}的上传进度`,
  },
  en: {
    states: {
      sending: 'Uploading',
      waiting: 'The line is cut: it goes on by itself',
      checking: 'All sent, being checked',
      paused: 'Paused',
      there: 'Uploaded',
      failed: 'Not uploaded',
    },
    of: (sent: string, size: string) => `${sent} of ${size}`,
    failed: 'Not uploaded: remove it and choose it again',
    pause: 'Pause',
    go: 'Go on',
    remove: 'Remove',
    there: (size: string) => `Uploaded, ${size}`,
    progress: (name: string) => `Progress of ${name}`,
  },
}

/** A file that is there. */
export function FileRow({ file: { name, size }, onRemove }: { file: AnsweredFile; onRemove: () => void }) {
  const said = useWords(words)
  return (
    <li className={styles.root}>
      <p className={styles.name}>{name}</p>
      <p className={styles.state}>{said.there(sizeInWords(size))}</p>
      <div className={styles.ways}>
        <Button kind="third" short onPress={onRemove}>
          {said.remove}
        </Button>
      </div>
    </li>
  )
}

/** A file on its way: how far it is, and what can be done about it. */
export function UploadRow({ upload: { id, name, size, sent, state, error } }: { upload: OnItsWay }) {
  const said = useWords(words)
  const share = Math.floor((100 * sent) / size)
  const isMoving = state === 'sending' || state === 'waiting'
  return (
    <li className={styles.root}>
      <p className={styles.name}>{name}</p>
      {state === 'failed' ? (
        <p className={styles.problem}>{problemIn(error)?.detail ?? said.failed}</p>
      ) : (
        <>
          <div
            className={styles.bar}
            role="progressbar"
            aria-label={said.progress(name)}
            aria-valuenow={share}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <div className={styles.sent} style={{ width: `${share}%` }} />
          </div>
          <p className={styles.state}>
            {said.states[state]} · {said.of(sizeInWords(sent), sizeInWords(size))}
          </p>
        </>
      )}
      <div className={styles.ways}>
        {isMoving && (
          <Button kind="third" short onPress={() => pauseUploading(id)}>
            {said.pause}
          </Button>
        )}
        {state === 'paused' && (
          <Button kind="third" short onPress={() => goOnUploading(id)}>
            {said.go}
          </Button>
        )}
        <Button kind="third" short onPress={() => forgetUploading(id)}>
          {said.remove}
        </Button>
      </div>
    </li>
  )
}
