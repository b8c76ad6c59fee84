import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, App as Messages } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import { BrowserRouter } from 'react-router'
import { Doors } from './doors'
import { nonce } from './platform/nonce'
import { queries } from './platform/queries'
import { theme } from './theme'

/** What surrounds every page: the look, the language, the cache of reads, the address. */
export const App = () => (
  <ConfigProvider theme={theme} locale={zhCN} csp={{ nonce }} button={{ autoInsertSpace: false }}>
    <Messages>
      <QueryClientProvider client={queries}>
        <BrowserRouter basename="/console">
          <Doors />
        </BrowserRouter>
      </QueryClientProvider>
    </Messages>
  </ConfigProvider>
)
