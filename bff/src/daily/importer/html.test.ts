import { body as bodySchema } from '@tisc/shared/daily/body.schema'
import { blockText } from '@tisc/shared/daily/body.text'
import { unaccounted } from './no-loss'
import { readDocument } from './read-document'

const read = async (html: string) => {
  const result = await readDocument({ name: 'page.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.reason)
  return result.document
}

const wechat = `<!DOCTYPE html><html><head><title>不用这个</title><style>p{}</style></head><body>
<div id="page-content"><h1 id="activity-name"> 三个窗口 可以 办什么 </h1><a id="js_name">某某中心</a><em id="publish_time">2023-05-06 10:00</em>
<div id="js_content" style="visibility: hidden;"><section><p><span style="font-weight: bold;">一、专利窗口</span></p>
<p>受理申请，<br>也收费用。</p><p><img class="rich_pages" data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=png" src="data:image/gif;base64,AAAA" alt="窗口" width="640"></p>
<ol start="3"><li><p>带身份证</p></li><li>取号<ul><li>老人优先</li></ul></li></ol><blockquote><p>请提前十分钟到。</p></blockquote>
<table><tr><th>窗口</th><th>时间</th></tr><tr><td rowspan="2">专利</td><td>上午</td></tr><tr><td>下午</td></tr></table>
</section></div><div id="js_pc_qr_code">扫码关注</div><script>alert(1)</script></div></body></html>`

describe('a WeChat article', () => {
  it('is read from its content, with title, account and day', async () => {
    const { title, issuer, date, body, report } = await read(wechat)
    expect({ title, issuer, date }).toEqual({ title: '三个窗口可以办什么', issuer: '某某中心', date: '2023-05-06' })
    expect(body).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: '一、专利窗口', bold: true }] },
      { kind: 'paragraph', runs: [{ text: '受理申请，也收费用。' }] },
      { kind: 'image', source: 'https://mmbiz.qpic.cn/a/640?wx_fmt=png', alt: '窗口', width: 640 },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          { runs: [{ text: '带身份证' }], depth: 0 },
          { runs: [{ text: '取号' }], depth: 0 },
          { runs: [{ text: '老人优先' }], depth: 1 },
        ],
      },
      { kind: 'quote', paragraphs: [[{ text: '请提前十分钟到。' }]] },
      {
        kind: 'table',
        rows: [
          [
            { runs: [{ text: '窗口' }], heading: 'column' },
            { runs: [{ text: '时间' }], heading: 'column' },
          ],
          [{ runs: [{ text: '专利' }], rows: 2 }, { runs: [{ text: '上午' }] }],
          [{ runs: [{ text: '下午' }] }],
        ],
      },
    ])
    expect(report.dropped).toEqual([{ kind: 'site-chrome', text: '扫码关注' }])
    expect(report.unreadable).toEqual([])
  })
})

const attacks = [
  '<script>steal()</script>',
  '<img src=x onerror=steal()>',
  '<svg onload=steal()><style><img src=x onerror=steal()></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=steal()></style></mglyph></table></mtext></math>',
  '<textarea><script>steal()</script></textarea>',
  '<xmp><script>steal()</script></xmp>',
  '<noscript><p title="</noscript><img src=x onerror=steal()>"></noscript>',
  '<a href="javascript:steal()">点我</a>',
  '<a href="  JaVaScRiPt&#58;steal()">点我</a>',
  '<a href="data:text/html,<script>steal()</script>">点我</a>',
  '<iframe srcdoc="<script>steal()</script>"></iframe>',
  '<form action="javascript:steal()"><button formaction="javascript:steal()">提交</button></form>',
  '<p style="background:url(javascript:steal())" onclick="steal()">段落</p>',
  '<object data="javascript:steal()"></object><embed src="javascript:steal()">',
  '<img src="javascript:steal()"><img data-src="vbscript:steal()"><img src="file:///etc/passwd">',
  '<base href="javascript:steal()//"><meta http-equiv="refresh" content="0;url=javascript:steal()">',
]

