/** A full stop that brings the space after it. */
const wideStop = /[。！？]$/;

/** Whole sentences, one after the other. Between those of Chinese and Japanese there is no space. */
export const inSequence = (...sentences: readonly string[]): string =>
  sentences.reduce((text, sentence) => (wideStop.test(text) ? text + sentence : `${text} ${sentence}`));
