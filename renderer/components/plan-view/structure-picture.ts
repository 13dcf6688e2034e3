import type { StructureChart } from '../../../shared/documents/blocks.ts';
import { layOutStructure, type PlacedBox, textSizes } from './structure-layout.ts';

/** Colours of the picture as it leaves the house: on paper, whatever the screen's theme. */
const colours = { ink: '#17222b', dim: '#51606a', line: '#7f98a2', accent: '#0b6477', soft: '#e9f4f6', vacant: '#a3262c' };
const fonts = "'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', 'Microsoft YaHei', Tahoma, Arial, sans-serif";

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

export interface StructurePicture {
  svg: string;
  width: number;
  height: number;
}

/** The drawing as one SVG file that needs nothing beside it, with its title above and its note below. */
export function drawStructurePicture(
  chart: StructureChart,
  words: { title: string; note: string; direction: 'ltr' | 'rtl'; language: string },
): StructurePicture {
  const { width: chartWidth, height: chartHeight, boxes, segments } = layOutStructure(chart, words.direction);
  const width = Math.ceil(Math.max(chartWidth, 480)) + 32;
  const top = 52;
  const height = Math.ceil(chartHeight) + top + 36;
  const atStart = words.direction === 'ltr' ? 24 : width - 24;
  const shift = (width - chartWidth) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${words.language}" direction="${words.direction}" font-family="${fonts}">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${atStart}" y="32" font-size="18" font-weight="600" fill="${colours.ink}">${escapeXml(words.title)}</text>`,
    `<g transform="translate(${shift} ${top})">`,
    ...segments.map(
      ({ style, from, to }) =>
        `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${colours.line}" stroke-width="1.5" stroke-linecap="round"${style === 'dotted' ? ' stroke-dasharray="2 5"' : ''}/>`,
    ),
    ...boxes.map(drawBox),
    '</g>',
    `<text x="${atStart}" y="${height - 14}" font-size="11" fill="${colours.dim}">${escapeXml(words.note)}</text>`,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function drawBox({ box, x, y, width, height, titleLines, detailLines }: PlacedBox): string {
  const centre = x + width / 2;
  const first = firstBaseline(y, height, titleLines.length + detailLines.length);
  const text = (line: string, place: number, isTitle: boolean) =>
    `<text x="${centre}" y="${first + place * textSizes.lineHeight}" text-anchor="middle" font-size="${isTitle ? textSizes.title : textSizes.detail}"${isTitle ? ' font-weight="600"' : ''} fill="${isTitle ? colours.ink : box.isVacant ? colours.vacant : colours.dim}">${escapeXml(line)}</text>`;
  const frame = box.isVacant
    ? `fill="#ffffff" stroke="${colours.vacant}" stroke-dasharray="6 4"`
    : `fill="${box.side === 'middle' ? colours.soft : '#ffffff'}" stroke="${colours.accent}"`;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" stroke-width="1.5" ${frame}/>`,
    ...titleLines.map((line, place) => text(line, place, true)),
    ...detailLines.map((line, place) => text(line, titleLines.length + place, false)),
  ].join('\n');
}

/** The baseline of the first of `count` lines that stand in the middle of a box. */
export function firstBaseline(y: number, height: number, count: number): number {
  return y + height / 2 - (count * textSizes.lineHeight) / 2 + textSizes.lineHeight * 0.74;
}
