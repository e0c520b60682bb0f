/** What can be changed on a board. Without it the part is a picture. */
export interface BoardActions {
  readonly onRename: (id: string, name: string) => void;
  /** To a place among the reader's own states, 0 first. */
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onLoad: (id: string) => void;
  readonly onKeep: () => void;
  readonly full: boolean;
}

/** A sentence above the list: what was done, or what is wrong; with what can be done about it. */
export interface BoardMessage {
  readonly id: string;
  readonly text: string;
  readonly actions: readonly { readonly id: string; readonly label: string; readonly onClick: () => void }[];
}