describe('what could run', () => {
  it.each(attacks)('never survives: %s', async (attack) => {
    const { body } = await read(`<h1>标题</h1><p>前面的话。</p>${attack}<p>后面的话。</p>`)
    expect(bodySchema.safeParse(body).success).toBe(true)
    const texts = body.map(blockText)
    expect([texts[0], texts.at(-1)]).toEqual(['前面的话。', '后面的话。'])
    const stored = JSON.stringify(body)
    expect(stored).not.toMatch(/steal|javascript|vbscript|srcdoc|onerror|etc\/passwd/i)
  })

  it('in Markdown never survives either', async () => {
    const text = `# 标题\n\n前面。\n\n${attacks.join('\n\n')}\n\n[点我](javascript:steal()) ![图](data:image/png;base64,AA)\n`
    const result = await readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
    if (!result.ok) throw new Error(result.reason)
    expect(JSON.stringify(result.document.body.flatMap((block) => ('source' in block ? block.source : [])))).toBe('[]')
    expect(JSON.stringify(result.document.body)).not.toMatch(/"link":"(?!https?:)/)
    expect(bodySchema.safeParse(result.document.body).success).toBe(true)
  })

  it('is in the report with its words', async () => {
    const { report } = await read('<h1>标题</h1><p>话。</p><textarea>写在框里的字</textarea><p hidden>看不见的字</p>')
    expect(report.dropped).toEqual([
      { kind: 'active-content', text: '写在框里的字' },
      { kind: 'hidden', text: '看不见的字' },
    ])
  })
})

describe('a page made to exhaust', () => {
  it.each([
    ['nested', '<div>'.repeat(5_000), /嵌套超过300层/],
    ['endless', '<br>'.repeat(300_000), /超过10万个/],
  ])('%s is refused', async (_, html, reason) => {
    const result = await readDocument({ name: 'a.html', bytes: new TextEncoder().encode(`<h1>标题</h1>${html}`) })
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })
})

describe('any page', () => {
  it('drops what stands around its article, and reports it', async () => {
    const { title, body, report } = await read(
      '<body><nav>首页</nav><h1>标题</h1><article><p>正文。</p><p>官网：<a href="https://example.org/a">点这里</a></p></article><footer>版权</footer></body>',
    )
    expect(title).toBe('标题')
    expect(body).toMatchObject([{}, { runs: [{ text: '官网：' }, { text: '点这里', link: 'https://example.org/a' }] }])
    expect(report.dropped.map(({ text }) => text)).toEqual(['首页', '版权'])
  })

  it('has its header read from a table of fields', async () => {
    const { header, title, body, report } = await read(
      `<table><tr><td>索引号：</td><td>A-1</td><td>公开方式：</td><td>主动公开</td></tr><tr><td>成文日期：</td><td>2020年3月4日</td><td>有效性：</td><td>失效</td></tr></table>
       <h1>某某通知</h1><p>各有关单位：</p><p>请知悉。</p>`,
    )
    expect(header).toEqual({ indexNumber: 'A-1', writtenOn: '2020-03-04', validity: '失效' })
    expect([title, ...body.map(blockText)]).toEqual(['某某通知', '各有关单位：', '请知悉。'])
    expect(report.dropped).toMatchObject([{ kind: 'site-chrome', text: '公开方式： 主动公开' }])
    expect(report.unreadable).toEqual([])
  })

  it('loses nothing', async () => {
    const html =
      '<h1>标题</h1>散在外面的字<div>甲<p>乙</p>丙<ul>漏在列表里<li>丁</li></ul></div><pre>戊\n己</pre><table><tr><td>庚</td></tr></table>'
    const { body, report } = await read(html)
    expect(unaccounted('标题散在外面的字甲乙丙漏在列表里丁戊己庚', body, report)).toEqual({ missing: '', added: '', inOrder: true })
  })
})
