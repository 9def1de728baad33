"""How the page of a comparison looks, on a screen in light and dark, and on paper."""

STYLE = """
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--text:#1c2128;--soft:#5b6472;--line:#dfe3e8;
--strong:#c3c9d2;--before:#b4490a;--before-soft:#f9e6d8;--after:#2459c4;--after-soft:#dfe9fc;--same:#6a7484;--warn:#8f5a00;
--warn-soft:#fdf3df;--odd:#7a3fb0}
@media screen and (prefers-color-scheme:dark){:root{--ground:#14171b;--card:#1d2127;--text:#e3e7ec;--soft:#a4adb9;
--line:#2e343c;--strong:#454d58;--before:#f5a66b;--before-soft:#3b2a1c;--after:#84aefc;--after-soft:#1f2d47;
--same:#98a2b0;--warn:#f0be62;--warn-soft:#352a16;--odd:#c79bf2}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","Liberation Sans",sans-serif}
main{max-width:1180px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:18px;margin:0 0 4px}
h3{font-size:14px;margin:0 0 2px;font-weight:600;overflow-wrap:anywhere}
p{margin:0}
code,.value,pre{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;
font-size:13px}
.name{overflow-wrap:anywhere}
.eyebrow{color:var(--soft);font-size:13px}
.lead{font-size:16px;margin-top:6px}
.note,.small{color:var(--soft);font-size:13px}
.note{margin-bottom:12px}
section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 22px;margin-top:18px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:12px;margin-top:18px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
.tile b{display:block;font-size:24px;line-height:1.2;font-variant-numeric:tabular-nums}
.tile span{color:var(--soft);font-size:13px}
.tile i{font-style:normal;font-weight:700;margin-right:6px}
.changed i{color:var(--odd)}.added i{color:var(--after)}.removed i{color:var(--before)}.renamed i{color:var(--same)}
.unchanged i{color:var(--same)}.problem i{color:var(--warn)}
.tile.none{opacity:.55}
.files{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.file{border-left:4px solid var(--before);padding:2px 0 2px 14px;min-width:0}
.file.right{border-color:var(--after)}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;margin:8px 0 0;font-size:13px}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
.whole{white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:13px}
th{text-align:left;font-weight:600;color:var(--soft);border-bottom:1px solid var(--strong);padding:6px 10px 6px 0;
vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:6px 10px 6px 0;vertical-align:top}
tbody tr:last-child td{border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td:first-child{min-width:240px}
.meter{display:block;height:4px;border-radius:2px;background:var(--odd);margin-top:3px;min-width:2px;margin-left:auto}
.before{color:var(--before)}.after{color:var(--after)}
del,ins{text-decoration:none;border-radius:3px;padding:0 2px}
del{background:var(--before-soft);color:var(--before)}del::before{content:"−";opacity:.7}
ins{background:var(--after-soft);color:var(--after)}ins::before{content:"+";opacity:.7}
.value{overflow-wrap:anywhere;white-space:pre-wrap}
.looks{display:grid;grid-template-columns:repeat(auto-fill,minmax(460px,1fr));gap:14px}
.look{border:1px solid var(--line);border-radius:8px;padding:12px 14px;min-width:0}
.pictures{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:14px;align-items:start;margin-top:8px}
.heat{image-rendering:pixelated;border:1px solid var(--line);background:var(--card);
display:block}
figure{margin:0}figcaption{color:var(--soft);font-size:12px;max-width:130px}
svg{display:block;width:100%;height:auto;overflow:visible}
.axis{fill:var(--soft);font-size:11px}
.grid{stroke:var(--line)}.ground{stroke:var(--strong)}
.moved{fill:var(--odd)}.hit{fill:transparent}
.sign{font-weight:700;fill:var(--same)}.sign.new{fill:var(--after)}.sign.gone{fill:var(--before)}
.sign.unknown{fill:var(--warn)}
path.before{fill:var(--before);fill-opacity:.22;stroke:var(--before);stroke-width:1.2}
path.after{fill:var(--after);fill-opacity:.22;stroke:var(--after);stroke-width:1.2}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;color:var(--soft);font-size:13px;margin-top:6px}
.legend b{margin-right:5px}
.swatch{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px}
ul{margin:0;padding:0;list-style:none;font-size:13px}
li{padding:3px 0;border-bottom:1px solid var(--line)}li:last-child{border-bottom:0}
.problems{background:var(--warn-soft);border-color:var(--warn)}
footer{color:var(--soft);font-size:12px;margin-top:24px}
@media (max-width:640px){.files{grid-template-columns:1fr}.looks{grid-template-columns:1fr}main{padding:16px 12px}}
@media print{body{background:#fff;font-size:11px}main{max-width:none;padding:0}.tile,.look,tr,.chart{break-inside:avoid}
h2,.note{break-after:avoid}.looks{grid-template-columns:1fr 1fr}.scroll{overflow:visible}section{padding:12px}
table,.name,code{font-size:9px}td:first-child{min-width:0}.whole{white-space:normal}th,td{padding-right:6px}
.heat{max-width:80px;height:auto}figcaption{max-width:80px;font-size:8px}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
