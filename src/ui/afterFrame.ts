/** How work is put off until a frame has been painted, and called off again. */
export interface FrameClock {
  readonly request: (callback: () => void) => number;
  readonly cancel: (handle: number) => void;
}

/**
 * Calls back right after the next frame: what the event before it has changed, a slider's thumb or the headline, is
 * on the screen by then, and what the callback draws comes with the frame after. Inside of the frame it would hold
 * that answer up.
 */
export function createFrameClock(): FrameClock {
  const waiting = new Map<number, () => void>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    const callback = waiting.get(data);
    waiting.delete(data);
    callback?.();
  };
  return {
    request: (callback) => {
      const handle = requestAnimationFrame(() => port2.postMessage(handle));
      waiting.set(handle, callback);
      return handle;
    },
    cancel: (handle) => {
      waiting.delete(handle);
      cancelAnimationFrame(handle);
    },
  };
}
