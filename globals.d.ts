/**
 * What the scripts of the pages find in the browser without having made it: Material's search, which runs lunr, and
 * what our scripts give each other. Only what they use of it stands here.
 */

/** A worker's, which waits; the shim for folders gives one that promises. */
declare function importScripts(...urls: (string | URL)[]): unknown;

interface Window {
  lunr: Lunr;
  importScripts: typeof importScripts;
  MessageEvent: typeof MessageEvent;
}

/** What a language knows of its words; asked of words in lower case without diacritics, except for stop words. */
interface WordForms {
  /** The forms without mutation that `word` may come from, itself first. */
  radicals(word: string): string[];
  /** Singulars for a plural, and the fellow forms of an irregular word. */
  counterparts(word: string): string[];
  /** Whether the index leaves the word out. */
  isStopWord(word: string): boolean;
}

type LunrFilter = (word: string) => string | undefined | false;

/** A language pack in the form of lunr-languages. */
interface LunrPack {
  (this: LunrBuilder): void;
  wordCharacters: string;
  trimmer: LunrFilter;
  stopWordFilter: LunrFilter;
}

interface Lunr {
  cy: LunrPack;
  "en-gb": LunrPack;
  /** Sets up a builder for a language: no stemmer, and an index that widens what is typed. */
  forms(builder: LunrBuilder, pack: LunrPack, language: WordForms): void;

  Pipeline: { registerFunction(step: LunrFilter, label: string): void };
  Query: { presence: { OPTIONAL: number; REQUIRED: number; PROHIBITED: number } };
  QueryParser: new (text: string, query: LunrQuery) => { parse(): LunrQuery };
  generateStopWordFilter(words: string[]): LunrFilter;
  stopWordFilter: LunrFilter;
  trimmerSupport: { generateTrimmer(wordCharacters: string): LunrFilter };
}

interface LunrPipeline {
  add(...steps: LunrFilter[]): void;
  reset(): void;
}

interface LunrBuilder {
  pipeline: LunrPipeline;
  searchPipeline: LunrPipeline;
  build(): LunrIndex;
}

interface LunrClause {
  term: string;
  fields: string[];
  boost: number;
  presence: number;
  editDistance?: number;
  usePipeline?: boolean;
}

interface LunrQuery {
  clauses: LunrClause[];
}

/** Term → field → where it stands. */
type LunrFound = Record<string, Record<string, unknown>>;

interface LunrResult {
  matchData: { metadata: LunrFound };
}

interface LunrIndex {
  invertedIndex: Record<string, unknown>;
  query(build: (query: LunrQuery) => void): LunrResult[];
  search(text: string): LunrResult[];
}
