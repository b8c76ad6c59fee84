import { go } from '../../../../platform/navigation'
import { NoAnswer } from '../../../../platform/no-answer'
import { Button } from '../../../../ui/button'
import { Failure } from '../../../../ui/failure'
import { keptIssues } from '../../kept-issues'

/** What went wrong; where nobody answers and issues are kept on the device, the way to them stands beside the retry. */
export function FindingFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const kept = error instanceof NoAnswer ? keptIssues().length : 0
  const instead = kept > 0 && (
    <>
      <Button kind="second" short onPress={() => void go('feed')}>
        {`读存下的${kept}期`}
      </Button>
      <Button kind="third" short onPress={retry}>
        再试一次
      </Button>
    </>
  )
  return <Failure error={error} retry={retry} {...(instead && { instead })} />
}
