/**
 * Texts that run `struck()` where somebody takes them for HTML, an attribute, an address or a script: the families of OWASP's filter
 * evasion sheet, of mutations that a parser makes, and of the places where our own pages put text.
 */
export const attacks: string[] = [
  '<script>struck()</script>',
  '<ScRiPt>struck()</sCrIpT>',
  '<script src="data:text/javascript,struck()"></script>',
  '<script/x>struck()</script>',
  '<<script>struck();//<</script>',
  '<img src=x onerror=struck()>',
  '<img src=x onerror="&#115;truck()">',
  '<img """><script>struck()</script>">',
  '<img src=`x`onerror=struck()>',
  '<img/src/onerror=struck()>',
  '<image href=x onerror=struck()>',
  '<svg onload=struck()>',
  '<svg/onload=struck()//',
  '<svg><script>struck()</script></svg>',
  '<svg><animate onbegin=struck() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:struck()"><text x=9 y=9>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=\'http://www.w3.org/2000/svg\'><script>struck()</script></svg>#x"></svg>',
  '<body onload=struck()>',
  '<input autofocus onfocus=struck()>',
  '<select autofocus onfocus=struck()></select>',
  '<textarea autofocus onfocus=struck()></textarea>',
  '<button autofocus onfocus=struck()>x</button>',
  '<details open ontoggle=struck()>x</details>',
  '<div tabindex=0 autofocus onfocus=struck()>x</div>',
  '<video><source onerror=struck()></video>',
  '<audio src=x onerror=struck()>',
  '<marquee onstart=struck()>x</marquee>',
  '<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=struck()>x</p>',
  '<iframe src="javascript:parent.struck()"></iframe>',
  '<iframe srcdoc="<script>parent.struck()</script>"></iframe>',
  '<object data="javascript:struck()"></object>',
  '<object data="data:text/html,<script>parent.struck()</script>"></object>',
  '<embed src="javascript:struck()">',
  '<a href="javascript:struck()">x</a>',
  '<a href="JaVaScRiPt:struck()">x</a>',
  '<a href="java&#x09;script:struck()">x</a>',
  '<a href="&#14; javascript:struck()">x</a>',
  '<a href="data:text/html,<script>struck()</script>">x</a>',
  '<form action="javascript:struck()"><button autofocus>x</button></form>',
  '<math><mi xlink:href="javascript:struck()">x</mi></math>',
  '<meta http-equiv="refresh" content="0;url=javascript:struck()">',
  '<base href="javascript:struck()//">',
  '<noscript><p title="</noscript><img src=x onerror=struck()>"></noscript>',
  '<svg></p><style><a id="</style><img src=x onerror=struck()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=struck()&gt;">',
  '<template><script>struck()</script></template><img src=x onerror=struck()>',
  '<textarea><img title="</textarea><img src=x onerror=struck()>"></textarea>',
  '<title><img title="</title><img src=x onerror=struck()>"></title>',
  '&lt;script&gt;struck()&lt;/script&gt;',
  '"><script>struck()</script>',
  '\'"><img src=x onerror=struck()>',
  '" autofocus onfocus="struck()',
  "' onmouseover='struck()",
  '</script><script>struck()</script>',
  '--><script>struck()</script>',
  ']]><script>struck()</script>',
  '\\u003cscript\\u003estruck()\\u003c/script\\u003e',
  '"-struck()-"',
  "'-struck()-'",
  '</title></textarea></style></noscript></template><svg/onload=struck()>',
  "{{constructor.constructor('struck()')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is meant as it stands
  '${struck()}',
  '[x](javascript:struck())',
  '[x](<javascript:struck()>)',
  '![x" onerror="struck()](https://example.com/x.png)',
  '<javascript:struck()>',
]

/** As Word puts it on the clipboard. */
const asWord = (html: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!--p.MsoNormal{mso-pagination:none}--></style></head><body><!--StartFragment--><p class=MsoNormal style='mso-char-indent-count:2.0'><span lang=EN-US>${html}<o:p></o:p></span></p><!--EndFragment--></body></html>`

/** As an article of WeChat puts it there. */
const asWechat = (html: string): string =>
  `<section data-tools="135编辑器" style="box-sizing:border-box"><section powered-by="x"><p style="text-align:center"><span style="font-size:15px">${html}</span></p></section></section>`

/** Everything at once on the clipboard: plain HTML, and in the dress of Word and WeChat. */
export const pasted = (): string => attacks.flatMap((attack) => [attack, asWord(attack), asWechat(attack)]).join('')

/** Everything at once as documents of each kind, a title first. */
export const hostileFiles = (): Record<string, string> => ({
  'a.md': `# 恶意的标记 ${attacks[5]}\n\n${attacks.join('\n\n')}\n`,
  'b.html': `<h1>恶意的网页 &lt;img src=x onerror=struck()&gt;</h1><p>开头。</p>${attacks.map((attack) => `<p>段 ${attack}</p>`).join('')}`,
  'c.txt': `恶意的文字 ${attacks[0]}\n\n${attacks.join('\n\n')}\n`,
})
