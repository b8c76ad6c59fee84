import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { useWords } from '../../../platform/use-words'
import { Chinese } from '../../../ui/chinese'
import { Facts } from '../../../ui/facts'
import { GoRow } from '../../../ui/go-row'
import { Rows } from '../../../ui/rows'
import { Inset } from '../../../ui/say'
import { useDates } from '../../../ui/use-dates'

const words = {
  zh: {
    name: '姓名',
    employer: '单位',
    phone: '手机号',
    wechat: '微信',
    since: '账号从',
    none: '没有填',
    linked: '已绑定',
    unlinked: '没有绑定',
    correct: '改正',
    consents: '同意与隐私',
    devices: '登录的设备',
  },
  en: {
    name: 'Name',
    employer: 'Employer',
    phone: 'Mobile number',
    wechat: 'WeChat',
    since: 'Account since',
    none: 'Not entered',
    linked: 'Linked',
    unlinked: 'Not linked',
    correct: 'Correct this',
    consents: 'Consents',
    devices: 'Devices',
  },
}

/** What the account holds, and the ways to what else there is. */
export function DataFacts({ account: { name, employer, phone, hasWechat, since } }: { account: Account }) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const facts = [
    { name: said.name, value: name ? <Chinese>{name}</Chinese> : said.none },
    { name: said.employer, value: employer ? <Chinese>{employer}</Chinese> : said.none },
    { name: said.phone, value: phone ?? said.none },
    { name: said.wechat, value: hasWechat ? said.linked : said.unlinked },
    { name: said.since, value: dayOf(since) },
  ]
  return (
    <>
      <Inset>
        <Facts facts={facts} />
      </Inset>
      <Rows>
        <li>
          <GoRow to="profile" icon="me" words={said.correct} />
        </li>
        <li>
          <GoRow to="privacy" icon="check" words={said.consents} />
        </li>
        <li>
          <GoRow to="sessions" icon="phone" words={said.devices} />
        </li>
      </Rows>
    </>
  )
}
