import { type TieKind, tieKinds } from '@tisc/shared/applications/pool/conflicts'
import type { Candidate, Matching } from '@tisc/shared/applications/pool/matching.staff.contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Column } from '../../ui/columns'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { InviteDialog } from './invite-dialog'
import { ipTypeText, jurisdictionText } from './words'

const reasonsText = ({ reasons: { knowsType, knowsPlace, load, most, asked, lastAsked } }: Candidate): string =>
  [
    knowsType !== undefined && (knowsType ? '类型对得上' : '类型对不上'),
    knowsPlace !== undefined && (knowsPlace ? '熟悉当地' : '没有写熟悉当地'),
    `手上${load}件，最多${most}件`,
    asked === 0 ? '还没有邀请过' : `邀请过${asked}次，上次${lastAsked?.slice(0, 10)}`,
  ]
    .filter(Boolean)
    .join('；')

type Tie = Candidate['conflicts'][number]
const tieText = ({ party, with: name, kind, likeness }: Tie): string =>
  `${tieKinds[kind as TieKind] ?? kind}“${name}”${likeness === 'same' ? '就是' : '和'}“${party}”${likeness === 'same' ? '' : '很像'}`

const Ties = ({ conflicts }: { conflicts: Tie[] }) =>
  conflicts.map((tie) => (
    <div key={tieText(tie)}>
      <State tone={tie.likeness === 'same' ? 'warning' : 'waiting'}>{tieText(tie)}</State>
    </div>
  ))

const isBlocked = ({ conflicts }: Candidate): boolean => conflicts.some(({ likeness }) => likeness === 'same')

const needText = ({ ipType, isOverseas, place }: Matching['need']): string =>
  [ipTypeText(ipType), isOverseas ? (place ? jurisdictionText(place) : '境外') : '境内'].join('，')

/** Who could be asked, the fittest first, with the reasons of each place; who must keep out of the way cannot be. */
export const Candidates = ({ caseId, matching }: { caseId: string; matching: Matching }) => {
  const [chosen, setChosen] = useState<Candidate>()
  const { candidates, total, left, need, hasAccount } = matching
  const columns: Column<Candidate>[] = [
    { title: '名次', className: 'number', width: 60, render: (_, one) => candidates.indexOf(one) + 1 },
    {
      title: '专家',
      render: (_, { id, name, employer }) => (
        <>
          <Link to={`/pool/${id}`}>{name}</Link>
          <div className="soft">{employer}</div>
        </>
      ),
    },
    { title: '排在这里的理由', render: (_, one) => reasonsText(one) },
    { title: '回避', render: (_, { conflicts }) => (conflicts.length > 0 ? <Ties conflicts={conflicts} /> : '没有查到') },
    {
      title: '邀请',
      render: (_, one) =>
        isBlocked(one) ? (
          '要回避，不能邀请'
        ) : (
          <Button size="small" onClick={() => setChosen(one)}>
            邀请{one.name}
          </Button>
        ),
    },
  ]
  return (
    <div style={{ marginTop: 16 }}>
      <p>
        这个案件要的是：{needText(need)}
        。先看类型对不对，再看熟不熟悉当地；差不多的人里，手上案子占他能接的比例小的在前，再看谁被邀请得少、谁隔得久；还一样，每个案件各抽一次签。
      </p>
      <Rows<Candidate> name="可以邀请的专家" rows={candidates} columns={columns} isPart empty="现在没有可以邀请的人" />
      <p className="soft">
        可以邀请的有{total}人，列出前{candidates.length}人。没有列出：手上已满{left.full}人，暂时不接{left.paused}人，这个案件已经邀请过
        {left.asked}人。
      </p>
      {chosen && <InviteDialog caseId={caseId} candidate={chosen} hasAccount={hasAccount} close={() => setChosen(undefined)} />}
    </div>
  )
}
