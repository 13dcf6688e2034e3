export const words = import.meta.glob<object>('../../shared/languages/fr/*.json', { eager: true, import: 'default' });
