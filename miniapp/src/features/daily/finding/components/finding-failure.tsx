import { go } from '../../../../platform/navigation'
import { NoAnswer } from '../../../../platform/no-answer'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Failure } from '../../../../ui/failure'
import { usePageWords } from '../../../../ui/page-words'
import { keptIssues } from '../../kept-issues'

const words = {
  zh: { kept: (count: number) => `读存下的${count}期` },
  en: { kept: (count: number) => `Read the ${count} ${count === 1 ? 'issue' : 'issues'} kept here` },
}

/** What went wrong; where nobody answers and issues are kept on the device, the way to them stands beside the retry. */
export function FindingFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const said = useWords(words)
  const { again } = usePageWords()
  const kept = error instanceof NoAnswer ? keptIssues().length : 0
  const instead = kept > 0 && (
    <>
      <Button kind="second" short onPress={() => void go('feed')}>
        {said.kept(kept)}
      </Button>
      <Button kind="third" short onPress={retry}>
        {again}
      </Button>
    </>
  )
  return <Failure error={error} retry={retry} {...(instead && { instead })} />
}
