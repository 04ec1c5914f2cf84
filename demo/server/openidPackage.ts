// The package warns about every Node below 22 when it is imported, although it runs on older ones. The warning would
// appear among the lines that `npm start` prints. The import is awaited at the top level, because a module that Vite
// has loaded cannot import anything later.
const { warn } = console;
console.warn = () => {};
const { default: OpenidProvider } = await import('oidc-provider').finally(() => {
  console.warn = warn;
});

export { OpenidProvider };
