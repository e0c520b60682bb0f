import type { Refusal } from '../../derive/estate/reading.ts';

/** What was dropped: files, or why they cannot be taken. */
export type Dropped = readonly File[] | Refusal;

/** Whether what is dragged over the page holds files; a word or a picture of the page itself does not. */
export const holdsFiles = (drag: DataTransfer | null): boolean => drag?.types.includes('Files') === true;

/** Files of a drop. A folder is no file, and only its entry tells. Null where nothing of use was dropped. */
export function droppedIn(drag: DataTransfer): Dropped | null {
  const folder = [...drag.items].map((item) => item.webkitGetAsEntry?.() ?? null).find((entry) => entry?.isDirectory === true);
  if (folder !== undefined && folder !== null) return { kind: 'folder', file: folder.name };
  const files = [...drag.files];
  return files.length === 0 ? null : files;
}
