/** The one stylesheet: a serif for what pages say, a sans for what we say; light and dark; print. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1b1a17;--soft:#5a564d;--paper:#fdfcf9;--card:#fff;--line:#dcd7cb;--accent:#8a1c12;--link:#1d4f91;--gone:#fbe3e0;--gone-ink:#7d1a10;--come:#dff1e1;--differ:#f6e9c3;--come-ink:#14532a;--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#ece8df;--soft:#b0a99b;--paper:#171613;--card:#201e1a;--line:#3a362e;--accent:#f0998e;--link:#9cc3f5;--gone:#4a1f1a;--gone-ink:#ffc9c1;--come:#17391f;--differ:#453a1c;--come-ink:#b9ecc4}}
*{box-sizing:border-box}
html{font:100%/1.5 var(--sans);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;padding:0 1rem 3rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:1}
body>header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding:.75rem 0;border-bottom:2px solid var(--ink)}
.brand{font:700 1.25rem var(--serif);color:var(--accent);text-decoration:none}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:0;padding:0}
nav a{display:inline-block;padding:.35rem 0;color:inherit;text-decoration:none;border-bottom:3px solid transparent}
nav a:hover{border-color:var(--line)}
nav a[aria-current]{border-color:var(--accent);font-weight:600}
main:focus{outline:none}
h1{font:700 2rem/1.15 var(--serif);margin:1.5rem 0 1rem}
h2{font:700 1.35rem/1.25 var(--serif);margin:2.25rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
h3,.change h2{font:600 1.05rem/1.35 var(--sans);margin:.15rem 0 .5rem;overflow-wrap:anywhere}
form.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.6rem .8rem;align-items:end;padding:.8rem;background:var(--card);border:1px solid var(--line);border-radius:.4rem}
form.filters select{width:100%}
form.filters label{min-width:0;grid-template-columns:minmax(0,1fr);display:grid;gap:.2rem;font-size:.85rem;color:var(--soft)}
form.filters label.check{grid-template-columns:auto 1fr;align-items:center;gap:.5rem;min-height:2.5rem}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem .5rem;min-height:2.5rem;max-width:100%}
input[type=checkbox]{min-height:0;width:1.15rem;height:1.15rem}
button{background:var(--ink);color:var(--paper);cursor:pointer;font-weight:600}
.change{margin:0;padding:.9rem 0;border-bottom:1px solid var(--line)}
.change[data-severity=high]{border-left:4px solid var(--accent);padding-left:.8rem;margin-left:-.8rem}
.meta{margin:0;font-size:.85rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline;overflow-wrap:anywhere}
.meta a{padding-block:.15rem;display:inline-block}
.sides{margin:.5rem 0;display:grid;gap:.4rem 1.25rem}
@media (min-width:48rem){.sides.two{grid-template-columns:1fr 1fr}}
.sides dt{font-size:.75rem;letter-spacing:.04em;text-transform:uppercase;color:var(--soft)}
.fact dt{font:.9rem/1.4 var(--sans);letter-spacing:0;text-transform:none}
.sides dd{margin:0;font:1.05rem/1.45 var(--serif);overflow-wrap:anywhere}
del{background:var(--gone);color:var(--gone-ink);text-decoration-thickness:1px}
ins{background:var(--come);color:var(--come-ink);text-decoration:none;border-bottom:1px solid currentColor}
.empty{padding:2rem 1rem;text-align:center;border:1px dashed var(--line);border-radius:.4rem;margin:2rem 0}
.told{margin:.35rem 0;padding-left:1.1rem}
.told li{overflow-wrap:anywhere;padding:.15rem 0}
.told .meta{display:flex}
form.filters .wide{grid-column:1/-1}
form.filters input,form.filters textarea{width:100%}
form.filters input[type=checkbox]{width:1.15rem}
form.filters div.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.6rem .8rem;padding-top:.6rem}
textarea{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem .5rem}
button.quiet{background:var(--card);color:var(--ink)}
.sign-out{margin-left:auto}
.change>h2{margin:0 0 .2rem;border:0;padding:0}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.5rem 0 0}
.controls form{display:flex;gap:.4rem;align-items:end}
.controls label{display:grid;gap:.1rem;font-size:.85rem;color:var(--soft);min-width:0}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid var(--line);font:1.05rem/1.5 var(--serif);overflow-wrap:anywhere;max-height:30rem;overflow-y:auto}
.onward{margin:1.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{font-weight:600}
code{font-size:.9em;overflow-wrap:anywhere}
.scroll{overflow-x:auto}
.log{padding-left:1.2rem}.log p{margin:.15rem 0;white-space:pre-line}
.timeline,.plain{list-style:none;margin:0;padding:0}
.timeline{border-left:2px solid var(--line);padding-left:1rem}
.timeline>li{padding:.35rem 0}
.timeline ul{margin:.25rem 0;padding-left:1.25rem}
.version:target,.change:target{background:var(--card);outline:2px solid var(--link);outline-offset:.3rem}
.spell{font-size:.85rem;color:var(--soft)}
.spell.blind{border-left:4px dashed var(--accent);margin-left:calc(-1rem - 3px);padding-left:calc(1rem - 1px)}
.bad{color:var(--accent);font-weight:600}
nav[aria-label=Versions]{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 1rem;margin:.75rem 0}
nav[aria-label=Versions] a{color:var(--link);text-decoration:underline}
.off{color:var(--soft);padding:.35rem 0}
.words table,.pair{table-layout:fixed}
.words td,.words p{font:1.05rem/1.5 var(--serif);overflow-wrap:anywhere}
.words .same{color:var(--soft)}
.words.inline p{max-width:42rem;margin:.6rem 0}
.words.inline p.other{border-left:3px solid var(--line);padding-left:.8rem;margin-left:-.8rem}
.words.side tr.other td:first-child{box-shadow:inset 3px 0 var(--line);padding-left:.6rem}
.captures{min-width:34rem}
.captures th[scope=row]{width:8.5rem}
.share{overflow-wrap:anywhere}
.change h3::first-letter{text-transform:uppercase}
summary{cursor:pointer;padding:.4rem 0}
figure.chart{margin:1rem 0;position:relative}
.chart svg{display:block;width:100%;height:auto}
.chart .narrow{display:none}
@media (max-width:40rem){.chart .wide{display:none}.chart .narrow{display:block}}
.chart .axes{fill:var(--soft)}
.chart .axes path{stroke:var(--line)}
.chart .ink{fill:var(--ink)}
.chart .differ{fill:var(--differ)}
.chart .sign,.chart .lag,.chart .house{stroke:var(--soft)}
.chart .hollow{fill:var(--paper)}
.chart a:focus-visible{outline:none}
.chart a:focus-visible circle,.chart a:hover circle{stroke:var(--link);stroke-width:2}
.said{min-height:4.5em;margin:.5rem 0;font:1.05rem/1.45 var(--serif)}
.files{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}
.files a,.files button{font:600 .9rem/1 var(--sans);background:var(--card);color:var(--link);border:1px solid var(--line);border-radius:.3rem;padding:.7rem .9rem;min-height:2.5rem;text-decoration:none}
.points li{padding:.6rem 0;border-bottom:1px solid var(--line)}
.points li:target,.points li:focus{background:var(--card);outline:2px solid var(--link);outline-offset:.2rem}
.points p{margin:0}
.points .says{font:1.05rem/1.45 var(--serif);overflow-wrap:anywhere}
.measures{columns:16rem;margin-top:1rem}
.measures li{break-inside:avoid;padding:.2rem 0;overflow-wrap:anywhere}
.measures .meta{display:inline}
@media (prefers-color-scheme:dark){.chart .s0{--tone:#5fb8ee}.chart .s1{--tone:#ff9550}.chart .s2{--tone:#3fcfa5}.chart .s3{--tone:#e79fc9}.chart .s4{--tone:#e3b341}.chart .s5{--tone:#8fc7ff}.chart :is(.s0,.s1,.s2,.s3,.s4,.s5){fill:var(--tone);stroke:var(--tone)}.chart :is(.s0,.s1,.s2,.s3,.s4,.s5) :is(path,.marks){stroke:inherit}.chart .marks{fill:inherit}}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--soft)}
@media print{nav,form,form.filters,footer,.skip,.onward{display:none}body{max-width:none}.change,tr{break-inside:avoid}a{color:inherit}h2{break-after:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
