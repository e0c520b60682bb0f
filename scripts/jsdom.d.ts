/** The little of jsdom that is used outside of its test environment. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(text: string, options?: { readonly contentType?: string });
    readonly window: { readonly document: Document; readonly DOMParser: typeof DOMParser };
  }
}
