/** Characters that a terminal would obey, or that turn the text around them. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text of any origin, such as a file's name or a server's answer, safe to print on one line. */
export const printable = (text: string): string => text.replace(unprintable, '');
