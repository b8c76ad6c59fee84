import { shownReference } from '@tisc/shared/platform/reference'
import type { Joining, OwnCase } from '@tisc/shared/rights/rights.schema'
import { useWords } from '../../../../platform/use-words'
import { GoRow } from '../../../../ui/go-row'
import { Say } from '../../../../ui/say'

const words = {
  zh: {
    known: {
      merged: (reference: string) => `这件事在编号${reference}里接着办，进度和答复请看那里`,
      absorbed: (reference: string) => `您的编号${reference}并到这里一起办`,
      'split-from': (reference: string) => `从您的编号${reference}里分出来，单独办`,
      'split-into': (reference: string) => `其中一件事分出去了，新的编号${reference}`,
    },
    together: '您反映的事和另一个报告是同一件事，我们一起办。那个报告不是您提交的，所以它的内容这里不显示；有结果，承办人在这里告诉您。',
    over: '一起办理的报告已经结案。还有问题，请给承办人留言，或者重新打开。',
    wrong: '如果不是同一件事，请写明原因，点“重新打开”，就分开办。',
  },
  en: {
    known: {
      merged: (reference: string) => `This goes on under reference ${reference}: progress and answer are there`,
      absorbed: (reference: string) => `Your reference ${reference} goes on here`,
      'split-from': (reference: string) => `Taken out of your reference ${reference}, as a case of its own`,
      'split-into': (reference: string) => `One of the matters became a case of its own: reference ${reference}`,
    },
    together:
      'What you reported and another report are the same matter, so we deal with both together. That report is not yours, so nothing of it is shown here; the officer tells you the result here.',
    over: 'The report it was dealt with together with is closed. If you have more questions, write to the officer or reopen the case.',
    wrong: 'If it is not the same matter, say why and press “Reopen”: it is then dealt with by itself.',
  },
}

type Given = { joined: OwnCase['joined'] /** Whether the pages of one's own cases can be opened. */; isMember: boolean }
type Known = { how: Joining; id: string; reference: string; isMember: boolean }

/** Another of one's own cases: a way there for whoever has an account, its reference for whoever follows without one. */
function KnownCase({ how, id, reference, isMember }: Known) {
  const said = useWords(words).known[how](shownReference(reference))
  return isMember ? <GoRow to="ownCase" params={{ id }} words={said} /> : <Say>{said}</Say>
}

/** What a case belongs together with; of somebody else's report that there is one, and nothing more. */
export function CaseJoined({ joined, isMember }: Given) {
  const said = useWords(words)
  return (
    <>
      {joined.map(({ how, at, isOver, other }) => (
        <div key={`${how} ${at}`}>
          {other ? (
            <KnownCase how={how} {...other} isMember={isMember} />
          ) : (
            how === 'merged' && <Say>{isOver ? said.over : said.together}</Say>
          )}
          {how === 'merged' && !isOver && <Say quiet>{said.wrong}</Say>}
        </div>
      ))}
    </>
  )
}
