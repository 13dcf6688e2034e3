export const words = import.meta.glob<object>('../../shared/languages/ar/*.json', { eager: true, import: 'default' });
