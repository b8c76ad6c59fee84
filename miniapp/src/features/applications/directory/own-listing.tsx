import { useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Link } from '../../../ui/link'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { SeparateConsents } from '../../accounts/separate.api'
import { directoryApi } from './directory.api'

const words = {
  zh: {
    title: '公开名录',
    say: '要不要让大家在名录里找到您，由您一项一项决定；电话和邮箱永远不公开。不公开不影响您在库里。',
    decide: '决定公开哪几项',
    see: '看名录',
  },
  en: {
    title: 'Public directory',
    say: 'Whether everybody can find you in the directory is for you to decide, one item after another; phone and mail address are never listed. It changes nothing about your place in the pool.',
    decide: 'Decide what is listed',
    see: 'See the directory',
  },
}

/** Where a member decides, field by field, what the public directory says of them; taken back, it is gone at once. */
export function OwnListing({ id }: { id: string }) {
  const said = useWords(words)
  const [asked, setAsked] = useState(0)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const ask = async () => {
    if (await send(() => directoryApi.askForListing({ params: { id } }))) setAsked(asked + 1)
  }
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Say>
        {said.say} <Link to="directory">{said.see}</Link>
      </Say>
      {problem && <Note tone="warning" title={problem.say} />}
      <SeparateConsents key={asked} about={`directory ${id}`} />
      {asked === 0 && (
        <Buttons>
          <Button kind="second" onPress={() => void ask()}>
            {said.decide}
          </Button>
        </Buttons>
      )}
    </>
  )
}
