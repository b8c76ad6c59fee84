import { useTitle } from '../../../../../platform/use-title'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Facts } from '../../../../../ui/facts'
import { Page } from '../../../../../ui/page'
import { SectionTitle } from '../../../../../ui/section-title'
import { namesOverTime, namesSource, openFacts, promises } from '../../about-facts'
import { OpenFactView } from '../../components/open-fact'
import styles from './about.module.scss'

/** What the service is, where its contents come from, and what its sources do not agree on. */
export default function AboutPage() {
  useTitle('关于与来源 · TISC青岛日刊')
  return (
    <Page where="关于与来源" top={<DoubleRule />}>
      <div className={styles.head}>
        <h1 className={styles.title}>TISC青岛日刊</h1>
        <p className={styles.say}>
          青岛的知识产权政策、动态和办事指南，按期编成短文。读和搜都不用登录；读过的只存在您的设备里，收藏也是，登录以后收藏跟着账号走。搜不到的词会不记名地汇总，好知道缺什么。
        </p>
        <p className={styles.say}>TISC是世界知识产权组织的技术与创新支持中心；青岛的平台在2020年获批。</p>
        <p className={styles.source}>{`获批年份见${namesSource}`}</p>
      </div>
      <SectionTitle title="我们怎样编" />
      <div className={styles.part}>
        <Facts facts={promises} />
      </div>
      <SectionTitle title="机构的名字换过几次" />
      <div className={styles.part}>
        <Facts facts={namesOverTime} />
        <p className={styles.source}>{`都见${namesSource}`}</p>
      </div>
      <SectionTitle title="来源之间不一样的" />
      <p className={styles.lead}>公开的文件对下面几件事说法不一。我们没有核实，几种都列出来，写明在哪里。</p>
      {openFacts.map((fact) => (
        <OpenFactView key={fact.title} fact={fact} />
      ))}
    </Page>
  )
}
