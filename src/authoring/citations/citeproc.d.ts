/** The part of citeproc-js that is used here. https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  interface CitationItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
  }

  interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CitationItem[]): string;
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }

  const CSL: {
    Engine: new (
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown },
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
  };
  export type { CitationItem, Engine };
  export default CSL;
}
