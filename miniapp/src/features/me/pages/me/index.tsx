import { useSignedIn } from '../../../../platform/use-signed-in'
import { useStored } from '../../../../platform/use-stored'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { DoubleRule } from '../../../../ui/double-rule'
import { GoRow } from '../../../../ui/go-row'
import { ListEnd } from '../../../../ui/list-end'
import { Page } from '../../../../ui/page'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { favourites, readings } from '../../../daily/daily.api'
import { useShelfSync } from '../../../daily/shelf.api'
import { AccountRows } from '../../components/account-rows'
import { Contact } from '../../components/contact'
import { ElderSwitch } from '../../components/elder-switch'
import { MatterRows } from '../../components/matter-rows'
import { ShelfFigures } from '../../components/shelf-figures'
import { SignInRow, Who } from '../../components/who'
import { meWords } from '../../me.words'

/** What is the reader's own: who they are, articles kept and read, how the app looks, and who is behind it. */
export default function MePage() {
  const said = useWords(meWords)
  const isSignedIn = useSignedIn()
  const kept = useStored(favourites).length
  const read = useStored(readings).length
  useShelfSync()
  useTitle(`${said.where} · TISC青岛日刊`)
  return (
    <Page where={said.where} tab="me">
      <DoubleRule />
      <h1 className="unseen">{said.where}</h1>
      {isSignedIn ? <Who /> : <SignInRow />}
      <ShelfFigures
        figures={[
          { list: 'favourites', count: kept, word: said.kept },
          { list: 'readings', count: read, word: said.read },
        ]}
      />
      {isSignedIn && <MatterRows />}
      <SectionTitle title={said.comfort} />
      <Rows>
        <li>
          <ElderSwitch />
        </li>
        <li>
          <GoRow to="settings" icon="settings" words={said.settings} />
        </li>
      </Rows>
      {isSignedIn && <AccountRows />}
      <Contact />
      <SectionTitle title={said.service} />
      <Rows>
        <li>
          <GoRow to="applications" icon="file" words={said.applications} say={said.applicationsSay} />
        </li>
        <li>
          <GoRow to="about" icon="info" words={said.about} say={said.aboutSay} />
        </li>
      </Rows>
      <ListEnd>{isSignedIn ? said.withAccount : said.onDevice}</ListEnd>
    </Page>
  )
}
