import { beginSession, session } from '../../platform/session'
import { sampleSummary } from './sample'
import { favourites, removals, toggleFavourite } from './shelf'
import { client } from './shelf.client'
import { syncShelf } from './shelf-sync'

jest.mock('./shelf.client', () => ({ contract: {}, client: { mergeShelf: jest.fn() } }))
const merge = jest.mocked(client.mergeShelf)
const article = (id: string, minute: number) => ({ id, title: id, type: 'policy', at: `2026-11-24T02:0${minute}:00.000Z` })
const kept = () => favourites.read().map(({ id }) => id)

beforeEach(() => {
  jest.clearAllMocks()
  favourites.clear()
  removals.clear()
  beginSession(undefined)
})

it('tells what was kept and let go, takes over what the account knows, and forgets the removals it told', async () => {
  favourites.write([article('a', 1)])
  removals.write([{ id: 'b', at: article('b', 2).at }])
  merge.mockResolvedValue({ items: [article('c', 3), article('a', 1)] })
  await syncShelf()
  expect(merge).toHaveBeenCalledWith({
    body: {
      changes: [
        { id: 'a', at: article('a', 1).at, kept: true },
        { id: 'b', at: article('b', 2).at, kept: false },
      ],
    },
  })
  expect(kept()).toEqual(['c', 'a'])
  expect(removals.read()).toEqual([])
})

it('loses nothing that is done meanwhile', async () => {
  favourites.write([article('a', 1), article('b', 1)])
  merge.mockImplementation(async () => {
    toggleFavourite(sampleSummary({ id: 'new' }))
    toggleFavourite(sampleSummary({ id: 'a' }))
    return { items: [article('a', 1), article('b', 1)] }
  })
  await syncShelf()
  expect(kept()).toEqual(['new', 'b'])
  expect(removals.read().map(({ id }) => id)).toEqual(['a'])
})

it('keeps everything when the account is not reached', async () => {
  favourites.write([article('a', 1)])
  removals.write([{ id: 'b', at: article('b', 2).at }])
  merge.mockRejectedValue(new Error('no network'))
  await expect(syncShelf()).rejects.toThrow('no network')
  expect(kept()).toEqual(['a'])
  expect(removals.read()).toHaveLength(1)
})

it('asks once for all who need it, and never without an account', async () => {
  merge.mockResolvedValue({ items: [] })
  await Promise.all([syncShelf(), syncShelf()])
  expect(merge).toHaveBeenCalledTimes(1)
  session.clear()
  await syncShelf()
  expect(merge).toHaveBeenCalledTimes(1)
})
