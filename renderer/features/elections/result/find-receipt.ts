/** Whether a receipt is in the published list, however it was typed; `null` while it is too short to say. */
export function hasReceipt(receipts: readonly string[], typed: string): boolean | null {
  const fold = (text: string) => text.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const wanted = fold(typed);
  const [any] = receipts;
  if (any === undefined || wanted.length < fold(any).length) return null;
  return receipts.some((receipt) => fold(receipt) === wanted);
}
