import { go } from '../../../../platform/navigation'
import { Button } from '../../../../ui/button'

/** The way out of an empty list. */
export function ToFeed() {
  return (
    <Button kind="second" short onPress={() => void go('feed')}>
      去看本期
    </Button>
  )
}
