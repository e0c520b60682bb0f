import { Component } from 'react';
import type { ReactNode } from 'react';

export interface PageBoundaryProps {
  readonly children: ReactNode;
  readonly messages: { readonly failed: string; readonly reload: string; readonly defaults: string };
}

/** The last net: figures have their own. The link still holds the inputs, so nothing is lost. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { messages } = this.props;
    return (
      <main>
        <h1>{messages.failed}</h1>
        <p><a href={window.location.href} onClick={() => window.location.reload()}>{messages.reload}</a></p>
        <p><a href={window.location.pathname} onClick={() => window.location.assign(window.location.pathname)}>{messages.defaults}</a></p>
      </main>
    );
  }
}
