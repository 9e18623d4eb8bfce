import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface RowDragHost extends ReactiveControllerHost, HTMLElement {
  /** The list whose children are the rows. It is the rows' offset parent. */
  readonly list: HTMLElement | null;
  /** The row under a pointer that may drag it; undefined where nothing may be dragged. */
  rowAt(event: PointerEvent): string | undefined;
  dragStarted(row: string): void;
  /** The pointer stands where the row would have this place. */
  draggedTo(row: string, place: number): void;
  /** The row was let go; cancelled when the browser took the pointer away. */
  dragEnded(row: string, isCancelled: boolean): void;
}

/** Pixels that a pointer travels before a press becomes a drag. */
const threshold = 4;

/**
 * Dragging a row up and down a list with a mouse, a pen or a finger. The list, not the row, captures the pointer: the row
 * changes its place in the document while it is dragged, and would lose it.
 */
export class RowDrag implements ReactiveController {
  #pressed: { row: string; y: number; pointer: number } | undefined;
  #dragged: string | undefined;

  constructor(private readonly host: RowDragHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onDown);
    this.host.addEventListener('pointermove', this.#onMove);
    this.host.addEventListener('pointerup', this.#onUp);
    this.host.addEventListener('pointercancel', this.#onCancel);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#onDown);
    this.host.removeEventListener('pointermove', this.#onMove);
    this.host.removeEventListener('pointerup', this.#onUp);
    this.host.removeEventListener('pointercancel', this.#onCancel);
    this.cancel();
  }

  /** Ends a drag as if it had not been. */
  cancel(): void {
    this.#end(true);
  }

  readonly #onDown = (event: PointerEvent): void => {
    const row = event.button === 0 && event.isPrimary ? this.host.rowAt(event) : undefined;
    if (row !== undefined) this.#pressed = { row, y: event.clientY, pointer: event.pointerId };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const { list } = this.host;
    if (!this.#pressed || !list || event.pointerId !== this.#pressed.pointer) return;
    if (this.#dragged === undefined) {
      if (Math.abs(event.clientY - this.#pressed.y) < threshold) return;
      this.#dragged = this.#pressed.row;
      capture(list, event.pointerId);
      this.host.dragStarted(this.#dragged);
    }
    event.preventDefault();
    this.host.draggedTo(this.#dragged, placeAt(list, event.clientY, this.#dragged));
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId === this.#pressed?.pointer) this.#end(false);
  };

  readonly #onCancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#pressed?.pointer) this.#end(true);
  };

  #end(isCancelled: boolean): void {
    const row = this.#dragged;
    this.#pressed = undefined;
    this.#dragged = undefined;
    if (row !== undefined) this.host.dragEnded(row, isCancelled);
  }
}

/** A pointer that is already gone cannot be captured; its drag then ends with its last event. */
function capture(list: HTMLElement, pointer: number): void {
  try {
    list.setPointerCapture(pointer);
  } catch {
    // Nothing to hold on to.
  }
}

/** How many of the other rows have their middle above `y`. Offsets, unlike rectangles, do not see a glide under way. */
function placeAt(list: HTMLElement, y: number, dragged: string): number {
  const within = y - list.getBoundingClientRect().top;
  const rows = [...list.children].filter((row): row is HTMLElement => row instanceof HTMLElement);
  return rows.filter((row) => row.dataset.entry !== dragged && row.offsetTop + row.offsetHeight / 2 < within).length;
}
