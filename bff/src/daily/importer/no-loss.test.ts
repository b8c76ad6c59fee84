import type { Body } from '@tisc/shared/daily/body.schema'
import { unaccounted } from './no-loss'

describe('the proof of no loss', () => {
  const body: Body = [{ kind: 'paragraph', runs: [{ text: '甲乙丙' }] }]

  it('is satisfied when every character is in the body or in the report', () => {
    const report = { dropped: [{ kind: 'page-number' as const, text: '- 2 -' }], found: [{ what: '标题', text: '题', taken: true }] }
    expect(unaccounted('题\n甲 乙\n- 2 -\n丙', body, report)).toEqual({ missing: '', added: '', inOrder: true })
  })

  it('sees a lost, an invented and a displaced character', () => {
    expect(unaccounted('甲乙丙丁', body, { dropped: [], found: [] }).missing).toBe('丁')
    expect(unaccounted('甲丙', body, { dropped: [], found: [] })).toMatchObject({ added: '乙', inOrder: false })
    expect(unaccounted('乙甲丙', body, { dropped: [], found: [] }).inOrder).toBe(false)
  })
})
