import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { GoRow } from '../../../../../ui/go-row'
import { Page } from '../../../../../ui/page'
import { Rows } from '../../../../../ui/rows'
import { SectionTitle } from '../../../../../ui/section-title'
import { TextSizeChoice } from '../../../../../ui/text-size-choice'
import { LanguageChoice } from '../../../../accounts/language.api'
import { ElderSwitch } from '../../../components/elder-switch'
import { ColourChoice } from '../../components/colour-choice'
import { StorageRows } from '../../components/storage-rows'
import { TextPreview } from '../../components/text-preview'
import styles from './settings.module.scss'

const words = {
  zh: { where: '设置', language: '语言', colours: '颜色', size: '正文字号', service: '这个服务', about: '关于与来源' },
  en: {
    where: 'Settings',
    language: 'Language',
    colours: 'Colours',
    size: 'Text size',
    service: 'This service',
    about: 'About and sources',
  },
}

/** How the app looks, and what it keeps on the device. Everything applies at once. */
export default function SettingsPage() {
  const said = useWords(words)
  useTitle(`${said.where} · TISC青岛日刊`)
  return (
    <Page where={said.where} top={<DoubleRule />}>
      <h1 className="unseen">{said.where}</h1>
      <div className={styles.first}>
        <ElderSwitch />
      </div>
      <SectionTitle title={said.language} />
      <LanguageChoice />
      <SectionTitle title={said.colours} />
      <div className={styles.choice}>
        <ColourChoice />
      </div>
      <SectionTitle title={said.size} />
      <div className={styles.choice}>
        <TextSizeChoice />
      </div>
      <TextPreview />
      <StorageRows />
      <SectionTitle title={said.service} />
      <Rows>
        <li>
          <GoRow to="about" icon="info" words={said.about} />
        </li>
      </Rows>
    </Page>
  )
}
