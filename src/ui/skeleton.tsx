/** Grey lines where text will stand. Says nothing to speech: the words beside it do. */
export function Skeleton() {
  return (
    <div class="sk" aria-hidden="true">
      <i class="long" />
      <i />
      <i class="short" />
      <i class="long" />
      <i />
      <i class="short" />
    </div>
  );
}
