import fc from 'fast-check';

// Every run has to notice the same changes.
fc.configureGlobal({ seed: 1 });
