package old;

@Deprecated
@SuppressWarnings("doclint:missing")
record Gone() {}
