/** A button that lets the reader choose one file and hands on its text. */
import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly words: string;
  readonly look: string;
  /** What the file dialog offers first. */
  readonly accept: string;
  readonly maxBytes: number;
  /** @param text null where the file is larger than that or cannot be read. */
  readonly onFile: (name: string, text: string | null) => void;
}

export function FileButton({ words, look, accept, maxBytes, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  async function read(file: File): Promise<void> {
    // A file that was moved meanwhile rejects: for the reader the same as one that is no list.
    onFile(file.name, file.size > maxBytes ? null : await file.text().catch(() => null));
  }
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {words}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = ''; // So that the same file can be chosen again.
          if (file) void read(file);
        }}
      />
    </>
  );
}
