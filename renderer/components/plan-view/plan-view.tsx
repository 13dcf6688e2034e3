import { type CSSProperties, Fragment, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Cell, Column, DocumentPlan, ListItem, Run } from '../../../shared/documents/blocks.ts';
import { toneShapes } from '../../../shared/documents/tones.ts';
import { directionOf } from '../../../shared/documents/wording.ts';
import { Meter } from '../meter.tsx';
import { BarsView } from './bars-view.tsx';
import { DistributionView } from './distribution-view.tsx';
import styles from './plan-view.module.css';
import { StructureDrawing } from './structure-drawing.tsx';

/** A document's plan as a page on screen, in the document's own language and direction. */
export function PlanView({ plan }: { plan: DocumentPlan }) {
  const { t } = useTranslation('drafting');
  const prefix = useId();
  const anchorOf = (anchor: string) => `${prefix}-${anchor}`;
  const headings = headingsIn(plan.blocks);
  return (
    <article className={styles.page} lang={plan.language} dir={plan.direction} aria-label={t('preview.label', { title: plan.title })}>
      <header className={styles.cover} data-cover={plan.hasCover || undefined}>
        {plan.logo ? (
          <img className={styles.logo} src={`data:${plan.logo.mediaType};base64,${plan.logo.base64}`} alt="" />
        ) : null}
        {plan.isLetter ? null : <p className={styles.title}>{plan.title}</p>}
        {plan.isLetter || plan.subtitle === '' ? null : <p className={styles.subtitle}>{plan.subtitle}</p>}
        {plan.facts.length === 0 ? null : (
          <dl className={styles.facts}>
            {plan.facts.map(({ label, value }) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
        )}
      </header>
      {plan.contents === null ? null : (
        <nav className={styles.contents} aria-label={plan.contents}>
          <p className={styles.contentsTitle}>{plan.contents}</p>
          <ol>
            {headings.map(({ anchor, number, text, level }) => (
              <li key={anchor} data-level={level}>
                <button
                  type="button"
                  onClick={() => document.getElementById(anchorOf(anchor))?.scrollIntoView({ block: 'start' })}
                >
                  {number === null ? null : <span className={styles.number}>{number}</span>}
                  {text}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {plan.blocks.map((block, place) => (
        // A plan is laid out anew as a whole: the place is what tells its blocks apart.
        <BlockView key={`${block.kind}-${place}`} block={block} plan={plan} anchorOf={anchorOf} />
      ))}
      <footer className={styles.footer}>{plan.footer}</footer>
    </article>
  );
}

/** With those of the parts in another language. */
function headingsIn(blocks: readonly Block[]): Extract<Block, { kind: 'heading' }>[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'part' ? headingsIn(block.blocks) : []));
}

interface BlockViewProps {
  block: Block;
  plan: DocumentPlan;
  anchorOf: (anchor: string) => string;
}

function BlockView({ block, plan, anchorOf }: BlockViewProps) {
  switch (block.kind) {
    case 'heading': {
      // The page's own heading is the area's: a document's begin below it.
      const Tag = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      return (
        <Tag id={anchorOf(block.anchor)} className={styles.heading} data-level={block.level}>
          {block.number === null ? null : <span className={styles.number}>{block.number}</span>}
          {block.text}
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p className={styles.paragraph} data-style={block.style} data-numbered={block.number !== null || undefined}>
          {block.number === null ? null : <span className={styles.number}>{block.number}</span>}
          <span>
            <Runs runs={block.runs} />
          </span>
        </p>
      );
    case 'list':
      return <ItemList items={block.items} ordered={block.ordered} start={block.start ?? 1} />;
    case 'table':
      return <TableView columns={block.columns} rows={block.rows} caption={block.caption} isForm={block.isForm === true} />;
    case 'structure':
      return (
        <section className={styles.structure}>
          {block.title === '' ? null : <p className={styles.contentsTitle}>{block.title}</p>}
          <StructureDrawing chart={block.chart} label={block.title === '' ? plan.title : block.title} direction={plan.direction} />
          {block.note === '' ? null : <p className={styles.note}>{block.note}</p>}
        </section>
      );
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {block.parties.map(({ role, organisation, name }, place) => (
            <div key={`${role}-${place}`} className={styles.party}>
              <p className={styles.role}>{role}</p>
              <p>{organisation}</p>
              <SignatureLine label={block.labels.name} value={name} />
              <SignatureLine label={block.labels.signature} value="" />
              <SignatureLine label={block.labels.date} value="" />
            </div>
          ))}
        </div>
      );
    case 'meter':
      return (
        <div className={styles.meter}>
          <Meter label={`${block.label}: ${block.text}`} value={block.value} total={block.of} />
        </div>
      );
    case 'bars':
      return <BarsView title={block.title} bars={block.bars} />;
    case 'distribution':
      return <DistributionView block={block} />;
    case 'part':
      return (
        <div lang={block.language} dir={directionOf(block.language)}>
          {block.blocks.map((inner, place) => (
            <BlockView key={`${inner.kind}-${place}`} block={inner} plan={plan} anchorOf={anchorOf} />
          ))}
        </div>
      );
    case 'beside':
      return (
        <div className={styles.beside}>
          {block.columns.map(({ language, blocks }) => (
            <div key={language} lang={language} dir={directionOf(language)}>
              {blocks.map((inner, place) => (
                <BlockView key={`${inner.kind}-${place}`} block={inner} plan={plan} anchorOf={anchorOf} />
              ))}
            </div>
          ))}
        </div>
      );
    case 'page-break':
      return <hr className={styles.break} />;
  }
}

function SignatureLine({ label, value }: { label: string; value: string }) {
  return (
    <p className={styles.signatureLine}>
      <span>{label}</span>
      <bdi>{value}</bdi>
    </p>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, place) => <RunView key={`${place}-${run.text}`} run={run} />);
}

function RunView({ run }: { run: Run }) {
  let view: ReactNode = run.text.split('\n').map((line, place) => (
    <Fragment key={`${place}-${line}`}>
      {place > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
  if (run.gap) view = <mark className={styles.gap}>{view}</mark>;
  if (run.bold) view = <strong>{view}</strong>;
  if (run.italic) view = <em>{view}</em>;
  return run.link === undefined ? view : <span className={styles.link}>{view}</span>;
}

function ItemList({ items, ordered, start }: { items: readonly ListItem[]; ordered: boolean; start: number }) {
  const children = items.map(({ runs, items: nested, itemsAreOrdered }, place) => (
    <li key={`${place}-${runs[0]?.text ?? ''}`}>
      <Runs runs={runs} />
      {nested.length > 0 ? <ItemList items={nested} ordered={itemsAreOrdered ?? ordered} start={1} /> : null}
    </li>
  ));
  return ordered ? (
    <ol className={styles.list} start={start}>
      {children}
    </ol>
  ) : (
    <ul className={styles.list}>{children}</ul>
  );
}

interface TableViewProps {
  columns: readonly Column[];
  rows: readonly Cell[][];
  caption: string | null;
  isForm: boolean;
}

function TableView({ columns, rows, caption, isForm }: TableViewProps) {
  const alignOf = (column: number): CSSProperties => ({ textAlign: columns[column]?.align ?? 'start' });
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table} data-form={isForm || undefined}>
        {caption === null ? null : <caption>{caption}</caption>}
        <colgroup>
          {columns.map(({ heading, width }, place) => (
            <col key={`${place}-${heading}`} style={{ inlineSize: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }, place) => (
              <th key={`${place}-${heading}`} scope="col" style={alignOf(place)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={`${number}-${row[0]?.runs[0]?.text ?? ''}`}>
              {row.map((cell, place) => (
                <CellView key={`${place}-${cell.runs[0]?.text ?? ''}`} cell={cell} style={alignOf(place)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellView({ cell, style }: { cell: Cell; style: CSSProperties }) {
  const content = (
    <>
      {cell.tone ? <span aria-hidden="true">{toneShapes[cell.tone]} </span> : null}
      <Runs runs={cell.runs} />
    </>
  );
  const attributes = {
    ...(cell.span !== undefined && { colSpan: cell.span }),
    ...(cell.language !== undefined && { lang: cell.language, dir: directionOf(cell.language) }),
  };
  return cell.heading ? (
    <th scope="row" style={style} data-tone={cell.tone} {...attributes}>
      {content}
    </th>
  ) : (
    <td style={style} data-tone={cell.tone} {...attributes}>
      {content}
    </td>
  );
}
