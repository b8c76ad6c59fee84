import { useShareCard } from '../../../../platform/share'
import { useAnswer } from '../../../../platform/use-answer'
import { useAskedAgain } from '../../../../platform/use-asked-again'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { DoubleRule } from '../../../../ui/double-rule'
import { GoRow } from '../../../../ui/go-row'
import { Page } from '../../../../ui/page'
import { Rows } from '../../../../ui/rows'
import { Say } from '../../../../ui/say'
import { useDates } from '../../../../ui/use-dates'
import { CallCard, type Hotline } from '../../components/call-card'
import { hotlineApi, isHotlineAnswer } from '../../hotline.api'
import styles from './rights.module.scss'

const words = {
  zh: {
    where: '维权援助',
    card: 'TISC青岛：维权援助',
    hello: '东西被仿了、被告了，先说给我们听。',
    unsure: '说不清属于哪一类也没关系，我们来分。',
    callBack: '请给我回电',
    earliest: (when: string) => `最早${when}，提交时就立案`,
    atOnce: '选一个时间，提交时就立案',
    file: '网上立案',
    fileSay: '一次问一件，随时可以停下',
    follow: '用编号查进度',
    followSay: '不用注册，编号加电话，再收一个验证码',
    mine: '我的案件',
    mineSay: '登录以后提交的都在这里',
    advice: '先做什么，我们能帮什么',
    adviceSay: '展会、海关、境外被诉的头一个小时；27处站点',
    search: '在日刊里找案例和政策',
  },
  en: {
    where: 'Rights assistance',
    card: 'TISC青岛: rights assistance',
    hello: 'Copied, or sued? Tell us first.',
    unsure: 'You need not know what kind of case it is; we sort that out.',
    callBack: 'Call me back',
    earliest: (when: string) => `From ${when}; it is a case at once`,
    atOnce: 'Choose a time; it is a case at once',
    file: 'File a case',
    fileSay: 'One question at a time; stop whenever you like',
    follow: 'Follow a case by its reference',
    followSay: 'Without an account: reference, phone, and a code',
    mine: 'My cases',
    mineSay: 'What you sent while signed in',
    advice: 'What to do first, and what we can do',
    adviceSay: 'The first hour at a fair, at customs, sued abroad; 27 stations',
    search: 'Find cases and policies in the Daily',
  },
}

/** Three ways to get help at a glance: call, be called back, file a case; below, what was begun. */
export default function RightsPage() {
  const said = useWords(words)
  const dates = useDates()
  const [answer, ask] = useAnswer<Hotline>({
    operation: 'getHotline',
    request: {},
    ask: () => hotlineApi.getHotline(),
    isAnswer: (data) => isHotlineAnswer('getHotline', data),
  })
  useAskedAgain(ask)
  useTitle(`${said.where} · TISC青岛日刊`)
  useShareCard({ title: said.card, name: 'rights' })
  const hotline = answer.state === 'ready' ? answer.data : undefined
  const earliest = hotline?.earliestSlot
  return (
    <Page where={said.where} tab="rights">
      <DoubleRule />
      <h1 className={styles.hello}>{said.hello}</h1>
      <Say quiet>{said.unsure}</Say>
      <CallCard hotline={hotline} isUnknown={answer.state === 'failed'} />
      <Rows label={said.where}>
        <li>
          <GoRow
            to="callBack"
            icon="call-back"
            words={said.callBack}
            say={earliest ? said.earliest(dates.timeOf(earliest)) : said.atOnce}
          />
        </li>
        <li>
          <GoRow to="file" icon="file" words={said.file} say={said.fileSay} />
        </li>
        <li>
          <GoRow to="followCase" icon="search" words={said.follow} say={said.followSay} />
        </li>
        <li>
          <GoRow to="ownCases" icon="rights" words={said.mine} say={said.mineSay} />
        </li>
        <li>
          <GoRow to="advice" icon="place" words={said.advice} say={said.adviceSay} />
        </li>
        <li>
          <GoRow to="search" icon="daily" words={said.search} />
        </li>
      </Rows>
    </Page>
  )
}
