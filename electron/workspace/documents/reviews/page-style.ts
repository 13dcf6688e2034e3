/** What the page of a questionnaire looks like. No custom properties, grid or nesting: it opens in browsers of 2016. */
export const pageStyle = `
*{box-sizing:border-box}
html{color-scheme:light dark;font:100%/1.5 Calibri,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Microsoft YaHei","Noto Sans CJK SC",Arial,sans-serif;color:#17222b;background:#f4f7f8}
body{margin:0}
header,main,footer{max-width:52rem;margin:0 auto;padding:0 1rem}
h1{margin:1.5rem 0 .75rem;font-size:1.6rem;line-height:1.25;color:#0b6477}
h2{margin:2rem 0 .75rem;padding:.5rem .75rem;font-size:1.1rem;line-height:1.3;color:#fff;background:#0b6477;border-radius:4px}
p{margin:.5rem 0}
code{font:600 1rem Consolas,"DejaVu Sans Mono",monospace;unicode-bidi:embed;direction:ltr}
.for{font-weight:600}
.facts,.tools{margin:1rem 0}
.facts>span,.tools>div{margin-inline-end:1.5rem}
.tools>div{margin-bottom:.75rem}
fieldset,.comment{margin:0 0 .75rem;padding:.75rem 1rem;background:#fff;border:1px solid #d5dde1;border-radius:4px}
fieldset{min-width:0}
legend{float:inline-start;width:100%;margin:0 0 .5rem;padding:0;font-weight:600}
legend+*{clear:both}
.skip,.help{margin:0 0 .5rem;font-size:.875rem;color:#5b6973}
.option{display:inline-block;margin:0 0 .35rem;margin-inline-end:.5rem;padding:.45rem .75rem;min-height:2.75rem;border:1px solid #8b9aa3;border-radius:4px;cursor:pointer}
.option input{width:1.15rem;height:1.15rem;margin:0;margin-inline-end:.4rem;vertical-align:-.15rem}
.chosen{background:#e2f0f2;border-color:#0b6477}
fieldset[disabled]{background:#eceff1}
fieldset[disabled] legend,fieldset[disabled] .option{color:#55636c}
fieldset[disabled] .option{cursor:default}
.clear{min-height:2.75rem;padding:.35rem .5rem;font:inherit;font-size:.875rem;color:#0b6477;background:none;border:0;text-decoration:underline;cursor:pointer}
.comment label{display:block;font-weight:600;margin-bottom:.5rem}
textarea{width:100%;min-height:6rem;padding:.5rem;font:inherit;color:inherit;background:#fff;border:1px solid #8b9aa3;border-radius:4px;resize:vertical}
select{min-height:2.75rem;padding:.25rem .5rem;font:inherit;color:inherit;background:#fff;border:1px solid #8b9aa3;border-radius:4px}
input[type=file]{display:block;max-width:100%;min-height:2.75rem;padding:.4rem 0;font:inherit;color:inherit}
a:focus,button:focus,select:focus,textarea:focus,input:focus{outline:3px solid #c2570c;outline-offset:2px}
.bar{position:sticky;bottom:0;padding:.75rem 0;background:#f4f7f8;border-top:1px solid #d5dde1}
.bar progress{width:10rem;max-width:40%;height:.75rem;vertical-align:middle;margin-inline-end:.5rem}
.bar .count{margin-inline-end:1rem}
.save{min-height:2.75rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;color:#fff;background:#0b6477;border:0;border-radius:4px;cursor:pointer}
.message{margin:.5rem 0 0;font-weight:600}
.message:empty{display:none}
[hidden]{display:none!important}
.warning{padding:.75rem 1rem;background:#fff7d6;border:1px solid #b58900;border-radius:4px;color:#17222b}
@media (prefers-color-scheme:dark){
html,.bar{color:#e4ecf0;background:#11191e}
h1{color:#7fd0de}
h2{background:#0d5565}
fieldset,.comment{background:#1a252b;border-color:#33434c}
.skip,.help{color:#a9b8c0}
.option{border-color:#71838d}
.chosen{background:#123f49;border-color:#7fd0de}
fieldset[disabled]{background:#151d22}
fieldset[disabled] legend,fieldset[disabled] .option{color:#97a6ae}
.clear{color:#7fd0de}
textarea,select{background:#11191e;border-color:#71838d}
a:focus,button:focus,select:focus,textarea:focus,input:focus{outline-color:#ffb074}
.bar{border-color:#33434c}
}
@media print{
html,h1,h2,fieldset,fieldset[disabled],.comment,textarea{color:#000;background:#fff}
h2{border-bottom:2px solid #000;border-radius:0}
.tools,.bar,.clear,.warning{display:none}
fieldset,.comment{page-break-inside:avoid;break-inside:avoid}
h2{page-break-after:avoid;break-after:avoid}
fieldset[disabled] legend,fieldset[disabled] .option,.skip{color:#000}
}
`;
