export const words = import.meta.glob<object>('../../shared/languages/es/*.json', { eager: true, import: 'default' });
