import fc from 'fast-check';

// A change that one run notices has to be noticed by the next.
fc.configureGlobal({ seed: 1 });
