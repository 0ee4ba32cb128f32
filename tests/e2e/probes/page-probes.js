/**
 * What a page tries, to tell a marked sentence from an unmarked one. A classic script in the page's own world, first thing in its head,
 * so that it has patched and observed everything before any extension comes. `probe.read()` gives a value per probe; the same page in a
 * browser without Sunlit must give the same. Our host is taken out of lists and counts: that it is there is known on every page.
 */
window.probe = (() => {
  const log = { mutations: [], calls: {}, events: [], performance: [], traps: [], messages: [], resizes: {}, errors: [] };
  const now = performance.now.bind(performance);
  // Before it is patched below.
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode').get;
  const isHost = (node) => node instanceof HTMLDivElement && node.popover === 'manual' && parentOf.call(node) === document.documentElement && node.id === '';
  const nameOf = (node) => (node === null || node === undefined ? 'none' : node.id || node.nodeName || String(node));
  const sentences = () => [...document.querySelectorAll('[data-s]')];
  let isReading = false;

  // Everything the page can watch.
  const mutations = new MutationObserver((records) => {
    if (isReading || !isParsed) return;
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if ([...addedNodes, ...removedNodes, target].some(isHost)) continue;
      log.mutations.push([type, nameOf(target), attributeName]);
    }
  });
  mutations.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // What the parser adds comes in portions that differ from load to load.
  let isParsed = false;
  document.addEventListener('DOMContentLoaded', () => {
    mutations.takeRecords();
    isParsed = true;
  });

  // Every method someone may call on the page's behalf.
  const patch = (owner, name, key) => {
    const original = owner[name];
    if (typeof original !== 'function') return;
    owner[name] = function patched(...args) {
      if (!isReading) log.calls[key] = (log.calls[key] ?? 0) + 1;
      return Reflect.apply(original, this, args);
    };
  };
  const PATCHED = {
    EventTarget: ['addEventListener', 'removeEventListener', 'dispatchEvent'],
    Element:
      'attachShadow getBoundingClientRect getClientRects checkVisibility closest matches querySelector querySelectorAll setAttribute getAttribute hasAttribute remove append replaceChildren scrollIntoView animate'.split(
        ' ',
      ),
    Node: ['appendChild', 'insertBefore', 'removeChild', 'cloneNode', 'contains', 'compareDocumentPosition'],
    Range: ['getClientRects', 'getBoundingClientRect', 'setStart', 'setEnd', 'toString'],
    Document: ['createElement', 'createElementNS', 'createRange', 'createTreeWalker', 'elementFromPoint', 'querySelector', 'querySelectorAll'],
    HTMLElement: ['showPopover', 'hidePopover', 'focus', 'blur', 'click'],
    CSSStyleDeclaration: ['setProperty', 'getPropertyValue'],
    CSSStyleSheet: ['replaceSync', 'insertRule'],
    Promise: ['then'],
    String: ['normalize', 'split', 'slice'],
    Array: ['map', 'filter', 'push', 'sort'],
    RegExp: ['exec', 'test'],
  };
  for (const [owner, names] of Object.entries(PATCHED)) for (const name of names) patch(window[owner].prototype, name, `${owner}.${name}`);
  for (const name of 'getComputedStyle getSelection requestAnimationFrame requestIdleCallback setTimeout setInterval fetch postMessage queueMicrotask structuredClone matchMedia'.split(
    ' ',
  ))
    patch(window, name, name);
  patch(JSON, 'stringify', 'JSON.stringify');
  patch(JSON, 'parse', 'JSON.parse');
  for (const [owner, name] of [
    [Text.prototype, 'data'],
    [CharacterData.prototype, 'data'],
    [Node.prototype, 'textContent'],
    [Node.prototype, 'parentNode'],
    [Document.prototype, 'title'],
    [ShadowRoot.prototype, 'adoptedStyleSheets'],
  ]) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found?.get)
      Object.defineProperty(owner, name, {
        ...found,
        get() {
          if (!isReading) log.calls[`get ${name}`] = (log.calls[`get ${name}`] ?? 0) + 1;
          return found.get.call(this);
        },
      });
  }

  // Prototypes that tell who looks a name up.
  for (const name of ['claimKey', 'blockId', 'matches', 'anchor', 'shape', 'isQuiet', 'to', 'type_', 'ok', 'generation', 'Symbol(sunlit.page)']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        if (!isReading) log.traps.push(`get ${name}`);
        return undefined;
      },
      set(value) {
        log.traps.push(`set ${name}`);
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }

  // Every event there is, on its way down and up.
  const types = new Set([
    'message',
    'messageerror',
    'toggle',
    'beforetoggle',
    'focusin',
    'focusout',
    'DOMContentLoaded',
    'fullscreenchange',
    'visibilitychange',
    'slotchange',
    'contentvisibilityautostatechange',
    'securitypolicyviolation',
    'transitionrun',
    'animationstart',
    'scrollsnapchange',
  ]);
  for (const target of [window, document, HTMLElement.prototype]) for (const name in target) if (name.startsWith('on')) types.add(name.slice(2));
  const TIMED = new Set([
    'scrollend',
    'animationiteration',
    'timeupdate',
    'devicemotion',
    'deviceorientation',
    'deviceorientationabsolute',
    'pointerrawupdate',
    'load',
    'pageshow',
    'pagereveal',
    'DOMContentLoaded',
    'readystatechange',
    'visibilitychange',
    'focus',
    'blur',
    'focusin',
    'focusout',
  ]);
  const onEvent = (event) => {
    if (isReading || TIMED.has(event.type) || isHost(event.target)) return;
    log.events.push(`${event.type}@${nameOf(event.target)}>${nameOf(event.relatedTarget)}:${event.composedPath().length}`);
  };
  isReading = true;
  for (const type of types) for (const capture of [true, false]) window.addEventListener(type, onEvent, { capture });
  isReading = false;
  const channels = ['sunlit', 'Sunlit', 'extension', 'sunlit.page', ''].map((name) => new BroadcastChannel(name));
  for (const channel of channels) channel.onmessage = () => log.messages.push(channel.name);
  window.addEventListener('error', ({ message }) => log.errors.push(message));
  window.addEventListener('unhandledrejection', () => log.errors.push('rejection'));
  if (window.ReportingObserver) new ReportingObserver((reports) => log.errors.push(...reports.map(({ type }) => type)), { buffered: true }).observe();

  for (const type of PerformanceObserver.supportedEntryTypes ?? []) {
    // How long tasks took is for the statistics of the timing probes.
    if (
      [
        'longtask',
        'long-animation-frame',
        'event',
        'first-input',
        'navigation',
        'visibility-state',
        'paint',
        'largest-contentful-paint',
        'interaction-contentful-paint',
        'soft-navigation',
        'mark',
        'measure',
        'back-forward-cache-restoration',
        'container-performance',
      ].includes(type)
    )
      continue;
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          log.performance.push([type, entry.entryType === 'resource' ? entry.name.replace(/^.*\//, '') : entry.name, Math.round((entry.value ?? 0) * 1e4)]);
      }).observe({ type, buffered: true });
    } catch {}
  }
  const lcp = [];
  try {
    new PerformanceObserver((list) => lcp.push(...list.getEntries().map(({ element, size }) => `${nameOf(element)} ${size}`))).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  } catch {}
  const paints = [];
  try {
    new PerformanceObserver((list) => paints.push(...list.getEntries().map(({ name }) => name))).observe({ type: 'paint', buffered: true });
  } catch {}

  // Per sentence.
  const box = (rect) => [rect.left, rect.top, rect.width, rect.height].map((value) => Math.round(value * 64) / 64).join();
  const seen = new Map();
  const seen2 = new Map();
  const start = () => {
    isReading = true;
    const size = new ResizeObserver((entries) => {
      for (const { target } of entries) log.resizes[target.id] = (log.resizes[target.id] ?? 0) + 1;
    });
    const v1 = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries) seen.set(target.id, Math.round(intersectionRatio * 100));
      },
      { threshold: [0, 0.5, 1] },
    );
    const v2 =
      'isVisible' in IntersectionObserverEntry.prototype
        ? new IntersectionObserver(
            (entries) => {
              for (const { target, isVisible } of entries) seen2.set(target.id, isVisible || seen2.get(target.id) === true);
            },
            { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 },
          )
        : null;
    for (const element of sentences()) {
      size.observe(element);
      v1.observe(element);
      v2?.observe(element);
    }
    size.observe(document.documentElement);
    isReading = false;
  };

  const everyStyle = (element) => {
    const style = getComputedStyle(element);
    let sum = 0;
    for (const name of style) for (const char of `${name}:${style.getPropertyValue(name)}`) sum = (sum * 31 + char.charCodeAt(0)) | 0;
    return sum;
  };
  const pointsOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()];
    const last = rects.at(-1);
    return [
      ...rects.map((r) => [r.left + r.width / 2, r.top + r.height / 2]),
      [last.left + 3, last.bottom - 1],
      [last.left + 3, last.bottom + 1],
      [last.right - 1, last.top + 3],
      [last.right + 4, last.bottom - 2],
    ];
  };
  const each = (run) =>
    sentences().map((element) => {
      element.scrollIntoView({ block: 'center' });
      return run(element);
    });

  const PER_SENTENCE = {
    elementFromPoint: (e) =>
      pointsOf(e)
        .map(([x, y]) => nameOf(document.elementFromPoint(x, y)))
        .join(),
    elementsFromPoint: (e) =>
      pointsOf(e)
        .map(([x, y]) => document.elementsFromPoint(x, y).map(nameOf).join('/'))
        .join(),
    caretPositionFromPoint: (e) =>
      pointsOf(e)
        .map(([x, y]) => {
          const at = document.caretPositionFromPoint?.(x, y);
          return at ? `${nameOf(at.offsetNode.parentNode)}${at.offset}` : 'none';
        })
        .join(),
    caretRangeFromPoint: (e) =>
      pointsOf(e)
        .map(([x, y]) => {
          const at = document.caretRangeFromPoint?.(x, y);
          return at ? `${nameOf(at.startContainer.parentNode)}${at.startOffset}` : 'none';
        })
        .join(),
    'window.find': (e) => {
      getSelection().removeAllRanges();
      const text = e.textContent.slice(0, 60);
      let found = 0;
      while (found < 5 && window.find(text, true, false, false)) found += 1;
      getSelection().removeAllRanges();
      return found;
    },
    'text, children, attributes': (e) =>
      [
        e.outerHTML.length,
        e.childNodes.length,
        e.attributes.length,
        e.textContent.length,
        e.innerText.length,
        e.getHTML?.({ serializableShadowRoots: true }).length,
      ].join(),
    'Selection and its rectangles': (e) => {
      getSelection().selectAllChildren(e);
      const range = getSelection().getRangeAt(0);
      const read = [getSelection().toString().length, ...[...range.getClientRects()].map(box)].join(' ');
      getSelection().removeAllRanges();
      return read;
    },
    'Range rectangles': (e) => {
      const range = document.createRange();
      range.selectNode(e);
      return [range.getClientRects().length, box(range.getBoundingClientRect())].join(' ');
    },
    'boxes of the element': (e) =>
      [box(e.getBoundingClientRect()), e.offsetHeight, e.clientWidth, e.scrollWidth, e.scrollHeight, nameOf(e.offsetParent)].join(),
    'computed style, every property': (e) => [everyStyle(e), everyStyle(e.parentElement)].join(),
    'pseudo-elements': (e) =>
      ['::before', '::after', '::selection', '::highlight(sunlit)', '::marker']
        .map((name) => {
          const s = getComputedStyle(e, name);
          return s.content + s.backgroundColor + s.textDecorationLine;
        })
        .join(),
    'getAnimations of the element': (e) => e.getAnimations({ subtree: true }).length,
    checkVisibility: (e) => e.checkVisibility?.({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }),
    'matching selectors': (e) => [':hover', ':focus-within', ':target', ':has(> *)', ':defined', ':popover-open'].map((s) => e.matches(s)).join(),
    'scrolling area after it is pushed off the page': (e) => {
      const d = document.documentElement;
      const was = e.style.cssText;
      e.style.cssText = 'position: fixed; left: 4000px; top: 9000px';
      const size = [d.scrollWidth, d.scrollHeight].join();
      e.style.cssText = was;
      return size;
    },
  };

  const PER_PAGE = {
    'CSS.highlights': () => CSS.highlights?.size ?? 0,
    'getAnimations of the document': () => document.getAnimations().length,
    'document.fonts': () => [document.fonts.size, document.fonts.status],
    'styleSheets, adoptedStyleSheets': () => [document.styleSheets.length, document.adoptedStyleSheets.length],
    'elements of the document': () =>
      [document.querySelectorAll('*').length, document.body.children.length].map(
        (n) => n - (document.querySelectorAll('html > div[popover="manual"]:not([id])').length && n > document.body.children.length ? 1 : 0),
      ),
    'document as text': () => {
      const copy = document.documentElement.cloneNode(true);
      for (const host of copy.querySelectorAll(':scope > div[popover="manual"]:not([id])')) host.remove();
      return copy.outerHTML.length;
    },
    'size of the scrolling area': () =>
      [document.documentElement, document.body].map((e) => [e.scrollWidth, e.scrollHeight, e.clientWidth, e.offsetHeight].join()),
    'activeElement, hasFocus': () => [nameOf(document.activeElement), document.fullscreenElement],
    'history, address, title': () => [history.length, location.href.length, document.title, window.length],
    'getSelection of the page': () => [getSelection().rangeCount, getSelection().type],
    'names in the window': () => Object.keys(window).length,
    'prototypes grown': () => [Object, Array, String, Promise, Element, Node].map((c) => Object.getOwnPropertyNames(c.prototype).length),
    'layout shifts, resources, elements (PerformanceObserver)': () => log.performance,
    'largest contentful paint, paints': () => [lcp.at(-1), [...new Set(paints)].sort()],
    'mutations seen': () => log.mutations,
    'patched methods called': () => log.calls,
    'traps on Object.prototype': () => log.traps,
    'events heard': () => log.events,
    'messages and channels': () => log.messages,
    'errors, reports, policy violations': () => log.errors,
    'ResizeObserver calls': () => log.resizes,
    IntersectionObserver: () => [...seen].sort(),
  };

  return {
    start,
    /** Values per sentence and per page, by probe. */
    read() {
      isReading = true;
      const page = Object.fromEntries(Object.entries(PER_PAGE).map(([name, run]) => [name, JSON.stringify(run())]));
      const perSentence = Object.fromEntries(Object.entries(PER_SENTENCE).map(([name, run]) => [name, each((e) => String(run(e)))]));
      const ids = sentences().map(({ id }) => id);
      scrollTo(0, 0);
      isReading = false;
      return { page, perSentence, ids, visible: ids.map((id) => String(seen2.get(id))) };
    },
    /** Takes all text away at once, and reads the scrolling area before anybody can react. */
    shrink() {
      for (const element of sentences()) element.style.display = 'none';
      const { scrollWidth, scrollHeight } = document.documentElement;
      for (const element of sentences()) element.style.display = '';
      return [scrollWidth, scrollHeight].join();
    },
    /** Grows above what is read: the browser holds on to some element while it does. */
    async anchor() {
      const element = document.createElement('div');
      scrollTo(0, 500);
      await new Promise((done) => setTimeout(done, 300));
      element.style.height = '333px';
      document.body.prepend(element);
      await new Promise((done) => setTimeout(done, 100));
      const at = Math.round(scrollY);
      element.remove();
      await new Promise((done) => setTimeout(done, 100));
      scrollTo(0, 0);
      return String(at);
    },
    async transition() {
      if (!document.startViewTransition) return 'none';
      const transition = document.startViewTransition(() => {});
      await transition.ready.catch(() => {});
      const names = document
        .getAnimations()
        .map(({ effect }) => effect?.pseudoElement)
        .sort();
      transition.skipTransition();
      await transition.finished.catch(() => {});
      return names.join();
    },
    /** Times per sentence, ms: how long a forced layout takes that touches it. */
    time(rounds) {
      isReading = true;
      const all = sentences();
      const sums = all.map(() => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [index, element] of all.entries()) {
          element.style.paddingLeft = `${round % 2}px`;
          const from = now();
          for (let again = 0; again < 40; again += 1) {
            element.style.paddingLeft = `${again % 2}px`;
            element.getBoundingClientRect();
          }
          sums[index].push(now() - from);
          element.style.paddingLeft = '';
        }
      isReading = false;
      return sums.map((times) => times.sort((a, b) => a - b)[Math.floor(times.length / 4)]);
    },
  };
})();

/** How long the page was kept waiting in its first seconds, ms: every gap in a chain of messages to itself. */
window.waited = (() => {
  let sum = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const at = performance.now();
    if (at - last > 2) sum += at - last;
    last = at;
    if (at < 1_500) port2.postMessage(0);
  };
  return {
    start: () => {
      last = performance.now();
      port2.postMessage(0);
    },
    sum: () => sum,
  };
})();
