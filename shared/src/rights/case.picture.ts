import { type Act, type Actor, acts, askedKinds, type CaseState, caseStates, decideAct, mostTries, type Standing } from './case.table'

const states: Record<CaseState, string> = {
  received: '未分派',
  assigned: '等联系',
  working: '在办',
  asked: '等当事人',
  handed: '已转交，等签收',
  answered: '已答复',
  closed: '已结案',
}

const words: Partial<Record<Act, string>> = {
  assign: '分派',
  reach: '接通',
  miss: '第三次没接通',
  'choose-slot': '选新的时间',
  ask: '请当事人补充',
  reply: '当事人回答',
  offer: '请当事人同意转交',
  agree: '同意转交',
  decline: '不同意转交',
  'hand-over': '转交',
  acknowledge: '部门签收',
  'take-back': '没有签收，收回',
  answer: '答复',
  approve: '复核通过',
  close: '结案',
  withdraw: '撤回',
  merge: '并入另一个案件',
  reopen: '重新打开，或者分开',
}

const actors: Actor[] = ['owner', 'staff', 'supervisor', 'person', 'clock']

/** Standings in a state that differ in what rules ask for. */
const standingsIn = (state: CaseState): Standing[] => [
  { state, callBack: { tries: mostTries - 1 } },
  { state, owner: 'a', handOver: 'agreed', isProposed: true },
  ...(state === 'closed' ? [{ state, owner: 'a', merged: 'goes-on' as const }] : []),
  ...askedKinds.map((asked) => ({ state, owner: 'a', asked })),
]

/** The table of a case as a picture, in Mermaid's words, for the README of the feature: every act that leads to another state. */
export const casePicture = (): string => {
  const now = new Date(0)
  const lines = caseStates.flatMap((state) =>
    acts.flatMap((act) =>
      standingsIn(state).flatMap((standing) =>
        actors.flatMap((by) => {
          const decided = decideAct(act, by, standing, {}, now)
          return 'to' in decided && decided.to !== state ? [`  ${state} --> ${decided.to}: ${words[act] ?? act}`] : []
        }),
      ),
    ),
  )
  return [
    'stateDiagram-v2',
    ...caseStates.map((state) => `  ${state}: ${states[state]}`),
    '  [*] --> received: 立案',
    ...new Set(lines),
    '  closed --> [*]',
  ].join('\n')
}
