import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { openPhone } from '../../test/phone'
import { followedSecret, makeCase } from '../../test/rights'

const app = startTestApp()

it('writes words down once, however often they are sent because an answer was lost, and again once they are meant', async () => {
  const made = await makeCase(app)
  const officer = await startWork(app, '承办样例', ['case-officer'])
  const colleague = await startWork(app, '同事样例', ['case-officer'])
  const note = ({ browser }: typeof officer, revision: number) =>
    browser.client(casesContract).actOnCase({ params: { id: made.id }, body: { revision, act: { do: 'note', text: '内部记录样例' } } })
  const { revision } = await officer.browser.client(casesContract).getCase({ params: { id: made.id } })
  const first = await note(officer, revision)
  // the same at once, at both instances
  const again = await Promise.all([note(officer, revision), note(officer, revision)])
  expect(again.map((one) => one.revision)).toEqual([first.revision, first.revision])
  await note(colleague, revision)
  const { story } = await note(officer, first.revision + 1)
  expect(story.filter(({ kind }) => kind === 'note').map(({ by }) => by)).toEqual(['承办样例', '同事样例', '承办样例'])
  const params = { secret: await followedSecret(app, made) }
  const rights = openPhone(app).client(rightsContract)
  const seen = (await rights.getFollowedCase({ params })).revision
  const say = () => rights.actOnFollowedCase({ params, body: { revision: seen, act: { do: 'say', text: '补一句样例' } } })
  await say()
  expect((await say()).story.filter(({ kind }) => kind === 'said')).toHaveLength(1)
})
