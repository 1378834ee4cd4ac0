/** Made by scripts/parameter-texts.ts: what the table of a page leaves out, by full key. */
declare module 'virtual:parameter-texts' {
  const texts: Readonly<Record<string, { readonly help: string; readonly source: string }>>;
  export default texts;
}
