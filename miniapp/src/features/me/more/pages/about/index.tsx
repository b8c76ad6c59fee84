import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { Chinese, chinese } from '../../../../../ui/chinese'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Facts } from '../../../../../ui/facts'
import { Page } from '../../../../../ui/page'
import { SectionTitle } from '../../../../../ui/section-title'
import { aboutFacts } from '../../about-facts'
import { OpenFactView } from '../../components/open-fact'
import styles from './about.module.scss'

const words = {
  zh: {
    where: '关于与来源',
    what: '青岛的知识产权政策、动态和办事指南，按期编成短文。读和搜都不用登录；读过的只存在您的设备里，收藏也是，登录以后收藏跟着账号走。搜不到的词会不记名地汇总，好知道缺什么。',
    tisc: 'TISC是世界知识产权组织的技术与创新支持中心；青岛的平台在2020年获批。',
    approved: (source: string) => `获批年份见${source}`,
    how: '我们怎样编',
    names: '机构的名字换过几次',
    allIn: (source: string) => `都见${source}`,
    open: '来源之间不一样的',
    openSay: '公开的文件对下面几件事说法不一。我们没有核实，几种都列出来，写明在哪里。',
    remark: (remark: string) => `；${remark}`,
  },
  en: {
    where: 'About and sources',
    what: 'Qingdao’s IP policies, news and service guides, as short articles in issues; the articles are in Chinese. Reading and searching work without signing in. What you read stays on your device; so do favourites, which follow your account once you sign in. Words that find nothing are summed up without names, to know what is missing.',
    tisc: 'A TISC is a Technology and Innovation Support Centre of WIPO, the World Intellectual Property Organization; Qingdao’s was approved in 2020.',
    approved: (source: string) => `The year of approval is from ${source}`,
    how: 'How it is edited',
    names: 'The names of the institution over time',
    allIn: (source: string) => `All from ${source}`,
    open: 'What the sources do not agree on',
    openSay: 'Public documents differ on the following. We have not verified them; each version stands here with its place.',
    remark: (remark: string) => `; ${remark}`,
  },
}

/** What the service is, where its contents come from, and what its sources do not agree on. */
export default function AboutPage() {
  const said = useWords(words)
  const { openFacts, namesOverTime, namesSource, promises } = useWords(aboutFacts)
  const names = namesOverTime.map(({ name, value, remark }) => ({
    name,
    value: (
      <>
        <Chinese>{value}</Chinese>
        {remark && said.remark(remark)}
      </>
    ),
  }))
  useTitle(`${said.where} · TISC青岛日刊`)
  return (
    <Page where={said.where} top={<DoubleRule />}>
      <div className={styles.head}>
        <h1 {...chinese} className={styles.title}>
          TISC青岛日刊
        </h1>
        <p className={styles.say}>{said.what}</p>
        <p className={styles.say}>{said.tisc}</p>
        <p className={styles.source}>{said.approved(namesSource)}</p>
      </div>
      <SectionTitle title={said.how} />
      <div className={styles.part}>
        <Facts facts={promises} />
      </div>
      <SectionTitle title={said.names} />
      <div className={styles.part}>
        <Facts facts={names} />
        <p className={styles.source}>{said.allIn(namesSource)}</p>
      </div>
      <SectionTitle title={said.open} />
      <p className={styles.lead}>{said.openSay}</p>
      {openFacts.map((fact) => (
        <OpenFactView key={fact.title} fact={fact} />
      ))}
    </Page>
  )
}
