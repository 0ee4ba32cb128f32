/** A layout in Chromium. The closed shadow root is reached by the debugging protocol. */
import { createHash } from 'node:crypto';
import type { CDPSession, Page } from 'playwright';
import type { Tab } from './check.js';

interface DomNode {
  readonly backendNodeId: number;
  readonly localName?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

/** @param setZoom sets the browser's own zoom: only an extension page can. */
export async function chromiumTab(page: Page, setZoom: (zoom: number) => Promise<void>): Promise<Tab & { close(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  let root: string | null = null;
  return {
    evaluate: (script) => page.evaluate(script),
    async inRoot(run, argument) {
      root ??= await closedRootOf(session);
      if (root === null) return null;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
        arguments: [{ value: argument }],
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    press: (selector) => page.click(selector),
    setSize: ([width, height]) => page.setViewportSize({ width, height }),
    setZoom,
    setPinch: async (scale) => void (await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale })),
    setPrint: (on) => page.emulateMedia({ media: on ? 'print' : null }),
    async screenshot(path) {
      const picture = await page.screenshot(path === undefined ? {} : { path });
      return createHash('sha256').update(picture).digest('hex');
    },
    close: async () => void (await session.detach().catch(() => {})),
  };
}

async function closedRootOf(session: CDPSession): Promise<string | null> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const closed = findClosedRoot(root);
  if (closed === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  return object.objectId ?? null;
}

/** Our host is the one empty popover with a closed root. */
function findClosedRoot(node: DomNode): DomNode | null {
  const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (closed !== undefined && node.localName === 'div' && node.attributes?.includes('popover')) return closed;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findClosedRoot(child);
    if (found !== null) return found;
  }
  return null;
}
