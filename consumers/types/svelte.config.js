// Without it, svelte-check takes the settings of a folder above.
export default {};
