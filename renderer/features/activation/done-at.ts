/** The day that was meant, whatever the time zone of whoever reads it. */
export function dayOfInstant(instant: string): string {
  return instant.slice(0, 10);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * A day and a time as the clock of this computer shows them, as an instant that keeps the offset: the written
 * day stays readable in it.
 *
 * @param time `HH:MM`
 */
export function instantAt(day: string, time: string): string {
  const minutes = -new Date(`${day}T${time}:00`).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const offset = `${twoDigits(Math.floor(Math.abs(minutes) / 60))}:${twoDigits(Math.abs(minutes) % 60)}`;
  return `${day}T${time}:00${sign}${offset}`;
}

/** Day and time of an instant on the clock of this computer. */
export function localParts(instant: string): { day: string; time: string } {
  const date = new Date(instant);
  return {
    day: `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`,
    time: `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
  };
}
