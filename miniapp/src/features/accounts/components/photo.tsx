import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { useWords } from '../../../platform/use-words'
import { Icon } from '../../../ui/icon'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { usePhoto } from '../use-photo'
import styles from './photo.module.scss'

const words = {
  zh: {
    photo: '您的照片',
    put: '放一张照片',
    change: '换一张',
    remove: '拿掉',
    sending: '正在上传',
    wrong: '照片没有换成',
    why: '可以不放；只有您自己看得见',
  },
  en: {
    photo: 'Your photo',
    put: 'Add a photo',
    change: 'Change it',
    remove: 'Remove it',
    sending: 'Uploading',
    wrong: 'The photo was not changed',
    why: 'Optional; only you can see it',
  },
}

/** A photo of oneself, if one likes. */
export function Photo({ account, onChanged }: { account: Account; onChanged: () => void }) {
  const said = useWords(words)
  const { source, sending, put, remove } = usePhoto(account, onChanged)
  const [problem] = useProblemsIn()(sending.error, [])
  return (
    <>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <div className={styles.root}>
        {source ? (
          <img className={styles.picture} src={source} alt={said.photo} />
        ) : (
          <span className={styles.picture}>
            <Icon name="me" />
          </span>
        )}
        <div className={styles.words}>
          <p className={styles.why}>{said.why}</p>
          <button type="button" className={styles.link} onClick={put}>
            {sending.isSending ? said.sending : account.hasPhoto ? said.change : said.put}
          </button>
          {account.hasPhoto && (
            <button type="button" className={styles.link} onClick={remove}>
              {said.remove}
            </button>
          )}
        </div>
      </div>
    </>
  )
}
