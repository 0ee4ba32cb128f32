/** The few calls of the extension API that tests make inside extension pages. The product itself goes through webextension-polyfill. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<ChromeReply> };
  readonly tabs: {
    create(properties: { readonly url: string; readonly active: boolean }): Promise<{ readonly id?: number }>;
    setZoom(tabId: number, factor: number): Promise<void>;
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { readonly frameId: number }): Promise<ChromeReply>;
  };
  readonly action: {
    openPopup(): Promise<void>;
    getBadgeText(of: { readonly tabId: number }): Promise<string>;
    getTitle(of: { readonly tabId: number }): Promise<string>;
  };
  readonly storage: {
    readonly local: { get(keys: null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
    readonly session: { get(keys: null): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> };
  };
  readonly i18n: { getUILanguage(): string };
};

// Replies come from another process: the callers name their shape.
// biome-ignore lint/suspicious/noExplicitAny: what a message carries is typed by its caller
type ChromeReply = any;
