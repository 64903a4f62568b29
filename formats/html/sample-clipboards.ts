/** What programs put on the clipboard, written by hand after their habits, for tests. */
export const clipboards = {
	word: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=DE><!--StartFragment-->
<p class=MsoTitle><b>Rede zur Eröffnung</b><o:p></o:p></p>
<p class=MsoNormal>Guten&nbsp;Tag, <b style='mso-bidi-font-weight:normal'>meine
Damen</b> und <i>Herren</i>, im Lesesaal von
<st1:place w:st="on">Lissabon</st1:place>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>erstens<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span
style='mso-list:Ignore'>o<span>&nbsp;</span></span><!--[endif]-->zweitens, mit <a
href="https://archive.example/a?b=1&amp;c=2">Quelle</a><a class=msocomanchor href="#_msocom_1">[AR1]</a></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>nummeriert<del
cite="mailto:x">gestrichen</del></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Ort</p></td><td><p class=MsoNormal>Datum</p></td></tr>
<tr><td><p class=MsoNormal>Lissabon</p></td><td><p class=MsoNormal>7. März</p></td></tr></table>
<div style='mso-element:comment-list'><p class=MsoCommentText>Stimmt das?</p></div>
<!--EndFragment--></body></html>`,

	googleDocs: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="ltr"><span
style="font-weight:700;">Opening</span></h3><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">Plain, </span><span
style="font-weight:700;">bold</span><span style="font-weight:400;"> and </span><span style="font-style:italic;">slanted</span><span>.</span></p><br><ul
style="margin-top:0;"><li dir="ltr"><p dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li><li dir="ltr"><p
dir="ltr"><span>Two</span></p></li></ul></b><br class="Apple-interchange-newline">`,

	libreOffice: `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="fr-FR" dir="ltr"><h1 class="western">Ouverture</h1><p style="margin-bottom: 0cm">Un paragraphe sur
	deux lignes, <i>en italique</i>.</p>
<p><br/>

</p><ol><li><p style="margin-bottom: 0cm">premier</p></li>
	<li><p>second</p></li></ol></body></html>`,

	webPage: `<div class="page"><img src="https://t.example/p.gif" width="1" height="1"><script>track()</script>
<h1>Statement</h1><img src="photo.jpg" alt="The hall"><blockquote>“What was said stays.”</blockquote>
<p>First line<br>second line<br><br>After a gap. Write to <a href="mailto:desk@archive.example" onclick="x()">us</a> or
<a href="javascript:alert(1)">here</a>.<span style="display: none">secret</span></p><button>Share</button><p hidden>Old</p></div>`,
};
