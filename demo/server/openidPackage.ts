// The package warns at import about every Node below 22. It runs on the Node that this project asks for, and the
// warning would stand between the lines that `npm start` prints. The import is awaited here, at the top: a module
// that is loaded through Vite can import nothing more once it has run.
const { warn } = console;
console.warn = () => {};
const { default: OpenidProvider } = await import('oidc-provider').finally(() => {
  console.warn = warn;
});

export { OpenidProvider };
