/** "F. Ba, Comité du Nord": a person, and the organisation after the first comma, in any script's comma. */
export function readGuest(text: string): { personName: string; organisationName: string | null } | null {
  const [person = '', ...rest] = text.split(/[,،，、]/);
  const personName = person.trim().replace(/\s+/g, ' ');
  if (personName === '') return null;
  const organisationName = rest.join(',').trim().replace(/\s+/g, ' ');
  return { personName, organisationName: organisationName === '' ? null : organisationName };
}
