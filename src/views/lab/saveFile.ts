/** Long enough for any browser to have begun; then the bytes may go. */
const KEEP_MS = 60_000;

/** Hands a text or a picture to the reader as a file. Where a frame may not save files the browser does nothing and says nothing. */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
