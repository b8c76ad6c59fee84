/** What Word for Windows puts on the clipboard: its own styles, conditional comments, a list that only looks like one, a picture on the writer's disk. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-family:宋体;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h2 style='mso-line-break-override:none'><a name="_Toc1"></a><span lang=EN-US style='font-family:黑体'>办理的步骤<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span style='font-size:12.0pt;color:red'>先到窗口取号，<b style='mso-bidi-font-weight:normal'>带上原件</b>。<o:p></o:p></span></p>
<p class=MsoNormal><a href="https://www.example.com/a" style='color:blue'>办事指南</a>，<a href="file:///C:/Users/a/b.docx">本机的文件</a>，<a href="mailto:a@example.com">写信</a></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='mso-bidi-font-family:Calibri'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>先取号<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>再交材料<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><img width=100 src="file:///C:/clip_image001.png" v:shapes="x"></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=277 style='width:207.4pt'><p class=MsoNormal>材料<o:p></o:p></p></td><td><p class=MsoNormal>份数<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>营业执照</p></td><td><p class=MsoNormal>1份</p></td></tr></table>
<!--EndFragment--></body></html>`

/** An article of an official account as its page puts it there: sections in sections, pictures that load late, styles on everything. */
export const fromWechat = `<section style="box-sizing:border-box;font-size:16px" data-tools="135编辑器" data-id="85660"><section style="display:inline-block;border-left:4px solid red">
<p style="margin:0;text-align:justify"><strong style="color:rgb(255,76,65)">三件事先做好</strong></p></section>
<p style="line-height:2em"><span style="font-size:15px;letter-spacing:1px;" data-brushtype="text">先查一查有没有<em>相同的</em>商标。</span></p>
<p><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png" src="data:image/svg+xml,%3Csvg/%3E" style="width:100%" width="100%"></p>
<ul class="list-paddingleft-1" style="list-style-type:disc"><li><p>带上授权文件</p></li></ul><mp-common-profile class="js_uneditable" data-nickname="x"></mp-common-profile><p><br></p></section>`
