/** Hands a text to the reader as a file. Made on this device; the browser saves it where it saves downloads. */

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the blob once the click is dealt with.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @example fileDay(Date.UTC(2026, 10, 25, 12)) // '2026-11-25', by the reader's own day */
export function fileDay(time: number): string {
  const day = new Date(time);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-');
}
