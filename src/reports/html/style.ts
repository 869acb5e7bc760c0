/**
 * How a report looks, on a screen and on A4. Black on white whatever the reader's theme: it is printed, copied and
 * scanned. Rows are not cut at the end of a page, and heads of tables are repeated on each.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #fff; color: #111; }
body {
  max-width: 60rem;
  margin: 0 auto;
  padding: 2rem 1.5rem;
  font: 0.95rem/1.55 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB",
    "Noto Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  overflow-wrap: break-word;
}
body.wide { max-width: 90rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 2px solid #111; font-size: 1.2rem; }
h3 { margin: 1.5rem 0 0.4rem; font-size: 1.05rem; }
h1, h2, h3, caption, figcaption { break-after: avoid; }
p, li { orphans: 3; widows: 3; }
.sample { display: inline-block; margin: 0 0 0.5rem; padding: 0.1rem 0.6rem; border: 2px solid #8a0000; color: #8a0000; font-weight: bold; }
table { width: 100%; margin: 0.75rem 0 1rem; border-collapse: collapse; }
caption { padding: 0.25rem 0; font-weight: bold; text-align: start; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.3rem 0.5rem; border: 1px solid #767676; text-align: start; vertical-align: top; }
thead th { background: #eee; }
.facts { break-inside: avoid; }
.facts th { width: 11rem; background: #f5f5f5; font-weight: 600; }
.missing { color: #555; font-style: italic; }
.remark { color: #333; }
.remark::before { content: "— "; }
.long { overflow-wrap: anywhere; }
.number { white-space: nowrap; }
.rows.of-5 th:nth-child(2) { white-space: nowrap; }
/* A check's companies: a state is not broken, and a time and an order number have room. */
:is(.rows.of-6, .rows.of-7, .rows.of-8) td:nth-child(2) { white-space: nowrap; }
:is(.rows.of-6, .rows.of-7, .rows.of-8) td:nth-last-child(2) { min-width: 8rem; }
.rows.of-3 th:first-child { width: 6rem; }
.rows.of-3 th:last-child { width: 50%; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { margin-bottom: 0.5rem; font-weight: bold; }
.map { width: 100%; max-width: 28rem; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
.sign { width: 2rem; height: 1.5rem; vertical-align: middle; }
.tile { fill: #fff; stroke: #111; stroke-width: 1; }
.tile.whole { fill: #1d4f8c; stroke: #1d4f8c; }
.tile.mixed { stroke: #1d4f8c; stroke-width: 4; }
.tile.none { stroke: #767676; stroke-dasharray: 2 3; }
.foot { fill: #1d4f8c; }
svg text { fill: #111; font-size: 16px; text-anchor: middle; }
svg .on-whole { fill: #fff; }
svg .on-none { fill: #595959; }
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@page wide { size: A4 landscape; margin: 15mm 12mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  body.wide { page: wide; max-width: none; font-size: 7.5pt; line-height: 1.35; }
  th, td { padding: 0.15rem 0.35rem; }
  .facts th { width: 38mm; }
  thead th, .facts th, .tile.whole, .foot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .map { max-width: 88mm; }
}
`;
