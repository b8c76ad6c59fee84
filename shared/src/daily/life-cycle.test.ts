import { articleActs, articleStates, isPublic, mayAct } from './life-cycle'

const acts = Object.keys(articleActs) as (keyof typeof articleActs)[]

it('is this table and no other', () => {
  const table = Object.fromEntries(
    articleStates.map((state) => [state, acts.filter((act) => mayAct(act, state)).map((act) => `${act} → ${articleActs[act].to}`)]),
  )
  expect(table).toEqual({
    draft: ['submit → in-review', 'publish → published', 'discard → discarded'],
    'in-review': ['return → draft', 'schedule → scheduled', 'publish → published'],
    scheduled: ['return → draft', 'unschedule → in-review', 'publish → published'],
    published: ['correct → published', 'withdraw → withdrawn'],
    withdrawn: ['republish → published'],
    discarded: ['takeBack → draft'],
  })
})

it('never leads a public article back into the dark', () => {
  for (const act of acts)
    for (const state of articleStates) if (mayAct(act, state) && isPublic(state)) expect(isPublic(articleActs[act].to)).toBe(true)
})
