package old;

@Deprecated
@SuppressWarnings("doclint:missing")
class Gone {}
