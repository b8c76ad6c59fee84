import { newsOf } from './news'

const list = { items: [{ id: 'shown', revision: 3 }], recent: [{ id: 'elsewhere', revision: 5 }] }
const of = (id: string, revision: number, isIn: boolean) => newsOf([{ id, revision, isIn }], list).map((one) => one.id)

it('tells of what is shown and went on, and of what came into the view', () => {
  expect(of('shown', 4, false)).toEqual(['shown'])
  expect(of('new', 1, true)).toEqual(['new'])
  expect(of('elsewhere', 6, true)).toEqual(['elsewhere'])
})

it('tells of nothing that its reader has seen, and of nothing that is no concern of the view', () => {
  expect(of('shown', 3, true)).toEqual([])
  expect(of('elsewhere', 5, true)).toEqual([])
  expect(of('new', 1, false)).toEqual([])
})
