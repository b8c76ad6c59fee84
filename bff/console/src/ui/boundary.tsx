import { Alert, Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router'

type Given = { children: ReactNode }

/** Where a part of the console cannot be drawn the rest stays. Mostly it was deployed anew, and this part has no such file any more. */
class Caught extends Component<Given, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      // over the page, because the part may be as narrow as the side bar
      <div style={{ position: 'fixed', top: 16, left: 220, right: 24, zIndex: 1100 }}>
        <Alert
          type="warning"
          showIcon
          message="这里没有打开"
          description="工作台可能刚刚更新过。重新打开就好；正在写的文章都存着，打开以后还在。"
          action={<Button onClick={() => window.location.reload()}>重新打开</Button>}
        />
      </div>
    )
  }
}

/** Tried anew at every other address. */
export const Boundary = ({ children }: Given) => <Caught key={useLocation().pathname}>{children}</Caught>
