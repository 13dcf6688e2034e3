/** Rows where they stood: what is done meanwhile keeps its place until the list is opened anew; newcomers go last. */
export function inKeptOrder<R extends { id: string }>(rows: readonly R[], order: readonly string[]): R[] {
  const placeOf = ({ id }: R) => {
    const place = order.indexOf(id);
    return place === -1 ? order.length : place;
  };
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
