import { useTitle } from '../../../../../platform/use-title'
import { DoubleRule } from '../../../../../ui/double-rule'
import { GoRow } from '../../../../../ui/go-row'
import { Page } from '../../../../../ui/page'
import { Rows } from '../../../../../ui/rows'
import { SectionTitle } from '../../../../../ui/section-title'
import { TextSizeChoice } from '../../../../../ui/text-size-choice'
import { ElderSwitch } from '../../../components/elder-switch'
import { ColourChoice } from '../../components/colour-choice'
import { StorageRows } from '../../components/storage-rows'
import { TextPreview } from '../../components/text-preview'
import styles from './settings.module.scss'

/** How the app looks, and what it keeps on the device. Everything applies at once. */
export default function SettingsPage() {
  useTitle('设置 · TISC青岛日刊')
  return (
    <Page where="设置" top={<DoubleRule />}>
      <h1 className="unseen">设置</h1>
      <div className={styles.first}>
        <ElderSwitch />
      </div>
      <SectionTitle title="颜色" />
      <div className={styles.choice}>
        <ColourChoice />
      </div>
      <SectionTitle title="正文字号" />
      <div className={styles.choice}>
        <TextSizeChoice />
      </div>
      <TextPreview />
      <StorageRows />
      <SectionTitle title="这个服务" />
      <Rows>
        <li>
          <GoRow to="about" icon="info" words="关于与来源" />
        </li>
      </Rows>
    </Page>
  )
}
