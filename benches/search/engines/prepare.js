// What every engine gets before it in its best configuration: keys without marks, and what was meant if a keyboard left
// its codes behind. Telex is told from words that are no Vietnamese syllable.

const SYLLABLE = /^(ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/;

const prepared = (text) =>
  split(text).map(keyOf).map((key) => {
    if (SYLLABLE.test(key) || !/[a-z]/.test(key)) return key;
    return unkeyed(key).find((form) => SYLLABLE.test(form)) || key;
  });
