import { fireEvent, render, screen } from '@testing-library/react'
import type { OwnCase } from '@tisc/shared/rights/rights.schema'
import { language } from '../../../../platform/language'
import { CaseView } from './case-view'

jest.mock('../rights.api', () => ({ rightsApi: {}, isRightsAnswer: async () => true }))

const shown: OwnCase = {
  ...{ id: 'a'.repeat(24), reference: '2205041786', receivedAt: '2026-11-27T09:00:00.000Z', state: 'asked', revision: 5 },
  ...{ ipType: 'circuit', asked: 'answer', may: ['reply', 'withdraw'], story: [], joined: [] },
  facts: { about: '样例', ipType: 'circuit', role: 'holder', isOverseas: false },
}
afterEach(() => language.write('zh'))
const view = (now: OwnCase) => <CaseView shown={now} act={async () => undefined} again={async () => undefined} />

it('keeps what somebody is writing when there is news of the case', () => {
  const { rerender } = render(view(shown))
  fireEvent.change(screen.getByLabelText('您的回答'), { target: { value: '订单页在这里' } })
  rerender(view({ ...shown, revision: 6 }))
  expect(screen.getByLabelText('您的回答')).toHaveValue('订单页在这里')
  expect(screen.getAllByText('集成电路布图设计')).toHaveLength(2)
})

it('promises no term for opening a case again that a setting may change', () => {
  render(view(shown))
  fireEvent.click(screen.getByRole('button', { name: '撤回这个案件' }))
  expect(screen.getByRole('status')).not.toHaveTextContent(/\d/)
})

it('tells how a deadline is counted in the reader’s language', () => {
  const due = { what: 'person' as const, provisional: false, sum: ['10个工作日'], sumEn: ['10 working days'] }
  language.write('en')
  render(view({ ...shown, due }))
  fireEvent.click(screen.getByText('How the time is counted'))
  expect(screen.getByText('10 working days')).toBeVisible()
  expect(screen.queryByText('10个工作日')).toBeNull()
})
