import { useMemo } from 'react';
import type { StructureChart } from '../../../shared/documents/blocks.ts';
import styles from './structure-drawing.module.css';
import { layOutStructure, type PlacedBox, textSizes } from './structure-layout.ts';
import { firstBaseline } from './structure-picture.ts';

interface StructureDrawingProps {
  chart: StructureChart;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  direction: 'ltr' | 'rtl';
}

/** The coordination structure as boxes and lines; the same in words for screen readers. */
export function StructureDrawing({ chart, label, direction }: StructureDrawingProps) {
  const { width, height, boxes, segments } = useMemo(() => layOutStructure(chart, direction), [chart, direction]);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${height}`}
        style={{ maxInlineSize: `${width * 1.15}px` }}
        role="img"
        aria-label={label}
        direction={direction}
      >
        {segments.map(({ style, from, to }) => (
          <line
            key={`${style}-${from.join()}-${to.join()}`}
            className={styles.line}
            data-style={style}
            x1={from[0]}
            y1={from[1]}
            x2={to[0]}
            y2={to[1]}
          />
        ))}
        {boxes.map((box) => (
          <Box key={box.box.id} placed={box} />
        ))}
      </svg>
      <ul className="sr-only">
        {chart.boxes.map(({ id, title, detail }) => (
          <li key={id}>{detail === '' ? title : `${title}: ${detail}`}</li>
        ))}
      </ul>
    </figure>
  );
}

function Box({ placed: { box, x, y, width, height, titleLines, detailLines } }: { placed: PlacedBox }) {
  const first = firstBaseline(y, height, titleLines.length + detailLines.length);
  const lineOf = (line: string, place: number, className: string | undefined) => (
    <text
      key={place}
      className={className}
      x={x + width / 2}
      y={first + place * textSizes.lineHeight}
      textAnchor="middle"
      fontSize={place < titleLines.length ? textSizes.title : textSizes.detail}
    >
      {line}
    </text>
  );
  return (
    <g data-vacant={box.isVacant || undefined} data-side={box.side} className={styles.box}>
      <rect x={x} y={y} width={width} height={height} rx={6} />
      {titleLines.map((line, place) => lineOf(line, place, styles.title))}
      {detailLines.map((line, place) => lineOf(line, titleLines.length + place, styles.detail))}
    </g>
  );
}
