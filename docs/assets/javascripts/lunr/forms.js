/*
 * Word forms: the part of the search that the language packs beside this file share.
 *
 * Material adds "*" to every word that is typed, and lunr runs no pipeline on words with "*", so a stemmer
 * cannot bring the forms of a word together. Instead the index keeps the words as they stand in the text,
 * so that highlighting stays right, and a typed word is widened to the words of the index that are its forms.
 *
 * What a language gives and what lunr takes is written down in globals.d.ts.
 */
(function (lunr) {
  "use strict";

  // What an added form weighs beside the 1 of the typed word itself.
  const EXACT = 3;
  const FOLDED = 2;
  const MUTATED = 1;
  const COUNTERPART = 0.75;
  const BEGINNING = 0.5;

  // Shorter words are too like each other: "ty" would bring all words in dy- and thy-, and "nod" would bring
  // ddod, since both may come from dod. One that the index holds is taken for itself first, whatever titles
  // begin with it: "ty" for tŷ.
  const LONG = 4;
  const CHANCE_BEGINNING = 0.001;

  const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;

  /**
   * A word of the index, or one that is typed, with all that it may be a form of.
   *
   * @typedef {{ term: string, folded: string, radicals: string[], counterparts: string[] }} Word
   *
   * One typed word: the clause that was made of it, and the forms of it that the index holds, with what each weighs.
   *
   * @typedef {object} Typed
   * @property {LunrClause} clause
   * @property {string} word
   * @property {boolean} open whether longer words that begin with it are asked for too
   * @property {Map<string, number>} forms
   * @property {boolean} stop
   */

  /** @param {string} word */
  function fold(word) {
    return word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  /**
   * @param {string} term
   * @param {WordForms} language
   * @returns {Word}
   */
  function analyse(term, language) {
    const folded = fold(term);
    const radicals = language.radicals(folded);
    return { term, folded, radicals, counterparts: radicals.flatMap(language.counterparts) };
  }

  /**
   * @param {string[]} some
   * @param {string[]} others
   */
  function meet(some, others) {
    return some.some((word) => others.includes(word));
  }

  /**
   * @param {Word} typed
   * @param {Word} word
   */
  function isMutated(typed, word) {
    if (typed.folded.length >= LONG) return meet(typed.radicals, word.radicals);
    return typed.radicals.includes(word.folded) || word.radicals.includes(typed.folded);
  }

  /**
   * @param {Word} typed
   * @param {Word} word
   */
  function begins(typed, word) {
    if (typed.folded.length < LONG) return false;
    return typed.radicals.some((beginning) => word.radicals.some((radical) => radical.startsWith(beginning)));
  }

  /**
   * How near `word` is to the typed word: 0 if it is no form of it.
   *
   * @param {Word} typed
   * @param {Word} word
   * @param {boolean} open
   */
  function weight(typed, word, open) {
    if (word.term === typed.term) return EXACT;
    if (word.folded === typed.folded) return FOLDED;
    if (isMutated(typed, word)) return MUTATED;
    if (meet(typed.radicals, word.counterparts)) return COUNTERPART;
    if (meet(typed.counterparts, word.radicals)) return COUNTERPART;
    return open && begins(typed, word) ? BEGINNING : 0;
  }

  /**
   * @param {LunrClause} clause
   * @param {WordForms} language
   * @param {Word[]} vocabulary
   * @returns {Typed}
   */
  function understand(clause, language, vocabulary) {
    const open = clause.term.endsWith("*");
    const word = open ? clause.term.slice(0, -1) : clause.term;
    const typed = analyse(word, language);
    const forms = new Map();
    for (const known of vocabulary) {
      const worth = weight(typed, known, open);
      if (worth) forms.set(known.term, worth);
    }
    return { clause, word, open, forms, stop: language.isStopWord(word) };
  }

  /**
   * Fuzzy words and words with "*" elsewhere than at their end say themselves what they want.
   *
   * @param {LunrClause} clause
   */
  function isPlain(clause) {
    return clause.editDistance === undefined && /^[^*]+\*?$/.test(clause.term);
  }

  /** @param {Typed} typed */
  function isChance({ word, open, forms }) {
    const known = Array.from(forms.values()).some((worth) => worth >= FOLDED);
    return open && known && word.length < LONG;
  }

  /**
   * lunr cannot say "one of these is required": required words are optional here and sifted afterwards.
   *
   * @param {Typed} typed
   * @returns {LunrClause[]}
   */
  function widened(typed) {
    const { clause, forms } = typed;
    const presence = clause.presence === REQUIRED ? OPTIONAL : clause.presence;
    const own = isChance(typed) ? CHANCE_BEGINNING : 1;
    const added = Array.from(forms, ([term, worth]) => ({
      ...clause,
      presence,
      term,
      boost: clause.boost * worth,
      usePipeline: false,
    }));
    return [{ ...clause, presence, boost: clause.boost * own }, ...added];
  }

  /**
   * Small words (the, yn) count only when nothing else was typed: the index holds none of them.
   *
   * @param {Typed[]} words
   */
  function withoutStopWords(words) {
    const weighty = words.some(({ stop, clause }) => !stop && clause.presence !== PROHIBITED);
    return weighty ? words.filter(({ stop }) => !stop) : words;
  }

  /**
   * @param {Typed} typed
   * @param {LunrFound} found
   */
  function matches({ word, open, forms, clause }, found) {
    return Object.keys(found).some(
      (term) =>
        (forms.has(term) || (open && term.startsWith(word))) &&
        clause.fields.some((field) => field in found[term]),
    );
  }

  /**
   * Whether a result has all required words. Words found in another form are put down as found, without a
   * place, so that Material neither calls them missing nor marks anything for them.
   *
   * @param {LunrFound} found
   * @param {Typed[]} words
   */
  function sift(found, words) {
    const missing = words.filter((typed) => !matches(typed, found));
    for (const typed of words) {
      if (!missing.includes(typed)) found[typed.word] ??= {};
    }
    return missing.every(({ clause }) => clause.presence !== REQUIRED);
  }

  /**
   * @param {LunrIndex} index
   * @param {WordForms} language
   */
  function widen(index, language) {
    /** @type {Word[] | undefined} */
    let vocabulary;

    index.search = function (text) {
      const known = (vocabulary ??= Object.keys(this.invertedIndex).map((term) => analyse(term, language)));
      /** @type {Typed[]} */
      let words = [];
      const results = this.query((query) => {
        new lunr.QueryParser(text, query).parse();
        const plain = query.clauses.filter(isPlain);
        const others = query.clauses.filter((clause) => !isPlain(clause));
        words = withoutStopWords(plain.map((clause) => understand(clause, language, known)));
        query.clauses = [...words.flatMap(widened), ...others];
      });
      return results.filter(({ matchData }) => sift(matchData.metadata, words));
    };
    return index;
  }

  lunr.forms = function (builder, pack, language) {
    builder.pipeline.reset();
    builder.pipeline.add(pack.trimmer, pack.stopWordFilter);
    builder.searchPipeline.reset();
    // Material asks this filter, whatever the language, which words it must not call missing.
    lunr.stopWordFilter = pack.stopWordFilter;
    const build = builder.build;
    builder.build = function () {
      return widen(build.call(this), language);
    };
  };
})(self.lunr);
