import { Button, Loader, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../api/files.ts';
import { useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Icon } from '../../components/icon.tsx';
import { StructureDrawing } from '../../components/plan-view/structure-drawing.tsx';
import { drawStructurePicture, type StructurePicture } from '../../components/plan-view/structure-picture.ts';
import { useSaveExport } from '../../components/save-exported-file.ts';
import { useToasts } from '../../components/toasts.ts';
import { directionOf, isLanguage } from '../../languages.ts';
import styles from './team.module.css';
import { TeamViews } from './team-views.tsx';

/** Twice the natural size: sharp on paper and on a projector. */
const pictureScale = 2;

/** The coordination structure, drawn from the records. */
export function StructureView() {
  const { t, i18n } = useTranslation('team');
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const direction = directionOf(language);
  const { data: chart, error } = useServiceQuery('team.structure', { language }, { keepPrevious: true });
  const { isBusy, saveExport, saveBytes } = useSaveExport();
  const fileName = t('structure.fileName');

  const draw = () => (chart ? drawStructurePicture(chart, { title: t('structure.title'), note: t('structure.note'), direction, language }) : null);

  const saveSvg = async () => {
    const picture = draw();
    if (!picture) return;
    const bytes = await readAsBase64(new Blob([picture.svg], { type: 'image/svg+xml' }));
    await saveBytes({ fileName: `${fileName}.svg`, mediaType: 'image/svg+xml', bytes });
  };

  const savePng = async () => {
    const picture = draw();
    if (!picture) return;
    const blob = await paint(picture);
    if (blob) await saveBytes({ fileName: `${fileName}.png`, mediaType: 'image/png', bytes: await readAsBase64(blob) });
    else useToasts.getState().show({ kind: 'problem', text: t('structure.cannotDraw') });
  };

  return (
    <AreaPage
      title={t('title')}
      summary={t('structure.title')}
      actions={
        <Menu>
          <Menu.Target>
            <Button loading={isBusy} disabled={!chart} rightSection={<Icon name="down" size={12} />}>
              {t('structure.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="file" size={14} />} onClick={() => void saveExport({ kind: 'structure', format: 'docx', language, document: null })}>
              {t('structure.word')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="download" size={14} />} onClick={() => void savePng()}>
              {t('structure.png')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="download" size={14} />} onClick={() => void saveSvg()}>
              {t('structure.svg')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
              {t('structure.print')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
      toolbar={<TeamViews view="structure" />}
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {chart ? (
        <div className={styles.structure} tabIndex={0} role="group" aria-label={t('structure.title')}>
          <StructureDrawing chart={chart} label={t('structure.title')} direction={direction} />
          <p className={styles.note}>{t('structure.note')}</p>
        </div>
      ) : error ? null : (
        <Loader size="sm" aria-label={t('loading')} />
      )}
    </AreaPage>
  );
}

/** `null` when the browser cannot paint the drawing. */
function paint({ svg, width, height }: StructurePicture): Promise<Blob | null> {
  return new Promise((resolve) => {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    const finish = (blob: Blob | null) => {
      URL.revokeObjectURL(address);
      resolve(blob);
    };
    const image = new Image(width, height);
    image.addEventListener('error', () => finish(null));
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      canvas.width = width * pictureScale;
      canvas.height = height * pictureScale;
      const context = canvas.getContext('2d');
      if (!context) {
        finish(null);
        return;
      }
      context.scale(pictureScale, pictureScale);
      context.drawImage(image, 0, 0, width, height);
      canvas.toBlob(finish, 'image/png');
    });
    image.src = address;
  });
}
