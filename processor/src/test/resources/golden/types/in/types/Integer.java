package types;

/** Hides the one of java.lang, although nobody mentions it. */
interface Integer {}
